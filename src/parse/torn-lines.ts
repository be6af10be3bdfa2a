/** Lines that were broken inside what opens a construct: a number, a date, a caption, the first name of a preamble. */
import { trim } from '../japanese/blanks.js';
import { flow } from '../japanese/normalize.js';
import { NUMERAL } from '../japanese/numerals.js';
import { articleNumber } from './article-openers.js';
import type { Line } from './physical-lines.js';
import { cellsOf } from './physical-lines.js';

/** The most lines that one number or date is torn into: 第⏎3⏎条. */
const MOST = 3;

/**
 * The lines with those put together that a break tore apart inside a construct. Running text needs none of it:
 * there a line goes on with the one above while its sentence is open.
 *
 *     第1⏎条 甲は、 · 平成27⏎年2月21日 · （連携する取組⏎及び役割分担）     put together
 *     第1⏎項 · 令和8年1月⏎2 甲は、 · （案）⏎松山市（以下「甲」という。）   not
 */
export function mended(text: string, lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const count = tornInto(text, lines.slice(at, at + MOST + 1));
    const [first, last] = [lines[at], lines[at + count - 1]];
    if (first !== undefined && last !== undefined)
      whole.push(count === 1 ? first : joinedLines(text, first, last));
    at += count;
  }
  return whole;
}

/** Lines from one to another as one. */
export function joinedLines(text: string, first: Line, last: Line): Line {
  const span = { start: first.span.start, end: last.span.end };
  return {
    span,
    flow: flow(text, [span]),
    cells: cellsOf(text, span),
    opensBlock: first.opensBlock,
  };
}

/** How many of some lines are one, from the first on. */
function tornInto(text: string, lines: readonly Line[]): number {
  const count = joinableCount(text, lines);
  const [first, second, third] = lines;
  if (first === undefined || second === undefined || count === 1) return 1;
  const isTorn =
    isTornCaption(first.flow.text, second.flow.text, third?.flow.text) ||
    isTornName(first.flow.text, second.flow.text);
  return isTorn ? 2 : numberTornInto(lines.slice(0, count).map(line => line.flow.text));
}

/** How many of the first lines stand one below the other with nothing between. */
function joinableCount(text: string, lines: readonly Line[]): number {
  const isApart = (line: Line, at: number): boolean => {
    const above = lines[at - 1];
    return at === MOST || (above !== undefined && !areJoinable(text, above, line));
  };
  const end = lines.findIndex(isApart);
  return end < 0 ? lines.length : end;
}

/** Into how many of some lines a number or a date is torn that begins on the first; 1 where none is. */
function numberTornInto(parts: readonly string[]): number {
  const whole = BEGUN.find(([begins]) => begins.test(parts[0] ?? ''))?.[1];
  const end = parts.findIndex(
    (_, at) => at > 0 && whole?.test(parts.slice(0, at + 1).join('')) === true,
  );
  return end < 0 ? 1 : end + 1;
}

/** Rows of a table are never joined, nor lines with a page number or the like between them. */
function areJoinable(text: string, above: Line, line: Line): boolean {
  const between = trim(text, { start: above.span.end, end: line.span.start });
  return above.cells.length === 1 && line.cells.length === 1 && between.start === between.end;
}

const ERA = '(?:明治|大正|昭和|平成|令和)';
const NUMBER = `[元${NUMERAL}]`;

/** A line that is the beginning of a number or a date and nothing else, and what it is when it is whole. */
const BEGUN: readonly (readonly [RegExp, RegExp])[] = [
  // 第 · 第1; not 第1条例
  [new RegExp(`^第[${NUMERAL}]{0,3}$`), new RegExp(`^第[${NUMERAL}]{1,3}条(?![例約文])`)],
  // 平成27 · 平成27年 · 平成27年2月
  [
    new RegExp(`^${ERA}(?:${NUMBER}{1,3}(?:年(?:${NUMBER}{1,2}(?:月${NUMBER}{0,3})?)?)?)?$`),
    new RegExp(`^${ERA}${NUMBER}{1,3}年${NUMBER}{1,3}月${NUMBER}{1,3}日(?![目間])`),
  ],
];

/**
 * A caption whose bracket closes on the next line, above the number of an article.
 *
 *     （連携する取組⏎及び役割分担）⏎第3条     accepted
 *     （以下「甲」という⏎。）              not: a definition
 *     （経費の負担⏎甲は）、定める。         not: no article follows
 */
function isTornCaption(begun: string, second: string, third = ''): boolean {
  return (
    /^\((?!以下)[^()。「」]{1,40}$/.test(begun) &&
    /^[^()。「」]{0,30}\)$/.test(second) &&
    (articleNumber(third) !== undefined || /^第[0-9]{0,2}$/.test(third))
  );
}

/** The name before the first definition of a line: 温市（以下「乙」という。）. */
const DEFINED = /^(?<name>[^、。()「」]{0,20})\((?:以下|[^()]{0,20}。以下)/;
const CONNECTOR = /及び|並びに|と/;

/**
 * Whether a line is the beginning of the names that the line below defines: the preamble begins with it.
 *
 *     松山市及び東⏎温市（以下「乙」という。）          accepted
 *     松山市⏎（以下「甲」という。）                  accepted
 *     松⏎山市（以下「甲」という。）                   accepted
 *     松山市及び東温市⏎松山市（以下「甲」という。）     not: the names of a cover
 *     前文⏎松山市（以下「甲」という。）               not: a heading
 */
function isTornName(begun: string, below: string): boolean {
  const name = DEFINED.exec(below)?.groups?.['name'];
  if (name === undefined || !/^[^、。()「」0-9]+$/.test(begun)) return false;
  if (name === '') return /[市町村区県都道府長合]$/.test(begun);
  if (!CONNECTOR.test(begun))
    return /^(?![案記写印甲乙丙丁戊己一二三四五六七八九十])\p{Script=Han}$/u.test(begun);
  return !isComplete(begun) && !begun.includes(name);
}

/** Whether a line that joins names ends with a whole one, or is a title: 松山市及び東温市. Not 松山市及び東. */
function isComplete(begun: string): boolean {
  const last = begun.split(CONNECTOR).at(-1) ?? '';
  return /[市町村区合長]$/.test(last) || /(?:協約|協定|規約|宣言|覚書|協議書)/.test(begun);
}
