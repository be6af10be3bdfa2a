import { describe, expect, it } from 'vitest';
import { straightened } from '../../../src/read/ocr/direction.js';
import { withGaps } from '../../../src/read/ocr/gaps.js';
import type { Raster } from '../../../src/read/ocr/raster.js';
import { rotate } from '../../../src/read/ocr/raster.js';
import type { Engine, RecognisedLine } from '../../../src/read/ocr/tesseract.js';
import {
  transposed,
  transposedEngine,
  transposedRecognition,
} from '../../../src/read/ocr/transposition.js';

type Box = readonly [left: number, top: number, right: number, bottom: number];

function page(width: number, height: number, boxes: readonly Box[]): Raster {
  const data = new Uint8Array(width * height).fill(255);
  for (const [left, top, right, bottom] of boxes)
    for (let y = top; y < bottom; y++) data.fill(0, y * width + left, y * width + right);
  return { width, height, data };
}

/** Lines of characters 20 pixels wide and 4 apart, each line longer than the next. */
function lines(pitch: number): readonly Box[] {
  return Array.from({ length: 12 }, (_, row) =>
    Array.from({ length: 30 - row }, (_, at): Box => {
      const [left, top] = [40 + at * 24, 40 + row * pitch];
      return [left, top, left + 20, top + 20];
    }),
  ).flat();
}

const TABLE: readonly Box[] = [
  [30, 30, 790, 32],
  [30, 30, 32, 560],
  [400, 30, 402, 560],
  [788, 30, 790, 560],
  [30, 560, 790, 562],
];

describe('the lines of a page', () => {
  it.each([
    ['far apart', lines(44)],
    ['close together', lines(34)],
    ['in a table', [...lines(44), ...TABLE]],
    ['a few', lines(44).slice(0, 80)],
    ['only one', lines(44).slice(0, 20)],
  ])('run across where they are horizontal, %s', (_, boxes) => {
    expect(straightened(page(820, 600, boxes)).direction).toBe('across');
  });

  it.each([
    ['far apart', lines(44)],
    ['close together', lines(34)],
    ['in a table', [...lines(44), ...TABLE]],
    ['only one', lines(44).slice(0, 20)],
  ])('run down where they are vertical, %s', (_, boxes) => {
    const straight = straightened(transposed(page(820, 600, boxes)));
    expect(straight.direction).toBe('down');
    expect(straight.raster).toMatchObject({ width: 820, height: 600 });
  });

  it.each([-1, 1.5])('run down on a page that lies askew by %d degrees', degrees => {
    const askew = rotate(transposed(page(820, 600, lines(44))), (degrees * Math.PI) / 180);
    expect(straightened(askew).direction).toBe('down');
  });

  it('run across where there are none', () => {
    expect(straightened(page(100, 100, [])).direction).toBe('across');
  });
});

/** A recognised line of characters, 20 pixels each. */
function lineOf(text: string, right: number): RecognisedLine {
  const box = { left: 0, top: 0, right, bottom: 20 };
  const symbols = Array.from(text).map(character => ({
    text: character,
    confidence: 1,
    box,
    isSetOff: false,
  }));
  return { symbols, box };
}

describe('a gap in a line that runs down', () => {
  const boxesAt = (...lefts: readonly number[]): readonly Box[] =>
    lefts.map((left): Box => [left, 0, left + 18, 20]);
  const setOff = (line: RecognisedLine, boxes: readonly Box[]): string =>
    withGaps(line, page(300, 20, boxes))
      .symbols.map(({ text, isSetOff }) => (isSetOff ? ` ${text}` : text))
      .join('');

  it.each([
    ['sets off the character behind it', '第一条この', boxesAt(0, 20, 40, 80, 100), '第一条 この'],
    ['two of them', '甲市長', boxesAt(0, 60, 120), '甲 市 長'],
    ['narrower than a character is none', '第一条', boxesAt(0, 20, 56), '第一条'],
    ['before 、 is its own white', '甲、乙', boxesAt(0, 40, 60), '甲、乙'],
  ])('%s', (_, text, boxes, expected) => {
    expect(setOff(lineOf(text, boxes.at(-1)![2]), boxes)).toBe(expected);
  });
});

describe('what is transposed', () => {
  it('is a picture with its rows as columns, and comes back as it was', () => {
    const picture = page(3, 2, [[1, 0, 3, 1]]);
    expect([...transposed(picture).data]).toEqual([255, 255, 0, 255, 0, 255]);
    expect(transposed(transposed(picture))).toEqual(picture);
  });

  it('is given to the engine as it stands on the page, and what it sees is brought back', async () => {
    const seen: Raster[] = [];
    const engine: Engine = {
      recognise: (raster): Promise<readonly RecognisedLine[]> => {
        seen.push(raster);
        return Promise.resolve([{ symbols: [], box: { left: 1, top: 2, right: 3, bottom: 40 } }]);
      },
      close: () => Promise.resolve(),
    };
    const [line] = await transposedEngine(engine).recognise(page(50, 10, []), 250);
    expect(seen[0]).toMatchObject({ width: 10, height: 50 });
    expect(line!.box).toEqual({ left: 2, top: 1, right: 40, bottom: 3 });
  });

  it('are the boxes of words and the axes of rules', () => {
    const { words, rules } = transposedRecognition({
      words: [{ text: '甲', box: [10, 20, 30, 40], confidence: 1 }],
      rules: [{ axis: 'horizontal', at: 1, from: 2, to: 3 }],
    });
    expect(words[0]!.box).toEqual([20, 10, 40, 30]);
    expect(rules[0]).toEqual({ axis: 'vertical', at: 1, from: 2, to: 3 });
  });
});
