/** The lines that begin a list, or an entry of one. */
import type { ItemDraft } from './item-draft.js';
import type { ItemLabel } from './item-labels.js';
import { labelAt, titleColumn, unnumberedColumn } from './item-labels.js';
import type { ItemNumber, NumberReading } from './item-numbers.js';
import { itemNumberAt } from './item-numbers.js';
import type { Cursor, Line } from './lines.js';
import { opensCaption, opensListedAmendment } from './openers.js';

/** Where a list stands. */
export interface ListSetting {
  /** Whether a line opens the paragraph after it; absent in an annex, which has none. */
  readonly opensNext?: (line: Line) => boolean;
  /** What ends the list besides: the end of the annex. */
  readonly ends: (line: Line) => boolean;
  /** Whether it goes into a list of another text, so that it may begin with any number. */
  readonly isPart?: boolean;
}

/** Whether a line begins a list: an entry that is the first of its style, or a label. */
export function opensList(line: Line, cursor: Cursor): boolean {
  const number = numberOf(line, cursor);
  return number === undefined ? opensLabel(line, cursor) : number.readings.some(isFirst);
}

/** Whether a line begins an entry of a list, be it the first or not. */
export function opensItem(line: Line, cursor: Cursor): boolean {
  return numberOf(line, cursor)?.isPlain === true || opensList(line, cursor);
}

/**
 * The number of an entry at the beginning of a line. A row of a table has several cells behind its number;
 * (1) 第3条中「A」を「B」に改める。 is a change.
 */
export function numberOf(line: Line, cursor: Cursor): ItemNumber | undefined {
  const isRow = line.cells.filter(({ start, end }) => start < end).length > 2;
  return isRow || opensListedAmendment(line)
    ? undefined
    : itemNumberAt(line, 0, cursor.source.text);
}

/** Whether a number begins a list. A bullet may, (1)の2 may not. */
export function isFirst({ order, isBranch }: NumberReading): boolean {
  return isBranch !== true && (order === 1 || order === undefined);
}

/** （甲及び乙の役割） before 第4条 is a caption. */
function opensLabel(line: Line, cursor: Cursor): boolean {
  return labelAt(line, 0, unnumberedColumn) !== undefined && !opensCaption(line, cursor);
}

/** The most lines of a title behind its label. */
const MAX_TITLE_LINES = 3;

/**
 * 取組, which may be any word, is a label where its text stands behind it and the next label below; undefined elsewhere.
 *
 *     取組 ドクターヘリの運航支援
 *     内容 救急医療体制の強化を図る。
 */
export function titleLabelOf(line: Line, cursor: Cursor): ItemLabel | undefined {
  const label = labelAt(line, 0, titleColumn);
  if (label === undefined || label.textFrom === line.flow.text.length) return undefined;
  for (let ahead = 1; ahead <= MAX_TITLE_LINES; ahead++) {
    const next = cursor.peek(ahead);
    const column = next === undefined ? undefined : labelAt(next, 0, unnumberedColumn)?.column;
    if (column !== undefined) return column.kind === 'content' ? label : undefined;
  }
  return undefined;
}

/** The longest title without a number, in characters. */
const MAX_TITLE = 40;

/** Whether a line is short enough for a title without a number, and no sentence. */
export function isTitle({ flow: { text } }: Line): boolean {
  return text.length <= MAX_TITLE && !text.includes('。');
}

/** What sets a caption off: 【企業誘致の推進】, whose brackets are folded · ○観光. */
const MARKED = /^(?:\([^()]+\)$|[■◆●◎○])/;

/**
 * Whether a line does not go on with the entry above it: that is closed, or a heading that ends before the margin
 * where the line has a mark, or lines of the text are wrapped further out.
 */
export function standsApart({ flow: { text } }: Line, above: ItemDraft, cursor: Cursor): boolean {
  const { source, width } = cursor;
  return above.isClosed(source.text) || MARKED.test(text) || above.endsEarly(source.text, width);
}

/** How a paragraph begins that goes on with the one before: 前項の取組 · 甲及び乙は、前項の取組を. Entries cite 前号. */
const OF_PARAGRAPHS = /^(?:[^。]{1,40}[は、])?(?:前|第[0-9]+)項/;

/** Whether a text speaks of the paragraphs before it, as no entry of a list does. */
export function speaksOfParagraphs(text: string): boolean {
  return OF_PARAGRAPHS.test(text);
}
