/** The captions and numbers in one side of a 新旧対照表, whose lines a cell runs together. */
import { kanaOrders } from '../../japanese/counting.js';
import { NUMERAL, parseNumber } from '../../japanese/numerals.js';
import type { MappedText } from '../../model/text.js';
import { gapBefore, sourceStart } from '../../model/text.js';
import { matchAt, numbered } from './path.js';

/** The text of a side, with that of the file: folding makes 1 of ①. */
export interface SideText extends MappedText {
  readonly source: string;
}

/** A mark, and where it ends. */
export type Mark = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'caption' | 'supplement' }
  | { readonly kind: 'article'; readonly path: string; readonly through?: string }
  | { readonly kind: 'paragraph'; readonly order: number }
  | { readonly kind: 'entry'; readonly order: number; readonly style: string }
);

const NUMBER = `[${NUMERAL}]+`;
const BRANCHES = `(?:の${NUMBER}(?![${NUMERAL}部]))*`;

/** A caption. Not （略）, （同左）, （新設）, nor （以下「市」という。）. */
const BRACKET = `\\((?!略|省略|同[左右上]|新設|削|以下)(?:[^()。]|\\([^()。]*\\)){1,40}\\)`;

/** （費用負担）, before 第4条 or alone. */
const CAPTION = new RegExp(`${BRACKET}(?=第${NUMBER}条|$)`, 'y');

/** 第4条（費用負担） 費用は、: behind the number. */
const CAPTION_BEHIND = new RegExp(`${BRACKET}(?=.)`, 'y');

/** 第1条から第3条まで · 第5条・第6条 · 第1条〜第3条: shown together, for nothing is changed in them. */
const RANGE = new RegExp(
  `第(${NUMBER})条(${BRANCHES})(?:から|・|、|及び|[~-]|―)第(${NUMBER})条(${BRANCHES})(?:まで)?`,
  'y',
);

/** 第4条, 第3条の2. */
const ARTICLE = new RegExp(`第(${NUMBER})条(${BRANCHES})`, 'y');

/** What follows an article without a gap where it is cited: 第3条第2項の, 第4条の規定. Not 第4条 第3条に規定する取組の. */
const CITED = /(?:第|の|に|を|及び|から|中|、|・|[~-]|―)/y;

/** 附則, with its paragraphs behind it or in the rows below. Not 附則第2項. */
const SUPPLEMENT = /[附付]則(?!第|の|に|を|中)/y;

/** 2, set off by a gap. */
const PARAGRAPH = /([1-9][0-9]?)(?![0-9])/y;

/** (1), (ア). Not (1)に掲げる. */
const BRACKETED = /\(([0-9]{1,2}|[ア-ン])\)(?!に|の|から|まで|及び|又は|、)/y;

/** (2)の2, 二の二, set off by a gap: an entry with a branch number. Not (2)の2件. */
const BRANCH_ENTRY = new RegExp(
  '(?:\\([0-9]{1,2}\\)|[一二三四五六七八九十]{1,3}|[0-9]{1,2})(?:の(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}))+',
  'y',
);

/** ①, which nothing else begins with. */
const CIRCLED = /[①-⑳]/;
const CIRCLED_NUMBER = /[0-9]{1,2}/y;

/** ア, 一, set off by a gap. */
const LETTER = /([ア-ン]|[一二三四五六七八九十]{1,3})/y;

/** The marks of a side in order; `order` is that of the paragraph which the row above left open. */
export function marksOf(text: SideText, order: number): readonly Mark[] {
  const marks: Mark[] = [];
  let last = order;
  for (let at = 0; at < text.text.length;) {
    const found = isBoundary(text, at) ? marksAt(text, at, last) : [];
    for (const mark of found) last = orderBehind(mark, last);
    marks.push(...found);
    at = found.at(-1)?.end ?? at + 1;
  }
  return marks;
}

/** Whether a side shows an entry with a branch number, which would be taken for words of the entry before it. */
export function hasBranchEntry(text: SideText): boolean {
  const places = Array.from({ length: text.text.length }, (_, at) => at);
  return places.some(at => {
    const match = isBoundary(text, at) ? found(BRANCH_ENTRY, text, at) : undefined;
    return match !== undefined && isSetOff(text, at + match[0].length);
  });
}

/** The mark at a place; of an article with the caption behind its number. */
function marksAt(text: SideText, at: number, last: number): readonly Mark[] {
  const mark = markAt(text, at);
  if (mark === undefined || isCount(mark, text, last)) return [];
  return mark.kind === 'article' ? [mark, ...captionBehind(text, mark.end)] : [mark];
}

/** The paragraph that is open behind a mark: the first of an article, none yet of 附則. */
function orderBehind(mark: Mark, last: number): number {
  if (mark.kind === 'paragraph') return mark.order;
  return mark.kind === 'article' ? 1 : mark.kind === 'supplement' ? 0 : last;
}

/** A number in a sentence is no paragraph’s: 次の 3 つの. The next paragraph may follow a list, whose entries have no 。. */
function isCount(mark: Mark, { text }: SideText, last: number): boolean {
  if (mark.kind !== 'paragraph' || mark.start === 0 || mark.order === last + 1) return false;
  return mark.order <= last || !/[。)」]/.test(text.charAt(mark.start - 1));
}

/** A line begins at the beginning, behind a gap, or where a sentence or a bracket ends. */
function isBoundary(text: SideText, at: number): boolean {
  return at === 0 || gapBefore(text, at) > 0 || /[。)」]/.test(text.text.charAt(at - 1));
}

type Reading = (text: SideText, at: number) => Mark | undefined;

const READINGS: readonly Reading[] = [
  captionAt,
  rangeAt,
  articleAt,
  supplementAt,
  circledAt,
  paragraphAt,
  bracketedAt,
  letterAt,
];

function markAt(text: SideText, at: number): Mark | undefined {
  for (const read of READINGS) {
    const mark = read(text, at);
    if (mark !== undefined) return mark;
  }
  return undefined;
}

function found(pattern: RegExp, { text }: SideText, at: number): RegExpExecArray | undefined {
  return matchAt(pattern, text, at) ?? undefined;
}

function captionAt(text: SideText, at: number): Mark | undefined {
  const match = found(CAPTION, text, at);
  return match && { kind: 'caption', start: at, end: at + match[0].length };
}

function captionBehind(text: SideText, at: number): readonly Mark[] {
  const match = found(CAPTION_BEHIND, text, at);
  return match === undefined ? [] : [{ kind: 'caption', start: at, end: at + match[0].length }];
}

function rangeAt(text: SideText, at: number): Mark | undefined {
  const match = found(RANGE, text, at);
  if (match === undefined) return undefined;
  const [, order, branches, lastOrder, lastBranches] = match;
  const [path, through] = [
    [order, branches],
    [lastOrder, lastBranches],
  ].map(([number = '', behind = '']) => pathOf(number, behind));
  if (path === undefined || through === undefined) return undefined;
  return { kind: 'article', path, through, start: at, end: at + match[0].length };
}

function articleAt(text: SideText, at: number): Mark | undefined {
  const match = found(ARTICLE, text, at);
  const end = at + (match?.[0].length ?? 0);
  const isCited = !isSetOff(text, end) && found(CITED, text, end) !== undefined;
  if (match === undefined || isCited) return undefined;
  const path = pathOf(match[1] ?? '', match[2] ?? '');
  return { kind: 'article', path, start: at, end };
}

function pathOf(number: string, branches: string): string {
  return `art/${numbered(['', number, branches])}`;
}

function supplementAt(text: SideText, at: number): Mark | undefined {
  const match = found(SUPPLEMENT, text, at);
  return match && { kind: 'supplement', start: at, end: at + match[0].length };
}

function paragraphAt(text: SideText, at: number): Mark | undefined {
  const match = found(PARAGRAPH, text, at);
  if (match === undefined || !isSetOff(text, at + match[0].length)) return undefined;
  return { kind: 'paragraph', order: Number(match[1]), start: at, end: at + match[0].length };
}

function circledAt(text: SideText, at: number): Mark | undefined {
  const sign = text.source.charAt(sourceStart(text, at) ?? text.source.length);
  const match = CIRCLED.test(sign) ? found(CIRCLED_NUMBER, text, at) : undefined;
  if (match === undefined) return undefined;
  const order = Number(match[0]);
  return { kind: 'entry', order, style: '①', start: at, end: at + match[0].length };
}

function bracketedAt(text: SideText, at: number): Mark | undefined {
  const match = found(BRACKETED, text, at);
  return match && entry(match, at, '()');
}

function letterAt(text: SideText, at: number): Mark | undefined {
  const match = found(LETTER, text, at);
  return match !== undefined && isSetOff(text, at + match[0].length)
    ? entry(match, at, '')
    : undefined;
}

function isSetOff(text: SideText, end: number): boolean {
  return end < text.text.length && gapBefore(text, end) > 0;
}

function entry(match: RegExpExecArray, at: number, brackets: string): Mark | undefined {
  const [whole, sign = ''] = match;
  const isKana = /[ア-ン]/.test(sign);
  const order = isKana ? kanaOrders(sign)[0] : parseNumber(sign);
  if (order === undefined) return undefined;
  const style = `${brackets}${isKana ? 'ア' : /[0-9]/.test(sign) ? '1' : '一'}`;
  return { kind: 'entry', order, style, start: at, end: at + whole.length };
}
