/** Tables of PDFs by several producers, cell by cell, where the samples are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldWidth } from '../../../src/japanese/normalize.js';
import { read } from '../../../src/read/index.js';
import { readPdf } from '../../../src/read/pdf/index.js';
import { UnreadableFile } from '../../../src/read/unreadable-file.js';

const SAMPLES = '../shared/samples';
const isHere = existsSync(join(SAMPLES, 'truth.json'));

interface Truth {
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly paras: readonly string[];
}

function truth(): Readonly<Record<string, Truth>> {
  return JSON.parse(readFileSync(join(SAMPLES, 'truth.json'), 'utf8')) as Record<string, Truth>;
}

async function textOf(file: string): Promise<string> {
  return (await read(readFileSync(join(SAMPLES, file)), file)).text;
}

function rowsOf(text: string): readonly (readonly string[])[] {
  const lines = text.split(/[\n\f]/).filter(line => line.includes('\t'));
  return lines.map(line => line.split('\t').map(cell => foldWidth(cell)));
}

/** Each file, the entry of what it holds, and how many rows of its first table it shows, if not all. */
const FILES: readonly (readonly [string, string, number?])[] = [
  ['s001d.pdf', 's001d'],
  ['s002.pdf', 's002'],
  ['s003.pdf', 's003'],
  ['s004.pdf', 's004'],
  ['s002c.pdf', 's002'],
  ['s003c.pdf', 's003'],
  ['s004c.pdf', 's004'],
  ['s002t.pdf', 's002'],
  ['s002nr.pdf', 's002nr'],
  ['cmap_90ms.pdf', 's002', 4],
  ['cmap_unijis.pdf', 's002', 4],
];

describe.skipIf(!isHere)('PDFs of the samples (skipped where ../shared/samples is absent)', () => {
  it.each(FILES.map(([file, name, count]) => ({ file, name, count })))(
    '$file has every cell of its tables',
    async ({ file, name, count }) => {
      const expected = truth()[name]!.tables.flat().slice(0, count);
      expect(rowsOf(await textOf(file))).toEqual(expected.map(row => row.map(foldWidth)));
    },
  );

  it.each([
    ['s002.pdf', 's002'],
    ['s003.pdf', 's003'],
    ['s004.pdf', 's004'],
    ['s002c.pdf', 's002'],
    ['s004c.pdf', 's004'],
    ['s002t.pdf', 's002'],
    ['s003v.pdf', 's003v'],
  ])('%s has its text outside of tables, in order', async (file, name) => {
    const lines = (await textOf(file)).split(/[\n\f]/).filter(line => !line.includes('\t'));
    expect(foldWidth(lines.join(''))).toBe(foldWidth(truth()[name]!.paras.join('')));
  });

  it.each(['s003c_notounicode.pdf', 'scan_s003c_p1_200.pdf', 'scan_s003c_p2_200.pdf'])(
    '%s is refused with the remedy where there is no recogniser',
    async file => {
      const reading = readPdf(readFileSync(join(SAMPLES, file)), file);
      await expect(reading).rejects.toThrow(UnreadableFile);
      await expect(reading).rejects.toThrow(/tesseract\.js/);
    },
  );
});
