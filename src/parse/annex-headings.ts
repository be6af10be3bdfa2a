/** The headings that divide an annex, up to three deep. */
import { NUMERAL, parseNumber, parseRoman } from '../japanese/numerals.js';
import type { Leaf } from '../model/document.js';
import type { Cursor, Line } from './lines.js';
import { hasColumns, leaf } from './lines.js';
import { circledNumberOf, hasGapAfter } from './openers.js';

/** A heading: 1 is the outermost depth. */
export interface Heading {
  readonly depth: 1 | 2 | 3;
  readonly number: number;
  /** False where no number is printed. */
  readonly isCounted?: boolean;
  readonly leaf: Leaf;
}

/**
 * The number at the beginning of a heading, by depth.
 *
 *     1 圏域全体の経済成長のけん引 · 2．都市機能 · Ⅲ 生活機能 · 第1 産業 · 一 産業振興
 *     (1) 生活機能の強化に係る政策分野 · (一) 医療
 *     ア 医療 · （ア）医療 · ① 医療
 *
 * Not (2) alone, which a page break leaves behind; not 2通 or 1.5倍の, which have no gap.
 */
const OUTER = new RegExp(`^(?:第?(?<number>[${NUMERAL}]{1,3})|(?<roman>[IVX]+))(?<point>[.、]?)`);
const INNER = new RegExp(`^\\((?<number>[0-9]{1,2}|[${NUMERAL}]{1,3})\\)`);

/** In this order kana number the headings of the third depth. */
const KANA =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const INNERMOST = new RegExp(`^(?:(?<kana>[${KANA}])|\\((?<bracketed>[${KANA}])\\))[.、]?`);

/** The heading a line is; undefined for sentences, rows of a table, and numbers alone. */
export function headingOf(line: Line, cursor: Cursor): Heading | undefined {
  if (!isOneCell(line) || line.flow.text.includes('。')) return undefined;
  const found = circled(line, cursor) ?? innermost(line) ?? inner(line) ?? outer(line);
  if (found?.number === undefined || found.length === line.flow.text.length) return undefined;
  return { depth: found.depth, number: found.number, leaf: leaf('heading', line.span) };
}

/** Whether a line is no row of a table, or has text in its first cell only, as a heading across the columns. */
function isOneCell(line: Line): boolean {
  return !hasColumns(line) && line.cells[0]?.start === line.span.start;
}

interface Found {
  readonly depth: Heading['depth'];
  readonly number: number | undefined;
  /** How many folded characters the number takes. */
  readonly length: number;
}

function circled(line: Line, cursor: Cursor): Found | undefined {
  const number = circledNumberOf(line, cursor);
  return number === undefined ? undefined : { depth: 3, number, length: String(number).length };
}

function innermost(line: Line): Found | undefined {
  const match = INNERMOST.exec(line.flow.text);
  const { kana, bracketed } = match?.groups ?? {};
  if (match === null || (kana !== undefined && !isSetOff(line, match[0].length))) return undefined;
  return { depth: 3, number: KANA.indexOf(kana ?? bracketed ?? '') + 1, length: match[0].length };
}

/** A gap behind a number in kana or kanji, and none behind the next letter: not ス ポ ー ツ, 一 体 的. */
function isSetOff(line: Line, length: number): boolean {
  return hasGapAfter(line, length) && !hasGapAfter(line, length + 1);
}

function inner(line: Line): Found | undefined {
  const match = INNER.exec(line.flow.text);
  if (match === null) return undefined;
  return { depth: 2, number: parseNumber(match.groups?.['number'] ?? ''), length: match[0].length };
}

function outer(line: Line): Found | undefined {
  const match = OUTER.exec(line.flow.text);
  const { number, roman, point } = match?.groups ?? {};
  if (match === null) return undefined;
  const { length } = match[0];
  const isPoint = point !== '' && !/^[0-9]/.test(line.flow.text.slice(length));
  const isDigit = /^[0-9第IVX]/.test(match[0]);
  if (!isPoint && !(isDigit ? hasGapAfter(line, length) : isSetOff(line, length))) return undefined;
  return {
    depth: 1,
    number: roman === undefined ? parseNumber(number ?? '') : parseRoman(roman),
    length,
  };
}
