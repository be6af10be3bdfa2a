import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDigit, hasValidCheckDigit, inDigits, lawIdOf } from '../../src/link/codes.js';
import { loadGazetteer } from '../../src/link/gazetteer.js';
import { nameKey } from '../../src/model/links.js';
import { PROJECT } from '../support/knowledge.js';

/** A list of all municipalities that is no part of the project: the file a user downloads. */
const LIST = join(PROJECT, '..', 'shared', 'reference', 'municipalities.csv');
const hasList = existsSync(LIST);

/** A title that says why the test is skipped, where it is. */
function titled(title: string): string {
  return hasList
    ? title
    : `SKIPPED, for ../shared/reference/municipalities.csv is not there: ${title}`;
}

/** The rows of the list, its header left out. */
function listed(): readonly (readonly string[])[] {
  const rows = readFileSync(LIST, 'utf8').trim().split('\n').slice(1);
  return rows.map(row => row.split(','));
}

describe('checkDigit', () => {
  it.each([
    ['16202', '7'],
    ['01100', '2'],
    ['38201', '9'],
    ['13206', '3'],
    ['34208', '4'],
    ['01202', '5'],
    ['10000', '5'],
  ])('of %s is %s', (code, digit) => {
    expect(checkDigit(code)).toBe(digit);
  });

  it.each([
    ['a sum below eleven', '01000', '6'],
    ['a remainder of zero, which gives one', '11000', '1'],
    ['a remainder of one, which gives zero', '20000', '0'],
  ])('is right for %s', (_, code, digit) => {
    expect(checkDigit(code)).toBe(digit);
  });
});

describe('hasValidCheckDigit', () => {
  it.each([
    ['162027', true],
    ['162020', false],
    ['16202', false],
    ['1620277', false],
    ['16202x', false],
    ['', false],
  ])('%s: %s', (code, expected) => {
    expect(hasValidCheckDigit(code)).toBe(expected);
  });

  it.skipIf(!hasList)(titled('holds for all 1,741 municipalities of the list'), () => {
    const codes = listed().map(([code = '']) => code);
    expect(codes).toHaveLength(1741);
    expect(codes.filter(code => !hasValidCheckDigit(code))).toEqual([]);
  });
});

describe('loadGazetteer', () => {
  const { municipalities, prefectures } = loadGazetteer();
  const all = [...municipalities.values()].flat();

  it('has 47 prefectures and all municipalities, each with its check digit', () => {
    expect(prefectures).toHaveLength(47);
    expect(all).toHaveLength(1741);
    expect(all.filter(({ dantaiCode }) => !hasValidCheckDigit(dantaiCode))).toEqual([]);
  });

  it('has each code once, within its prefecture', () => {
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    for (const { code, dantaiCode, prefecture } of all) {
      expect(dantaiCode.slice(0, 5)).toBe(code);
      expect(code.slice(0, 2)).toBe(prefecture.code);
    }
  });

  it.each([
    ['府中市', ['東京都', '広島県']],
    ['伊達市', ['北海道', '福島県']],
    ['松山市', ['愛媛県']],
    ['泊村', ['北海道']],
    ['鰺ケ沢町', ['青森県']],
  ])('has %s in %s', (name, expected) => {
    expect(municipalities.get(name)?.map(({ prefecture }) => prefecture.name)).toEqual(expected);
  });

  it.each([['中央区'], ['中区'], ['愛媛県']])(
    'does not have %s, which is no municipality',
    name => {
      const found = municipalities.get(name) ?? [];
      expect(found.filter(({ prefecture }) => prefecture.name !== '東京都')).toEqual([]);
    },
  );

  it.skipIf(!hasList)(titled('has the codes and names of the list, and no more'), () => {
    const ours = all.map(({ dantaiCode, name }) => `${dantaiCode} ${nameKey(name)}`).sort();
    const theirs = listed()
      .map(([code = '', , , name = '']) => `${code} ${nameKey(name)}`)
      .sort();
    expect(ours).toEqual(theirs);
  });
});

describe('inDigits', () => {
  it.each([
    ['昭和二十二年法律第六十七号', '昭和22年法律第67号'],
    ['昭和22年法律第67号', '昭和22年法律第67号'],
    ['令和元年法律第1号', '令和1年法律第1号'],
    ['総行市第二百号', '総行市第200号'],
    ['一般行政第三号', '一般行政第3号'],
  ])('%s → %s', (number, expected) => {
    expect(inDigits(number)).toBe(expected);
  });
});

describe('lawIdOf', () => {
  it.each([
    ['昭和22年法律第67号', '322AC0000000067'],
    ['昭和二十二年法律第六十七号', '322AC0000000067'],
    ['平成26年法律第136号', '426AC0000000136'],
    ['令和元年法律第19号', '501AC0000000019'],
    ['令和5年法律第1号', '505AC0000000001'],
    ['大正10年法律第50号', '210AC0000000050'],
    ['明治32年法律第48号', '132AC0000000048'],
  ])('%s → %s', (number, id) => {
    expect(lawIdOf(number)).toBe(id);
  });

  it.each([
    ['a cabinet order', '昭和22年政令第16号'],
    ['an era that is none', '慶応3年法律第1号'],
    ['a number without a year', '法律第67号'],
    ['a name', '地方自治法'],
    ['the empty text', ''],
  ])('is not given for %s: %s', (_, number) => {
    expect(lawIdOf(number)).toBeUndefined();
  });
});
