/** A line that is a date: that of the instrument, or a day to be filled in. */
import { findDates } from '../japanese/calendar.js';
import { NUMERAL } from '../japanese/numerals.js';
import { gapBefore } from '../model/text.js';
import type { Line } from './physical-lines.js';

/** The year in the other calendar, or the day of the week, in brackets: 平成27年(2015年)2月24日 · 令和4年2月21日（月）. */
const BESIDE_DATE = new RegExp(
  `\\((?:(?:明治|大正|昭和|平成|令和)[元${NUMERAL}]+年?|(?:西暦)?(?:[12][0-9]{3}|[${NUMERAL}]{4})年?|[月火水木金土日](?:曜日?)?)\\)`,
);

/**
 * What says that the instrument was made on a date, and no more: 令和3年4月1日 締結 · （令和2年1月17日締結） ·
 * 平成29年3月27日に締結 · 締結日 令和3年4月1日 · 協約締結年月日：令和3年4月1日. Not 令和3年4月1日に締結した協約, nor
 * 施行日 令和3年4月1日.
 */
const MADE_BEHIND = /^\(?(?<date>[^()]*?)(?:付け)?(?:に|で)?(?:締結|調印)\)?$/;
const MADE_BEFORE =
  /^(?:連携)?(?:協約|協定|規約)?(?:の)?(?:締結|調印)(?:年月日|の?日|期日)[::]?(?<date>.+)$/;

/**
 * Whether a line is a date and nothing else, or one with the word for what was done on it.
 *
 *     令和3年4月1日 · 令和3年4月吉日 · 令和 年 月 日 ·   年  月  日 · 令和3年4月1日 締結     accepted
 *     令和3年4月1日から施行する。 · 年月日, the name of a column                       not
 */
export function isDateLine(line: Line): boolean {
  const text = line.flow.text.replace(BESIDE_DATE, '');
  return isDate(text, line) || [MADE_BEHIND, MADE_BEFORE].some(made => isDateIn(made, text, line));
}

function isDateIn(made: RegExp, text: string, line: Line): boolean {
  return isDate(made.exec(text)?.groups?.['date'] ?? '', line);
}

function isDate(text: string, { flow }: Line): boolean {
  const [date] = findDates(text);
  if (date === undefined || date.start > 0 || date.end < text.length) return false;
  return !/^年月吉?日$/.test(text) || hasRoom(flow);
}

/** Whether a line leaves room for what is to be filled in:   年  月  日. */
function hasRoom(text: Line['flow']): boolean {
  const month = text.text.indexOf('月');
  return gapBefore(text, month) > 0 || gapBefore(text, month + 1) > 0;
}
