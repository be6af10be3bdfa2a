/** What a sentence changes whose quotations hold rows of a table: 別表第1中「⏎rows⏎」を「⏎rows⏎」に改める. */
import type { Quotation } from '../../model/agreement.js';
import type { DocumentNode, Leaf } from '../../model/document.js';
import type { Modification } from '../../model/modification.js';
import { present } from '../../model/present.js';
import type { MappedText } from '../../model/text.js';
import { sourceEnd, sourceStart } from '../../model/text.js';
import type { Quote } from '../../japanese/quotes.js';
import type { Context } from '../context.js';
import type { Operation } from './operation.js';
import type { Provision } from './provisions.js';
import { rowsOf, startOf } from './results.js';

/** A sentence with what stands in it. */
interface Sentence {
  readonly text: MappedText;
  readonly found: Provision;
  readonly context: Context;
}

/** What the rows make of an operation. */
interface QuotedChange {
  readonly change: Pick<Modification, 'type' | 'oldText'>;
  readonly results: readonly DocumentNode[];
}

/**
 * What becomes of an operation whose quotations hold rows: old rows are a table as text, new ones are parts.
 * Undefined where they hold none. Rows in the place of words, or words in that of rows, are not understood.
 */
export function quotedChange(operation: Operation, sentence: Sentence): QuotedChange | undefined {
  const old = oldRowsIn(operation.oldWords, sentence);
  const added = newRowsIn(operation.newWords, sentence);
  if (old.length + added.length === 0) return undefined;
  const isMixed = isOther(operation.oldWords, old) || isOther(operation.newWords, added);
  if (isMixed || !isOfAnnex(operation)) return { change: { type: 'unknown' }, results: [] };
  const type = operation.type === 'replace-words' ? 'replace' : operation.type;
  const oldText = old.length === 0 ? undefined : tableText(old, sentence.context);
  return { change: { type, ...present({ oldText }) }, results: added };
}

/** Whether something else than rows is quoted. */
function isOther(quote: Quote | undefined, rows: readonly unknown[]): boolean {
  return quote !== undefined && rows.length === 0;
}

function isOfAnnex({ target: [whole] = [] }: Operation): boolean {
  return whole?.startsWith('annex/') === true;
}

/** The rows that a quotation holds as they were. */
function oldRowsIn(
  quote: Quote | undefined,
  { text, found }: Sentence,
): readonly (readonly Leaf[])[] {
  if (quote === undefined) return [];
  const [start, end] = rangeOf(quote, text);
  return (found.leaf.quotedRows ?? []).filter(([first]) => {
    const at = startOf(first);
    return first !== undefined && at > start && at < end;
  });
}

/** The new rows whose place is between the marks of a quotation; they are no text of the sentence. */
function newRowsIn(quote: Quote | undefined, { text, found }: Sentence): readonly DocumentNode[] {
  if (quote === undefined) return [];
  const [start, end] = rangeOf(quote, text);
  const tables = (found.newText?.children ?? []).filter(node => node.kind === 'annex');
  return tables.filter(node => startOf(node) > start && startOf(node) < end).flatMap(rowsOf);
}

/** The source from the mark that opens a quotation to the one that closes it. */
function rangeOf({ start, end }: Quote, text: MappedText): readonly [number, number] {
  return [sourceStart(text, start - 1) ?? 0, sourceEnd(text, end) ?? Infinity];
}

/** Rows as one text: a line a row, TAB between its cells. */
function tableText(rows: readonly (readonly Leaf[])[], context: Context): Quotation {
  const words = (cell: Leaf): string => context.quote(cell.spans).text;
  return {
    text: rows.map(cells => cells.map(words).join('\t')).join('\n'),
    spans: rows.flat().flatMap(({ spans }) => spans),
  };
}
