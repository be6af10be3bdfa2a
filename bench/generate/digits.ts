/** Numbers and days in the digits of a text. */
import type { Day } from './model.js';
import type { Structure } from './styles.js';

/** The space of Japanese text, as wide as a character. */
export const SPACE = '\u3000';

const KANJI = '〇一二三四五六七八九';

/** 252 as 252, ２５２ or 二百五十二. */
export function digits(number: number, style: Structure['digits']): string {
  if (style === 'kanji') return kanji(number);
  const plain = String(number);
  return style === 'full' ? fullWidth(plain) : plain;
}

/** ASCII as full-width characters. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

function kanji(number: number): string {
  const units = ['', '十', '百', '千'];
  const places = Array.from(String(number))
    .reverse()
    .map((digit, at) => {
      if (digit === '0') return '';
      const unit = units[at] ?? '';
      return digit === '1' && unit !== '' ? unit : `${KANJI.charAt(Number(digit))}${unit}`;
    });
  return number === 0 ? '〇' : places.reverse().join('');
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(iso: Day): Parts {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
}

/** 令和元年 and its like: the year in the era that its day is in. */
export function eraYear(iso: Day): { readonly era: string; readonly year: number } {
  const { year } = partsOf(iso);
  if (iso >= '2019-05-01') return { era: '令和', year: year - 2018 };
  if (iso >= '1989-01-08') return { era: '平成', year: year - 1988 };
  return { era: '昭和', year: year - 1925 };
}

/** A day in the Japanese calendar: 令和元年5月1日. */
export function wareki(iso: Day, style: Structure['digits']): string {
  const { month, day } = partsOf(iso);
  const { era, year } = eraYear(iso);
  const first = year === 1 ? '元' : digits(year, style);
  return `${era}${first}年${digits(month, style)}月${digits(day, style)}日`;
}

/** The day that an instrument is dated. */
export function dateLine(iso: Day, { date, digits: style }: Structure): string {
  const { year, month, day } = partsOf(iso);
  const western = `${digits(year, style === 'kanji' ? 'half' : style)}年`;
  const rest = `${digits(month, style)}月${digits(day, style)}日`;
  if (date === 'kanji') return wareki(iso, 'kanji');
  if (date === 'western') return `${year}年${month}月${day}日`;
  if (date === 'spaced') return wareki(iso, style).replace(/(?<=[年月])|(?=[年月日])/g, ' ');
  if (date === 'both' && style !== 'kanji') {
    const era = wareki(iso, style).replace(/(?<=年).*$/, '');
    return `${western}（${era}）${rest}`;
  }
  return wareki(iso, style);
}
