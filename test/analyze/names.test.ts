import { describe, expect, it } from 'vitest';
import {
  isSameName,
  municipalityAfter,
  municipalityBefore,
  splitPrefecture,
} from '../../src/analyze/names.js';
import { LEXICON } from '../support/lexicon.js';

describe('splitPrefecture', () => {
  it.each([
    ['leaves a name without prefecture', '松山市', { name: '松山市' }],
    ['takes the prefecture off', '山口県岩国市', { name: '岩国市', prefecture: '山口県' }],
    [
      'takes prefecture and district off',
      '愛媛県伊予郡砥部町',
      { name: '砥部町', prefecture: '愛媛県' },
    ],
    ['takes the district off', '伊予郡砥部町', { name: '砥部町' }],
    ['keeps a name that has 郡 in it', '福島県郡山市', { name: '郡山市', prefecture: '福島県' }],
    ['keeps the district of a name that is not listed', '西条郡高岡町', { name: '西条郡高岡町' }],
    ['keeps a name that begins like a prefecture', '京都市', { name: '京都市' }],
    ['takes 京都府 off 京都市', '京都府京都市', { name: '京都市', prefecture: '京都府' }],
    ['takes 同県 off, which is no name', '同県砥部町', { name: '砥部町' }],
    ['takes 同県 and the district off', '同県伊予郡砥部町', { name: '砥部町' }],
    ['keeps a prefecture alone', '愛媛県', { name: '愛媛県' }],
  ])('%s', (_, name, expected) => {
    expect(splitPrefecture(name, LEXICON)).toEqual(expected);
  });
});

describe('municipalityBefore', () => {
  it.each([
    ['finds the longest name', 'この中津市', '中津市'],
    ['finds a name with its prefecture', '及び鹿児島県いちき串木野市', '鹿児島県いちき串木野市'],
    ['finds none in other words', 'この都市', undefined],
    ['finds none in nothing', '', undefined],
  ])('%s', (_, text, expected) => {
    expect(municipalityBefore(text, text.length, LEXICON)).toBe(expected);
  });

  it('looks only at what stands before the place', () => {
    expect(municipalityBefore('松山市東温市', 3, LEXICON)).toBe('松山市');
  });
});

describe('municipalityAfter', () => {
  it.each([
    ['finds the longest name', '四日市市と菰野町', '四日市市'],
    ['finds a name with its prefecture', '東京都府中市と', '東京都府中市'],
    ['finds a name with its district', '伊予郡砥部町は', '伊予郡砥部町'],
    ['finds none where another word stands first', '新松山市', undefined],
  ])('%s', (_, text, expected) => {
    expect(municipalityAfter(text, 0, LEXICON)).toBe(expected);
  });
});

describe('isSameName', () => {
  it.each([
    ['the same name', { name: '府中市' }, { name: '府中市' }, true],
    [
      'the same name in two prefectures',
      { name: '府中市', prefecture: '東京都' },
      { name: '府中市', prefecture: '広島県' },
      false,
    ],
    [
      'a name with and without prefecture',
      { name: '府中市' },
      { name: '府中市', prefecture: '広島県' },
      false,
    ],
  ])('judges %s', (_, a, b, expected) => {
    expect(isSameName(a, b)).toBe(expected);
  });
});
