import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/model/agreement.js';
import { analyzeText, annexRow, nameOf, preambleOf } from '../support/agreements.js';
import { codesOf, textOf } from '../support/documents.js';

const PREAMBLE = preambleOf('松山市', '東温市');

/** Pillar and subfield of the one measure under some headings. */
function placeUnder(...headings: readonly string[]): readonly (string | undefined)[] {
  const [measure] = analyzeText(`${PREAMBLE}\n${annexRow({}, ...headings)}`).measures;
  return [measure?.pillar, measure?.subfield];
}

/** An annex with one row, whose role columns have these names. */
function withColumns(
  names: readonly string[],
  parties: readonly string[] = ['松山市', '東温市'],
): Agreement {
  const header = ['取組の内容', ...names];
  const row = ['取り組む。', ...names.map(() => '主体的に行う。')];
  return analyzeText(
    [preambleOf(...parties), '別表', header.join('\t'), row.join('\t')].join('\n'),
  );
}

function bearersOf(agreement: Agreement): readonly string[] {
  return agreement.measures.flatMap(({ roles }) => roles.map(({ bearer }) => nameOf(bearer)));
}

describe('the pillar of a measure', () => {
  it.each([
    ['１　圏域全体の経済成長のけん引', 'A'],
    ['１　圏域全体の経済成長のけん引に関する取組', 'A'],
    ['１　地域経済の活性化（圏域全体の経済成長のけん引）', 'A'],
    ['１　産業の振興', 'A'],
    ['１　圏域経済の発展', 'A'],
    ['２　高次の都市機能の集積・強化', 'B'],
    ['２　都市機能の向上', 'B'],
    ['３　圏域全体の生活関連機能サービスの向上', 'C'],
    ['３　住民サービスの向上', 'C'],
    ['３　生活環境の充実（圏域全体の生活関連機能サービスの向上）', 'C'],
  ])('is told by its heading %s', (heading, pillar) => {
    expect(placeUnder(heading)).toEqual([pillar, undefined]);
  });

  it('is one of 連携中枢都市圏構想 where the agreement only succeeds a settlement region', () => {
    const preamble = PREAMBLE.slice(0, -1).replace(
      '次のとおり',
      '定住自立圏の取組を継承し、次のとおり連携協約を締結する。',
    );
    const text = analyzeText(`${preamble}\n${annexRow({}, '１　圏域全体の経済成長のけん引')}`);
    expect(text.measures.map(({ pillar }) => pillar)).toEqual(['A']);
  });

  it.each([
    ['（１）生活機能の強化に係る政策分野', 'CA'],
    ['（２）結びつきやネットワークの強化に係る政策分野', 'CB'],
    ['（２）結び付きの強化', 'CB'],
    ['（３）圏域マネジメント能力の強化に係る政策分野', 'CC'],
  ])('has a subfield by the heading below: %s', (heading, subfield) => {
    const outer = '３　圏域全体の生活関連機能サービスの向上';
    expect(placeUnder(outer, heading)).toEqual(['C', subfield]);
  });

  it.each([
    ['１　生活機能の強化に係る政策分野', ['C', 'CA']],
    ['２　結びつきやネットワークの強化に係る政策分野', ['C', 'CB']],
    ['３　圏域マネジメント能力の強化に係る政策分野', ['C', 'CC']],
  ])('is C where a settlement area has only its fields: %s', (heading, expected) => {
    expect(placeUnder(heading)).toEqual(expected);
  });

  it.each([
    ['pillar A', '１　圏域全体の経済成長のけん引', '（２）産業のネットワーク', 'A'],
    ['pillar B', '２　高次の都市機能の集積', '（１）交通ネットワークの強化', 'B'],
  ])('has no subfield in %s, whatever stands below', (_, outer, inner, pillar) => {
    expect(placeUnder(outer, inner)).toEqual([pillar, undefined]);
  });

  it.each([
    ['there is no heading', []],
    ['the heading says nothing', ['１　各種の取組']],
  ])('is not known where %s, and its lack is reported', (_, headings) => {
    const agreement = analyzeText(`${PREAMBLE}\n${annexRow({}, ...headings)}`);
    expect(agreement.measures).toHaveLength(1);
    expect(agreement.measures[0]).not.toHaveProperty('pillar');
    expect(codesOf(agreement)).toContain('pillar-unknown');
  });

  it.each([
    ['the column of fields', `別表\n政策分野\t取組\t内容\t甲の役割\t乙の役割\n生活機能の強化\t医療\t診療を行う。\t行う。\t協力する。`],
    ['a row across the columns', `別表\n取組\t内容\t甲の役割\t乙の役割\n生活機能の強化\t\t\t\n医療\t診療を行う。\t行う。\t協力する。`],
  ])('is told by %s', (_, lines) => {
    const [measure] = analyzeText(`${PREAMBLE}\n${lines}`).measures;
    expect([measure?.pillar, measure?.subfield]).toEqual(['C', 'CA']);
  }); // prettier-ignore

  it('is not that of the heading above a line that was not understood', () => {
    const row = '医療\t診療を行う。\t行う。\t協力する。';
    const lines = `別表\n１ 生活機能の強化\n取組\t内容\t甲の役割\t乙の役割\n${row}\nその他の取組の関係\n${row}`;
    const agreement = analyzeText(`${PREAMBLE}\n${lines}`);
    expect(codesOf(agreement)).toContain('text-not-understood');
    expect(agreement.measures.map(({ pillar }) => pillar)).toEqual(['C', undefined]);
  });

  it('is missed at the first row that has none', () => {
    const agreement = analyzeText(`${PREAMBLE}\n${annexRow({}, '１　各種の取組')}`);
    const missed = agreement.diagnostics.find(({ code }) => code === 'pillar-unknown');
    const [content] = agreement.measures[0]?.content.spans ?? [];
    expect(missed?.spans[0]?.start).toBeLessThanOrEqual(content?.start ?? -1);
    expect(missed?.spans[0]?.end).toBeGreaterThanOrEqual(content?.end ?? Infinity);
  });

  it('is not missed where a heading has no rows', () => {
    const agreement = analyzeText(`${PREAMBLE}\n別表\n１ 各種の取組`);
    expect(codesOf(agreement)).not.toContain('pillar-unknown');
  });
});

describe('whose roles a column holds', () => {
  it.each([
    ['labels', ['甲の役割', '乙の役割'], ['松山市', '東温市'], ['甲', '乙']],
    ['names', ['松山市の役割', '東温市の役割'], ['松山市', '東温市'], ['甲', '乙']],
    [
      'names in another order',
      ['東温市の役割', '松山市の役割'],
      ['松山市', '東温市'],
      ['乙', '甲'],
    ],
    ['both', ['松山市（甲）の役割', '乙（東温市）の役割'], ['松山市', '東温市'], ['甲', '乙']],
    [
      'names with a prefecture that the preamble has too',
      ['広島県府中市の役割', '福山市の役割'],
      ['広島県府中市', '福山市'],
      ['甲', '乙'],
    ],
    [
      'names without the prefecture that the preamble has',
      ['府中市の役割', '福山市の役割'],
      ['広島県府中市', '福山市'],
      ['甲', '乙'],
    ],
    ['a name with の in it', ['紀の川市の役割', '乙の役割'], ['紀の川市', '岩出市'], ['甲', '乙']],
    ['a blank', ['甲の役割', '○○町の役割'], ['松山市', '○○町'], ['甲', '乙']],
    [
      'three parties',
      ['甲の役割', '乙の役割', '丙の役割'],
      ['松山市', '東温市', '砥部町'],
      ['甲', '乙', '丙'],
    ],
    [
      'two parties at once',
      ['甲の役割', '乙及び丙の役割'],
      ['松山市', '東温市', '砥部町'],
      ['甲', '乙', '丙'],
    ],
    [
      'two names at once',
      ['松山市の役割', '東温市・砥部町の役割'],
      ['松山市', '東温市', '砥部町'],
      ['甲', '乙', '丙'],
    ],
  ])('is told by %s', (_, columns, parties, expected) => {
    const agreement = withColumns(columns, parties);
    expect(bearersOf(agreement)).toEqual(expected);
    expect(codesOf(agreement)).not.toContain('heading-role-unknown');
  });

  it.each([
    ['all parties', '両市の役割', ['甲', '甲', '乙']],
    ['what is common', '共通の役割', ['甲', '甲', '乙']],
    ['the partners of the core city', '連携市町の役割', ['甲', '乙']],
  ])('is told by %s', (_, column, expected) => {
    const agreement = withColumns(['甲の役割', column]);
    expect(bearersOf(agreement)).toEqual(expected);
    expect(codesOf(agreement)).not.toContain('heading-role-unknown');
  });

  it.each([
    ['subjects of its sentences', '甲は、運営する。乙は、協力する。', ['甲', '乙']],
    ['labels in it', '甲：運営する。乙：協力する。', ['甲', '乙']],
    ['labels in brackets', '【甲】運営する。【乙】協力する。', ['甲', '乙']],
    ['numbered sentences', '①甲は、運営する。②乙は、協力する。', ['甲', '乙']],
    ['が', '甲が運営する。乙が協力する。', ['甲', '乙']],
  ])('is told in a column 役割分担 by %s', (_, cell, expected) => {
    const table = `別表\n取組\t内容\t役割分担\n医療\t診療を行う。\t${cell}`;
    expect(bearersOf(analyzeText(`${preambleOf('松山市', '東温市')}\n${table}`))).toEqual(expected);
  });

  it.each([
    ['names what they join in', '甲が設置する協議会に参加する。', ['甲', '乙', '丙']],
    ['names another as its subject', '甲が、運営する。', ['甲', '乙', '丙']],
    ['names one of them as its subject', '丙が運営する。', ['甲', '丙']],
  ])('is told by the column 乙及び丙の役割, whose cell %s', (_, cell, expected) => {
    const table = `別表\n取組の内容\t甲の役割\t乙及び丙の役割\n診療を行う。\t運営する。\t${cell}`;
    const agreement = analyzeText(`${preambleOf('松山市', '東温市', '砥部町')}\n${table}`);
    expect(bearersOf(agreement)).toEqual(expected);
  });

  it.each([
    ['another municipality', '砥部町の役割'],
    ['a group', '関係市町の役割'],
    ['a party and a group', '乙及び関係市町の役割'],
    ['a party that is not there', '丙の役割'],
  ])('is not known for %s: the role is left out and reported', (_, column) => {
    const agreement = withColumns(['甲の役割', column]);
    expect(bearersOf(agreement)).toEqual(['甲']);
    expect(codesOf(agreement)).toContain('heading-role-unknown');
  });
});

describe('a measure', () => {
  it('has title, content, place and roles of its row', () => {
    const text = `${PREAMBLE}\n${annexRow({ title: '観 光', content: '観光に\u3000取り組む。' }, '１ 産業振興')}`;
    const [measure] = analyzeText(text).measures;
    expect(measure).toMatchObject({
      title: { text: '観光' },
      content: { text: '観光に取り組む。' },
      place: { kind: 'row', section: [1], row: { order: 1 } },
      pillar: 'A',
    });
    expect(measure?.roles.map(({ modes }) => modes[0]?.mode)).toEqual(['lead', 'support']);
  });

  it.each([
    ['(1)経済戦略の策定', '経済戦略の策定'],
    ['2．観光', '観光'],
    ['①観光', '観光'],
    ['⑩観光', '観光'],
    ['①', '①'],
    ['2市の連携', '2市の連携'],
    ['(仮称)交流館の整備', '(仮称)交流館の整備'],
  ])('has a title without the number of its row: %s', (title, expected) => {
    const text = `${PREAMBLE}\n${annexRow({ title }, '１ 産業振興')}`;
    expect(analyzeText(text).measures.map(measure => measure.title?.text)).toEqual([expected]);
  });

  it('shares the title of a merged cell', () => {
    const text = `${PREAMBLE}\n${annexRow({ title: '観光' }, '１ 産業振興')}\n\t誘客を行う。\t行う。\t協力する。`;
    expect(analyzeText(text).measures.map(({ title }) => title?.text)).toEqual(['観光', '観光']);
  });

  it.each([
    ['without content', { title: '観光', content: '' }],
    ['without roles', { title: '観光', roles: ['', ''] }],
  ])('is not a row %s, which is reported', (_, row) => {
    const agreement = analyzeText(`${PREAMBLE}\n${annexRow(row, '１ 産業振興')}`);
    const [reported] = agreement.diagnostics.filter(({ code }) => code === 'row-incomplete');
    expect(agreement.measures).toEqual([]);
    expect(textOf(agreement.document, reported ?? { spans: [] })).toMatch(/^観光/);
  });

  it('may have a role of one party only', () => {
    const text = `${PREAMBLE}\n${annexRow({ roles: ['行う。', ''] }, '１ 産業振興')}`;
    expect(bearersOf(analyzeText(text))).toEqual(['甲']);
  });
});

describe('a table in an article', () => {
  const HEADER = '取組\t甲の役割\t乙の役割';
  const ROW = '医療の連携\t診療所を運営する。\t診療所に協力する。';

  function measuresIn(caption: string, ...rows: readonly string[]) {
    const article = [`（${caption}）`, '第１条 甲及び乙は、次の表の役割を担う。', ...rows];
    return analyzeText([PREAMBLE, ...article].join('\n')).measures;
  }

  it('lays down a measure a row, under the caption of the article', () => {
    const [measure, ...more] = measuresIn('生活関連機能サービスの向上', HEADER, ROW);
    expect(more).toEqual([]);
    expect(measure?.place.kind).toBe('paragraph-row');
    expect(measure?.content.text).toBe('医療の連携');
    expect(measure?.pillar).toBe('C');
    expect(measure?.roles.map(({ bearer }) => nameOf(bearer))).toEqual(['甲', '乙']);
  });

  it('lays down none where its columns name no roles', () => {
    expect(measuresIn('費用', '区分\t金額\t備考', '医療\t100円\tなし')).toEqual([]);
  });
});
