/** Rules of the codes that Japanese administration uses. */
import { NUMERAL, parseNumber } from '../japanese/numerals.js';

const WEIGHTS = [6, 5, 4, 3, 2];

/**
 * The check digit of a 全国地方公共団体コード: the last digit of 11 − (6a+5b+4c+3d+2e mod 11), or of
 * 11 − the sum where the sum is below 11.
 *
 *     16202 → 48 → 48 mod 11 = 4 → 7 → 162027
 */
export function checkDigit(code5: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(code5.charAt(at)), 0);
  return String((11 - (sum < 11 ? sum : sum % 11)) % 10);
}

/** Whether a six-digit code ends in its check digit. */
export function hasValidCheckDigit(code6: string): boolean {
  return /^[0-9]{6}$/.test(code6) && checkDigit(code6.slice(0, 5)) === code6.charAt(5);
}

const ERA_DIGIT: Readonly<Record<string, string>> = {
  明治: '1',
  大正: '2',
  昭和: '3',
  平成: '4',
  令和: '5',
};

/** The number of an act: era, year, number. */
const ACT_NUMBER =
  /^(?<era>明治|大正|昭和|平成|令和)(?<year>[0-9]{1,2})年法律第(?<number>[0-9]{1,3})号$/;

/**
 * The number of a law or notice in Arabic digits, as registers have it.
 *
 *     昭和二十二年法律第六十七号 → 昭和22年法律第67号    令和元年法律第1号 → 令和1年法律第1号
 */
export function inDigits(number: string): string {
  return number
    .replace(/元(?=年)/, '1')
    .replace(new RegExp(`[${NUMERAL}]+(?=[年号])`, 'g'), digits =>
      String(parseNumber(digits) ?? digits),
    );
}

/**
 * The law id of e-Gov by its naming rule: era, year, AC for an act, the number with zeros.
 *
 *     昭和22年法律第67号 → 322AC0000000067
 *
 * Undefined for anything that is no act; https://laws.e-gov.go.jp/docs/law-data-basic/
 */
export function lawIdOf(lawNumber: string): string | undefined {
  const { era, year, number } = ACT_NUMBER.exec(inDigits(lawNumber))?.groups ?? {};
  if (era === undefined || year === undefined || number === undefined) return undefined;
  return `${ERA_DIGIT[era] ?? ''}${year.padStart(2, '0')}AC${number.padStart(10, '0')}`;
}
