/** The parts of an agreement that instruments change, whatever its version. */
import type { QuadIndex } from '../rdf/quad-index.js';
import { part } from '../rdf/iris.js';
import { ELI, RDF, RDFS, RK } from '../rdf/namespaces.js';
import { iri, ja } from '../rdf/terms.js';
import type { GraphWriter, NamedNode } from '../rdf/terms.js';
import { partName } from './consolidation/part-names.js';
import { iriObjects, iriSubjects } from './lookup.js';

interface Graphs {
  readonly store: QuadIndex;
  readonly derived: GraphWriter;
}

/**
 * Derives the parts of the agreements that drafts and undated texts would change; where it is known which agreement that
 * is, the parts of it that they are, too.
 *
 *     <…/changed/art/3> rk:identifiedAs <id/agreement/…/art/3> .
 */
export function derivePartsOfUnidentified({ store, derived }: Graphs): void {
  for (const { value } of store.objects(null, RK.unidentifiedAgreement)) {
    const agreement = iri(value);
    const instruments = iriSubjects(store, RK.unidentifiedAgreement, agreement);
    deriveChangedParts(agreement, instruments, { store, derived });
    for (const identified of iriObjects(store, agreement, RK.identifiedAs))
      for (const node of changedParts(agreement, instruments, store)) {
        const same = part(identified, node.value.slice(agreement.value.length + 1));
        derivePart(identified, same, derived);
        derived.add(node, RK.identifiedAs, same);
      }
  }
}

/**
 * Derives the parts of an agreement that some instruments change.
 *
 *     <id/agreement/…/annex/1> a rk:Annex ; rdfs:label "別表"@ja ; eli:is_part_of <id/agreement/…> .
 */
export function deriveChangedParts(
  agreement: NamedNode,
  instruments: readonly NamedNode[],
  { store, derived }: Graphs,
): void {
  for (const node of changedParts(agreement, instruments, store))
    derivePart(agreement, node, derived);
}

/** The parts of an agreement that some instruments change, each once; what they name of another is none. */
function changedParts(
  agreement: NamedNode,
  instruments: readonly NamedNode[],
  store: QuadIndex,
): readonly NamedNode[] {
  const parts = instruments
    .flatMap(instrument => iriObjects(store, instrument, RK.modification))
    .flatMap(modification =>
      [RK.modifies, RK.modifiesThrough, RK.renumberedTo].flatMap(property =>
        iriObjects(store, modification, property),
      ),
    )
    .filter(({ value }) => value.startsWith(`${agreement.value}/`));
  return [...new Map(parts.map(node => [node.value, node])).values()];
}

function derivePart(agreement: NamedNode, node: NamedNode, derived: GraphWriter): void {
  const path = node.value.slice(agreement.value.length + 1);
  derived.add(node, RDF.type, /^annex\/\d+$/.test(path) ? RK.Annex : RK.Subdivision);
  derived.add(node, RDFS.label, ja(partName(path)));
  derived.add(node, ELI.is_part_of, agreement);
  derived.add(agreement, ELI.has_part, node);
}
