/** What numbers mean in an annex, where headings have none, and what an annex is called that gets another. */
import { describe, expect, it } from 'vitest';
import { NAME, PARTIES, amendment } from '../support/changes.js';
import { Versions } from '../support/versions.js';

const DAY = '2021-02-15';
const HEADER = '項\t取組\t取組の内容\t甲の役割\t乙の役割';

/** The annexes of an agreement with the field of its rows on a line without a number, after a change. */
function annexesAfter(change: string): readonly string[] {
  const base = [
    NAME,
    '',
    `${PARTIES}は、次のとおり連携協約を締結する。`,
    '',
    '第１条\u3000甲及び乙は、別表第１及び別表第２に掲げる取組を行う。',
    '',
    '平成28年７月４日',
    '',
    '別表第１（第１条関係）',
    '生活機能の強化',
    HEADER,
    '1\t医療\t診療を行う。\t運営する。\t協力する。',
    '2\t観光\t観光に取り組む。\t企画する。\t参加する。',
    '別表第２（第１条関係）',
    'ネットワークの強化',
    HEADER,
    '1\t交通\tバスを運行する。\t調整する。\t協力する。',
  ].join('\n');
  const versions = new Versions(base, amendment('令和3年2月15日', change));
  expect(versions.refusals(DAY)).toEqual([]);
  return versions.text(DAY).filter(line => !/^(?:【|前文|第)/.test(line));
}

const [FIRST, SECOND] = ['別表第１（第１条関係）', '別表第２（第１条関係）'];
const MEDICAL = '1 医療｜診療を行う。｜運営する。｜協力する。';
const TOURISM = '2 観光｜観光に取り組む。｜企画する。｜参加する。';
const BUSES = [SECOND, 'ネットワークの強化', '1 交通｜バスを運行する。｜調整する。｜協力する。'];

describe('別表第1の1の項 is a row, though it is the first below a heading without a number', () => {
  it.each([
    ['where it is left out', '別表第１の１の項を削る。', [FIRST, '生活機能の強化', TOURISM, ...BUSES]],
    [
      'where its words change',
      '別表第１の１の項中「する。」を「するものとする。」に改める。',
      [FIRST, '生活機能の強化', '1 医療｜診療を行う。｜運営するものとする。｜協力するものとする。', TOURISM, ...BUSES],
    ],
  ])('%s', (_, change, expected) => {
    expect(annexesAfter(change)).toEqual(expected);
  }); // prettier-ignore
});

describe('the heading of an annex', () => {
  it.each([
    ['loses its number', '別表第１を別表とする。', '別表（第１条関係）'],
    [
      'has the new one in the digits of the old',
      '別表第１を別表第３とする。',
      '別表第３（第１条関係）',
    ],
  ])('%s', (_, change, heading) => {
    const annexes = annexesAfter(change);
    expect(annexes).toContain(heading);
    expect(annexes).toContain(MEDICAL);
    expect(annexes).not.toContain(FIRST);
  });
});

describe('where rows have numbers in print, 項 is a row and 部 a section', () => {
  const rows = [
    '1\t医療\t診療を行う。\t運営する。\t協力する。',
    '2\t観光\t観光に取り組む。\t企画する。\t参加する。',
    '3\t交通\tバスを運行する。\t調整する。\t協力する。',
  ];
  const table = (header: string, lines: readonly string[]): string =>
    [
      NAME,
      '',
      `${PARTIES}は、次のとおり連携協約を締結する。`,
      '',
      '第１条\u3000甲及び乙は、別表に掲げる取組を行う。',
      '',
      '平成28年７月４日',
      '',
      '別表（第１条関係）',
      '1\u3000生活機能の強化',
      header,
      ...lines.slice(0, 2),
      '2\u3000結びつきの強化',
      header,
      ...lines.slice(2),
    ].join('\n');
  const after = (base: string, change: string): readonly string[] => {
    const versions = new Versions(base, amendment('令和3年2月15日', change));
    const [refusal] = versions.refusals(DAY);
    return refusal === undefined
      ? versions.text(DAY).filter(line => /^\d/.test(line))
      : [refusal.replace(/^.*示しません。|：「.*$/gsu, '')];
  };
  const [MEDICINE, SIGHTS, BUS] = rows.map(row => row.replace('\t', ' ').replaceAll('\t', '｜'));
  const [LIFE, TIES] = ['1 生活機能の強化', '2 結びつきの強化'];
  it.each([
    ['別表の２の項を削る。', [LIFE, MEDICINE, TIES, BUS]],
    ['別表の３の項を削る。', [LIFE, MEDICINE, SIGHTS, TIES]],
    ['別表の２の部を削る。', [LIFE, MEDICINE, SIGHTS]],
    ['別表の２の３の項中「調整する」を「運営する」に改める。', [LIFE, MEDICINE, SIGHTS, TIES, BUS?.replace('調整', '運営')]],
    ['別表の２の項を削り、３の項を２の項とする。', [LIFE, MEDICINE, TIES, BUS?.replace('3', '2')]],
    ['別表の４の項を削る。', ['変更される部分がありません']],
  ])('%s', (change, expected) => {
    expect(after(table(HEADER, rows), change)).toEqual(expected);
  }); // prettier-ignore

  it('nothing is changed where 2の項 may be the section, since no row has a number', () => {
    const bare = table(
      HEADER.replace('項\t', ''),
      rows.map(row => row.replace(/^\d\t/, '')),
    );
    expect(after(bare, '別表の２の項を削る。')).toEqual(['変更される部分を一つに決められません']);
    expect(after(bare, '別表の２の部を削る。')).toEqual([LIFE, MEDICINE, SIGHTS]);
  });

  it.each([
    ['is a row, though there is a section 2', '別表の２の項を削る。', [LIFE, MEDICINE, TIES, '1 交通']],
    ['is a section by another word', '別表の２の部を削る。', [LIFE, MEDICINE, SIGHTS]],
    ['is in the section that is named', '別表の２の１の項を削る。', [LIFE, MEDICINE, SIGHTS, TIES]],
    ['may be in either section', '別表の１の項を削る。', ['変更される部分を一つに決められません']],
    ['moves, and with it its number', '別表の１の２の項を１の３の項とする。', [LIFE, MEDICINE, SIGHTS?.replace('2', '3'), TIES, '1 交通']],
  ])('2の項 of a table whose sections count from 1 %s: %s', (_, change, expected) => {
    const counted = table(
      HEADER,
      rows.map(row => row.replace(/^3/, '1')),
    );
    const got = after(counted, change).map(line => line.replace(/^1 交通.*/, '1 交通'));
    expect(got).toEqual(expected);
  }); // prettier-ignore

  it('nothing is changed where two rows have the number', () => {
    const twice = table(
      HEADER,
      rows.map(row => row.replace(/^3/, '1')),
    );
    expect(after(twice, '別表の１の項を削る。')).toEqual(['変更される部分を一つに決められません']);
  });
});
