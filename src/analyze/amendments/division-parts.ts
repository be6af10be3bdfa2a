/** Chapters that an amending sentence names: 第2章 · 第1編第2章 · 第2章の章名. */
import { NUMERAL, parseNumber } from '../../japanese/numerals.js';
import type { Path, Reference } from './path.js';
import { matchAt } from './path.js';

/** 第2章 · 第一編. Not 第2章の2, whose branch texts do not have as a number, nor 第1節, which an annex has, too. */
const DIVISION = new RegExp(`第([${NUMERAL}]+)([編章])(?!の[${NUMERAL}])`, 'y');

const UNITS: Readonly<Record<string, string>> = { 編: 'part', 章: 'chapter' };

/** 第2章の章名 · 第2章の見出し. */
const HEADING = /の?(?:[編章]名|見出し)/y;

/** Whether a path leads to a division and no further. */
export function isDivision(path: Path): boolean {
  return /^(?:part|chapter)\/\d+$/.test(path.at(-1) ?? '');
}

/** The division named at a place. */
export function divisionAt(text: string, at: number): Reference | undefined {
  const match = matchAt(DIVISION, text, at);
  const number = parseNumber(match?.[1] ?? '');
  const unit = UNITS[match?.[2] ?? ''];
  if (match === null || number === undefined || unit === undefined) return undefined;
  return { path: [`${unit}/${number}`], end: at + match[0].length };
}

/** What is named of a division: the chapter in it, its heading. */
export function withDivisionParts(text: string, head: Reference): Reference {
  const inner = divisionAt(text, head.end);
  const isInside = inner?.path[0]?.startsWith('chapter/') === true && head.path.length === 1;
  const found = isInside ? { path: [...head.path, ...inner.path], end: inner.end } : head;
  const heading = matchAt(HEADING, text, found.end);
  return heading === null
    ? found
    : { path: [...found.path, 'heading'], end: found.end + heading[0].length };
}
