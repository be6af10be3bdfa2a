/** Where characters stand on the pages of a PDF. */
import { describe, expect, it } from 'vitest';
import { pageAreas } from '../../src/emit/page-areas.js';
import type { Place } from '../../src/model/text.js';

/** Two lines of ten characters on page 1, one on page 2, a column of vertical writing on page 3. */
const PLACES: readonly Place[] = [
  { span: { start: 0, end: 10 }, page: 1, box: [50, 700, 100, 10] },
  { span: { start: 11, end: 21 }, page: 1, box: [50, 715, 100, 10] },
  { span: { start: 22, end: 32 }, page: 2, box: [50.4, 60.2, 100, 10] },
  { span: { start: 33, end: 43 }, page: 3, box: [500, 100, 10, 100] },
];

describe('the area of some characters on a page', () => {
  it.each([
    ['is the part of the line that they take', [2, 5], [{ page: 1, box: [70, 700, 30, 10] }]],
    ['is around all lines that they are on', [5, 16], [{ page: 1, box: [50, 700, 100, 25] }]],
    [
      'is one a page, in whole points around the characters',
      [16, 32],
      [
        { page: 1, box: [100, 715, 50, 10] },
        { page: 2, box: [50, 60, 101, 11] },
      ],
    ],
    ['runs down in vertical writing', [35, 37], [{ page: 3, box: [500, 120, 10, 20] }]],
    ['is none where nothing is printed, as for a line feed', [10, 11], []],
    ['is none behind the last character', [43, 50], []],
  ] as const)('%s', (_, [start, end], expected) => {
    expect(pageAreas(PLACES, { start, end })).toEqual(expected);
  });

  it('is none in a file without pages', () => {
    expect(pageAreas([], { start: 0, end: 3 })).toEqual([]);
  });
});
