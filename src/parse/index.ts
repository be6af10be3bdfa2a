/**
 * parse: SourceText → Document, or several where a file holds several instruments.
 *
 * In: any text. Out: its tree. Nothing is refused and nothing is lost:
 *
 * 1. The leaves cover every character that is not white space, each once, in order.
 * 2. Children lie inside their parent, in order; a table cell that a page break cut has several spans.
 * 3. What is not understood is a leaf `unparsed` or `debris`, with a diagnostic that says so.
 * 4. No meaning is read here: 甲 is a label, not yet a municipality.
 *
 * Lines first, structure second: a line is judged by what it begins with and by what is open before
 * it. A grammar of the whole text would have to know every noise in advance; a line that fits
 * nothing is simply kept.
 */
import { asWritten, literal } from '../japanese/normalize.js';
import type { Document, DocumentNode } from '../model/document.js';
import { leaves } from '../model/document.js';
import type { SourceText } from '../model/text.js';
import { takeBody } from './body.js';
import { drawnLeaf } from './drawn-tables.js';
import { takeFrontMatter } from './front-matter.js';
import { instrumentStarts } from './instruments.js';
import { Cursor } from './lines.js';
import { weave } from './weave.js';

/** Reads the structure of a text that holds one instrument. Never throws. */
export function parse(source: SourceText): Document {
  return parseAt(new Cursor(source), { isFirst: true });
}

/**
 * Reads the structure of a text that may hold several instruments: a document for each, which together
 * cover the text. Never throws.
 */
export function parseInstruments(source: SourceText): readonly Document[] {
  const cursor = new Cursor(source);
  const starts = [0, ...instrumentStarts(cursor)];
  cursor.rewind();
  if (starts.length === 1) return [parseAt(cursor, { isFirst: true })];
  return starts.map((start, at) => {
    const range = { start, end: starts[at + 1] ?? source.text.length };
    return parseAt(new Cursor(source, range), { isFirst: at === 0 });
  });
}

/** Reads from a cursor to its end. What is to be said of the file is said with its first instrument. */
function parseAt(cursor: Cursor, { isFirst }: { readonly isFirst: boolean }): Document {
  const { source } = cursor;
  const text = weave([...takeFrontMatter(cursor), ...takeBody(cursor)], cursor.furniture);
  const read = weave(text, cursor.history);
  const drawn = drawnLeaf(cursor.drawn, read);
  const children = drawn === undefined ? read : weave(read, [drawn]);
  if (children.length === 0) cursor.report('empty-text', []);
  if (isFirst && source.encoding !== 'utf-8')
    cursor.report('encoding-detected', [], source.encoding);
  reportLetterSpacing(cursor, children);
  const notes = isFirst ? (source.notes ?? []) : [];
  return { source, children, diagnostics: [...notes, ...cursor.diagnostics] };
}

/** A space between two characters of a cell. */
const SPACE = /\S[ \u00A0\u3000]+\S/;

/** A letter set apart from its word: 産 学 金 官 · 広 域的 な · E S D · SDG s. Not 研修を 行う, where a line of the cell ends. */
const LETTER_APART =
  /(?<!\S)\p{L}[ \u00A0\u3000]+\S|\S[ \u00A0\u3000]+\p{L}(?!\S)|\p{Script=Latin}[ \u00A0\u3000]+\p{Script=Latin}/u;

function reportLetterSpacing(cursor: Cursor, children: readonly DocumentNode[]): void {
  for (const { kind, spans } of leaves(children)) {
    if (kind !== 'cell') continue;
    const written = asWritten(cursor.source.text, spans);
    const isSpaced = LETTER_APART.test(written) && !SPACE.test(literal(cursor.source.text, spans));
    if (isSpaced) cursor.report('letter-spacing-removed', spans);
  }
}
