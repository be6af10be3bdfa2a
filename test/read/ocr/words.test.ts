import { describe, expect, it } from 'vitest';
import type { RecognisedLine } from '../../../src/read/ocr/tesseract.js';
import { wordsOf } from '../../../src/read/ocr/words.js';

/** A recognised line of characters 20 pixels wide; a space sets the next one off. */
function line(text: string, confidence = 0.9): RecognisedLine {
  const symbols = Array.from(text).flatMap((character, at, all) =>
    character === ' '
      ? []
      : [
          {
            text: character,
            confidence,
            box: { left: at * 20, top: 0, right: at * 20 + 20, bottom: 20 },
            isSetOff: all[at - 1] === ' ',
          },
        ],
  );
  return { symbols, box: { left: 0, top: 0, right: text.length * 20, bottom: 20 } };
}

const FRAME = { left: 10, top: 5, pointsPerPixel: 0.5 };

describe('words of a recognised line', () => {
  it('share out the line, in points of the page, with their confidence', () => {
    expect(wordsOf(line('甲乙'), FRAME)).toEqual([
      { text: '甲', confidence: 0.9, box: [10, 5, 10, 10] },
      { text: '乙', confidence: 0.9, box: [20, 5, 10, 10] },
    ]);
  });

  it('leave a gap where words stand apart', () => {
    const [first, second] = wordsOf(line('甲 乙'), FRAME);
    expect(second!.box[0] - (first!.box[0] + first!.box[2])).toBeGreaterThan(2);
  });

  it('keep what was recognised beside a structure word that was corrected', () => {
    const words = wordsOf(line('征3条 甲又はへろは、'), FRAME);
    expect(words.map(({ text }) => text).join('')).toBe('第3条甲又は乙は、');
    expect(
      words.flatMap(({ reading, text }) => (reading === undefined ? [] : [[reading, text]])),
    ).toEqual([
      ['征', '第'],
      ['へろ', '乙'],
    ]);
  });
});
