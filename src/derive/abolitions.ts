/** What the end of an agreement proves of its force. */
import type { QuadIndex } from '../rdf/quad-index.js';
import { ELI, RK, XSD } from '../rdf/namespaces.js';
import type { GraphWriter, NamedNode } from '../rdf/terms.js';
import { iri, typed } from '../rdf/terms.js';
import { iriObjects, iriSubjects, literalValue } from './lookup.js';
import { NOT_IN_FORCE } from './versions.js';

/**
 * An abolishing instrument gives the agreement the day from which it is no longer in force, where the
 * text has one. That the last version is not in force is stated only where that day is not after the
 * instrument’s own: an end that was to come may have been called off.
 *
 *     <id/agreement/…> eli:date_no_longer_in_force "2026-04-01"^^xsd:date .
 *     <…/version/2016-10-03> eli:in_force <…#InForce-notInForce> .
 */
export function deriveAbolitions(store: QuadIndex, derived: GraphWriter): void {
  const agreements = new Map(
    store.objects(null, ELI.repeals).map(({ value }) => [value, iri(value)]),
  );
  for (const agreement of agreements.values())
    for (const instrument of iriSubjects(store, ELI.repeals, agreement))
      deriveAbolition(agreement, instrument, { store, derived });
}

function deriveAbolition(
  agreement: NamedNode,
  instrument: NamedNode,
  { store, derived }: { readonly store: QuadIndex; readonly derived: GraphWriter },
): void {
  const endsOn = literalValue(store, instrument, RK.abolishesFrom);
  const signedOn = literalValue(store, instrument, ELI.date_document);
  if (endsOn !== undefined)
    derived.add(agreement, ELI.date_no_longer_in_force, typed(endsOn, XSD.date));
  if (endsOn === undefined || signedOn === undefined || endsOn > signedOn) return;
  for (const version of iriObjects(store, agreement, RK.latestVersion))
    derived.add(version, ELI.in_force, NOT_IN_FORCE);
}
