import { describe, expect, it } from 'vitest';
import type { FoundDate } from '../../src/japanese/calendar.js';
import { findDates } from '../../src/japanese/calendar.js';
import { foldWidth } from '../../src/japanese/normalize.js';

/** The one date of a text, folded as the finders fold it. */
function dateIn(text: string): FoundDate {
  const [found, ...more] = findDates(foldWidth(text));
  if (found === undefined || more.length > 0) throw new Error(`not one date in ${text}`);
  return found;
}

describe('findDates', () => {
  it.each([
    ['reads an era year', '平成28年10月11日', '2016-10-11'],
    ['reads 元年 as the first year', '令和元年5月1日', '2019-05-01'],
    ['reads kanji numerals', '平成二十六年八月二十五日', '2014-08-25'],
    ['reads a kanji date of the first year', '令和元年五月一日', '2019-05-01'],
    ['reads full-width digits', '令和４年２月２１日', '2022-02-21'],
    ['reads a date set with spaces', '令和　８　年　１　月　１９　日', '2026-01-19'],
    ['reads an era in one character', '㍻28年10月3日', '2016-10-03'],
    ['reads an era letter with points', 'R4.2.21', '2022-02-21'],
    ['reads a full-width era letter with points', 'Ｈ２８．１０．３', '2016-10-03'],
    ['reads 元 after an era letter', 'R元.5.1', '2019-05-01'],
    ['reads an era year with points', '昭和36.11.15', '1961-11-15'],
    ['reads an era letter with year and month', 'R8.1', '2026-01'],
    ['reads a western date', '2026年3月31日', '2026-03-31'],
    ['reads a western date with points', '2020.1.15', '2020-01-15'],
    ['reads leading zeros', '令和08年01月09日', '2026-01-09'],
    ['keeps the precision of a month', '令和8年1月', '2026-01'],
    ['keeps the precision of a month whose day is left open', '令和3年4月吉日', '2021-04'],
    ['keeps the precision of a year', '昭和22年', '1947'],
    ['reads the leap day of a leap year', '令和6年2月29日', '2024-02-29'],
    ['reads the last day of an era', '平成31年4月30日', '2019-04-30'],
    ['reads the first day of an era', '平成元年1月8日', '1989-01-08'],
    ['reads the last day of 昭和', '昭和64年1月7日', '1989-01-07'],
    ['reads the year in which an era ends', '平成31年', '2019'],
    ['reads a western year with its era beside it', '2015年(平成27年)2月24日', '2015-02-24'],
    ['reads an era year with the western one beside it', '平成27年（2015年）2月24日', '2015-02-24'],
    ['reads both years in kanji', '平成二十七年（二〇一五年）二月二十四日', '2015-02-24'],
    ['reads a western year with its era in kanji', '二〇一五年（平成二十七年）二月', '2015-02'],
    ['reads a western year that says so', '西暦2015年2月24日', '2015-02-24'],
    ['reads a western year that says so beside the other', '平成27年（西暦2015年）2月', '2015-02'],
    ['reads a western year in kanji', '二〇二六年三月三十一日', '2026-03-31'],
    ['reads the numerals of deeds', '昭和四拾壱年参月弐拾日', '1966-03-20'],
    ['reads both years under one 年', '令和元（2019）年5月1日', '2019-05-01'],
    ['reads kanji numerals up to 三十一', '昭和四十一年七月三十一日', '1966-07-31'],
    ['reads the date before 付け', '平成26年8月25日付け', '2014-08-25'],
  ])('%s: %s', (_, text, iso) => {
    expect(dateIn(text)).toMatchObject({ iso });
    expect(dateIn(text)).not.toHaveProperty('blank');
  });

  it.each([
    ['a day that the month does not have', '令和6年2月30日'],
    ['a leap day of a common year', '令和5年2月29日'],
    ['a month beyond twelve', '令和6年13月1日'],
    ['a day after the era', '平成31年5月1日'],
    ['a month after the era', '平成31年5月'],
    ['a year after the era', '平成32年'],
    ['a day before the era', '令和元年4月30日'],
    ['a day of 昭和 that is in 平成', '昭和64年1月8日'],
    ['the year zero', '令和0年1月1日'],
    ['a year that is another in the other calendar', '2015年(平成28年)2月24日'],
  ])('calls %s impossible: %s', (_, text) => {
    expect(dateIn(text)).toMatchObject({ impossible: true });
    expect(dateIn(text)).not.toHaveProperty('iso');
  });

  it.each([
    ['a day after the era', '平成33年3月31日', '2021-03-31'],
    ['a year after the era', '平成32年', '2020'],
    ['no day before it', '令和元年4月30日', undefined],
    ['no day of no calendar', '平成33年2月30日', undefined],
    ['no year that is another in the other calendar', '平成28年（2015年）2月24日', undefined],
  ])('counts an era on, for texts that look ahead: %s', (_, text, countedOn) => {
    expect(dateIn(text).countedOn).toBe(countedOn);
  });

  it.each([
    ['squares', '平成□□年□□月□□日', '□□', '1989-01-08', '2019-04-30'],
    ['circles', '平成○○年○月○日', '○○', '1989-01-08', '2019-04-30'],
    ['the kanji zero, which is no year', '令和〇年〇月〇日', '〇', '2019-05-01', undefined],
    ['triangles', '令和△年△月△日', '△', '2019-05-01', undefined],
    ['the letter x', '令和xx年x月x日', 'xx', '2019-05-01', undefined],
    ['nothing at all', '令和　　年　　月　　日', '令和年月日', '2019-05-01', undefined],
    ['nothing for the day', '令和8年3月　　日', '令和8年3月日', '2026-03-01', '2026-03-31'],
    ['a mark for month and day', '令和8年□月□日', '□', '2026-01-01', '2026-12-31'],
    ['a mark for the day of a leap February', '令和6年2月○日', '○', '2024-02-01', '2024-02-29'],
    ['a mark in the first year of an era', '令和元年□月□日', '□', '2019-05-01', '2019-12-31'],
    ['a mark in the last year of an era', '平成31年□月□日', '□', '2019-01-01', '2019-04-30'],
    ['a mark in a western year', '2026年□月□日', '□', '2026-01-01', '2026-12-31'],
  ])('knows the days that a blank can mean, left as %s', (_, text, blank, first, last) => {
    const found = dateIn(text);
    expect(found).not.toHaveProperty('iso');
    expect(found.blank).toBe(blank);
    expect(found.range).toEqual(last === undefined ? { first } : { first, last });
  });

  it.each([
    ['a length of time', '2年を経過した日'],
    ['a year without an era', '3年1月5日'],
    ['a fiscal year', '令和7年度の予算'],
    ['a fiscal year left blank', '令和　年度'],
    ['an era as a whole', '平成年間の事業'],
    ['a decimal number', '2020.1 ヘクタール'],
    ['a number of four digits and a full stop', '人口は1950.'],
    ['a version number', '第2020.1.5.3版'],
    ['a year inside a longer number', '12026年'],
    ['the last letter of a word', 'CASH30年'],
    ['an era alone', '令和の時代'],
  ])('does not read %s: %s', (_, text) => {
    expect(findDates(foldWidth(text))).toEqual([]);
  });

  it('finds every date of a sentence with its place', () => {
    const text = '平成28年10月3日付けで締結し、令和3年2月15日付けで変更した';
    const found = findDates(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '平成28年10月3日',
      '令和3年2月15日',
    ]);
  });
});
