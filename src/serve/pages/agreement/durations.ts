/** Lengths of time in words. */
import type { Language } from '../../negotiate.js';

const UNITS = [
  { sign: 'Y', ja: '年', en: 'year' },
  { sign: 'M', ja: 'か月', en: 'month' },
  { sign: 'W', ja: '週間', en: 'week' },
  { sign: 'D', ja: '日', en: 'day' },
] as const;

/** 2年 of P2Y; what is no such length stays as it is. */
export function durationText(duration: string, language: Language): string {
  const parts = UNITS.flatMap(({ sign, ja, en }) => {
    const count = new RegExp(`(\\d+)${sign}`).exec(duration.replace(/T.*$/, ''))?.[1];
    if (count === undefined) return [];
    return [language === 'ja' ? `${count}${ja}` : `${count} ${en}${count === '1' ? '' : 's'}`];
  });
  return parts.length === 0 ? duration : parts.join(language === 'ja' ? '' : ' ');
}
