/** A version holds from the day on which its instrument has effect, and changes are applied in that order. */
import { describe, expect, it } from 'vitest';
import { DCTERMS, ELI, RK } from '../../src/rdf/namespaces.js';
import { Versions } from '../support/versions.js';

const PARTIES = '松山市（以下「甲」という。）及び東温市（以下「乙」という。）';

function base(date: string, ...more: readonly string[]): string {
  return [
    '松山市及び東温市における連携協約',
    `${PARTIES}は、次のとおり連携協約を締結する。`,
    '第１条　甲及び乙は、毎年度協議を行う。',
    ...more,
    date,
  ].join('\n');
}

function amendment(date: string, ...lines: readonly string[]): string {
  return [
    '松山市及び東温市における連携協約の一部を変更する連携協約',
    `${PARTIES}が平成28年7月4日付けで締結した連携協約の一部を変更する連携協約を次のとおり締結する。`,
    ...lines,
    date,
  ].join('\n');
}

const BASE = base('平成28年7月4日');
const LATER = amendment(
  '令和3年2月15日',
  '第１条中「毎年度」を「年２回」に改める。',
  '附則',
  'この連携協約は、令和4年4月1日から施行する。',
);
const SOONER = amendment('令和3年6月1日', '第１条中「協議」を「会議」に改める。');

describe('a version', () => {
  it('holds from the day that 附則 names', () => {
    const versions = new Versions(BASE, LATER);
    const version = versions.version('2022-04-01');
    expect(versions.values(version, RK.versionDate)).toEqual(['2022-04-01']);
    expect(versions.names(version, DCTERMS.replaces)).toEqual(['2016-07-04']);
    expect(versions.text('2022-04-01')).toContain('第1項 甲及び乙は、年２回協議を行う。');
  });

  it('does not end the force of the one before that it may never take the place of', () => {
    const sooner = new Versions(BASE, SOONER);
    expect(sooner.values(sooner.version('2016-07-04'), ELI.in_force)).toHaveLength(1);
    const later = new Versions(BASE, LATER);
    expect(later.values(later.version('2016-07-04'), ELI.in_force)).toEqual([]);
  });

  it('is changed in the order in which changes have effect, not in that of their conclusion', () => {
    const versions = new Versions(BASE, LATER, SOONER);
    const [last] = [versions.version('2022-04-01')];
    expect(versions.names(last, RK.previousVersion)).toEqual(['2021-06-01']);
    expect(versions.text('2021-06-01')).toContain('第1項 甲及び乙は、毎年度会議を行う。');
    expect(versions.text('2022-04-01')).toContain('第1項 甲及び乙は、年２回会議を行う。');
  });

  it('of a change is never before the agreement has effect', () => {
    const first = base('平成28年7月4日', '附則', 'この協約は、令和4年4月1日から施行する。');
    const versions = new Versions(first, SOONER);
    expect(versions.version('2022-04-01')).toBeDefined();
    expect(versions.text('2022-04-01-2')).toContain('第1項 甲及び乙は、毎年度会議を行う。');
  });

  it('holds from the day of conclusion where the effect reaches back', () => {
    const back = amendment(
      '令和3年6月1日',
      '第１条中「協議」を「会議」に改める。',
      '附則',
      'この連携協約は、令和3年4月1日から適用する。',
    );
    expect(new Versions(BASE, back).version('2021-06-01')).toBeDefined();
  });
});
