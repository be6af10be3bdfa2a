/**
 * A table that lost its columns: its cells stand one after the other as running text.
 *
 *     取組 内容 甲の役割 乙の役割 (1)福 祉 の充実 出産・子育て環境の充実等に取り組む。
 *     福祉の充実に主体的に取り組むとともに、連携を推進する。 甲と協力して取り組む。
 *
 * Two things give the columns back. The header's words, which recur at every page, say how many
 * roles a row has; and the first role repeats the title, so that the longest beginning of the row
 * that recurs at the beginning of a later sentence is the title (the label echo).
 */
import { flow } from '../japanese/normalize.js';
import type {
  AnnexRow,
  AnnexSection,
  Cell,
  Column,
  DocumentNode,
  Leaf,
  LeafKind,
} from '../model/document.js';
import type { MappedText } from '../model/text.js';
import { sourceSpans } from '../model/text.js';
import { findHeaders } from './flattened-header.js';
import { cutRow } from './flattened-row.js';
import type { Cursor, Line } from './lines.js';
import { leafOver, mergeOverBlanks } from './lines.js';

/** The number of a row: (1). It counts only where a sentence has ended and the number is the next one. */
const ROW_NUMBER = /\((?<order>[0-9]{1,2})\)/g;

/** The number at the beginning of a section's heading: 1 圏域全体の… or I 圏域全体の…. */
const HEADING_NUMBER = /^(?<order>[0-9]{1,2})/;

/** Whether lines without TAB hold the header of a table. */
export function holdsFlattenedTable(cursor: Cursor, lines: readonly Line[]): boolean {
  return findHeaders(textOf(cursor, lines)).length > 0;
}

function textOf(cursor: Cursor, lines: readonly Line[]): MappedText {
  const spans = lines.map(line => line.span);
  return flow(cursor.source.text, mergeOverBlanks(cursor.source.text, spans));
}

/** Takes the sections of a flattened table. */
export function takeFlattenedTable(
  cursor: Cursor,
  lines: readonly Line[],
): readonly (AnnexSection | Leaf)[] {
  return new FlattenedTable(cursor, textOf(cursor, lines)).read();
}

interface SectionDraft {
  readonly path: readonly number[];
  readonly headings: readonly Leaf[];
  readonly rows: AnnexRow[];
  readonly children: DocumentNode[];
}

/** Where a row begins: at its number, and behind it. */
interface RowStart {
  readonly start: number;
  readonly textStart: number;
}

class FlattenedTable {
  readonly #cursor: Cursor;
  readonly #text: MappedText;
  readonly #sections: SectionDraft[] = [];

  constructor(cursor: Cursor, text: MappedText) {
    this.#cursor = cursor;
    this.#text = text;
  }

  read(): readonly AnnexSection[] {
    const headers = findHeaders(this.#text);
    this.#cursor.report('flattened-table', this.#text.pieces);
    headers.forEach((header, at) => {
      const before = headers[at - 1]?.end;
      const start = before === undefined ? 0 : this.#headingStart(before, header.start);
      this.#openSection(start, header.start);
      this.#add(this.#leaf('table-header', header.start, header.end));
      const next = headers[at + 1];
      const whole = this.#text.text.length;
      const end = next === undefined ? whole : this.#headingStart(header.end, next.start);
      this.#readRows(header.end, end, header.columns);
    });
    return this.#sections.map(section => ({ kind: 'annex-section', ...section }));
  }

  /**
   * A heading stands between the last full stop and the header; there may be none, nor any full stop
   * since the header before, and then no heading is told from the rows.
   */
  #headingStart(from: number, headerStart: number): number {
    const stop = this.#text.text.slice(from, headerStart).lastIndexOf('。');
    return stop < 0 ? headerStart : from + stop + 1;
  }

  #openSection(start: number, end: number): void {
    if (start === end && this.#sections.length > 0) return;
    const heading = start === end ? [] : [this.#leaf('heading', start, end)];
    const printed = HEADING_NUMBER.exec(this.#text.text.slice(start, end))?.groups?.['order'];
    const order = printed === undefined ? this.#sections.length + 1 : Number(printed);
    const path = heading.length === 0 ? [] : [order];
    this.#sections.push({ path, headings: heading, rows: [], children: [...heading] });
  }

  #add(node: DocumentNode): void {
    this.#sections.at(-1)?.children.push(node);
  }

  #leaf(kind: LeafKind, start: number, end: number): Leaf {
    const spans = sourceSpans(this.#text, start, end);
    return leafOver(kind, mergeOverBlanks(this.#cursor.source.text, spans));
  }

  #readRows(start: number, end: number, columns: readonly Column[]): void {
    const numbers = this.#rowNumbers(start, end);
    const first = numbers[0]?.start ?? end;
    if (start < first) this.#addUnparsed(start, first, 'text-not-understood');
    numbers.forEach((number, at) => {
      this.#readRow({ ...number, end: numbers[at + 1]?.start ?? end }, columns);
    });
  }

  #rowNumbers(start: number, end: number): readonly RowStart[] {
    const rows = this.#text.text.slice(start, end);
    let expected = (this.#sections.at(-1)?.rows.at(-1)?.order ?? 0) + 1;
    return Array.from(rows.matchAll(ROW_NUMBER)).flatMap(match => {
      const atBoundary = match.index === 0 || rows.charAt(match.index - 1) === '。';
      if (!atBoundary || Number(match.groups?.['order']) !== expected) return [];
      expected += 1;
      const numberStart = start + match.index;
      return [{ start: numberStart, textStart: numberStart + match[0].length }];
    });
  }

  #readRow(row: RowStart & { readonly end: number }, columns: readonly Column[]): void {
    const order = Number(this.#text.text.slice(row.start + 1, row.textStart - 1));
    const cuts = cutRow(this.#text.text.slice(row.textStart, row.end), columns);
    if (cuts === undefined) {
      this.#addUnparsed(row.start, row.end, 'flattened-row-unresolved');
      return;
    }
    const cells = columns.flatMap((column, at): Cell[] => {
      const from = row.textStart + (cuts[at] ?? 0);
      const to = row.textStart + (cuts[at + 1] ?? 0);
      return from < to ? [{ column, leaf: this.#leaf('cell', from, to) }] : [];
    });
    const number = this.#leaf('number', row.start, row.textStart);
    const children = [number, ...cells.map(cell => cell.leaf)];
    const read: AnnexRow = { kind: 'annex-row', order, cells, children };
    this.#sections.at(-1)?.rows.push(read);
    this.#add(read);
  }

  #addUnparsed(
    start: number,
    end: number,
    code: 'text-not-understood' | 'flattened-row-unresolved',
  ): void {
    const unparsed = this.#leaf('unparsed', start, end);
    this.#cursor.report(code, unparsed.spans);
    this.#add(unparsed);
  }
}
