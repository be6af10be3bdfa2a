import { describe, expect, it } from 'vitest';
import { link } from '../../src/link/index.js';
import type { Links } from '../../src/model/links.js';
import { analyzeText, preambleOf } from '../support/agreements.js';
import { AUTHORITIES } from '../support/lexicon.js';

function linksOf(basis: string, ...articles: readonly string[]): Links {
  const preamble = preambleOf('松山市', '東温市').replace('次のとおり', `${basis}、`);
  const lines = articles.map((sentence, at) => `第${at + 1}条 甲は、${sentence}。`);
  return link(analyzeText([preamble, ...lines].join('\n')), AUTHORITIES);
}

/** The ids of the laws by the names that the text has. */
function lawsOf(basis: string, ...articles: readonly string[]): readonly (readonly string[])[] {
  return [...linksOf(basis, ...articles).laws].map(([name, { lawId }]) => [name, lawId]);
}

describe('a law', () => {
  const registered = ['地方自治法', '322AC0000000067'];
  it.each([
    ['is found in the register by its name', '地方自治法第252条の2の規定により', [registered]],
    ['is found by name and number', '地方自治法（昭和22年法律第67号）の規定により', [registered]],
    [
      'is found by a number in kanji',
      '地方自治法（昭和二十二年法律第六十七号）の規定により',
      [registered],
    ],
    [
      'gets its id by rule where the register lacks it',
      '災害対策基本法（昭和36年法律第223号）の規定により',
      [['災害対策基本法', '336AC0000000223']],
    ],
    [
      'gets its id by rule in the first year of an era',
      '食品ロスの削減の推進に関する法律（令和元年法律第19号）の規定により',
      [['食品ロスの削減の推進に関する法律', '501AC0000000019']],
    ],
    [
      'gets the id of its number, where the register has another number for the name',
      '地方自治法（昭和21年法律第66号）の規定により',
      [['地方自治法', '321AC0000000066']],
    ],
    ['stays open without number and register', '災害対策基本法第8条の規定により', []],
  ])('%s', (_, basis, expected) => {
    expect(lawsOf(basis)).toEqual(expected);
  });

  it('is found by a number that the document gives elsewhere', () => {
    expect(
      lawsOf(
        '相互に連携するため',
        '災害対策基本法第8条により備える',
        '災害対策基本法（昭和36年法律第223号）による',
      ),
    ).toEqual([['災害対策基本法', '336AC0000000223']]);
  });

  it('is listed once', () => {
    expect(
      lawsOf('地方自治法（昭和22年法律第67号）第252条の2により', '地方自治法第252条の2第4項による'),
    ).toEqual([registered]);
  });

  it('keeps the day of promulgation that the register has', () => {
    const { laws } = linksOf('地方自治法第252条の2の規定により');
    expect(laws.get('地方自治法')).toMatchObject({ promulgatedOn: '1947-04-17' });
  });
});

describe('a notice', () => {
  function noticesOf(words: string): readonly (readonly string[])[] {
    return [...linksOf(words).notices].map(([number, { slug }]) => [number, slug]);
  }
  const issuer = '総務省自治行政局長通知';
  it.each([
    [
      'is found by number and day',
      `推進要綱（平成26年8月25日付け総行市第200号${issuer}）により`,
      [['総行市第200号', 'guideline']],
    ],
    [
      'is found by number and day in kanji',
      `推進要綱（平成二十六年八月二十五日付け総行市第二百号${issuer}）により`,
      [['総行市第二百号', 'guideline']],
    ],
    [
      'is not found by its number on another day',
      `推進要綱（平成27年8月25日付け総行市第200号${issuer}）により`,
      [],
    ],
    [
      'is not found by its day with another number',
      `推進要綱（平成26年8月25日付け総行市第201号${issuer}）により`,
      [],
    ],
    ['is not found without a number', '連携中枢都市圏構想推進要綱により', []],
  ])('%s', (_, words, expected) => {
    expect(noticesOf(words)).toEqual(expected);
  });
});
