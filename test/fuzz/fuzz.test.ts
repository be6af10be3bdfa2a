/**
 * Any text, however it was damaged: reading it never throws, keeps every character once and in order,
 * gives the same facts twice, and takes time that grows no faster than its length.
 *
 * FUZZ_RUNS=500 tries more of each document, FUZZ_SEED=7 others. A failure prints seed and path.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertSource, readText } from '../../src/index.js';
import type { Conversion } from '../../src/index.js';
import { flawsOf } from '../support/documents.js';
import { KNOWLEDGE } from '../support/knowledge.js';
import { damaged } from './damage.js';

/** Damages tried of each document: together they take about half a minute. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 6);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

const DOCUMENTS = ['data/sources', 'evaluation/documents', 'test/fixtures'].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => join(folder, name)),
);
const TEXTS = DOCUMENTS.map(file => readText(readFileSync(file), file).text);

function convertString(text: string): readonly Conversion[] {
  const bytes = Buffer.from(text);
  const file = { path: 'x.txt', name: 'x.txt', bytes };
  return convertSource(readText(bytes, file.name), { file, knowledge: KNOWLEDGE });
}

/** Flaws of the documents of a file: together they hold every character of it. */
function flawsTogether(conversions: readonly Conversion[]): readonly string[] {
  const [first] = conversions;
  if (first === undefined) return ['no document'];
  const children = conversions.flatMap(({ agreement }) => agreement.document.children);
  return flawsOf({ ...first.agreement.document, children });
}

/** What is read, in a form that two readings can be compared by. */
function factsOf(conversions: readonly Conversion[]): string {
  return conversions
    .flatMap(({ graphs, diagnostics }) => [
      ...[...graphs.document, ...graphs.reference].map(
        ({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`,
      ),
      JSON.stringify(diagnostics),
    ])
    .join('\n');
}

describe('a damaged text', () => {
  it.each(DOCUMENTS.map((file, at) => [file, at] as const))('%s', (_, at) => {
    fc.assert(
      fc.property(damaged(TEXTS[at] ?? '', TEXTS), text => {
        const conversions = convertString(text);
        expect(flawsTogether(conversions)).toEqual([]);
        expect(factsOf(convertString(text))).toBe(factsOf(conversions));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }); // prettier-ignore
});

/** The least processor time of some runs, in milliseconds: what the machine does besides is not in it. */
function timeOf(text: string, runs = 2): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    convertString(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** Pieces that make a rule look far ahead or back, where it is written carelessly. */
const PIECES = [
  '甲は、乙と連携する。', '第1条 甲は、乙と連携する。\n', '（', '（（「', '第1条', '甲の役割\t', '\t', '\n', '　', '(1) ', 'ア ', '1 ',
  '別表\n', '令和8年', '市', '○', '及び', '松山市、', '松山市長 ', '第3条中「甲」を「乙」に改め、', '地方自治法', '昭和22年法律第67号', '。', '附則\n',
  '取組\t甲の役割\t乙の役割\n', '（以下「甲」という。）', '- 1 -\n', '甲 松山市\n', '議案第3号\n', '第1章 総則\n', '（目的）\n', '松', '二', '２　', '・',
  '（（（「「', '「（', '「「（」', '連携協約\f', '別表（第3条関係）\n', 'この協約を証するため、', 'この協約は、令和3年4月1日から施行する。\n', '第 １ ２ 条 ',
]; // prettier-ignore

/** Times are no assertions of a test run, which other programs disturb: FUZZ_TIME=1 on a quiet machine. */
const isTimed = process.env['FUZZ_TIME'] !== undefined;

describe.skipIf(!isTimed)(
  'ten times the length, twelve times the time at most (FUZZ_TIME=1)',
  () => {
    // so long that what is done once for a text does not count, so short that all of them take seconds
    const SHORT = 4_000;
    // as long as the collector of garbage may step in; a quadratic rule takes ten times that
    const PAUSE = 150;

    it.each(PIECES.map(piece => [JSON.stringify(piece), piece] as const))(
      '%s',
      (_, piece) => {
        const text = piece.repeat(Math.ceil(SHORT / piece.length));
        timeOf(text);
        const short = timeOf(text);
        expect(timeOf(text.repeat(10))).toBeLessThanOrEqual(12 * short + PAUSE);
      },
      60_000,
    );

    it.each(DOCUMENTS.filter(file => !file.startsWith('test')).map(file => [file] as const))(
      '%s, again and again',
      file => {
        const text = `${TEXTS[DOCUMENTS.indexOf(file)] ?? ''}\n`;
        // several times: what is compiled while such a text is read for the first time does not count
        const long = timeOf(text.repeat(10), 5);
        expect(long).toBeLessThanOrEqual(12 * timeOf(text) + PAUSE);
      },
      60_000,
    );
  },
);
