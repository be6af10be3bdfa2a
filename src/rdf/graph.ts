/** Quads parsed and written: the door of n3's parser and N-Quads. */
import type { Quad } from '@rdfjs/types';
import { Parser, Writer } from 'n3';
import { BASE, PUBLISHED_BASE } from './namespaces.js';

/**
 * Parses Turtle, TriG, N-Triples or N-Quads; the prefixes of the file are not kept.
 * @throws Error with the line of a syntax error.
 */
export function parseRdf(text: string, mediaType = 'text/turtle'): readonly Quad[] {
  return new Parser({ format: mediaType, blankNodePrefix: '_:' }).parse(text);
}

/** Text of ours as published → under the base in use. */
export function rebase(text: string): string {
  return BASE === PUBLISHED_BASE ? text : text.replaceAll(PUBLISHED_BASE, BASE);
}

/** One quad as a line of N-Quads, with its line break. */
export function nQuad(quad: Quad): string {
  return readable(writer.quadToString(quad.subject, quad.predicate, quad.object, quad.graph));
}

/** One triple as a line of N-Triples, with its line break. */
export function nTriple(...[subject, predicate, object]: Triple): string {
  return readable(writer.quadToString(subject, predicate, object));
}

type Triple = readonly [Quad['subject'], Quad['predicate'], Quad['object']];

/**
 * RDF text without escapes for characters beyond U+FFFF: n3 writes \U00020bb7 for 𠮷, which people
 * cannot read. An escaped backslash before a U stays.
 */
export function readable(text: string): string {
  if (!text.includes('\\U')) return text;
  return text.replace(/\\\\|\\U([0-9a-fA-F]{8})/g, (escape, code: string | undefined) =>
    code === undefined ? escape : String.fromCodePoint(parseInt(code, 16)),
  );
}

const writer = new Writer({ format: 'application/n-quads' });

/** Quads as N-Quads, sorted by code unit, each once: the same set gives the same bytes. */
export function sortedNQuads(quads: Iterable<Quad>): string {
  return [...new Set(Array.from(quads, nQuad))].sort().join('');
}
