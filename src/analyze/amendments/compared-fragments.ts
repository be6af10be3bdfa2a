/** Rows of a 新旧対照表 that show no whole paragraph: what goes on from the row above, and rows of an annex. */
import { NUMERAL, parseNumber } from '../../japanese/numerals.js';
import type { MappedText } from '../../model/text.js';
import type { RowChanges } from './compared-changes.js';
import type { Piece, ShownArticle } from './compared-side.js';
import { wordsOf } from './compared-side.js';
import { isWhole } from './compared-parts.js';

/** 別表 · 別表第2（第3条関係）, at the beginning of a row. Not 別表に掲げる, 別表のとおり. */
const ANNEX = new RegExp(
  `^別表(?:第?(?<number>[${NUMERAL}]+))?(?:\\([^()]{1,30}関係\\))?(?![のにをは、])`,
);

/** Whether a path leads to an annex. */
export function isAnnex(path: string): boolean {
  return path.startsWith('annex/');
}

/** An annex whose heading begins a row, with what stands behind it. */
export function annexIn(text: MappedText): ShownArticle | undefined {
  const match = ANNEX.exec(text.text);
  if (match === null) return undefined;
  const end = match[0].length;
  const path = `annex/${parseNumber(match.groups?.['number'] ?? '1') ?? 1}`;
  const rest = fragmentOf(text, path, end);
  return { ...rest, goesOn: false, number: { text, start: 0, end } };
}

/** What a row shows of the part that is open, from a place to its end. */
export function fragmentOf(text: MappedText, path: string, start = 0): ShownArticle {
  const fragment = { text, start, end: text.text.length };
  return { path, goesOn: true, parts: [], ...(start < fragment.end ? { fragment } : {}) };
}

/**
 * Adds that some words of a part become others, or what stands in a row of an annex; false where only one side has such
 * words, or the heading of an annex changes with them.
 */
export function compareFragments(
  changes: RowChanges,
  before: readonly ShownArticle[],
  after: readonly ShownArticle[],
): boolean {
  const [old, now] = [before[0], after[0]];
  const isPair = before.length === 1 && after.length === 1 && old?.path === now?.path;
  if (!isPair || old === undefined || now === undefined) return false;
  if (saidBy(old.number) !== saidBy(now.number)) return false;
  return saidBy(old.fragment) === saidBy(now.fragment) || addWords(changes, old, now);
}

function saidBy(piece: Piece | undefined): string {
  return piece === undefined ? '' : wordsOf(piece);
}

function addWords(
  changes: RowChanges,
  { path: target, fragment: old }: ShownArticle,
  { fragment: now }: ShownArticle,
): boolean {
  if (old === undefined || now === undefined || !isWhole(old) || !isWhole(now)) return false;
  const [oldText, newText] = [changes.quote(old), changes.quote(now)];
  return changes.add('inside', { type: 'replace-words', target, oldText, newText, isWhole: false });
}
