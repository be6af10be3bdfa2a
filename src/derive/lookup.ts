/** Questions to an index whose answers are IRIs. */
import type { QuadIndex } from '../rdf/quad-index.js';
import type { NamedNode, Term } from '../rdf/terms.js';
import { iri, isIri } from '../rdf/terms.js';

/** The IRIs that a subject has for a property, sorted. */
export function iriObjects(
  store: QuadIndex,
  subject: NamedNode,
  predicate: NamedNode,
): readonly NamedNode[] {
  return sortedIris(store.objects(subject, predicate));
}

/** The IRIs that have an object for a property, sorted. */
export function iriSubjects(
  store: QuadIndex,
  predicate: NamedNode,
  object: NamedNode,
): readonly NamedNode[] {
  return sortedIris(store.subjects(predicate, object));
}

/** The value of the first literal a subject has for a property. */
export function literalValue(
  store: QuadIndex,
  subject: NamedNode,
  predicate: NamedNode,
): string | undefined {
  return store
    .objects(subject, predicate)
    .filter(term => term.termType === 'Literal')
    .map(term => term.value)
    .sort()[0];
}

function sortedIris(terms: readonly Term[]): readonly NamedNode[] {
  const values = terms.filter(isIri).map(({ value }) => value);
  return values.sort().map(value => iri(value));
}
