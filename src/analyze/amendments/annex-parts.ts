/** What a sentence names inside an annex: 1の2の項 · (1)の表 · 2の項甲の役割の欄. */
import { NUMERAL, parseNumber } from '../../japanese/numerals.js';
import type { ColumnPath, Reference } from './path.js';
import { matchAt } from './path.js';

const NUMBER = `[${NUMERAL}]+`;

/**
 * A row or a section of an annex by its number: 2の項 · (1)の表 · 1の部 · 3(1)の表2の項.
 * Of 1の2の項 both numbers are steps.
 */
const STEP = new RegExp(
  `の?第?(?:\\((${NUMBER})\\)|(${NUMBER}))(?:の[部款項表]|[部項](?!目)|(?=の?\\(|の${NUMBER}の))`,
  'y',
);

/** A column of a table: 甲の役割の欄 · 取組の内容の欄. */
const COLUMN = /の?([^「」、。中]{1,24}?)の?欄/y;

/** The parts inside an annex that are named after it. */
export function withAnnexParts(text: string, head: Reference, columnPath: ColumnPath): Reference {
  let found = head;
  for (;;) {
    const next = stepAt(text, found) ?? columnAt(text, found, columnPath);
    if (next === undefined) return found;
    found = next;
  }
}

/** Whether a row or section alone is named, in the annex that was named before. */
export function opensStep(text: string, at: number): boolean {
  return matchAt(STEP, text, at) !== null;
}

function stepAt(text: string, { path, end }: Reference): Reference | undefined {
  const match = matchAt(STEP, text, end);
  const number = parseNumber(match?.[1] ?? match?.[2] ?? '');
  if (match === null || number === undefined) return undefined;
  return { path: [...path, `row/${number}`], end: end + match[0].length };
}

function columnAt(
  text: string,
  { path, end }: Reference,
  columnPath: ColumnPath,
): Reference | undefined {
  const match = matchAt(COLUMN, text, end);
  const segment = match === null ? undefined : columnPath(match[1] ?? '');
  if (match === null || segment === undefined) return undefined;
  return { path: [...path, segment], end: end + match[0].length };
}
