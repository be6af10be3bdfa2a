import type { NamedNode, Quad } from './terms.js';

/** The quads of one document, by the graph they belong to. */
export interface DocumentGraphs {
  readonly instrument: NamedNode;
  /** Of a text with later changes in it: the instrument that made its agreement. */
  readonly first?: NamedNode;
  /** What the instrument is called, if anything. */
  readonly title: string;
  /** Facts read from the document. */
  readonly document: readonly Quad[];
  /** Where they stand, and who or what read them. */
  readonly evidence: readonly Quad[];
  /** What it says of nodes that others may speak of too. */
  readonly reference: readonly Quad[];
}
