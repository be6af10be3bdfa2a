/** Numbers as Japanese documents write them. Input is NFKC-folded: full-width digits are ASCII. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 壱: 1, 弐: 2, 参: 3,
}; // prettier-ignore

/** Digits side by side, as in a year: 二〇二六. */
const POSITIONAL = new RegExp(`^[${Object.keys(DIGITS).join('')}]+$`);

const ONES = `[${Object.keys(DIGITS).join('')}]`;

/** A number with units, from thousands down, each at most once: 二百五十二, 千九百, 百〇五. Not 二十三五. */
const WITH_UNITS = new RegExp(
  `^(?:(?<thousands>${ONES}?)千)?(?:(?<hundreds>${ONES}?)百)?(?:(?<tens>${ONES}?)十)?[〇零]?(?<ones>${ONES}?)$`,
);

/** The characters a number may consist of, for use inside a character class. */
export const NUMERAL = '0-9〇零一二三四五六七八九十百千';

/**
 * The value of a whole number in digits or kanji; undefined for anything else.
 *
 *     252 · 二百五十二 · 二五二 · 二〇二六 · 弐拾   Not 卅, 1.5, 第二, 二十三五
 */
export function parseNumber(text: string): number | undefined {
  if (/^[0-9]+$/.test(text)) return Number(text);
  if (text.includes('拾')) return parseNumber(text.replaceAll('拾', '十'));
  if (POSITIONAL.test(text)) return Number(Array.from(text, c => DIGITS[c]).join(''));
  const { thousands, hundreds, tens, ones } = WITH_UNITS.exec(text)?.groups ?? {};
  if (text === '' || ones === undefined) return undefined;
  return (
    1000 * valueBefore(thousands) +
    100 * valueBefore(hundreds) +
    10 * valueBefore(tens) +
    digit(ones)
  );
}

/** How many of a unit: none where it is not written, one where it stands alone (十). */
function valueBefore(digits: string | undefined): number {
  return digits === '' ? 1 : digit(digits ?? '');
}

function digit(text: string): number {
  return DIGITS[text] ?? 0;
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
