import { describe, expect, it } from 'vitest';
import type { LeafKind } from '../../src/model/document.js';
import { leaves } from '../../src/model/document.js';
import { parseInstruments } from '../../src/parse/index.js';
import { flawsOf, sourceOf, textsOf } from '../support/documents.js';

const PREAMBLE =
  '松山市（以下「甲」という。）と東温市（以下「乙」という。）は、次のとおり連携協約を締結する。';
const ARTICLES = '第１条　甲は、定める。\n第２条　乙は、従う。';
const CLOSING =
  'この協約の締結を証するため、本書２通を作成する。\n令和４年２月２１日\n甲　松山市\n松山市長　野本　健一';
const UNANNOUNCED = '松山市長　野本　健一\n東温市長　高橋　進';
const FIRST = `松山市及び東温市における連携協約\n${PREAMBLE}\n${ARTICLES}\n${CLOSING}`;
const SECOND = `松山市及び砥部町における連携協約\n${PREAMBLE.replace('東温市', '砥部町')}\n${ARTICLES}\n${CLOSING}`;
const CHANGE = [
  '松山市及び東温市における連携協約の一部を変更する連携協約',
  `${PREAMBLE.slice(0, -17)}締結した連携協約の一部を次のように変更する。`,
  '第１条中「定める」を「決める」に改める。',
].join('\n');

/** The leaves of a kind in each instrument of a text; together the instruments must cover it. */
function each(text: string, kind: LeafKind): readonly (readonly string[])[] {
  const source = sourceOf(text);
  const documents = parseInstruments(source);
  const children = documents.flatMap(document => document.children);
  expect(flawsOf({ source, children, diagnostics: [] })).toEqual([]);
  return documents.map(document => textsOf(document, kind));
}

describe('a file with several instruments', () => {
  it.each([
    ['behind the signatures of the first', `${FIRST}\n${SECOND}`],
    [
      'behind the annex of the first',
      `${FIRST}\n別表（第１条関係）\n取組\t内容\t甲の役割\t乙の役割\n医療\t行う。\t担う。\t助ける。\n${SECOND}`,
    ],
    [
      'behind who signs the first without label, day and address',
      FIRST.replace(CLOSING, `${UNANNOUNCED}\n${SECOND}`),
    ],
    ['on a new page', `松山市及び東温市における連携協約\n${PREAMBLE}\n${ARTICLES}\f${SECOND}`],
  ])('is divided before the title of the second, %s', (_, text) => {
    expect(each(text, 'title')).toEqual([
      ['松山市及び東温市における連携協約'],
      ['松山市及び砥部町における連携協約'],
    ]);
    expect(each(text, 'preamble').map(found => found.length)).toEqual([1, 1]);
  });

  it('is divided before the cover of the second where that stands on a new page', () => {
    const text = `${FIRST}\f連携協約書\n令和４年２月２１日\n松山市・砥部町\n${SECOND}`;
    expect(each(text, 'front-matter')).toEqual([[], ['連携協約書', '松山市・砥部町']]);
  });

  it('is divided behind signatures that go on on the page where the second begins', () => {
    const signed = FIRST.replace('松山市長', '\f松山市長');
    const text = `${signed}\n連携協約書\n令和４年２月２１日\n松山市\f${SECOND}`;
    expect(each(text, 'name')[0]).toEqual(['野本健一']);
    expect(each(text, 'front-matter')).toEqual([[], ['連携協約書', '松山市']]);
  });

  it('is divided before the cover of the second whose title the next page has again', () => {
    const [first, second] = [FIRST, SECOND].map(text => {
      const [title = ''] = text.split('\n');
      return `${title}\n令和４年２月２１日\n松山市\f${text}`;
    });
    const text = `${first}\f${second}`;
    expect(each(text, 'preamble').map(found => found.length)).toEqual([1, 1]);
    expect(each(text, 'title')).toEqual([
      ['松山市及び東温市における連携協約'],
      ['松山市及び砥部町における連携協約'],
    ]);
    expect(each(text, 'front-matter')).toEqual([
      ['松山市及び東温市における連携協約', '松山市'],
      ['松山市及び砥部町における連携協約', '松山市'],
    ]);
  });

  it.each([
    ['alone', ['松山市告示第５５号']],
    [
      'with what makes the text known',
      ['松山市告示第５５号', '連携協約を締結したので、次のとおり告示する。'],
    ],
  ])('is divided before the number of a notice above the title, %s', (_, lines) => {
    expect(each([FIRST, ...lines, SECOND].join('\n'), 'notice-number')).toEqual([
      [],
      ['松山市告示第55号'],
    ]);
  });

  it('leaves the number of a notice below the title of the first with the first', () => {
    const text = `${FIRST.replace('\n', '\n松山市告示第１号\n')}\n${SECOND}`;
    expect(each(text, 'notice-number')).toEqual([['松山市告示第1号'], []]);
  });

  it('may define its labels in double brackets', () => {
    const second = SECOND.replace('「甲」', '『甲』').replace(
      '次のとおり連携協約を締結する',
      '定める',
    );
    expect(each(`${FIRST}\n${second}`, 'title')).toHaveLength(2);
  });

  it('may hold an agreement and its change', () => {
    expect(each(`${FIRST}\n${CHANGE}`, 'title')).toHaveLength(2);
  });

  it('may hold two bills', () => {
    const bill = (n: number): string =>
      `議案第${n}号\n連携協約の締結について\n別紙のとおり締結することについて、議決を求める。\n別紙`;
    expect(each(`${bill(36)}\n${FIRST}\n${bill(37)}\n${SECOND}`, 'bill-number')).toEqual([
      ['議案第36号'],
      ['議案第37号'],
    ]);
  });

  it('may hold two bills, each with a change', () => {
    const bill = (n: number, partner: string): string =>
      `議案第${n}号\n松山市と${partner}との連携協約の一部を変更する連携協約の締結について\n次のとおり締結する。\n` +
      `${CHANGE.replaceAll('東温市', partner)}\n令和５年\u3000月\u3000日\n甲\u3000松山市長\u3000野本\u3000健一\n乙\u3000${partner}長`;
    const text = `${bill(12, '東温市')}\n\n${bill(13, '砥部町')}`;
    expect(each(text, 'bill-number')).toEqual([['議案第12号'], ['議案第13号']]);
    expect(each(text, 'amending-provision')).toEqual([
      ['第1条中「定める」を「決める」に改める。'],
      ['第1条中「定める」を「決める」に改める。'],
    ]);
  });

  it('may hold two changes', () => {
    const second = CHANGE.replaceAll('東温市', '砥部町');
    expect(each(`${CHANGE}\n令和５年３月１日\n${second}`, 'title')).toHaveLength(2);
  });

  it('may hold two that end an agreement', () => {
    const end = (partner: string): string =>
      `松山市と${partner}との協定を廃止する協定\n松山市と${partner}は、締結した協定を廃止する。\n附\u3000則\n` +
      'この協定は、令和５年４月１日から施行する。\n令和５年３月１日';
    expect(each(`${end('東温市')}\n${end('砥部町')}`, 'title')).toHaveLength(2);
  });

  it('may hold three', () => {
    expect(each([FIRST, SECOND, FIRST].join('\n'), 'title')).toHaveLength(3);
  });
});

describe('a file with one instrument', () => {
  it.each([
    ['an agreement', FIRST],
    [
      'a bill with the agreement that it carries',
      `議案第３６号\n連携協約の締結について\n別紙のとおり締結することについて、議決を求める。\n別紙\n${FIRST}`,
    ],
    [
      'a bill whose number stands on each of its pages',
      `議案第36号\n連携協約の締結について\n次のとおり締結する。\n${FIRST}\n別表（第１条関係）\n議案第36号\n医療の取組`,
    ],
    [
      'a bill that is dated before the change that it carries',
      `議案第36号\n連携協約の変更について\n次のとおり締結する。\n令和５年２月20日\n松山市長\u3000野本\u3000健一\n${CHANGE}`,
    ],
    [
      'a cover with the title, and the title again',
      `松山市及び東温市における連携協約\n令和４年２月２１日\f${FIRST}`,
    ],
    [
      'a change with the annex that it brings',
      `${CHANGE}\n別表を次のように改める。\n別表（第１条関係）\n取組\t内容\t甲の役割\t乙の役割\n医療\t行う。\t担う。\t助ける。`,
    ],
    ['a change with new articles', `${CHANGE}\n第２条を次のように改める。\n第１条 甲は、定める。`],
    [
      'an agreement whose title heads every page',
      FIRST.replace('第２条', '\f松山市及び東温市における連携協約\n第２条'),
    ],
    [
      'an agreement that names another',
      `${FIRST}\n別表（第１条関係）\n松山市及び砥部町における連携協約\n医療の取組`,
    ],
  ])('is not divided: %s', (_, text) => {
    expect(each(text, 'title')).toHaveLength(1);
  });

  it('is empty where its text is', () => {
    const [document, ...more] = parseInstruments(sourceOf(' \n'));
    expect(more).toEqual([]);
    expect([...leaves(document?.children ?? [])]).toEqual([]);
  });
});
