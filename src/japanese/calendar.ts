/** Dates as Japanese documents write them. Input is folded text (`flow`). */
import { present } from '../model/present.js';
import { NUMERAL, parseNumber } from './numerals.js';

/** A stretch of days, both ends within it; without `last` it goes on. */
export interface DayRange {
  readonly first: string;
  readonly last?: string;
}

/** The eras since 1868. */
const ERAS: Readonly<Record<string, DayRange>> = {
  明治: { first: '1868-01-25', last: '1912-07-29' },
  大正: { first: '1912-07-30', last: '1926-12-24' },
  昭和: { first: '1926-12-25', last: '1989-01-07' },
  平成: { first: '1989-01-08', last: '2019-04-30' },
  令和: { first: '2019-05-01' },
};

const ERA_OF_LETTER: Readonly<Record<string, string>> = {
  M: '明治', T: '大正', S: '昭和', H: '平成', R: '令和',
}; // prettier-ignore

const BLANK = '[□■○〇●◯△▲◇＿_\\-*×xX]{1,4}';
/** The numerals of dates: in deeds also those that nobody can make another of (大字), 弐拾日. */
const DATE_NUMERAL = `${NUMERAL}壱弐参拾`;

const PART = `[${DATE_NUMERAL}]{1,3}|${BLANK}|`;

/** A western year: 2015 · 二〇一五. */
const WESTERN = '(?:[12][0-9]{3}|[一二][〇零一二三四五六七八九]{3})';

const ERA_NAME = '明治|大正|昭和|平成|令和';

/** The same year in the other calendar, beside it: 2015年(平成27年)2月24日 · 平成27(2015)年2月24日. */
const OTHER_YEAR =
  `(?:年(?!度)|(?=\\((?:${ERA_NAME}|[12][0-9]|[一二][〇零一二三四五六七八九])[^()]{1,4}\\)年))` +
  `(?:\\((?:(?<otherEra>${ERA_NAME})(?<otherEraYear>元|[${DATE_NUMERAL}]+)|(?:西暦)?(?<otherYear>${WESTERN}))年?\\)年?)?`;

const DATE = new RegExp(
  `(?:(?<era>${ERA_NAME}|(?<![A-Za-z])[MTSHR](?=[0-9元]{1,2}[.年]))` +
    `(?<eraYear>元|[${DATE_NUMERAL}]+|${BLANK}|(?=年[月${DATE_NUMERAL}]))|(?:西暦)?(?<year>(?<![${NUMERAL}])${WESTERN}))` +
    `(?:${OTHER_YEAR}(?:(?<month>${PART})月(?:吉日|(?<day>${PART})日)?)?` +
    '|\\.(?<dotMonth>[0-9]{1,2})(?:\\.(?<dotDay>[0-9]{1,2}))?(?![.0-9]))',
  'gu',
);

/** What every date has. Most texts have none, and matchAll makes a copy of its expression before it looks. */
const MARK_OF_DATE = /[年.]/;

/** A day to be filled in, the era with it: 年月日 · ○年○月○日 · 年月吉日. Not 生年月日. */
const BLANK_DAY = new RegExp(`^(?:${BLANK})?年(?:${BLANK})?月(?:吉|(?:${BLANK})?)日$`);

/** A date found in folded text. */
export interface FoundDate {
  /** Offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
  /** `2026-01-19`, `2026-01` or `1947` as far as the text is exact; absent where a part is blank. */
  readonly iso?: string;
  /** The days that a date with a blank can mean: those of its month, its year or its era. */
  readonly range?: DayRange;
  /** The mark that stands for a part not filled in (□□). */
  readonly blank?: string;
  /** Why there is no ISO date although nothing is blank. */
  readonly impossible?: boolean;
  /**
   * What an impossible date means where a text looked ahead and did not know that the era would end:
   * 平成33年3月31日, written in 2017, is 2021-03-31.
   */
  readonly countedOn?: string;
}

/**
 * Every date in a folded text, in the Japanese or the western calendar, in order.
 *
 *     令和元年5月1日 · 平成二十六年八月二十五日 · R4.2.21 · 西暦2026年3月 · 平成□□年□□月□□日 · 令和年月日
 *     ^^^^^^^^^^^^^^   era, year, month, day
 *
 * Also without day (令和8年1月, 令和3年4月吉日) or month (昭和22年), and 年月日 where it is all of a text: a day to be
 * filled in. Not 生年月日, nor 3年, a length of time, nor 令和7年度, which is
 * no calendar year, nor 2020.1, a number: with points, a western date has all its parts. A year that stands
 * in both calendars is one date; where the two do not agree, it is impossible.
 */
export function findDates(text: string): readonly FoundDate[] {
  if (!MARK_OF_DATE.test(text)) return [];
  if (BLANK_DAY.test(text)) return [{ start: 0, end: text.length, blank: text }];
  return Array.from(text.matchAll(DATE), readDate).filter(found => found !== undefined);
}

function readDate(match: RegExpExecArray): FoundDate | undefined {
  const { era: name, dotMonth, dotDay } = match.groups ?? {};
  if (name === undefined && dotMonth !== undefined && dotDay === undefined) return undefined;
  const era = eraOf(name);
  const place = { start: match.index, end: match.index + match[0].length };
  const parts = partsOf(match);
  const firstBlank = parts.findIndex(part => !isWritten(part));
  if (firstBlank >= 0) {
    const range = rangeOf(parts.slice(0, firstBlank), era);
    return { ...place, blank: parts[firstBlank] || match[0], ...present({ range }) };
  }
  const iso = toIso(parts, era);
  if (iso !== undefined && isSameYear(iso, match)) return { ...place, iso };
  const countedOn = iso === undefined ? countOn(parts, era) : undefined;
  return { ...place, impossible: true, ...present({ countedOn }) };
}

/** A date as if its era had not ended. */
function countOn(parts: readonly string[], era: DayRange | undefined): string | undefined {
  return era === undefined ? undefined : toIso(parts, { first: era.first });
}

function eraOf(name: string | undefined): DayRange | undefined {
  return name === undefined ? undefined : ERAS[ERA_OF_LETTER[name] ?? name];
}

/** Whether the year in the other calendar, where there is one, is that of the date. */
function isSameYear(iso: string, { groups = {} }: RegExpExecArray): boolean {
  const { otherEra, otherEraYear, otherYear } = groups;
  const year = otherYear ?? otherEraYear;
  if (year === undefined) return true;
  return toIso([year], eraOf(otherEra)) === iso.slice(0, 4);
}

/** Year, month and day as far as the text has them. */
function partsOf({ groups = {} }: RegExpExecArray): readonly string[] {
  const { eraYear, year, month, day, dotMonth, dotDay } = groups;
  return [eraYear ?? year, month ?? dotMonth, day ?? dotDay].filter(part => part !== undefined);
}

/** Whether a part of a date is filled in. 〇 is a mark: no year, month or day is zero. */
function isWritten(part: string): boolean {
  return part === '元' || (parseNumber(part) !== undefined && !/^〇+$/.test(part));
}

/** The days of the parts that are written, within the era; the era's where none is. */
function rangeOf(written: readonly string[], era: DayRange | undefined): DayRange | undefined {
  const iso = written.length === 0 ? undefined : toIso(written, era);
  if (iso === undefined) return era;
  const [first, last] = [firstDay(iso), lastDay(iso)];
  return {
    first: era !== undefined && era.first > first ? era.first : first,
    last: era?.last !== undefined && era.last < last ? era.last : last,
  };
}

function firstDay(iso: string): string {
  return `${iso}-01-01`.slice(0, 10);
}

/** The last day of a month or a year. */
function lastDay(iso: string): string {
  const [year = 0, month = 12] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function toIso(parts: readonly string[], era: DayRange | undefined): string | undefined {
  const base = era === undefined ? 0 : Number(era.first.slice(0, 4)) - 1;
  const [year, ...rest] = parts.map(part => (part === '元' ? 1 : parseNumber(part)));
  if (year === undefined || rest.includes(undefined)) return undefined;
  const iso = [base + year, ...rest]
    .map((value, i) => String(value).padStart(i === 0 ? 4 : 2, '0'))
    .join('-');
  return isInCalendar(iso) && isInEra(iso, era) ? iso : undefined;
}

function isInCalendar(iso: string): boolean {
  const whole = firstDay(iso);
  const date = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole);
}

function isInEra(iso: string, era: DayRange | undefined): boolean {
  if (era === undefined) return true;
  const isOver = era.last !== undefined && iso > era.last.slice(0, iso.length);
  return iso >= era.first.slice(0, iso.length) && !isOver;
}
