import { describe, expect, it } from 'vitest';
import { columnOf, headerColumns, isUpperHeader } from '../../src/parse/columns.js';
import type { Column } from '../../src/model/document.js';

const title: Column = { kind: 'title' };
const content: Column = { kind: 'content' };
const role = (of: string): Column => ({ kind: 'role', of });
const other = (name: string): Column => ({ kind: 'other', name });

describe('columnOf', () => {
  it.each([
    ['甲の役割', role('甲')],
    ['松山市の役割', role('松山市')],
    ['いちき串木野市の役割', role('いちき串木野市')],
    ['紀の川市の役割', role('紀の川市')],
    ['いの町の役割分担', role('いの町')],
    ['東京都府中市の役割', role('東京都府中市')],
    ['乙の役割及び費用分担', role('乙')],
    ['甲の役割・費用負担', role('甲')],
    ['甲が果たす役割', role('甲')],
    ['乙が果たすべき役割', role('乙')],
    ['甲の担う役割', role('甲')],
    ['松山市(甲)の役割', role('松山市(甲)')],
    ['乙、丙及び丁の役割', role('乙、丙及び丁')],
    ['松山市、東温市及び砥部町の役割', role('松山市、東温市及び砥部町')],
    ['取組内容', content],
    ['取組の内容', content],
    ['取り組みの内容', content],
    ['連携する取組の内容', content],
    ['具体的な取組', content],
    ['事業概要', content],
    ['取組', title],
    ['取り組み', title],
    ['連携施策', title],
    ['連携する取組', title],
    ['事業名', title],
    ['区分', title],
    ['役割分担', { kind: 'roles' }],
    ['機能分担', { kind: 'roles' }],
    ['役割分担及び費用負担', { kind: 'roles' }],
    ['費用負担', other('費用負担')],
    ['期待される効果', other('期待される効果')],
    ['担当課', other('担当課')],
  ] satisfies [string, Column][])('reads %s', (name, expected) => {
    expect(columnOf(name)).toEqual(expected);
  });

  it.each([
    ['a share of something else', '事務分担'],
    ['a label alone', '甲'],
    ['a sentence about a role', '甲の役割は、次のとおりとする。'],
    ['a sentence about contents', '取組の内容を定める。'],
    ['a title that contains a column name', '分野横断の取組'],
    ['the name of a party', '松山市'],
    ['the name of a role with its text behind it', '甲の役割及び費用分担乙と協力'],
    ['what is shared by no parties', '医療、福祉の役割'],
    ['the empty text', ''],
  ])('does not read %s: %s', (_, name) => {
    expect(columnOf(name)).toBeUndefined();
  });
});

describe('headerColumns', () => {
  it.each([
    [
      'the content before the roles',
      ['取組の内容', '甲の役割', '乙の役割'],
      [content, role('甲'), role('乙')],
    ],
    [
      'title and content before the roles, whatever their names',
      ['区分', '連携する取組', '甲の役割', '乙の役割'],
      [title, content, role('甲'), role('乙')],
    ],
    [
      'what stands further left as another column',
      ['分野', '取組', '内容', '甲の役割', '乙の役割'],
      [other('分野'), title, content, role('甲'), role('乙')],
    ],
    [
      'what stands behind the roles as another column',
      ['取組', '甲の役割', '乙の役割', '備考'],
      [content, role('甲'), role('乙'), other('備考')],
    ],
    [
      'labels alone where there are several',
      ['取組', '内容', '甲', '乙'],
      [title, content, role('甲'), role('乙')],
    ],
    [
      'roles of three parties',
      ['取組内容', '松山市の役割', '伊予市の役割', '東温市の役割'],
      [content, role('松山市'), role('伊予市'), role('東温市')],
    ],
    [
      'columns without a name of ours before two roles',
      ['番号', '', '甲の役割', '乙の役割'],
      [title, content, role('甲'), role('乙')],
    ],
    ['one role beside a content', ['取組内容', '甲の役割'], [content, role('甲')]],
  ] satisfies [string, string[], Column[]][])('reads %s', (_, names, expected) => {
    expect(headerColumns(names)).toEqual(expected);
  });

  it.each([
    ['a row', ['観光', '広域観光に取り組む。', '主体的に取り組む。', '甲と協力して取り組む。']],
    ['a cell after its name', ['甲の役割', '圏域の中心となって取り組む。']],
    ['roles without a content', ['甲の役割', '乙の役割']],
    ['a role behind an unknown name only', ['備考', '甲の役割']],
    ['a table without roles', ['取組', '内容', '期間']],
    ['a row that names one label', ['医療', '病院群輪番制を運営する。', '甲']],
    ['nothing', []],
  ])('does not read %s as a header', (_, names) => {
    expect(headerColumns(names)).toBeUndefined();
  });
});

describe('isUpperHeader', () => {
  it.each([
    ['取組|内容|役割分担|', '||甲|乙'],
    ['分野|取組|内容|甲|', '|||甲の役割|乙の役割'],
    ['区分|取組の内容|松山市・東温市|', '||松山市の役割|東温市の役割'],
  ])('is %s above %s', (upper, lower) => {
    expect(isUpperHeader(upper.split('|'), lower.split('|'))).toBe(true);
  });

  it.each([
    [
      'a header above the rest of a row',
      '取組|内容|甲の役割|乙の役割',
      '|取り組む。|主体的に行う。|',
    ],
    ['a heading above a whole header', '1 産業|||', '取組|内容|甲の役割|乙の役割'],
    [
      'a row above a repeated header',
      '医療|取り組む。|行う。|協力する。',
      '取組|内容|甲の役割|乙の役割',
    ],
  ])('is not %s', (_, upper, lower) => {
    expect(isUpperHeader(upper.split('|'), lower.split('|'))).toBe(false);
  });
});
