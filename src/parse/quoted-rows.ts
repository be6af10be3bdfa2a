/**
 * Amending sentences whose quotations hold rows of a table.
 *
 *     別表第1中
 *     「
 *     医療 ⇥ 診療を行う。 ⇥ 運営する。 ⇥ 協力する。
 *     」を
 *     「
 *     医療 ⇥ 健診を行う。 ⇥ 運営する。 ⇥ 協力する。
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ new rows
 *     」に改める。
 *
 * The marks may also stand in the first and the last cell: 「医療 ⇥ … ⇥ 協力する。」に改める。 Not 別表を次のように改める,
 * whose rows stand in no marks, nor 「医療」を「保健」に改める, which quotes words.
 */
import { flow } from '../japanese/normalize.js';
import { closesQuotes } from '../japanese/quotes.js';
import { append } from '../model/append.js';
import type { Annex, AnnexRow, DocumentNode, Leaf } from '../model/document.js';
import type { Span } from '../model/text.js';
import { ENDS, takeNewText } from './amending.js';
import { readTable } from './annexes.js';
import type { Cursor, Line } from './lines.js';
import { hasColumns, leafOver, mergeOverBlanks } from './lines.js';
import { opensAmendingProvision, opensConstruct } from './openers.js';
import { piecesOf } from './quoted-pieces.js';

/** The most lines that one sentence is looked for in, with the rows that it quotes. */
const MAX_LINES = 300;

/** The most of them before its first row. */
const MAX_BEFORE = 30;

/** What stands before new rows: 「…」を「…」に · の次に「…」を. Not 別表中「…」を, which are the old ones. */
const BEFORE_NEW = /[をに]「$/;

/** The sentence with its old rows, and behind it the new ones; nothing where no such sentence stands at the cursor. */
export function takeRowsInQuotes(cursor: Cursor): readonly DocumentNode[] {
  const first = cursor.peek();
  if (first === undefined || !opensAmendingProvision(first)) return [];
  const sentence = new QuotingSentence(cursor);
  const count = sentence.read();
  if (count === 0) return [];
  for (let at = 0; at < count; at++) cursor.advance();
  const leaf = sentence.finish();
  const more = takeNewText(cursor, leaf).flatMap(({ children }) => children);
  const children = [...sentence.added, ...more];
  return children.length === 0 ? [leaf] : [leaf, { kind: 'new-text', children }];
}

/** A sentence on its way: its words, and the rows of the quotation that stands open. */
class QuotingSentence {
  readonly added: Annex[] = [];
  readonly #cursor: Cursor;
  readonly #spans: Span[] = [];
  readonly #oldRows: (readonly Leaf[])[] = [];
  #text = '';
  /** The lines of the quotation that is open, as far as they hold no words of the sentence. */
  #quoted: Line[] = [];
  #isNew = false;
  #tables: { readonly lines: readonly Line[]; readonly isNew: boolean }[] = [];

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  /** Reads ahead to the end of the sentence; answers how many lines it has, 0 where it quotes no rows. */
  read(): number {
    for (let ahead = 0; ahead < MAX_LINES; ahead++) {
      const line = this.#cursor.peek(ahead);
      const isLost = ahead > MAX_BEFORE && this.#tables.length === 0 && this.#quoted.length === 0;
      if (line === undefined || isLost || !this.#add(line)) return 0;
      if (closesQuotes(this.#text) && ENDS.test(this.#text))
        return this.#tables.length === 0 ? 0 : ahead + 1;
    }
    return 0;
  }

  /** The sentence with the rows that it quotes as they were. The new ones are `added` then. */
  finish(): Leaf {
    for (const { lines, isNew } of this.#tables) {
      const body = readTable(this.#cursor, lines);
      const sections = body.filter(node => node.kind === 'annex-section');
      const rows = sections.flatMap(section => section.rows);
      if (isNew) this.added.push({ kind: 'annex', order: 1, sections, items: [], children: body });
      else append(this.#oldRows, rows.map(cellsOf));
    }
    const leaf = leafOver(
      'amending-provision',
      mergeOverBlanks(this.#cursor.source.text, this.#spans),
    );
    return this.#oldRows.length === 0 ? leaf : { ...leaf, quotedRows: this.#oldRows };
  }

  /** Adds a line; false where it cannot be part of the sentence. */
  #add(line: Line): boolean {
    const isOpen = !closesQuotes(this.#text);
    if (!isOpen && this.#text !== '' && opensConstruct(line, this.#cursor) && !hasColumns(line))
      return false;
    const pieces = piecesOf(line, this.#cursor.source.text, isOpen);
    if (pieces === undefined) return false;
    const { before, row, behind } = pieces;
    if (before !== undefined) this.#addWords(before);
    if (row !== undefined) this.#quoted.push(row);
    if (behind !== undefined) this.#addWords(behind);
    return true;
  }

  #addWords(span: Span): void {
    this.#closeQuotation();
    this.#spans.push(span);
    this.#text += flow(this.#cursor.source.text, [span]).text;
    this.#isNew = BEFORE_NEW.test(this.#text);
  }

  /** Rows that are new are parts of the agreement; all else that is quoted is text of the sentence. */
  #closeQuotation(): void {
    const lines = this.#quoted;
    this.#quoted = [];
    if (lines.length === 0) return;
    const isTable = lines.some(hasColumns);
    if (isTable) this.#tables.push({ lines, isNew: this.#isNew });
    if (isTable && this.#isNew) return;
    for (const { cells } of lines)
      append(
        this.#spans,
        cells.filter(({ start, end }) => start < end),
      );
    if (!isTable) this.#text += lines.map(({ flow: { text } }) => text).join('');
  }
}

/** The cells of a row, each once, though it may cover several columns. */
function cellsOf({ cells }: AnnexRow): readonly Leaf[] {
  return [...new Set(cells.map(({ leaf }) => leaf))];
}
