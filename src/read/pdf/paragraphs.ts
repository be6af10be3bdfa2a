/** Printed lines → paragraphs: which line goes on with the one before. */
import { foldWidth } from '../../japanese/normalize.js';
import { centre, widthOf } from './geometry.js';
import type { Line } from './lines.js';
import { textOf } from './lines.js';

/** The sides between which lines run. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** How much of a full line may be empty, in ems: a character that must not begin the next one takes one or two along. */
const SLACK = 2;

/** Lines closer than this begin at the same place, in ems. */
const ALIGNED = 0.5;

/** How far further in the first line of a paragraph begins (字下げ), in ems. */
const INDENT = { least: 0.8, most: 2.5 } as const;

/** How far a hanging number is set out from the lines below it, in ems: 第10条の2, （１） and a space. */
const HANGING = 6;

/** Lines with their middles closer than this are centred, in ems. */
const CENTRED = 1;

/** The share of the width that a wrapped line has, at least: what is shorter and ends at the right margin is set there. */
const LEAST_FULL = 0.5;

/** The share of the width between equal margins that the longest line has at least, if lines are wrapped at all. */
const WRAPPED = 0.75;

/** The share of lines that begin or end at a margin, at least: most of a table of contents does not. */
const SHARED = 0.08;

/**
 * What begins a paragraph of its own where it stands at the same place as the one before.
 *
 *     第2条 … · ２ 前項の… · (1) … · ア … · ①… · （基本方針） · 別表（第3条関係）
 *
 * Not 第252条の2第1項の規定により, which has no space behind the number.
 */
const OPENER =
  /^(?:第[0-9一二三四五六七八九十百]+条(?:の[0-9一二三四五六七八九十]+)*(?:[\s(]|$)|[0-9]{1,2}[\s.]|\([0-9一二三四五六七八九十ア-ン]{1,3}\)|[ア-ン一二三四五六七八九十]\s|[①-⑳・○●◎]|別[表紙記]|[附付]則|\([^()]{1,40}\)$)/;

/** What never begins a paragraph: the proviso (ただし書) and the second sentence (後段) of one. */
const SECOND_SENTENCE = /^(?:ただし、|この場合において)/;

/** Whether a text ends with its sentence. */
function isClosed(text: string): boolean {
  return /[。．][)」』]*$/.test(text);
}

/**
 * Whether a line goes on with a paragraph: the line before is full, and its sentence open, or the two
 * stand in line and further out or in than the first.
 *
 *     第1条 この連携協約は、甲及び乙が、圏域全体の経済成長のけん引、高次の都   ← full, open
 *       市機能の集積を目的とする。                                           ← goes on
 */
export function goesOn(lines: readonly Line[], next: Line, margins: Margins): boolean {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || !canGoOn(last, next, margins)) return false;
  const isOpen = !isClosed(foldWidth(textOf(last.glyphs)));
  const isAtStart = next.box.left <= first.box.left + ALIGNED * last.size;
  const start = opening(next);
  if (isAtStart || !isOpen) return !OPENER.test(start) && (isOpen || isInside(lines, next, start));
  return true;
}

/** Whether a line behind a full stop belongs to the paragraph: by its words, or by where it stands. */
function isInside(lines: readonly Line[], next: Line, start: string): boolean {
  const [first] = lines;
  const last = lines.at(-1);
  if (SECOND_SENTENCE.test(start) || first === undefined || last === undefined) return true;
  return lines.length > 1 && isAligned(last, next) && !isAligned(first, next);
}

/** A line is full, and the next one has characters of its kind and begins where a wrapped line does. */
function canGoOn(last: Line, next: Line, margins: Margins): boolean {
  return isFull(last, margins) && isInSamePrint(last, next) && isBelow(last, next, margins);
}

/** Whether lines have characters of one size, and some of one font: a title in bold as wide as the page is none of the text. */
function isInSamePrint(last: Line, next: Line): boolean {
  const [above, below] = [japaneseFontsOf(last), japaneseFontsOf(next)];
  const isSameFont =
    above.size === 0 || below.size === 0 || [...below].some(font => above.has(font));
  return isSameFont && Math.abs(last.size - next.size) <= last.size / 4;
}

/** The fonts of the Japanese characters of a line: Latin ones and digits may be of another. */
function japaneseFontsOf({ glyphs }: Line): ReadonlySet<string> {
  return new Set(glyphs.flatMap(({ text, font }) => (/[ぁ-ヿ一-龥]/.test(text) ? [font] : [])));
}

/**
 * Whether the next line begins where one wrapped behind the last does: further out by an indent at
 * most, further in by a hanging number at most, or centred below a title as wide as the page.
 *
 *       沼田市及び館林市における連携中枢都市圏の形成に係る連携協約書         ← centred
 *      沼田市及び館林市は、…                                              ← does not go on with it
 *     ^ further out than the title by more than an indent
 */
function isBelow(last: Line, next: Line, { left }: Margins): boolean {
  const inward = (next.box.left - last.box.left) / last.size;
  if (inward <= HANGING) return inward > -INDENT.most - ALIGNED;
  const isWide = last.box.left <= left + CENTRED * last.size;
  const apart = Math.abs(centre(last.box).x - centre(next.box).x);
  return isWide && apart <= CENTRED * last.size;
}

function isAligned(a: Line, b: Line): boolean {
  return Math.abs(a.box.left - b.box.left) < ALIGNED * a.size;
}

/**
 * Whether a line reaches from the left, or from where a paragraph is set in, to the right margin.
 *
 *     沼田市及び館林市は、圏域の住民の暮らしを支えるため、相互に役割を
 *                                                 令和２年告示第５５号   ← not: it is set at the right
 */
function isFull({ box, size }: Line, { left, right }: Margins): boolean {
  const isWide = widthOf(box) >= LEAST_FULL * (right - left);
  return right > left && isWide && box.right >= right - SLACK * size;
}

/** The beginning of a line with its first space, folded. */
function opening({ glyphs }: Line): string {
  const head = glyphs.slice(0, 42);
  return head
    .map(({ text, space, box }, at) => {
      const previous = head[at - 1];
      const gap = previous === undefined ? 0 : box.left - previous.box.right;
      return (at > 0 && space !== '' && gap > 0 ? ' ' : '') + text.normalize('NFKC');
    })
    .join('');
}

/** Whether a paragraph is set in at its beginning, as one without a number is. */
export function isIndented({ box, size }: Line, { left }: Margins): boolean {
  const indent = (box.left - left) / size;
  return indent >= INDENT.least && indent <= INDENT.most;
}

/**
 * The margins of some lines: where several begin, and end. A header that reaches further out has none
 * of them. Lines that are all short are not wrapped: the margin is further right than any of them ends.
 */
export function marginsOf(lines: readonly Line[], width: number): Margins {
  const left = shared(lines.map(({ box, size }) => ({ at: box.left, size })));
  const right = -shared(lines.map(({ box, size }) => ({ at: -box.right, size })));
  return { left, right: Math.max(right, left + WRAPPED * (width - 2 * left)) };
}

/** The least position that a share of all lines has, within an em; the least of all where none has. */
function shared(ends: readonly { readonly at: number; readonly size: number }[]): number {
  const sorted = [...ends].sort((a, b) => a.at - b.at);
  const least = Math.max(2, SHARED * sorted.length);
  for (let from = 0, to = 0; from < sorted.length; from++) {
    const { at, size } = sorted[from] ?? { at: 0, size: 0 };
    while ((sorted[to]?.at ?? Infinity) <= at + size) to += 1;
    if (to - from >= least) return at;
  }
  return sorted[0]?.at ?? 0;
}
