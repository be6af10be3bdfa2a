import { describe, expect, it } from 'vitest';
import { analyzeText, preambleOf } from '../support/agreements.js';
import { codesOf } from '../support/documents.js';

const PREAMBLE = preambleOf('松山市', '東温市');

/** The day from which an instrument with some lines has effect. */
function dayOf(...lines: readonly string[]): string | undefined {
  return analyzeText([PREAMBLE, ...lines, '令和3年2月15日'].join('\n')).inForce?.from;
}

describe('the day from which an instrument has effect', () => {
  it.each([
    ['附則\nこの協約は、令和3年4月1日から施行する。', '2021-04-01'],
    ['附則　この協約は、令和3年4月1日から施行する。', '2021-04-01'],
    ['第１条　定める。\n第２条　この連携協約は、令和3年4月1日から効力を生ずる。', '2021-04-01'],
    ['第１条　この規約は、令和3年4月1日から施行する。', '2021-04-01'],
    ['第１条　この変更協約は、令和3年4月1日からその効力を生ずる。', '2021-04-01'],
    ['第１条　この協定書は、締結の日から施行する。', '2021-02-15'],
  ])('is named in %s', (line, day) => {
    expect(dayOf(line)).toBe(day);
  });

  it.each([
    ['第１条　この協約は、公布の日から施行する。'],
    ['第１条　この協約は、公布の日から施行し、令和2年4月1日から適用する。'],
    ['第１条　改正後の規定は、令和3年4月1日から適用する。'],
    ['第１条　甲は、令和3年4月1日から事業を実施する。'],
    ['第１条　この協約の有効期間は、令和3年4月1日から令和8年3月31日までとする。'],
  ])('is not named in %s', line => {
    expect(dayOf(line)).toBeUndefined();
  });

  it('is not that of new text', () => {
    const lines = [
      '松山市及び東温市における連携協約の一部を変更する連携協約',
      PREAMBLE.replace('次の', '平成28年7月4日付けで締結した連携協約の一部を次の'),
      '第１条　第５条を次のように改める。',
      '第５条　この協約は、令和9年4月1日から施行する。',
      '令和3年2月15日',
    ];
    expect(analyzeText(lines.join('\n')).inForce).toBeUndefined();
  });
});

describe('another day for a part', () => {
  it.each([
    [
      'この協約は、令和3年4月1日から施行する。ただし、第3条の規定は、令和4年4月1日から施行する。',
      true,
    ],
    [
      'この協約は、令和3年4月1日から施行する。ただし、甲及び乙が別に定める事項は、この限りでない。',
      false,
    ],
    ['この協約は、令和3年4月1日から施行する。', false],
  ])('%s is reported: %s', (line, expected) => {
    const agreement = analyzeText([PREAMBLE, '附則', line, '令和3年2月15日'].join('\n'));
    expect(codesOf(agreement).includes('entry-into-force-in-parts')).toBe(expected);
  });
});
