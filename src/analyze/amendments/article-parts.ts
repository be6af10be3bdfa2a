/** What a sentence names inside an article: 第2項第3号イ(ア) · 第2項ただし書 · の見出し. */
import { kanaOrders } from '../../japanese/counting.js';
import { NUMERAL } from '../../japanese/numerals.js';
import type { Path, Reference } from './path.js';
import { matchAt, numbered } from './path.js';

const NUMBER = `[${NUMERAL}]+`;

/** A part with a number or a letter: how it is written, what it is, and how deep it lies. */
interface Level {
  readonly pattern: RegExp;
  readonly name: string;
  readonly depth: number;
}

/** What stands behind a letter that names an entry: ア中 · イを · ウの次に · ア及びイ · ア(ア) · アただし書. Not イベント. */
const BEHIND = '(?=[中をにのと、及並又まか(a-z]|ただし書|[前後]段|本文|$)';

/**
 * Numbers and letters from the outermost in: 第2項, 第3号, ア, (ア), a, (a). Small offices write (3) for 第3号. Not
 * 第2項第1項.
 */
const LEVELS: readonly Level[] = [
  { pattern: new RegExp(`第(${NUMBER})項`, 'y'), name: 'para', depth: 1 },
  {
    pattern: new RegExp(`第(${NUMBER})号((?:の${NUMBER}(?![${NUMERAL}]))*)`, 'y'),
    name: 'item',
    depth: 2,
  },
  { pattern: new RegExp(`の?\\((${NUMBER})\\)`, 'y'), name: 'item', depth: 2 },
  { pattern: new RegExp(`の?([ア-ヱ])${BEHIND}`, 'y'), name: 'kana', depth: 3 },
  { pattern: new RegExp(`の?\\(([ア-ヱ])\\)${BEHIND}`, 'y'), name: 'inner-kana', depth: 4 },
  { pattern: new RegExp(`の?([a-z])${BEHIND}`, 'y'), name: 'latin', depth: 5 },
  { pattern: new RegExp(`の?\\(([a-z])\\)${BEHIND}`, 'y'), name: 'inner-latin', depth: 6 },
];

const DEPTHS: ReadonlyMap<string, number> = new Map(LEVELS.map(({ name, depth }) => [name, depth]));

/** Parts of an article or a paragraph that have no number. */
const INNER: readonly (readonly [RegExp, string])[] = [
  [/の?見出し/y, 'heading'],
  [/の?ただし書き?/y, 'proviso'],
  [/の?後段/y, 'second-sentence'],
  [/の?前段/y, 'first-sentence'],
  [/の?本文/y, 'principal'],
  [/(?:の?各号列記以外の部分|の?柱書き?)/y, 'lead'],
  [/の?各号/y, 'items'],
];

/** The parts inside an article that are named after it. */
export function withArticleParts(text: string, head: Reference): Reference {
  let found = head;
  for (;;) {
    const next = levelAt(text, found) ?? innerAt(text, found);
    if (next === undefined) return found;
    found = next;
  }
}

/**
 * What a number or letter alone lies in, beside or below the part that was named before: 第2項 in its article, イ in
 * the entry of ア.
 */
export function wholeOf(text: string, at: number, before: Path): Path | undefined {
  const level = LEVELS.find(({ pattern }) => matchAt(pattern, text, at) !== null);
  if (level === undefined) return isHeadingAt(text, at) ? before.slice(0, 1) : undefined;
  const end = before.findIndex(segment => depthOf(segment) >= level.depth);
  return before.slice(0, end < 0 ? before.length : end);
}

function isHeadingAt(text: string, at: number): boolean {
  return INNER.slice(0, 1).some(([word]) => matchAt(word, text, at) !== null);
}

/** Parts without a number hold none: they lie deepest. */
function depthOf(segment: string): number {
  if (/^(?:art\/|supplement$)/.test(segment)) return 0;
  return DEPTHS.get(segment.replace(/\/.*$/, '')) ?? Infinity;
}

function levelAt(text: string, { path, end }: Reference): Reference | undefined {
  for (const { pattern, name, depth } of LEVELS) {
    const match = matchAt(pattern, text, end);
    if (match === null || depth <= depthOf(path.at(-1) ?? '')) continue;
    return { path: [...path, `${name}/${orderOf(match)}`], end: end + match[0].length };
  }
  return undefined;
}

/** A number with its branches, or the place of a letter in its row. */
function orderOf(match: RegExpExecArray): string {
  const [, sign = ''] = match;
  if (/[ア-ヱ]/.test(sign)) return String(kanaOrders(sign)[0] ?? 0);
  return /[a-z]/.test(sign) ? String(sign.charCodeAt(0) - 96) : numbered(match);
}

function innerAt(text: string, { path, end }: Reference): Reference | undefined {
  for (const [word, segment] of INNER) {
    const match = matchAt(word, text, end);
    if (match !== null && depthOf(path.at(-1) ?? '') < Infinity)
      return { path: [...path, segment], end: end + match[0].length };
  }
  return undefined;
}
