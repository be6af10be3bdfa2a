import { describe, expect, it } from 'vitest';
import { parseNumber, parseRoman } from '../../src/japanese/numerals.js';

describe('parseNumber', () => {
  it.each([
    ['reads digits', '252', 252],
    ['reads digits with leading zeros', '08', 8],
    ['reads kanji with units', '二百五十二', 252],
    ['reads a unit alone as one of it', '十', 10],
    ['reads 百 and 千 without a digit before them', '千百十一', 1111],
    ['reads 十 after a digit', '二十', 20],
    ['reads kanji as positions', '二五二', 252],
    ['reads a year as positions', '二〇二六', 2026],
    ['reads 零 as zero in positions', '一零', 10],
    ['reads a zero between unit and digit', '百〇五', 105],
    ['reads one kanji digit', '九', 9],
    ['reads the digits of legal documents', '弐', 2],
    ['reads 壱 before a unit', '壱百参', 103],
    ['reads zero', '〇', 0],
  ])('%s: %s', (_, text, expected) => {
    expect(parseNumber(text)).toBe(expected);
  });

  it.each([
    ['the empty text', ''],
    ['卅', '卅'],
    ['a decimal', '1.5'],
    ['a number in a word', '第二'],
    ['digits beside kanji', '2十'],
    ['units out of order', '十百'],
    ['a unit twice', '十二十'],
    ['two digits where one can stand', '二十三五'],
    ['万, which no article or year needs', '一万'],
    ['full-width digits, which are folded before', '２５２'],
    ['a sign', '-3'],
  ])('does not read %s', (_, text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});

describe('parseRoman', () => {
  it.each([
    ['I', 1],
    ['III', 3],
    ['IV', 4],
    ['VI', 6],
    ['VIII', 8],
    ['IX', 9],
    ['X', 10],
    ['XIV', 14],
    ['XXXIX', 39],
  ])('reads %s', (text, expected) => {
    expect(parseRoman(text)).toBe(expected);
  });

  it.each([
    ['a numeral that subtracts two', 'IIX'],
    ['four strokes', 'IIII'],
    ['a word that begins like one', 'ICT'],
    ['forty', 'XL'],
    ['lower case', 'iv'],
    ['the empty text', ''],
    ['the character Ⅲ, which is folded before', 'Ⅲ'],
  ])('does not read %s', (_, text) => {
    expect(parseRoman(text)).toBeUndefined();
  });
});
