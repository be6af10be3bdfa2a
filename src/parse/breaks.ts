/** Where the parts of a text begin inside a line that lost its breaks. */
import { findDates } from '../japanese/calendar.js';
import { NUMERAL, parseNumber } from '../japanese/numerals.js';
import { gapBefore } from '../model/text.js';
import type { Line } from './physical-lines.js';

/** Where a line is to be cut, and the number that the next article should have. */
export interface Breaks {
  readonly breaks: readonly number[];
  readonly expectedAfter: number;
}

/** （費用負担）第4条 · 第4条の2, with what follows. The bracket holds no sentence and no definition. */
const ARTICLE = new RegExp(
  `(?<caption>\\((?:[^()。「」]|\\([^()。「」]{0,20}\\)){2,40}\\))?第(?<order>[${NUMERAL}]{1,4})条(?:の[${NUMERAL}]{1,2}(?![${NUMERAL}部]))*`,
  'g',
);

/** What follows an article that is cited: 第3条の規定, 第2条及び第3条. */
const CITED = new RegExp(
  `^(?:[にのはがへを、]|及び|又は|並びに|から|各号|本文|中「|第[${NUMERAL}]+[項号]|\\((?:同|前|以下))`,
);

/** What begins behind a full stop though no gap shows it. */
const BEHIND_STOP =
  /(?<=。)(?:(?:この|本|以上)[^、。]{0,30}(?:証するため|証として)|[附付]則(?=この|本|[0-9(第])|別表(?:第?[0-9]{1,2})?\([^()]{2,30}関係\))/g;

/** 別表（第3条関係）, wherever it stands: nothing else has this form. */
const ANNEX = /別表(?:第?[0-9一二三四五]{1,2})?\([^()]{2,30}関係\)/g;

/** The number of a paragraph behind a full stop or a gap: 。2 前項の. Not 。2年を. */
const PARAGRAPH =
  /(?<![0-9(第])(?<order>[0-9]{1,2})(?![0-9年月日条項号通部人名市区町村者回件円%・~〜,.-])/g;

/** The end of a title that a preamble follows: …連携協約|松山市（以下「甲」という。）. */
const TITLE_END = /(?:協約|協定|規約)(?:書)?(?:\(案\))?(?=[^、。()]{2,12}[市区町村県]\(以下)/;

/** The cuts of a line whose articles stand one behind the other; none for a line that holds one part. */
export function breaksOf(line: Line, expected: number): Breaks {
  const { starts, expectedAfter, isRun } = articleStarts(line, expected);
  const runsOn = starts.length > 0 && paragraphStarts(line, starts).length > 0;
  if (!isRun && !runsOn) return { breaks: [], expectedAfter };
  const all = [...starts, ...otherStarts(line, starts)];
  const breaks = [...new Set(all)].filter(at => at > 0 && at < line.flow.text.length);
  return { breaks: breaks.sort((a, b) => a - b), expectedAfter };
}

function isGap({ flow }: Line, at: number): boolean {
  return gapBefore(flow, at) > 0;
}

function articleStarts(
  line: Line,
  first: number,
): { readonly starts: readonly number[]; readonly expectedAfter: number; readonly isRun: boolean } {
  const { text } = line.flow;
  const starts: number[] = [];
  let expected = first;
  let inside = 0;
  for (const match of text.matchAll(ARTICLE)) {
    if (!opens(line, match, expected)) continue;
    const caption = match.groups?.['caption'] ?? '';
    starts.push(match.index, match.index + caption.length);
    if (match.index > 0 || caption !== '') inside += 1;
    expected += 1;
  }
  return { starts, expectedAfter: expected, isRun: inside > 0 };
}

/** Whether the number of an article is the next one and opens it. */
function opens(line: Line, match: RegExpExecArray, expected: number): boolean {
  const end = match.index + match[0].length;
  const isNext = parseNumber(match.groups?.['order'] ?? '') === expected;
  return isNext && !CITED.test(line.flow.text.slice(end, end + 12)) && canBegin(line, match.index);
}

/** Whether a part can begin at a place: at the start, behind a full stop or a bracket, or behind a gap. */
function canBegin(line: Line, at: number): boolean {
  return at === 0 || /[。)」]/.test(line.flow.text.charAt(at - 1)) || isGap(line, at);
}

function otherStarts(line: Line, articles: readonly number[]): readonly number[] {
  const { text } = line.flow;
  const preamble = TITLE_END.exec(text);
  return [
    ...(preamble === null ? [] : [preamble.index + preamble[0].length]),
    ...sentenceGaps(line),
    ...paragraphStarts(line, articles),
    ...Array.from(text.matchAll(BEHIND_STOP), match => match.index),
    ...Array.from(text.matchAll(ANNEX)).flatMap(match => [
      match.index,
      match.index + match[0].length,
    ]),
    ...closingDates(text),
  ];
}

/** A gap behind a full stop was a break; so was one before the number of an item. */
function sentenceGaps(line: Line): readonly number[] {
  const { text } = line.flow;
  return Array.from(text.matchAll(/(?<=。)(?=.)|(?=\([0-9]{1,2}\))/g), match => match.index).filter(
    at => isGap(line, at),
  );
}

function paragraphStarts(line: Line, articles: readonly number[]): readonly number[] {
  const { text } = line.flow;
  const starts: number[] = [];
  let [expected, next] = [2, 0];
  for (const match of text.matchAll(PARAGRAPH)) {
    while (next < articles.length && (articles[next] ?? 0) < match.index) {
      expected = 2;
      next += 1;
    }
    const isBegun = text.charAt(match.index - 1) === '。' || isGapped(line, match);
    if (!isBegun || Number(match.groups?.['order']) !== expected) continue;
    starts.push(match.index);
    expected += 1;
  }
  return starts;
}

/** Whether gaps stand on both sides of a number. */
function isGapped(line: Line, { index, 0: number }: RegExpExecArray): boolean {
  return isGap(line, index) && isGap(line, index + number.length);
}

/** The day behind the closing sentence, cut off on both sides. */
function closingDates(text: string): readonly number[] {
  const closing = /(?:証するため|証として)[^。]{0,200}。/.exec(text);
  if (closing === null) return [];
  const from = closing.index + closing[0].length;
  const [date] = findDates(text.slice(from, from + 60));
  return date === undefined ? [from] : [from, from + date.start, from + date.end];
}
