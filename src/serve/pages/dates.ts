/** Days as people read them: in the calendar of eras and in that of the world, always both. */
import type { Html } from '../html.js';
import { html } from '../html.js';
import type { Language } from '../negotiate.js';

/** What is said of a day, by how much of it is known. */
const PARTS = {
  4: { era: 'long', year: 'numeric' },
  7: { era: 'long', year: 'numeric', month: 'long' },
  10: { era: 'long', year: 'numeric', month: 'long', day: 'numeric' },
} as const satisfies Record<number, Intl.DateTimeFormatOptions>;

/**
 * A day, a month or a year of a literal as text; anything else as it is.
 *
 *     dateText('2026-01-19', 'ja')   令和8年1月19日 (2026-01-19)
 *     dateText('2026-01-19', 'en')   2026-01-19 (令和8年1月19日)
 */
export function dateText(date: string, language: Language): string {
  const wareki = warekiOf(date);
  if (wareki === undefined) return date;
  return language === 'ja' ? `${wareki} (${date})` : `${date} (${wareki})`;
}

/** The same as an element that programs can read. */
export function dateElement(date: string, language: Language): Html {
  return html`<time datetime="${date}">${dateText(date, language)}</time>`;
}

/** The day in the calendar of eras; undefined for what is no day, month or year. */
export function warekiOf(date: string): string | undefined {
  const time = Date.parse(date);
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(date) || Number.isNaN(time)) return undefined;
  const parts = PARTS[date.length as keyof typeof PARTS];
  return new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { ...parts, timeZone: 'UTC' }).format(time);
}
