/** The lines that open a paragraph (項) after the first. */
import { NUMERAL, parseNumber } from '../japanese/numerals.js';
import { hasGapAfter } from './article-openers.js';
import type { Cursor, Line } from './lines.js';
import { circledNumberOf, opensConstruct } from './openers.js';

/**
 * The number of a paragraph: 2 · 2. · 二 · (2) · ②, each with what follows it.
 *
 *     2 前項の規定により必要となる負担については、…
 *     ^
 */
const NUMBER = new RegExp(
  `^(?:(?<digits>[0-9]{1,2})[.、]?|\\((?<bracketed>[0-9]{1,2}|[${NUMERAL}]{1,3})\\)|(?<kanji>[${NUMERAL}]{1,3})、?)`,
);

/** What a number counts when it is no paragraph's: 2通, 2年, 2市1町, 2.5倍, 2以上. */
const COUNTED =
  /^[0-9年月日時分秒通条項号部人名回件円割章編節款目つ個か箇ヵヶケ級種市町村区県者倍週度番台%・~〜～,-]|^(?:以[上下内]|団体|圏域|施設|分の)/;

/**
 * How many folded characters the number takes with which a line opens the paragraph `order`; undefined
 * where it opens none. Where a sentence is closed, the number needs no gap: 2前項の規定は.
 *
 * (2) and ② count where no list is open that they could go on with; the caller knows.
 */
export function opensParagraph(line: Line, order: number, cursor: Cursor): number | undefined {
  const found = numberAt(line);
  if (found === undefined || parseNumber(found.written) !== order) return undefined;
  const isSure = found.style === 'bracketed' || circledNumberOf(line, cursor) === order;
  return isSure || isSetOff(line, found) ? found.length : undefined;
}

/** The number that a line begins with as a paragraph does, whichever it is. */
export function paragraphNumber(line: Line): number | undefined {
  return parseNumber(numberAt(line)?.written ?? '');
}

interface Found {
  readonly style: 'digits' | 'bracketed' | 'kanji';
  readonly written: string;
  /** How many folded characters the number takes, its point or brackets included. */
  readonly length: number;
}

function numberAt({ flow: { text } }: Line): Found | undefined {
  const match = NUMBER.exec(text);
  const { digits, bracketed, kanji = '' } = match?.groups ?? {};
  if (match === null) return undefined;
  const { length } = match[0];
  if (digits !== undefined) return { style: 'digits', written: digits, length };
  return bracketed === undefined
    ? { style: 'kanji', written: kanji, length }
    : { style: 'bracketed', written: bracketed, length };
}

function isSetOff(line: Line, { style, length }: Found): boolean {
  const rest = line.flow.text.slice(length);
  if (style === 'kanji') return hasGapAfter(line, length) && !hasGapAfter(line, length + 1);
  return hasGapAfter(line, length) || (rest !== '' && !COUNTED.test(rest));
}

/**
 * A sentence that begins a paragraph without a number though it stands flush: なお、… · また、… ·
 * 前項の規定にかかわらず、…. Not ただし、… or 前項の費用は、….
 */
const ADDITION = /^(?:なお、|また、|前項の(?:規定にかかわらず|場合において(?:は)?)、)/;

/** A sentence that opens nothing else and is indented, or begins as an addition does: なお、費用の負担については、…. */
export function isUnnumberedParagraph(line: Line, cursor: Cursor): boolean {
  const isApart = line.opensBlock || ADDITION.test(line.flow.text);
  return isApart && /[、。]/.test(line.flow.text) && !opensConstruct(line, cursor);
}

/** Whether a line begins as an addition does. */
export function opensAddition(line: Line): boolean {
  return ADDITION.test(line.flow.text);
}
