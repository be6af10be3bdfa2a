/** What a draft or an undated text would change: its parts have names, and nothing of it is applied. */
import { describe, expect, it } from 'vitest';
import { ELI, RDF, RDFS, RK } from '../../src/rdf/namespaces.js';
import { QuadIndex } from '../../src/rdf/quad-index.js';
import { quadsOf } from '../support/versions.js';

const PARTIES = '松山市（以下「甲」という。）及び東温市（以下「乙」という。）';
const BASE = [
  '松山市及び東温市における連携協約',
  `${PARTIES}は、次のとおり連携協約を締結する。`,
  '第１条　甲及び乙は、定期的に協議する。',
  '平成28年7月4日',
].join('\n');

/** A change of the base, signed on a day that may be blank. */
function change(day: string): string {
  return [
    '松山市及び東温市における連携協約の一部を変更する連携協約',
    `${PARTIES}は、平成28年7月4日付けで締結した連携協約の一部を次のように変更する。`,
    '第１条中「定期的に」を「毎年度」に改める。',
    day,
    '甲　松山市長　野本　健一',
  ].join('\n');
}

/** The part that each modification changes, by its name, and the class of the agreement it is of. */
function changed(...texts: readonly string[]): readonly unknown[] {
  const store = new QuadIndex(quadsOf(...texts));
  return [...store.match(null, RK.modifies, null)].map(({ object: part }) => {
    const [label] = store.objects(part, RDFS.label);
    const [agreement] = store.objects(part, ELI.is_part_of);
    const classes = agreement === undefined ? [] : store.objects(agreement, RDF.type);
    const names = [RK.Agreement, RK.UnidentifiedAgreement].filter(name =>
      classes.some(type => type.equals(name)),
    );
    return [label?.value, ...names.map(({ value }) => value.replace(/^.*#/, ''))];
  });
}

describe('what an instrument changes', () => {
  it.each([
    ['a draft', '令和５年　月　日', 'UnidentifiedAgreement'],
    ['an undated text', '', 'UnidentifiedAgreement'],
    ['a concluded one', '令和５年３月１日', 'Agreement'],
  ])('is a part with a name, of %s', (_, day, name) => {
    expect(changed(BASE, change(day))).toEqual([['第1条', name]]);
  });

  it('makes no version and no conclusion where it is a draft', () => {
    const store = new QuadIndex(quadsOf(BASE, change('令和５年　月　日')));
    expect(store.match(null, RDF.type, RK.ConsolidatedVersion).size).toBe(1);
    expect(store.match(null, ELI.amends, null).size).toBe(0);
    const [agreement] = store.objects(null, RK.unidentifiedAgreement);
    const days = store.objects(agreement ?? null, RK.dateStatement);
    expect(days.flatMap(day => store.objects(day, RDFS.label)).map(({ value }) => value)).toEqual([
      '平成28年7月4日',
    ]);
  });
});
