/** The types that follow from a type. */
import { RDF, RDFS } from '../rdf/namespaces.js';
import type { GraphWriter, Quad } from '../rdf/terms.js';
import { iri, isIri } from '../rdf/terms.js';

/** States every superclass of every typed node that is not stated yet. */
export function deriveSuperclasses(
  quads: readonly Quad[],
  ontology: readonly Quad[],
  derived: GraphWriter,
): void {
  const above = superclasses(ontology);
  const types = quads.filter(quad => quad.predicate.equals(RDF.type));
  const stated = new Set(types.map(({ subject, object }) => `${subject.value} ${object.value}`));
  for (const { subject, object } of types) {
    for (const superclass of above.get(object.value) ?? []) {
      const key = `${subject.value} ${superclass}`;
      if (stated.has(key) || !isIri(subject)) continue;
      stated.add(key);
      derived.add(subject, RDF.type, iri(superclass));
    }
  }
}

/** Class → all classes above it, near and far. */
function superclasses(ontology: readonly Quad[]): ReadonlyMap<string, readonly string[]> {
  const direct = new Map<string, string[]>();
  for (const { subject, predicate, object } of ontology) {
    if (!predicate.equals(RDFS.subClassOf) || object.termType !== 'NamedNode') continue;
    direct.set(subject.value, [...(direct.get(subject.value) ?? []), object.value]);
  }
  const all = (name: string): string[] =>
    (direct.get(name) ?? []).flatMap(superclass => [superclass, ...all(superclass)]);
  return new Map(Array.from(direct.keys(), name => [name, [...new Set(all(name))]]));
}
