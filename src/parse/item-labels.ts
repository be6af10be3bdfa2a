/** Labels of entries that say what they hold, as the names of columns do: 取組の内容, 甲の役割. */
import type { Column } from '../model/document.js';
import type { Span } from '../model/text.js';
import { offsetBehind, sourceEnd, sourceStart } from '../model/text.js';
import { columnOf, isParty } from './columns.js';
import type { Line } from './lines.js';
import { hasGapAfter } from './openers.js';

/** A label at some place of a line. */
export interface ItemLabel {
  readonly column: Column;
  /** Its characters in the source, brackets included. */
  readonly span: Span;
  /** How many folded characters of the line lie before the text behind it. */
  readonly textFrom: number;
}

/** The longest label, in characters: 甲及び乙の役割分担及び費用負担. */
const MAX_LABEL = 24;

const BRACKETED = /^[【〔[<《〈(『](?<name>[^【】〔〕<>《》()]{1,24})[】〕\]>》〉)』]:?/;
const BEFORE_COLON = /^(?<name>[^:、。]{1,24}):/;

/** The label at the folded character `from`; `names` says which names count. */
export function labelAt(
  line: Line,
  from: number,
  names: (name: string) => Column | undefined,
): ItemLabel | undefined {
  if (isTableRow(line)) return undefined;
  const text = line.flow.text.slice(from);
  const found = (name: string, length: number): ItemLabel | undefined => {
    const column = names(name);
    const start = sourceStart(line.flow, from);
    const end = sourceEnd(line.flow, from + length - 1);
    return column === undefined || start === undefined || end === undefined
      ? undefined
      : { column, span: { start, end }, textFrom: from + length };
  };
  const bracketed = BRACKETED.exec(text);
  const byColon = BEFORE_COLON.exec(text);
  return (
    (bracketed && found(bracketed.groups?.['name'] ?? '', bracketed[0].length)) ??
    (byColon && found(byColon.groups?.['name'] ?? '', byColon[0].length)) ??
    setOffLengths(line, from)
      .map(length => found(text.slice(0, length), length))
      .find(label => label !== undefined)
  );
}

/** A label and its text may stand in two cells; in more they are a row, as are two names of columns. */
function isTableRow({ cells, flow }: Line): boolean {
  const [first, second, ...more] = cells.filter(({ start, end }) => start < end);
  if (first === undefined || second === undefined) return false;
  const text = flow.text.slice(offsetBehind(flow, second.start));
  return more.length > 0 || columnOf(text) !== undefined;
}

/** Where a label may end: at the end of the line, or before a gap, the longest first. */
function setOffLengths(line: Line, from: number): readonly number[] {
  const rest = line.flow.text.length - from;
  const lengths: number[] = [];
  for (let length = Math.min(rest, MAX_LABEL); length > 0; length--)
    if (length === rest || hasGapAfter(line, from + length)) lengths.push(length);
  return lengths;
}

/**
 * What a label without a number says. 取組, 事業 or 期間 may be anything; 甲の役割 is nothing else.
 * Not 連携する取組に係る甲及び乙の役割: a caption.
 */
export function unnumberedColumn(name: string): Column | undefined {
  const column = columnOf(name);
  switch (column?.kind) {
    case 'role':
      return /取組|連携|係る|関する/.test(column.of) ? undefined : column;
    case 'other':
      return /^(?:費用|経費)/.test(name) ? column : undefined;
    case 'title':
      return undefined;
    default:
      return column;
  }
}

/** 取組 · 事業名: what a label says that may also be a word of the text. Not 分野, which is above a measure. */
export function titleColumn(name: string): Column | undefined {
  const column = columnOf(name);
  return column?.kind === 'title' && !/分野|区分/.test(name) ? column : undefined;
}

/**
 * 甲：ルートを開発する。 · 【乙】: the name of a party with a colon or in brackets, which beside 内容： says whose role
 * follows. Not 甲 ルートを, which may be text.
 */
export function markedPartyLabel(line: Line): ItemLabel | undefined {
  const isMarked = BRACKETED.test(line.flow.text) || BEFORE_COLON.test(line.flow.text);
  const roleOf = (name: string): Column | undefined =>
    isParty(name) ? { kind: 'role', of: name } : undefined;
  return isMarked ? labelAt(line, 0, roleOf) : undefined;
}
