/** The lines that begin a list, or an entry of one. */
import { labelAt, unnumberedColumn } from './item-labels.js';
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

/** Whether a number begins a list. A bullet may. */
export function isFirst({ order }: NumberReading): boolean {
  return order === 1 || order === undefined;
}

/** （甲及び乙の役割） before 第4条 is a caption. */
function opensLabel(line: Line, cursor: Cursor): boolean {
  return labelAt(line, 0, unnumberedColumn) !== undefined && !opensCaption(line, cursor);
}
