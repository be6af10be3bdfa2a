/** 署名欄: the date, and for each party its address, name, the office and the name of who signs. */
import { foldWidth } from '../japanese/normalize.js';
import type { DocumentNode, Leaf, SignatureBlock, SignatureEntry } from '../model/document.js';
import { slice } from '../model/text.js';
import { columnOf } from './columns.js';
import { opensComparison } from './comparisons.js';
import type { Cursor, Line } from './lines.js';
import { leaf } from './lines.js';
import {
  isDateLine,
  opensAnnex,
  opensArticle,
  opensCaption,
  opensTestimonium,
  partyLabelOf,
} from './openers.js';
import type { Part } from './signature-lines.js';
import { partsOf } from './signature-lines.js';

/** Takes the signature block at the cursor: everything up to an annex, an article or a table. */
export function takeSignatureBlock(cursor: Cursor): SignatureBlock | undefined {
  const draft = new BlockDraft();
  for (
    let line = cursor.peek();
    line !== undefined && !endsSignatures(line, cursor);
    line = cursor.peek()
  ) {
    if (isDateLine(line)) draft.addDate(leaf('date-line', line.span));
    else draft.addParts(partsOf(line, cursor, draft.open));
    cursor.advance();
  }
  return draft.finish();
}

/** A block while it is read: its last entry is open for the parts to come. */
class BlockDraft {
  readonly #children: (Leaf | SignatureEntry)[] = [];
  #parts = new Map<Part, Leaf>();

  /** The parts that the open entry has. */
  get open(): ReadonlySet<Part> {
    return new Set(this.#parts.keys());
  }

  addDate(date: Leaf): void {
    this.#close();
    this.#children.push(date);
  }

  /** A part that the open entry has already, or that cannot follow a signature, begins the next one. */
  addParts(parts: readonly (readonly [Part, Leaf])[]): void {
    for (const [part, found] of parts) {
      const isSigned = this.#parts.has('name') && part !== 'mark';
      if (isSigned || this.#parts.has(part)) this.#close();
      this.#parts.set(part, found);
    }
  }

  finish(): SignatureBlock | undefined {
    this.#close();
    const children: readonly DocumentNode[] = this.#children;
    if (children.length === 0) return undefined;
    const entries = this.#children.filter(node => node.kind === 'signature-entry');
    return { kind: 'signature-block', entries, children };
  }

  #close(): void {
    if (this.#parts.size === 0) return;
    const children = [...this.#parts.values()];
    this.#children.push({
      kind: 'signature-entry',
      ...Object.fromEntries(this.#parts),
      children,
    });
    this.#parts = new Map();
  }
}

function endsSignatures(line: Line, cursor: Cursor): boolean {
  return (
    /。/.test(line.flow.text) ||
    opensAnnex(line) ||
    opensTestimonium(line) ||
    opensCaption(line, cursor) ||
    opensArticle(line, cursor) !== undefined ||
    opensTable(line, cursor) ||
    opensComparison(line, cursor)
  );
}

/** A row that names columns. A TAB alone is no table here: 甲 ⇥ 松山市 is set with tabs, too. */
function opensTable(line: Line, cursor: Cursor): boolean {
  const names = line.cells.map(cell => foldWidth(slice(cursor.source.text, cell)));
  return names.some(name => columnOf(name) !== undefined);
}

/** Whether a line begins a signature block where no testimonium announced it. */
export function opensSignatureBlock(line: Line): boolean {
  return isDateLine(line) || partyLabelOf(line) !== undefined;
}
