/** The rows of a table while it is read, and what stands among them, in order. */
import { append } from '../model/append.js';
import type { AnnexRow, DocumentNode, Leaf } from '../model/document.js';
import { RowDraft } from './row-draft.js';

/** Collects rows, and leaves that are of no row. */
export class RowList {
  readonly #nodes: (Leaf | RowDraft)[] = [];
  #count: number;
  #last: RowDraft | undefined;

  constructor(rowsBefore: number) {
    this.#count = rowsBefore;
  }

  /** The row that was opened last. */
  get last(): RowDraft | undefined {
    return this.#last;
  }

  /** Adds what is of no row. */
  add(leaf: Leaf): void {
    this.#nodes.push(leaf);
  }

  /** Opens the next row. */
  open(): RowDraft {
    this.#count += 1;
    this.#last = new RowDraft(this.#count);
    this.#nodes.push(this.#last);
    return this.#last;
  }

  /** The last row, with what stands behind it so far: it goes on behind that. */
  reopen(row: RowDraft): RowDraft {
    const behind = this.#nodes.splice(this.#nodes.lastIndexOf(row) + 1);
    append(
      row.besides,
      behind.filter(node => !(node instanceof RowDraft)),
    );
    return row;
  }

  /** The rows so far and everything that stood among them. */
  finish(text: string): {
    readonly rows: readonly AnnexRow[];
    readonly nodes: readonly DocumentNode[];
  } {
    const nodes = this.#nodes.map(node => (node instanceof RowDraft ? node.finish(text) : node));
    return { rows: nodes.filter(node => node.kind === 'annex-row'), nodes };
  }
}
