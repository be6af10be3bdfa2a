/** Paragraphs of the file: `<p>` of a page, `w:p` of a Word document. */
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '../../src/model/document.js';
import type { SourceText } from '../../src/model/text.js';
import { parse } from '../../src/parse/index.js';
import { sourceOf } from '../support/documents.js';

const HEAD = [
  '松山市、東温市及び砥部町における連携協約',
  '松山市、東温市及び砥部町は、連携を図るため、次のとおり連携協約を締結する。',
];

/** A file with a paragraph a line, or a line break where ↵ stands. */
function sourceWith(paragraphs: readonly string[]): SourceText {
  const texts = paragraphs.map(text => text.replaceAll('↵', '\n'));
  const blocks = texts.map((_, at) => texts.slice(0, at).join('\n').length + Math.min(at, 1));
  return { ...sourceOf(texts.join('\n')), blocks };
}

/** The numbers of sentences in each paragraph of 第1条, items in brackets. */
function outlineOf(paragraphs: readonly string[]): string {
  const source = sourceWith([...HEAD, ...paragraphs]);
  const article = parse(source).children.find(({ kind }) => kind === 'article');
  const found: readonly DocumentNode[] = article?.kind === 'article' ? article.paragraphs : [];
  return found
    .map(node => {
      if (node.kind !== 'paragraph') return '?';
      const items = node.items.length === 0 ? '' : `(${node.items.length})`;
      return `${node.sentences.length}${items}`;
    })
    .join(' ');
}

describe('paragraphs of a file', () => {
  it.each([
    ['begin paragraphs without numbers', ['第１条　甲は、定める。', '乙は、従う。'], '1 1'],
    ['begin none behind a forced line break', ['第１条　甲は、定める。↵乙は、従う。'], '2'],
    [
      'begin one behind a list, where it speaks of the paragraph above',
      ['第１条　次のとおりとする。', '(1) 観光の振興を図ること。', '前項の取組は、別に定める。'],
      '1(1) 1',
    ],
    [
      'begin none inside an entry of a list',
      ['第１条　次のとおりとする。', '(1) 観光の振興を図る。', '甲は、宣伝を行う。'],
      '1(1)',
    ],
    [
      'say nothing where each printed line is one',
      [
        '第１条　甲及び乙は、圏域の住民の暮らしを支えるため、相互に役割を',
        '分担して連携する。',
        '甲は、この協約の定めるところにより、必要な経費を負担し、毎年度',
        '報告する。',
      ],
      '2',
    ],
    [
      'count though one of many goes on with the sentence',
      [
        '第１条　甲は、定める。',
        '乙は、従う。',
        '甲は、行う。',
        '甲は、担う。',
        '乙は、相互に役割を',
        '分担して、行う。',
      ],
      '1 1 1 1 1',
    ],
  ])('%s', (_, paragraphs, expected) => {
    expect(outlineOf(paragraphs)).toBe(expected);
  });
});
