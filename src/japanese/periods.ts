/** Lengths of time, and days counted by them. Input is folded text. */
import { NUMERAL, parseNumber } from './numerals.js';

/** A number of years, months, weeks or days: 5年 · 6か月 · 六箇月 · 6月 · 30日 · 2週. For use inside a pattern, once. */
export const PERIOD = `(?<count>[${NUMERAL}]+)(?<unit>年|[かカヵケヶ箇個]月|月|週|日)間?`;

/** The ISO 8601 duration of a count and a unit: 6, か月 → P6M. */
export function durationOf(count: string, unit: string): string | undefined {
  const value = parseNumber(count);
  if (value === undefined || value === 0) return undefined;
  if (unit === '年') return `P${value}Y`;
  if (unit === '週') return `P${value}W`;
  return unit === '日' ? `P${value}D` : `P${value}M`;
}

/** The day after a day. */
export function dayAfter(iso: string): string {
  return shifted(iso, { days: 1 });
}

/**
 * The last day of a term that begins with a whole day: 令和3年4月1日から5年間 ends on 2026-03-31 (民法140条ただし書,
 * 143条). Undefined for a duration in weeks.
 */
export function lastDayOf(first: string, duration: string): string | undefined {
  const { count, unit } = /^P(?<count>\d+)(?<unit>[YMD])$/.exec(duration)?.groups ?? {};
  if (count === undefined) return undefined;
  const value = Number(count);
  if (unit === 'D') return shifted(first, { days: value - 1 });
  const months = unit === 'Y' ? 12 * value : value;
  return shifted(first, { months, days: -1 });
}

/** The last day of the fiscal year that a day lies in: 31 March. */
export function endOfFiscalYear(iso: string): string {
  const [year = 0, month = 1] = iso.split('-').map(Number);
  return `${month < 4 ? year : year + 1}-03-31`;
}

/** A day moved by whole months, then by days; a month that is too short ends with its last day. */
function shifted(iso: string, by: { readonly months?: number; readonly days?: number }): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const moved = new Date(Date.UTC(year, month - 1 + (by.months ?? 0), 1));
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(day, last) + (by.days ?? 0));
  return moved.toISOString().slice(0, 10);
}
