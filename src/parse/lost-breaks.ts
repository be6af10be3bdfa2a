/** A text whose line breaks became gaps: what a copy from a page leaves, all of it on one line. */
import { NUMERAL } from '../japanese/numerals.js';
import { gapBefore } from '../model/text.js';
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
  const isWhole = line.span.end - line.span.start >= length * MIN_SHARE;
  return isWhole && isLong(line) && stopsIn(line) >= MIN_STOPS;
}

/** Whether a line beside such a one has lost its breaks, too: it is as long and has sentences and gaps. */
export function lostBreaksToo(line: Line): boolean {
  return isLong(line) && piecesOf(line).length > MIN_STOPS && line.flow.text.includes('。');
}

function isLong({ flow: { text }, cells }: Line): boolean {
  return text.length >= MIN_LENGTH && cells.length === 1;
}

/** How many gaps stand behind a full stop, or behind an opener that follows one: 。 2 前項 · 。（目的）第1条 この. */
function stopsIn(line: Line): number {
  const { text } = line.flow;
  return piecesOf(line).filter(({ start }) => {
    const before = text.slice(Math.max(0, start - REACH), start);
    return before.endsWith('。') || (/[。)]/.test(before) && OPENER.test(before));
  }).length;
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
    const inside = breakInside(text);
    if (inside !== undefined) breaks.push(start + inside);
    begun = (goesOn ? `${begun} ${text}` : text).slice(-REACH);
    if (inside !== undefined) begun = text.slice(inside);
  }
  return breaks;
}

/** Where a line began inside of what has no gap: behind 。 or the heading of an annex, before the number of an entry or the day. */
function breakInside(text: string): number | undefined {
  const opener = BEHIND.exec(text)?.groups?.['opener'];
  return opener === undefined ? undefined : text.length - opener.length;
}

/** 図る。イ · 別表（第3条関係）1 · 定める。平成28年2月17日 at the end of what stands before a gap. */
const BEHIND = new RegExp(
  '(?:。|^別表[^()]{0,4}\\([^()]{2,30}関係\\))(?<opener>[0-9]{1,2}|[ア-ンa-z]|\\([0-9ア-ンa-z]{1,3}\\)' +
    `|(?:明治|大正|昭和|平成|令和)[元${NUMERAL}]{1,3}年[${NUMERAL}]{1,3}月(?:吉|[${NUMERAL}]{1,3})日)$`,
);

function piecesOf({ flow }: Line): readonly Piece[] {
  const { text } = flow;
  const begins = [0];
  for (let at = 1; at < text.length; at++) if (gapBefore(flow, at) > 0) begins.push(at);
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
  `(?:^|[。)])(?:第? ?[${NUMERAL}]{1,3} ?(?:条(?:の[${NUMERAL}]+)?)?|\\([0-9a-zア-ン${NUMERAL}]{1,4}\\)|[ア-ンa-z甲乙丙丁戊己附付別]|[ivxIVX]{1,4}|\\([甲乙丙丁戊己]\\)|[甲乙丙丁戊己][::]|[-‐‑–—−ー―])\\.?$`,
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
    /^(?!\p{L}{0,3}[市区町村合会]長$|別表|[附付]則|別紙|\p{L}{2,}[市町村]$)\p{L}{1,5}$/u.test(piece)
  );
}
