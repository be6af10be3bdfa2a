/** The numbers that entries of a list begin with: what they look like, and which they are. */
import { kanaOrders } from '../japanese/counting.js';
import { parseNumber, parseRoman } from '../japanese/numerals.js';
import { sourceStart } from '../model/text.js';
import type { Line } from './lines.js';
import { hasGapAfter } from './openers.js';

/** One way to understand a number: entries of one style are of one list. */
export interface NumberReading {
  /** The sign with its number taken out: `(1)`, `ア`, `①`, `・`. */
  readonly style: string;
  /** Its place in a list of the style; a bullet has none. */
  readonly order?: number;
  /** Whether it has branches, and stands behind the entry of its number: (2)の2 behind (2). */
  readonly isBranch?: boolean;
}

/** A number at some place of a line. */
export interface ItemNumber {
  /** A letter may be read in two ways: i is the first of Roman numerals and the ninth of letters. */
  readonly readings: readonly NumberReading[];
  /** How many folded characters it takes. */
  readonly length: number;
  /** Whether it can be nothing else: (1), ①. A bare ア or 1 is a number only where it comes in turn. */
  readonly isPlain: boolean;
}

/**
 * A number with what stands around it.
 *
 *     (1) · （ア） · (a) · (ⅱ) · 1) · ア) · 1 · 1. · ア · 一 · a · A · Ⅱ · 第1
 *
 * Not （昭和22年法律第67号）, (案), 1.5倍, 第1条, 第1号.
 */
const NUMBER = new RegExp(
  '^(?<open>\\(?)(?<first>第?)' +
    '(?<body>[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[ア-ヱ]|[a-z]{1,4}|[A-Z]{1,4})' +
    '(?<close>\\)?)(?<point>[.．、]?)(?![0-9])',
);

/** The branches of a number: (2)の2 · 二の二. Not (2)の2件, which no gap sets off. */
const BRANCHES = /^(?:の(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}))+/;

/** The groups of `NUMBER`, empty where they are not there. */
type Part = 'open' | 'first' | 'body' | 'close' | 'point';

/** What only cites an entry: (1)に掲げる, (2)の取組, (1)から(3)まで. Not (1)にぎわいの創出, (1)はしご車. */
const CITED =
  /^(?:に(?:規定|定め|掲げ|基づ|よ[りる]|お[いけ]|関|係|つい)|の(?:規定|取組|事|各|うち|項)|を|は、|が、?|と|、|。|及び|又は|並びに|から|まで)/;

/** Signs that begin an entry without counting it: ・医療, － 福祉. Not ○○町, －1. */
const BULLET = /^[・●○◎■□◆◇▪▼▶※*‣•\-―−‐–](?![・●○◎■□◆◇*\-－―−‐–0-9])/;
/** Bullets that need no gap behind them; the others are blanks, or hyphens. */
const CLEAR_BULLET = /^[・●◎■◆◇▪▶‣•]/;

/** Circled numbers and letters, which folding makes bare ones: the first of each row. */
const CIRCLES: readonly (readonly [first: number, last: number, style: string])[] = [
  [0x2460, 0x2473, '①'],
  [0x3251, 0x325f, '①'],
  [0x2776, 0x277f, '❶'],
  [0x32d0, 0x32fe, '㋐'],
  [0x24b6, 0x24cf, 'Ⓐ'],
  [0x24d0, 0x24e9, 'ⓐ'],
];

/** The number at the folded character `from` of a line; `source` is the text the line is of. */
export function itemNumberAt(line: Line, from: number, source: string): ItemNumber | undefined {
  return circledAt(line, from, source) ?? bulletAt(line, from) ?? plainAt(line, from);
}

function circledAt(line: Line, from: number, source: string): ItemNumber | undefined {
  const start = sourceStart(line.flow, from);
  if (start === undefined) return undefined;
  const code = source.charCodeAt(start);
  const circle = CIRCLES.find(([first, last]) => code >= first && code <= last);
  if (circle === undefined) return undefined;
  let length = 1;
  while (sourceStart(line.flow, from + length) === start) length += 1;
  const order = code - circle[0] + (circle[0] === 0x3251 ? 21 : 1);
  return { readings: [{ style: circle[2], order }], length, isPlain: true };
}

function bulletAt(line: Line, from: number): ItemNumber | undefined {
  const bullet = BULLET.exec(line.flow.text.slice(from, from + 2))?.[0];
  if (bullet === undefined || line.flow.text.length === from + 1) return undefined;
  if (!CLEAR_BULLET.test(bullet) && !isSetOff(line, from + 1)) return undefined;
  return { readings: [{ style: bullet }], length: 1, isPlain: true };
}

function plainAt(line: Line, from: number): ItemNumber | undefined {
  const match = NUMBER.exec(line.flow.text.slice(from, from + 12));
  if (match === null) return undefined;
  const { open, first, body, close, point } = match.groups as Record<Part, string>;
  const branches = branchesBehind(line, from + match[0].length);
  const length = match[0].length + branches;
  const end = from + length;
  const isPlain = close !== '';
  const hasPoint = point !== '' && line.flow.text.length > end;
  const isNumber = isPlain ? !isCited(line, end) : hasPoint || isSetOff(line, end);
  if (!isNumber || !isPaired(open, first, close)) return undefined;
  const readings = readingsOf(body).map(({ style, order }) => ({
    style: `${open}${first}${style}${close}`,
    order,
    ...(branches > 0 ? { isBranch: true } : {}),
  }));
  return readings.length > 0 ? { readings, length, isPlain } : undefined;
}

/** How many folded characters the branches at a place take; 0 where a text follows without a gap. */
function branchesBehind(line: Line, at: number): number {
  const length = BRANCHES.exec(line.flow.text.slice(at, at + 8))?.[0].length ?? 0;
  return length > 0 && isSetOff(line, at + length) ? length : 0;
}

/** (1), 1), 第1 and 1. Not (1 without its partner, nor (第1). */
function isPaired(open: string, first: string, close: string): boolean {
  return open === '' ? first === '' || close === '' : first === '' && close !== '';
}

function isCited(line: Line, end: number): boolean {
  return !hasGapAfter(line, end) && CITED.test(line.flow.text.slice(end, end + 4));
}

/** A gap behind a sign, and none behind the next letter: ア 医療. Not ス ポ ー ツ, 一 体 的. */
function isSetOff(line: Line, end: number): boolean {
  return (
    hasGapAfter(line, end) && (line.flow.text.length <= end + 1 || !hasGapAfter(line, end + 1))
  );
}

function readingsOf(body: string): readonly (NumberReading & { readonly order: number })[] {
  const readings: (NumberReading & { readonly order: number })[] = [];
  const add = (style: string, order: number | undefined): void => {
    if (order !== undefined && order > 0) readings.push({ style, order });
  };
  if (/^[0-9]/.test(body)) add('1', Number(body));
  else if (/^[ア-ヱ]/.test(body)) for (const order of kanaOrders(body)) add('ア', order);
  else if (/^[a-zA-Z]/.test(body)) {
    const isSmall = /^[a-z]/.test(body);
    if (body.length === 1) add(isSmall ? 'a' : 'A', body.toLowerCase().charCodeAt(0) - 96);
    add(isSmall ? 'i' : 'I', parseRoman(body.toUpperCase()));
  } else add('一', parseNumber(body));
  return readings;
}
