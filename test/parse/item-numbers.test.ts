import { describe, expect, it } from 'vitest';
import { itemNumberAt } from '../../src/parse/item-numbers.js';
import { cursorAt } from '../support/documents.js';

/** The readings of the number that a line begins with: style and place. */
function readingsOf(text: string): readonly string[] | undefined {
  const cursor = cursorAt(text);
  const line = cursor.peek()!;
  const number = itemNumberAt(line, 0, cursor.source.text);
  return number?.readings.map(({ style, order }) => `${style} ${order ?? ''}`.trim());
}

describe('the branch of a number', () => {
  it.each([
    ['(2)の2　医療', '(2)の2'],
    ['（２）の２の３　医療', '(2)の2の3'],
    ['２の２　医療', '2の2'],
    ['(2)の2件の取組', '(2)'],
    ['(2)の取組　医療', undefined],
  ])('is a part of it where a gap is behind it: %s', (text, number) => {
    const cursor = cursorAt(text);
    const line = cursor.peek()!;
    const length = itemNumberAt(line, 0, cursor.source.text)?.length;
    expect(length === undefined ? undefined : line.flow.text.slice(0, length)).toBe(number);
  });
});

describe('the number of an item', () => {
  it.each([
    ['(1) 圏域全体の経済成長のけん引', ['(1) 1']],
    ['（２）高次の都市機能', ['(1) 2']],
    ['⑶医療', ['(1) 3']],
    ['（ア）医療', ['(ア) 1', '(ア) 36']],
    ['(ｲ) 医療', ['(ア) 2', '(ア) 1']],
    ['(a) 医療', ['(a) 1']],
    ['(i) 医療', ['(a) 9', '(i) 1']],
    ['(ⅱ) 医療', ['(i) 2']],
    ['（一）医療', ['(一) 1']],
    ['1) 医療', ['1) 1']],
    ['①医療', ['① 1']],
    ['⑳医療', ['① 20']],
    ['㋑医療', ['㋐ 2']],
    ['ア　医療', ['ア 1', 'ア 36']],
    ['ロ　医療', ['ア 2', 'ア 43']],
    ['一　医療', ['一 1']],
    ['十二　医療', ['一 12']],
    ['１　医療', ['1 1']],
    ['1.医療', ['1 1']],
    ['ａ 医療', ['a 1']],
    ['Ⅱ　医療', ['I 2']],
    ['第１　医療', ['第1 1']],
    ['・医療', ['・']],
    ['－ 医療', ['-']],
    ['○ 医療', ['○']],
    ['■医療', ['■']],
    ['(1)にぎわいの創出', ['(1) 1']],
    ['(2)の2　医療', ['(1) 2']],
    ['二の二　医療', ['一 2']],
    ['(1) はしご車の運用', ['(1) 1']],
  ])('is read in %s', (text, expected) => {
    expect(readingsOf(text)).toEqual(expected);
  });

  it.each([
    ['a word that begins with a number', '一部の事務については、'],
    ['a word in kana', 'アウトドア施設の'],
    ['a spaced-out word in kana', 'ス ポ ー ツ'],
    ['a spaced-out word in kanji', '一 体 的 な 取 組'],
    ['a spaced-out abbreviation', 'E S D'],
    ['a caption', '（目的）'],
    ['a draft mark', '（案）'],
    ['the number of a law', '（昭和22年法律第67号）'],
    ['a count', '2通'],
    ['a decimal', '1.5倍'],
    ['an article', '第1条　甲は、'],
    ['a cited number', '(1)に掲げる取組'],
    ['a range of cited numbers', '(1)から(3)まで'],
    ['a count behind a number', '2の2件'],
    ['an open bracket', '(1 医療'],
    ['a blank', '○○町'],
    ['a blank of squares', '□□町'],
    ['a ruling', '---'],
    ['a negative number', '-1'],
    ['a long vowel', 'ー'],
  ])('is not %s: %s', (_, text) => {
    expect(readingsOf(text)).toBeUndefined();
  });
});
