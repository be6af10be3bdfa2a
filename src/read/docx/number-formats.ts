/** Numbers as Word prints them: the values of w:numFmt. */

const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壱弐参四伍六七八九';
const AIUEO =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const IROHA =
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

type Format = (value: number) => string;

/** The formats by their names; one that is not here prints as digits. */
const FORMATS: Readonly<Record<string, Format>> = {
  none: () => '',
  decimalZero: value => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: enclosed(0x2460),
  decimalEnclosedParen: enclosed(0x2474),
  decimalEnclosedFullstop: enclosed(0x2488),
  ideographEnclosedCircle: enclosed(0x3280, 10),
  japaneseCounting: counted,
  chineseCounting: counted,
  chineseCountingThousand: counted,
  japaneseLegal: legal,
  japaneseDigitalTenThousand: value => digitwise(value, DIGITS),
  ideographDigital: value => digitwise(value, DIGITS),
  aiueo: letter(AIUEO),
  aiueoFullWidth: letter(AIUEO),
  iroha: letter(IROHA),
  irohaFullWidth: letter(IROHA),
  ideographTraditional: letter(STEMS),
  ideographZodiac: letter(BRANCHES),
  upperLetter: repeatedLetter('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  lowerLetter: repeatedLetter('abcdefghijklmnopqrstuvwxyz'),
  upperRoman: roman,
  lowerRoman: value => roman(value).toLowerCase(),
};

/**
 * A number in a format: 3 as decimalFullWidth is ３, as japaneseCounting 三, as aiueo ウ. Half-width
 * kana are printed in full width: they are the same letters.
 */
export function formatNumber(value: number, format: string): string {
  return FORMATS[format]?.(value) ?? String(value);
}

function fullWidth(value: number): string {
  return digitwise(value, '０１２３４５６７８９');
}

function digitwise(value: number, digits: string): string {
  return String(value).replace(/[0-9]/g, digit => digits.charAt(Number(digit)));
}

/** ① to ⑳, ⑴ to ⒇, ⒈ to ⒛ lie in a row; what comes after prints as digits. */
function enclosed(first: number, count = 20): Format {
  return value =>
    value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);
}

/** 十二, 百二十: units without a digit where it is one. */
function counted(value: number): string {
  return withUnits(value, DIGITS, '十百千').replace(/一(?=[十百千])/g, '');
}

/** 壱拾弐: the digit is always written. */
function legal(value: number): string {
  return withUnits(value, LEGAL_DIGITS, '拾百千');
}

function withUnits(value: number, digits: string, units: string): string {
  if (value < 1 || value > 9999) return digitwise(value, digits);
  const written = Array.from(String(value))
    .reverse()
    .map((digit, place) => {
      const unit = place === 0 ? '' : units.charAt(place - 1);
      return digit === '0' ? '' : digits.charAt(Number(digit)) + unit;
    });
  return written.reverse().join('');
}

function letter(letters: string): Format {
  return value => letters.charAt(value - 1) || String(value);
}

/** a … z, aa, bb, …: Word repeats the letter. */
function repeatedLetter(letters: string): Format {
  return value => letters.charAt((value - 1) % 26).repeat(Math.ceil(value / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let text = '';
  let rest = value > 3999 ? 0 : value;
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text || String(value);
}
