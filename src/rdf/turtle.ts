/** Turtle and TriG for people: prefixes, one subject a block, stable order. */
import type { Quad } from '@rdfjs/types';
import { Writer } from 'n3';
import { readable } from './graph.js';
import { PREFIXES, RDF } from './namespaces.js';

/**
 * Quads, each once, by graph, subject, predicate with the type first, and object. Runs of digits are
 * padded, so that art/2 comes before art/10: a stable order that reads well.
 */
export function inReadingOrder(quads: readonly Quad[]): readonly Quad[] {
  const padded = new Map<string, string>();
  const padOnce = (value: string): string => {
    const known = padded.get(value) ?? pad(value);
    padded.set(value, known);
    return known;
  };
  const keyOf = ({ graph, subject, predicate, object }: Quad): string => {
    const property = predicate.equals(RDF.type) ? '' : predicate.value;
    const kind = object.termType === 'Literal' ? object.language + object.datatype.value : '';
    const terms = [padOnce(graph.value), padOnce(subject.value), property, padOnce(object.value)];
    return [...terms, kind].join('\u0000');
  };
  const byKey = new Map(quads.map(quad => [keyOf(quad), quad]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, quad]) => quad);
}

function pad(value: string): string {
  return value.replace(/\d+/g, digits => digits.padStart(8, '0'));
}

/** Quads as Turtle (of the default graph) or TriG (`application/trig`). */
export function writeTurtle(
  quads: readonly Quad[],
  format: 'text/turtle' | 'application/trig' = 'text/turtle',
): string {
  const used = usedPrefixes(quads);
  const writer = new Writer({ format, prefixes: used });
  for (const { subject, predicate, object, graph } of inReadingOrder(quads)) {
    if (format === 'text/turtle')
      writer.addQuad(subject as never, predicate as never, object as never);
    else writer.addQuad(subject as never, predicate as never, object as never, graph as never);
  }
  let text = '';
  writer.end((error: Error | null, result: string) => {
    if (error !== null) throw error;
    text = result;
  });
  return readable(text);
}

/** Only the prefixes that the quads need. */
function usedPrefixes(quads: readonly Quad[]): Record<string, string> {
  const namespaces = new Set<string>();
  for (const { subject, predicate, object, graph } of quads) {
    const last = object.termType === 'Literal' ? object.datatype : object;
    for (const { value } of [subject, predicate, last, graph]) namespaces.add(namespaceOf(value));
  }
  const used = [...namespaces];
  return Object.fromEntries(
    Object.entries(PREFIXES).filter(([, namespace]) =>
      used.some(name => name.startsWith(namespace)),
    ),
  );
}

/** An IRI up to its last # or /. */
function namespaceOf(iri: string): string {
  return iri.slice(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
}
