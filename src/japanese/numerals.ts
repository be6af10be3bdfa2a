/** Numbers as Japanese documents write them. Input is NFKC-folded: full-width digits are ASCII. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 壱: 1, 弐: 2, 参: 3,
}; // prettier-ignore

const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters a number may consist of, for use inside a character class. */
export const NUMERAL = '0-9〇零一二三四五六七八九十百千';

/**
 * The value of a whole number in digits or kanji; undefined for anything else.
 *
 *     252 · 二百五十二 · 二五二 · 二〇二六   Not 卅, 1.5, 第二
 */
export function parseNumber(text: string): number | undefined {
  if (/^[0-9]+$/.test(text)) return Number(text);
  if (text === '' || !Array.from(text).every(c => c in DIGITS || c in UNITS)) return undefined;
  if (!/[十百千]/.test(text)) return Number(Array.from(text, c => DIGITS[c]).join(''));
  let total = 0;
  let pending = 0;
  for (const character of text) {
    const unit = UNITS[character];
    if (unit === undefined) pending = DIGITS[character] ?? 0;
    else {
      total += (pending === 0 ? 1 : pending) * unit;
      pending = 0;
    }
  }
  return total + pending;
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/**
 * The value of a Roman numeral up to 39, as headings are numbered.
 *
 *     I · III · IV · Ⅲ (NFKC makes it III)   Not IIX
 */
export function parseRoman(text: string): number | undefined {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(text) || text === '') return undefined;
  const values = Array.from(text, c => ROMAN_VALUES[c] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
