/** What the finders of one document share. */
import { asWritten, flow, literal } from '../japanese/normalize.js';
import type { Lexicon, Party, Quotation } from '../model/agreement.js';
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.js';
import type { Document, DocumentNode, Leaf } from '../model/document.js';
import { isLeaf, leavesOf } from '../model/document.js';
import type { MappedText, Span } from '../model/text.js';
import { sourceSpans } from '../model/text.js';

/** One document with the lexicon, and the diagnostics found on the way. */
export class Context {
  readonly document: Document;
  readonly lexicon: Lexicon;
  readonly diagnostics: Diagnostic[];
  readonly #reported: Set<string>;

  /** `whole` is the context of the whole document, where this one is of a part of it: what is reported is reported there. */
  constructor(document: Document, lexicon: Lexicon, whole?: Context) {
    this.document = document;
    this.lexicon = lexicon;
    this.diagnostics = whole?.diagnostics ?? [];
    this.#reported = whole === undefined ? new Set() : whole.#reported;
  }

  /** The same without some nodes at the top of the document. */
  without(nodes: readonly DocumentNode[]): Context {
    if (nodes.length === 0) return this;
    const children = this.document.children.filter(node => !nodes.includes(node));
    return new Context({ ...this.document, children }, this.lexicon, this);
  }

  /** Reports a finding, once a place: several finders may read the same words. */
  report(code: DiagnosticCode, spans: readonly Span[], detail?: string): void {
    const key = `${code} ${spans.map(({ start, end }) => `${start}-${end}`).join('+')} ${detail ?? ''}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.diagnostics.push(detail === undefined ? { code, spans } : { code, spans, detail });
  }

  /** The text of a leaf for matching. */
  textOf(leaf: Leaf): MappedText {
    return flow(this.document.source.text, leaf.spans);
  }

  /** The first leaf of a kind, as text for matching. */
  firstText(kind: Leaf['kind']): MappedText | undefined {
    const leaf = this.leavesOf(kind)[0];
    return leaf === undefined ? undefined : this.textOf(leaf);
  }

  /** All leaves of a kind, in order. */
  leavesOf(kind: Leaf['kind']): readonly Leaf[] {
    return leavesOf(this.document.children, kind);
  }

  /** The same without what new text brings, which is of another instrument. */
  ownLeavesOf(kind: Leaf['kind']): readonly Leaf[] {
    return leavesOf(withoutNewText(this.document.children), kind);
  }

  /** The words at some spans, layout white space taken out. */
  quote(spans: readonly Span[]): Quotation {
    return { text: literal(this.document.source.text, spans), spans };
  }

  /** The words of a part of a mapped text. */
  quotePart(text: MappedText, start: number, end: number): Quotation {
    return this.quote(sourceSpans(text, start, end));
  }

  /** The words of a leaf with the spaces they were written with, as in a name or an address. */
  quoteAsWritten(leaf: Leaf): Quotation {
    return { text: asWritten(this.document.source.text, leaf.spans), spans: leaf.spans };
  }
}

/** The parties and the context, for finders that resolve 甲 and 乙. */
export interface PartyContext {
  readonly context: Context;
  readonly parties: readonly Party[];
}

function withoutNewText(nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  return nodes.flatMap(node => {
    if (isLeaf(node)) return [node];
    if (node.kind === 'new-text') return [];
    return node.kind === 'division' ? withoutNewText(node.children) : [node];
  });
}
