/** What an instrument changes, as the graph of its document has it. */
import type { QuadIndex } from '../../rdf/quad-index.js';
import { RK } from '../../rdf/namespaces.js';
import type { NamedNode } from '../../rdf/terms.js';
import { present } from '../../model/present.js';
import { iriObjects, literalValue } from '../lookup.js';

/** A modification that is to be applied. */
export interface ModificationFacts {
  readonly node: NamedNode;
  /** Slug of `vocab/modification`. */
  readonly type: string;
  /** The path of the part behind the IRI of the agreement: `art/3`. */
  readonly target?: string;
  /** Empty where the range goes on to the end of the text. */
  readonly through?: string;
  readonly renumberedTo?: string;
  readonly shift?: number;
  readonly oldText?: string;
  readonly newText?: string;
  /** Of a comparison, whether the old text is all of the part. */
  readonly isWhole?: boolean;
  readonly position?: string;
  readonly results: readonly NamedNode[];
}

/** The modifications of an agreement by an instrument, in the order they are written. It may end others besides. */
export function readModifications(
  store: QuadIndex,
  instrument: NamedNode,
  agreement: NamedNode,
): readonly ModificationFacts[] {
  const isOfOther = (node: NamedNode): boolean =>
    iriObjects(store, node, RK.modifies).some(({ value }) => !isIn(value, agreement));
  const nodes = iriObjects(store, instrument, RK.modification).filter(node => !isOfOther(node));
  const order = (node: NamedNode): number => Number(literalValue(store, node, RK.order) ?? 0);
  return [...nodes]
    .sort((a, b) => order(a) - order(b))
    .map(node => readModification(store, node, agreement));
}

function isIn(part: string, { value: whole }: NamedNode): boolean {
  return part === whole || part.startsWith(`${whole}/`);
}

function readModification(
  store: QuadIndex,
  node: NamedNode,
  agreement: NamedNode,
): ModificationFacts {
  const path = (property: NamedNode): string | undefined =>
    iriObjects(store, node, property)[0]?.value.slice(agreement.value.length + 1);
  const shift = literalValue(store, node, RK.shift);
  return {
    node,
    type: iriObjects(store, node, RK.modificationType)[0]?.value.replace(/^.*\//, '') ?? 'unknown',
    ...present({
      target: path(RK.modifies),
      through: path(RK.modifiesThrough),
      renumberedTo: path(RK.renumberedTo),
      shift: shift === undefined ? undefined : Number(shift),
      oldText: literalValue(store, node, RK.oldText),
      newText: literalValue(store, node, RK.newText),
      isWhole: { true: true, false: false }[literalValue(store, node, RK.isWholeText) ?? ''],
      position: literalValue(store, node, RK.position),
    }),
    results: inOrder(iriObjects(store, node, RK.resultsIn)),
  };
}

/** Results are numbered by their paths: art/5-2 before art/5-10. */
function inOrder(nodes: readonly NamedNode[]): readonly NamedNode[] {
  const key = ({ value }: NamedNode): string =>
    value.replace(/\d+/g, number => number.padStart(6, '0'));
  return [...nodes].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
