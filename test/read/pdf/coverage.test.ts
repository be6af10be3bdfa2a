/** Every character that is painted is in the text, or quoted in a note. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/index.js';
import { openPdf } from '../../../src/read/pdf/pdfjs.js';
import type { Reading } from '../../../src/read/reading.js';
import { cidFont, line, pdfOf, ucs2 } from '../../support/pdf-bytes.js';

const SAMPLES = '../shared/samples';

async function paintedIn(bytes: Uint8Array): Promise<readonly string[]> {
  const file = await openPdf(bytes, '協約.pdf');
  const characters: string[] = [];
  for (let number = 1; number <= file.pageCount; number++)
    characters.push(...(await file.page(number)).glyphs.flatMap(({ text }) => Array.from(text)));
  await file.close();
  return characters;
}

/** What stands in the text and in what notes quote, as many times as it does. */
function kept({ text, notes = [] }: Reading): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of text + notes.map(({ detail = '' }) => detail).join(''))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

async function expectCoverage(bytes: Uint8Array): Promise<void> {
  const reading = await readPdf(bytes, '協約.pdf');
  const counts = new Map(kept(reading));
  const lost = (await paintedIn(bytes)).filter(character => {
    const count = counts.get(character) ?? 0;
    counts.set(character, count - 1);
    return count === 0;
  });
  expect(lost).toEqual([]);
  const { places = [], text } = reading;
  for (const { span, box } of places) {
    expect(text.slice(span.start, span.end)).toMatch(/^\S[^\n\t\f]*$/);
    expect(box.every(Number.isFinite)).toBe(true);
  }
  const starts = places.map(({ span }) => span.start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(
    places
      .map(({ span }) => text.slice(span.start, span.end))
      .join('')
      .replace(/\s/g, ''),
  ).toBe(text.replace(/\s/g, ''));
}

describe('coverage', () => {
  const SENTENCE = '甲及び乙は、相互に役割を分担して連携し、協力して取り組むものとする。';
  const piece = fc.record({
    x: fc.integer({ min: 20, max: 560 }),
    y: fc.integer({ min: 10, max: 830 }),
    size: fc.constantFrom(5, 9, 10, 10, 12, 18),
    text: fc.constantFrom(
      '第1条',
      'おん',
      '- 1 -',
      '（目的）',
      '甲',
      SENTENCE,
      '2',
      '。',
      'ABC',
      '〇〇',
    ),
  });
  const box = fc.record({
    x: fc.integer({ min: 20, max: 400 }),
    y: fc.integer({ min: 20, max: 700 }),
    w: fc.integer({ min: 2, max: 170 }),
    h: fc.integer({ min: 2, max: 120 }),
  });
  const page = fc.tuple(fc.array(piece, { maxLength: 25 }), fc.array(box, { maxLength: 12 }));

  it.each(['UniJIS-UCS2-H', 'UniJIS-UCS2-V'])(
    'holds wherever characters and lines stand (%s)',
    async encoding => {
      const font = cidFont(encoding);
      await fc.assert(
        fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async pages => {
          const contents = pages.map(([pieces, boxes]) =>
            [
              line(40, 400, { text: ucs2(SENTENCE) }),
              ...pieces.map(({ x, y, size, text }) => line(x, y, { size, text: ucs2(text) })),
              ...boxes.map(({ x, y, w, h }) => `${x} ${y} ${w} ${h} re S\n`),
            ].join(''),
          );
          await expectCoverage(pdfOf({ pages: contents, font }));
        }),
        { numRuns: 60, seed: 3 },
      );
    },
    120_000,
  );

  const files = [
    's001d',
    's002',
    's002c',
    's002t',
    's002nr',
    's003',
    's003c',
    's003v',
    's004',
    's004c',
  ];
  it.skipIf(!existsSync(SAMPLES)).each(files)(
    'holds in %s.pdf (skipped where ../shared/samples is absent)',
    async name => expectCoverage(readFileSync(join(SAMPLES, `${name}.pdf`))),
  );
});
