/** A row of a table while it is read: a page break may still add to its cells. */
import type { AnnexRow, Cell, Column, Leaf } from '../model/document.js';
import type { Span } from '../model/text.js';
import { slice } from '../model/text.js';
import { leaf, mergeOverBlanks } from './lines.js';

/** A cell while it is read; without spans where it is empty. */
interface CellDraft {
  readonly column: Column;
  readonly spans: Span[];
}

/** Collects the cells of one row. */
export class RowDraft {
  readonly order: number;
  /** What is no cell: the names before keyed cells, and what a page break left among them. */
  readonly besides: Leaf[] = [];
  readonly cells: CellDraft[] = [];
  /** The title of a merged cell, which is a child of the row above. */
  sharedTitle: Leaf | undefined;

  constructor(order: number) {
    this.order = order;
  }

  finish(text: string): AnnexRow {
    const filled = this.cells
      .filter(({ spans }) => spans.length > 0)
      .map(({ column, spans }) => ({
        column,
        leaf: leaf('cell', ...mergeOverBlanks(text, spans)),
      }));
    const children = [...this.besides, ...filled.map(cell => cell.leaf)].sort(
      (a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0),
    );
    const shared: readonly Cell[] =
      this.sharedTitle === undefined ? [] : [{ column: { kind: 'title' }, leaf: this.sharedTitle }];
    return { kind: 'annex-row', order: this.order, cells: [...shared, ...filled], children };
  }

  titleLeaf(text: string): Leaf | undefined {
    return (
      this.sharedTitle ?? this.finish(text).cells.find(cell => cell.column.kind === 'title')?.leaf
    );
  }

  /** Whether a cell can go on: it is empty, or its text does not end with 。. */
  isOpen(at: number, text: string): boolean {
    const last = this.cells[at]?.spans.at(-1);
    return last === undefined || !endsSentence(text, last);
  }

  /** Whether any cell ends with 。: where none does, in a table of bare nouns, openness says nothing. */
  hasSentence(text: string): boolean {
    return this.cells.some(({ spans }) => spans.some(span => endsSentence(text, span)));
  }
}

function endsSentence(text: string, span: Span): boolean {
  return /。\s*$/.test(slice(text, span));
}
