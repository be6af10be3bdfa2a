/** A table below the text of a paragraph, which lays down measures as one of an annex does. */
import type { AnnexRow, DocumentNode, Leaf } from '../model/document.js';
import { headerColumns, isUpperHeader } from './columns.js';
import type { Cursor, Line } from './lines.js';
import { isTableLine, leaf } from './lines.js';
import { isDateLine, opensArticle, opensCaption, opensConstruct, partyLabelOf } from './openers.js';
import { cellTexts } from './physical-lines.js';
import { isFilled } from './row-draft.js';
import { TableReader } from './table-rows.js';

/** The rows of a table, and all that it is made of. */
export interface ParagraphTable {
  readonly rows: readonly AnnexRow[];
  readonly children: readonly DocumentNode[];
}

/**
 * Takes the table at the cursor: a header that names contents and roles, and the rows below it.
 *
 *     第2条 甲及び乙は、次の表に定める役割を担うものとする。
 *     取組 ⇥ 甲の役割 ⇥ 乙の役割
 *     医療 ⇥ 運営する。 ⇥ 協力する。
 *
 * Not 区分 ⇥ 金額, which says nobody's role, and not the next paragraph, whose number a TAB sets off.
 */
export function takeTable(cursor: Cursor, opensNext: (line: Line) => boolean): ParagraphTable {
  const caption = captionOf(cursor);
  let header = headerLength(cursor, caption === undefined ? 0 : 1);
  if (header === 0) return { rows: [], children: [] };
  if (caption !== undefined) cursor.advance();
  const table = new TableReader(cursor);
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    if (header <= 0 && (!isTableLine(line) || endsTable(line, cursor, opensNext))) break;
    table.add(line, cursor.peek(1));
    cursor.advance();
    header -= 1;
  }
  const { rows, nodes } = table.finish();
  return { rows, children: caption === undefined ? nodes : [caption, ...nodes] };
}

/** The longest title of a table, in characters. */
const MAX_CAPTION = 40;

/** The title of a table on a line of its own above the header: 連携する事務. Not （経費の負担）, which is an article's. */
function captionOf(cursor: Cursor): Leaf | undefined {
  const line = cursor.peek();
  if (line === undefined || isTableLine(line) || opensConstruct(line, cursor)) return undefined;
  const { text } = line.flow;
  return text.length <= MAX_CAPTION && !/[、。]/.test(text)
    ? leaf('heading', line.span)
    : undefined;
}

/** How many lines the header at a line has, a row below it: two, one or none. */
function headerLength(cursor: Cursor, ahead: number): 0 | 1 | 2 {
  const [line, next] = [cursor.peek(ahead), cursor.peek(ahead + 1)];
  if (line === undefined || next === undefined || !isTableLine(line) || !isTableLine(next))
    return 0;
  const { text } = cursor.source;
  const texts = cellTexts(text, line);
  if (isUpperHeader(texts, cellTexts(text, next))) return 2;
  return headerColumns(texts) === undefined ? 0 : 1;
}

/** A row has text in several cells behind its number; 2 ⇥ 前項の規定は、… has one. */
function endsTable(line: Line, cursor: Cursor, opensNext: (line: Line) => boolean): boolean {
  if (line.cells.filter(isFilled).length > 2) return false;
  return (
    opensNext(line) ||
    opensArticle(line, cursor) !== undefined ||
    opensCaption(line, cursor) ||
    isDateLine(line) ||
    partyLabelOf(line) !== undefined
  );
}
