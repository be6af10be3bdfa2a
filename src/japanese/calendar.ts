/** Dates as Japanese documents write them. Input is folded text (`flow`). */
import { present } from '../model/present.js';
import { NUMERAL, parseNumber } from './numerals.js';

/** The eras since 1868 with their first and last day, both within the era. */
const ERAS: Readonly<Record<string, { readonly first: string; readonly last: string }>> = {
  明治: { first: '1868-01-25', last: '1912-07-29' },
  大正: { first: '1912-07-30', last: '1926-12-24' },
  昭和: { first: '1926-12-25', last: '1989-01-07' },
  平成: { first: '1989-01-08', last: '2019-04-30' },
  令和: { first: '2019-05-01', last: '9999-12-31' },
};

const ERA_OF_LETTER: Readonly<Record<string, string>> = {
  M: '明治', T: '大正', S: '昭和', H: '平成', R: '令和',
}; // prettier-ignore

const BLANK_MARK = '□○〇●◯＿_\\-*×xX';

/**
 * A date in the Japanese or the western calendar, its parts as written.
 *
 *     令和元年5月1日 · 平成二十六年八月二十五日 · R4.2.21 · 2026年3月 · 平成□□年□□月□□日
 *     ^^^^^^^^^^^^^^   era, year, month, day
 *
 * Also without day (令和8年1月) or month (昭和22年). Not 3年 alone, which is a length of time.
 */
const DATE = new RegExp(
  '(?:(?<era>明治|大正|昭和|平成|令和|(?<![A-Za-z])[MTSHR](?=[0-9元]{1,2}[.年]))' +
    `(?<eraYear>元|[${NUMERAL}]+|[${BLANK_MARK}]{1,4}|)|(?<year>(?<![0-9])[12][0-9]{3}))` +
    `[年.](?:(?<month>[${NUMERAL}]{1,3}|[${BLANK_MARK}]{1,4}|)[月.]` +
    `(?:(?<day>[${NUMERAL}]{1,3}|[${BLANK_MARK}]{1,4}|)日|(?<dotDay>[0-9]{1,2})(?![0-9]))?)?`,
  'gu',
);

/** A date found in folded text. */
export interface FoundDate {
  /** Offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
  /** `2026-01-19`, `2026-01` or `1947` as far as the text is exact; absent where a part is blank. */
  readonly iso?: string;
  /** The first and last day of the era, where the text names one. */
  readonly era?: { readonly first: string; readonly last: string };
  /** The mark that stands for a part not filled in (□□). */
  readonly blank?: string;
  /** Why there is no ISO date although nothing is blank. */
  readonly impossible?: boolean;
}

/** Every date in a folded text, in order. */
export function findDates(text: string): readonly FoundDate[] {
  return Array.from(text.matchAll(DATE), readDate).filter(found => found !== undefined);
}

function readDate(match: RegExpExecArray): FoundDate | undefined {
  const { era: name, eraYear, year, month, day, dotDay } = match.groups ?? {};
  const era = name === undefined ? undefined : ERAS[ERA_OF_LETTER[name] ?? name];
  const place = { start: match.index, end: match.index + match[0].length, ...present({ era }) };
  const parts = [eraYear ?? year, month, day ?? dotDay];
  const blank = parts.find(part => part !== undefined && !isWritten(part));
  if (blank !== undefined) return { ...place, blank: blank === '' ? match[0] : blank };
  const iso = toIso(parts, era);
  if (iso !== undefined) return { ...place, iso };
  return isOrdinaryNumber(match[0]) ? undefined : { ...place, impossible: true };
}

/** A decimal number such as 2020.1 looks like a year and a month. */
function isOrdinaryNumber(text: string): boolean {
  return /^[0-9.]+$/.test(text);
}

function isWritten(part: string): boolean {
  return part === '元' || (parseNumber(part) !== undefined && !/^〇{2,}$/.test(part));
}

function toIso(
  [year, month, day]: readonly (string | undefined)[],
  era: { first: string; last: string } | undefined,
): string | undefined {
  const base = era === undefined ? 0 : Number(era.first.slice(0, 4)) - 1;
  const values = [year === '元' ? 1 : parseNumber(year ?? '')]
    .concat(month === undefined ? [] : [parseNumber(month)])
    .concat(day === undefined ? [] : [parseNumber(day)]);
  const first = values[0];
  if (first === undefined || values.includes(undefined)) return undefined;
  const iso = [base + first, ...values.slice(1)]
    .map((value, i) => String(value).padStart(i === 0 ? 4 : 2, '0'))
    .join('-');
  return isInCalendar(iso) && isInEra(iso, era) ? iso : undefined;
}

function isInCalendar(iso: string): boolean {
  const whole = iso.padEnd(10, '-01').slice(0, 10);
  const date = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole);
}

function isInEra(iso: string, era: { first: string; last: string } | undefined): boolean {
  if (era === undefined) return true;
  return iso >= era.first.slice(0, iso.length) && iso <= era.last.slice(0, iso.length);
}
