/** Signs that count: letters, numbers in any digits, with what stands around them. */
import { parseNumber } from './numerals.js';

const GOJUON =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const IROHA =
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス';

/** Signs that count by their place in a row. */
const ROWS = [
  GOJUON, IROHA, 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', 'ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ', 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ',
]; // prettier-ignore

/**
 * What a letter of katakana may count, the likelier first: by アイウ and by イロハ. A list of agreements has few
 * entries, so the smaller number is likelier; イ alone is the second of アイウ first.
 */
export function kanaOrders(letter: string): readonly number[] {
  const [gojuon = 0, iroha = 0] = [GOJUON, IROHA].map(row => row.indexOf(letter) + 1);
  const orders = iroha > 1 && iroha < gojuon ? [iroha, gojuon] : [gojuon, iroha];
  return orders.filter(order => order > 0);
}

/** Whether a letter of katakana counts by イロハ where it is the first, second … of its list. */
export function countsByIroha(letter: string, order: number): boolean {
  return letter !== GOJUON.charAt(order - 1) && letter === IROHA.charAt(order - 1);
}

/** A printed number: what stands before its sign, the sign, what stands behind. */
const PRINTED = new RegExp(
  `^(?<before>[^0-9０-９〇一-十ア-ヱa-zA-Z①-⑳ⅰ-ⅹⅠ-Ⅹ]*)` +
    `(?<sign>[0-9]+|[０-９]+|[〇一二三四五六七八九十]+|[ア-ヱa-zA-Z①-⑳ⅰ-ⅹⅠ-Ⅹ])(?<behind>[^]*)$`,
);

/** The sign of a printed number, widths folded: 3 of （３）; empty for a bullet. */
export function signOf(printed: string): string {
  return (PRINTED.exec(printed)?.groups?.['sign'] ?? '').normalize('NFKC');
}

/**
 * Another number, printed as one is: （３） for 3 gives （４） for 4, ウ gives エ, 三 gives 四. A bullet stays what it is;
 * undefined where it is not known how the first one counts.
 */
export function countedLike(printed: string, from: number, to: number): string | undefined {
  const { before, sign, behind } = PRINTED.exec(printed)?.groups ?? {};
  if (before === undefined || sign === undefined || behind === undefined)
    return /[\p{L}\p{N}]/u.test(printed) ? undefined : printed;
  const other = signLike(sign, from, to);
  return other === undefined ? undefined : `${before}${other}${behind}`;
}

function signLike(sign: string, from: number, to: number): string | undefined {
  const row = ROWS.find(signs => signs.charAt(from - 1) === sign);
  if (row !== undefined) return row.charAt(to - 1) === '' ? undefined : row.charAt(to - 1);
  if (!/^[0-9０-９〇一-十]/.test(sign) || parseNumber(sign.normalize('NFKC')) !== from)
    return undefined;
  if (/^[0-9]/.test(sign)) return String(to);
  return /^[０-９]/.test(sign) ? fullWidth(to) : inKanji(to);
}

function fullWidth(number: number): string {
  return String(number).replace(/[0-9]/g, digit => '０１２３４５６７８９'.charAt(Number(digit)));
}

/** Up to 99: 十二, 二十. */
function inKanji(number: number): string | undefined {
  if (number < 1 || number > 99) return undefined;
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const before = tens > 1 ? '一二三四五六七八九'.charAt(tens - 1) : '';
  return `${before}${tens > 0 ? '十' : ''}${ones > 0 ? '一二三四五六七八九'.charAt(ones - 1) : ''}`;
}
