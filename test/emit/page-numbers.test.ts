/** What page breaks leave in a text is no part of what it stands in. */
import { describe, expect, it } from 'vitest';
import { convertSource, readText } from '../../src/index.js';
import { RDF, RK } from '../../src/rdf/namespaces.js';
import { KNOWLEDGE } from '../support/knowledge.js';

const PAGES = [
  '松山市及び東温市における連携協約',
  '松山市（以下「甲」という。）及び東温市（以下「乙」という。）は、次のとおり連携協約を締結する。',
  '第1条 甲及び乙が連携する取組及び役割分担は、次のとおりとする。',
  '(1) 医療',
  'ア 取組の内容 診療を行う。',
  '- 1 -',
  'イ 甲の役割 診療所を運営',
  '- 2 -',
  'する。',
  'ウ 乙の役割 運営に協力する。',
  '第2条 甲及び乙は、協議する。',
  '- 3 -',
  '令和4年2月21日',
].join('\n');

const file = { path: 'one.txt', name: 'one.txt', bytes: Buffer.from(PAGES) };
const QUADS = convertSource(readText(file.bytes, file.name), {
  file,
  knowledge: KNOWLEDGE,
}).flatMap(({ graphs }) => graphs.document);

/** The texts of the nodes of a kind. */
function textsOf(type: (typeof RK)[keyof typeof RK]): readonly string[] {
  const nodes = QUADS.filter(q => q.predicate.equals(RDF.type) && q.object.equals(type));
  return nodes.flatMap(({ subject }) =>
    QUADS.filter(q => q.subject.equals(subject) && q.predicate.equals(RK.text)).map(
      ({ object }) => object.value,
    ),
  );
}

/** The pieces of the text that a node has for its source. */
function sourcesOf(path: string): readonly string[] {
  return QUADS.filter(q => q.subject.value.endsWith(path) && q.predicate.equals(RK.source)).map(
    ({ object }) => {
      const [, start = '', end = ''] = /char=(\d+),(\d+)/.exec(object.value) ?? [];
      return PAGES.slice(Number(start), Number(end));
    },
  );
}

describe('the number of a page', () => {
  it('is a text of its own', () => {
    expect(textsOf(RK.UnparsedText)).toEqual(['-1-', '-2-', '-3-']);
  });

  it('is in no paragraph and no entry around it', () => {
    const texts = [...textsOf(RK.Paragraph), ...textsOf(RK.Item), ...textsOf(RK.Sentence)];
    expect(texts).toContain('診療所を運営する。');
    expect(texts.filter(text => /-\d-/.test(text))).toEqual([]);
    expect(textsOf(RK.Paragraph)[0]).toMatch(/取組の内容診療を行う。イ甲の役割診療所を運営する。/);
  });

  it('is in no source of what it stands in', () => {
    expect(sourcesOf('/art/1')).toHaveLength(3);
    expect(sourcesOf('/art/1').join('')).not.toMatch(/- \d -/);
    expect(sourcesOf('/art/2')).toEqual(['第2条 甲及び乙は、協議する。']);
  });
});
