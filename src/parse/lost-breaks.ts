/** A text whose line breaks became gaps: what a copy from a page leaves, all of it on one line. */
import { NUMERAL } from '../japanese/numerals.js';
import type { Line } from './physical-lines.js';

/** A run of folded characters of a line without a gap in it. */
interface Piece {
  readonly text: string;
  readonly start: number;
}

/** The shortest line that can hold a whole text, and the share of the text that it has then. */
const MIN_LENGTH = 120;
const MIN_SHARE = 0.6;

/** The fewest gaps behind full stops that say so. */
const MIN_STOPS = 2;

/** Whether nearly all of a text of `length` characters stands on one line, with gaps where its breaks were. */
export function lostItsBreaks(line: Line, length: number): boolean {
  const { text } = line.flow;
  const isWhole =
    text.length >= MIN_LENGTH && line.span.end - line.span.start >= length * MIN_SHARE;
  if (!isWhole || line.cells.length > 1) return false;
  return piecesOf(line).filter(({ start }) => text.charAt(start - 1) === '。').length >= MIN_STOPS;
}

/** How much of a line is looked at behind which a gap stands: no opener, day or name is longer. */
const REACH = 60;

/**
 * Where the lines of such a text began: at each gap, but for those that a line has of its own.
 *
 *     …とする。 （基本方針） 第2条 甲及び乙は、…。 2 前項の…。 平成29年11月10日 甲 松山市二番町4丁目 松山市長 佐久間 孝 乙 東温市…
 *               ^            ^                      ^            ^                ^                    ^                  ^
 */
export function lostBreaks(line: Line): readonly number[] {
  const breaks: number[] = [];
  let begun = '';
  for (const { text, start } of piecesOf(line)) {
    const goesOn = start > 0 && isOneLine(begun, text);
    if (start > 0 && !goesOn) breaks.push(start);
    begun = (goesOn ? `${begun} ${text}` : text).slice(-REACH);
  }
  return breaks;
}

function piecesOf({ flow: { text, starts, ends } }: Line): readonly Piece[] {
  const begins = [0];
  for (let at = 1; at < text.length; at++)
    if ((starts[at] ?? 0) > (ends[at - 1] ?? 0)) begins.push(at);
  return begins.map((start, at) => ({ text: text.slice(start, begins[at + 1]).trim(), start }));
}

/** Whether a piece goes on with the line that stands before it. */
function isOneLine(begun: string, piece: string): boolean {
  if (isOpen(begun) || OPENER.test(begun) || MARK.test(piece)) return true;
  if (LABEL.test(piece)) return false;
  return [isNumber, isSpaced, isName, isPageMark, isPath].some(rule => rule(begun, piece));
}

/** What a gap sets off from the text that it opens: 第2条 · 2 · (1) · ア · (ア) · 第1 · 甲 · 別 表 · （目的）第2条. */
const OPENER = new RegExp(
  `(?:^|[。)])(?:第? ?[${NUMERAL}]{1,3} ?(?:条(?:の[${NUMERAL}]+)?)?|\\([0-9a-zア-ン${NUMERAL}]{1,4}\\)|[ア-ンa-z甲乙丙丁戊己附別]|[ivxIVX]{1,4}|\\([甲乙丙丁戊己]\\)|[甲乙丙丁戊己][::]|[-‐‑–—−ー―])\\.?$`,
);

const LABEL = /^(?:[甲乙丙丁戊己]|\([甲乙丙丁戊己]\)|[甲乙丙丁戊己][::])$/;

/** 印 · （署名） behind a name. */
const MARK = /^(?:公?印|\((?:署名|記名|押印|記名押印|公印省略|印)\))$/;

/** Whether a bracket stands open at the end: （目 of （目 的）. */
function isOpen(begun: string): boolean {
  return begun.lastIndexOf('(') > begun.lastIndexOf(')');
}

/** 第 2 条 · 令和 2 年 1 月 17 日 · 令和 年 月 日, a day to be filled in. */
function isNumber(begun: string, piece: string): boolean {
  if (/(?:令和|平成|年|月)$/.test(begun) && /^[年月日]$/.test(piece)) return true;
  const hasNumber = /[第年月治正和成]$/.test(begun) && new RegExp(`^[元${NUMERAL}]`).test(piece);
  return hasNumber || (/[0-9元]$/.test(begun) && /^[条項号年月日]/.test(piece));
}

/** Letters set apart: 松 山 市. */
function isSpaced(begun: string, piece: string): boolean {
  return /(?:^| )\p{Script=Han}$/u.test(begun) && /^\p{Script=Han}$/u.test(piece);
}

/** - 2 -, the number of a page. */
function isPageMark(begun: string, piece: string): boolean {
  return DASH.test(piece) && /^[-‐‑–—−ー―] [0-9]{1,3}$/.test(begun);
}

const DASH = /^[-‐‑–—−ー―]$/;

/** ホーム > 市政情報 > 広域連携: where a page stands in its site. Folding makes a bracket of the sign. */
function isPath(begun: string, piece: string): boolean {
  return /^[)»›≫]$/.test(piece) || / [)»›≫]$/.test(begun);
}

/** A name behind an office: 松山市長 佐久間 孝. */
function isName(begun: string, piece: string): boolean {
  return (
    /(?:[長者]|知事)(?: [\p{L}]{1,5})?$/u.test(begun) &&
    /^(?!\p{L}{0,3}[市区町村合会]長$|別表|附則|別紙|\p{L}{2,}[市町村]$)\p{L}{1,5}$/u.test(piece)
  );
}
