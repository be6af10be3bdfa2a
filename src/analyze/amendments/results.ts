/** Which of the new text that follows an amending sentence belongs to which of its operations. */
import type { Annex, DocumentNode } from '../../model/document.js';
import { descendants, isLeaf } from '../../model/document.js';
import type { Operation } from './operation.js';

/** Hands out the new text of a document; an annex that follows is given once. */
export class NewTextReader {
  readonly #given = new Set<Annex>();

  /**
   * The new text of each operation of a sentence, in order. Where a sentence announces several of a
   * kind, each takes as many as it counts, and the last of them the rest.
   */
  resultsOf(
    operations: readonly Operation[],
    following: readonly DocumentNode[],
  ): readonly (readonly DocumentNode[])[] {
    const [first] = following;
    const queue = first?.kind === 'new-text' ? newParts(first.children) : [];
    return operations.map(({ follows }, at) => {
      if (follows === undefined) return [];
      if (follows.unit === 'annex') return this.#annexes(following, follows.count ?? 1);
      const isLast = !operations.slice(at + 1).some(later => later.follows?.unit === follows.unit);
      const nodes = queue.filter(node => isUnit(node, follows.unit));
      const taken = isLast ? nodes : nodes.slice(0, follows.count ?? 1);
      for (const node of taken) queue.splice(queue.indexOf(node), 1);
      return taken;
    });
  }

  #annexes(following: readonly DocumentNode[], count: number): readonly Annex[] {
    const annexes = following
      .filter(node => node.kind === 'annex')
      .filter(annex => !this.#given.has(annex))
      .slice(0, count);
    for (const annex of annexes) this.#given.add(annex);
    return annexes;
  }
}

/** Articles, paragraphs and texts as they stand; of rows without their annex, the rows. */
function newParts(children: readonly DocumentNode[]): DocumentNode[] {
  return children.flatMap<DocumentNode>(node =>
    node.kind === 'annex' ? descendants(node.children, 'annex-row') : [node],
  );
}

const KINDS: Readonly<Record<string, DocumentNode['kind']>> = {
  art: 'article',
  para: 'paragraph',
  row: 'annex-row',
};

function isUnit(node: DocumentNode, unit: string): boolean {
  const kind = KINDS[unit];
  return kind === undefined ? isLeaf(node) : node.kind === kind;
}
