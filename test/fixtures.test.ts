/**
 * Fixtures: `stem.txt` is read to `stem.outline` (the tree, one node a line) and `stem.ttl` (the graph
 * of the document). UPDATE=1 rewrites them; a missing one fails. The bundled agreements have theirs
 * in test/fixtures/agreements. Every text also keeps the invariants, whole and mangled.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveFrom, loadKnowledge, outline, validate } from '../src/index.js';
import { convertText } from './support/knowledge.js';
import type { SourceFile } from '../src/dataset/sources.js';
import { sortedNQuads, parseRdf } from '../src/rdf/graph.js';
import { writeTurtle } from '../src/rdf/turtle.js';
import { expectInvariants, mangled } from './support/invariants.js';

const knowledge = await loadKnowledge('.');

interface Fixture {
  readonly text: string;
  /** Where the expectations are, without ending. */
  readonly stem: string;
}

function fixtures(): readonly Fixture[] {
  const small = readdirSync('test/fixtures', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.txt'))
    .map(name => ({
      text: join('test/fixtures', name),
      stem: join('test/fixtures', name.replace(/\.txt$/, '')),
    }));
  const bundled = readdirSync('data/sources')
    .filter(name => name.endsWith('.txt'))
    .map(name => ({
      text: join('data/sources', name),
      stem: join('test/fixtures/agreements', basename(name, '.txt')),
    }));
  return [...small, ...bundled].sort((a, b) => (a.stem < b.stem ? -1 : 1));
}

function fileOf({ text }: Fixture): SourceFile {
  return { path: text, name: basename(text), bytes: readFileSync(text) };
}

/** What a file should hold: written where UPDATE=1, else read. */
function recorded(file: string, actual: string): string {
  if (process.env['UPDATE'] === '1') writeFileSync(file, actual);
  expect(existsSync(file), `${file} is missing; UPDATE=1 writes it`).toBe(true);
  return readFileSync(file, 'utf8');
}

describe.each(
  fixtures().map(fixture => [fixture.stem.replace('test/fixtures/', ''), fixture] as const),
)('%s', (_, fixture) => {
  const conversion = convertText(fileOf(fixture), knowledge);
  const { agreement, graphs } = conversion;

  it('has the outline on record', () => {
    const diagnostics = conversion.diagnostics.map(
      ({ code, spans, detail }) =>
        `! ${code} ${spans.map(({ start, end }) => `${start}-${end}`).join('+')} ${detail ?? ''}`.trimEnd() +
        '\n',
    );
    const actual = outline(agreement.document) + diagnostics.join('');
    expect(actual).toBe(recorded(`${fixture.stem}.outline`, actual));
  });

  it('has the graph on record', () => {
    const actual = writeTurtle([...graphs.document, ...graphs.reference]);
    const expected = parseRdf(recorded(`${fixture.stem}.ttl`, actual));
    expect(sortedNQuads(parseRdf(actual))).toBe(sortedNQuads(expected));
  });

  it('conforms to the shapes', async () => {
    const data = [
      ...graphs.document,
      ...graphs.evidence,
      ...graphs.reference,
      ...deriveFrom([graphs], knowledge),
    ];
    const { findings } = await validate(data, knowledge.ontology.shapes);
    expect(findings.filter(({ severity }) => severity === 'Violation')).toEqual([]);
  });

  it('keeps the invariants', () => {
    expectInvariants(fileOf(fixture), knowledge);
  });

  it('keeps the invariants where the text is cut, doubled, shuffled or strewn with noise', () => {
    const text = readFileSync(fixture.text, 'utf8');
    fc.assert(
      fc.property(mangled(text), changed => {
        expectInvariants({ path: 'x', name: 'x.txt', bytes: Buffer.from(changed) }, knowledge);
      }),
      { numRuns: 8, seed: 1 },
    );
  });
});

describe('any text at all', () => {
  it('keeps the invariants', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        // control characters make a file binary, which reading refuses
        const readable = text.replace(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFEFF]/g, ''); // eslint-disable-line no-control-regex
        expectInvariants({ path: 'x', name: 'x.txt', bytes: Buffer.from(readable) }, knowledge);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('keeps the invariants where it is made of the words of agreements', () => {
    const word = fc.constantFrom(
      '第1条', '第2条の2', '（目的）', '別表（第3条関係）', '別表', '甲', '乙', '甲の役割', '取組', '内容', '\t', '\n', '\n\n', '\f', ' ', '　',
      '松山市', '○○町', '（以下「甲」という。）', '及び', 'と', 'は、', '。', '、', '(1)', '(2)', '1 ', 'I ', '令和8年1月19日', '平成□□年',
      '連携協約', 'を締結する', '主体的に取り組む', '連携して', 'この協約の締結を証するため', '市長', '議案第3号', '---', '別表を次のように改める。', '\r\n', '𠮷', '⽔',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), words => {
        expectInvariants(
          { path: 'x', name: 'x.txt', bytes: Buffer.from(words.join('')) },
          knowledge,
        );
      }),
      { numRuns: 400, seed: 3 },
    );
  });
});
