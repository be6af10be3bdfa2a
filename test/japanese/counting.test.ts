/** Printed numbers that count on, in whatever signs they are printed. */
import { describe, expect, it } from 'vitest';
import { countedLike, countsByIroha, kanaOrders, signOf } from '../../src/japanese/counting.js';

describe('a number printed like another', () => {
  it.each([
    ['(3)', 3, 4, '(4)'],
    ['（９）', 9, 10, '（１０）'],
    ['3', 3, 2, '2'],
    ['三', 3, 12, '十二'],
    ['十九', 19, 20, '二十'],
    ['第3', 3, 4, '第4'],
    ['①', 1, 2, '②'],
    ['ウ', 3, 4, 'エ'],
    ['（イ）', 2, 3, '（ウ）'],
    ['イ', 1, 2, 'ロ'],
    ['b', 2, 3, 'c'],
    ['ⅱ', 2, 3, 'ⅲ'],
    ['・', 2, 3, '・'],
  ])('%s for %i gives for %i %s', (printed, from, to, expected) => {
    expect(countedLike(printed, from, to)).toBe(expected);
  });

  it.each([
    ['(3)', 4, 5, 'it counts something else'],
    ['⑳', 20, 21, 'there is no next one'],
    ['ｱ', 1, 2, 'nothing is known of its row'],
  ])('%s for %i gives none for %i, since %s', (printed, from, to) => {
    expect(countedLike(printed, from, to)).toBeUndefined();
  });
});

it.each([
  ['ア', [1, 36]],
  ['イ', [2, 1]],
  ['ロ', [2, 43]],
  ['ウ', [3, 24]],
])('%s counts %j, the likelier first', (letter, orders) => {
  expect(kanaOrders(letter)).toEqual(orders);
});

it('イ as the first of its list counts by イロハ, as the second by アイウ', () => {
  expect([1, 2].map(order => countsByIroha('イ', order))).toEqual([true, false]);
});

it.each([
  ['（３）', '3'],
  ['（ア）', 'ア'],
  ['・', ''],
])('the sign of %s is %s', (printed, sign) => {
  expect(signOf(printed)).toBe(sign);
});
