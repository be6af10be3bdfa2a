/** What a client accepts: media types of results, of graphs, of pages, and its language. */
import type { Request } from 'express';
import Negotiator from 'negotiator';
import type { Accepted } from '../engine/index.js';
import { GRAPH_TYPES, RESULT_TYPES } from '../engine/index.js';

/** Generic types that clients ask for, and what they get. */
const ALIASES: Readonly<Record<string, string>> = {
  'application/json': 'application/sparql-results+json',
  'application/xml': 'application/sparql-results+xml',
};

/** Generic types that clients ask for, of graphs. */
const GRAPH_ALIASES: Readonly<Record<string, string>> = {
  'application/json': 'application/ld+json',
  'application/xml': 'application/rdf+xml',
  'text/plain': 'application/n-triples',
};

/** Names for `?format=`, for links that a browser follows. */
const FORMATS: Readonly<Record<string, string>> = {
  json: 'application/sparql-results+json',
  xml: 'application/sparql-results+xml',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  turtle: 'text/turtle',
  ntriples: 'application/n-triples',
  jsonld: 'application/ld+json',
  rdfxml: 'application/rdf+xml',
  trig: 'application/trig',
  nquads: 'application/n-quads',
};

/** What the result of a query may be, best first: by `?format=`, else by Accept. */
export function acceptedOf(request: Request, format: string | undefined): Accepted {
  const named = format === undefined ? undefined : FORMATS[format];
  if (named !== undefined) return { results: [named], graph: [named] };
  return acceptedBy(request.get('accept'));
}

/** What the result of a query may be, best first, by a field Accept. */
export function acceptedBy(field: string | undefined): Accepted {
  const accept = withoutVersion(field);
  const negotiator = new Negotiator({ headers: accept === undefined ? {} : { accept } });
  const results = negotiator.mediaTypes([...RESULT_TYPES, ...Object.keys(ALIASES)]);
  const graph = negotiator.mediaTypes([...GRAPH_TYPES, ...Object.keys(GRAPH_ALIASES)]);
  return {
    results: distinct(results.map(type => ALIASES[type] ?? type)),
    graph: distinct(graph.map(type => GRAPH_ALIASES[type] ?? type)),
  };
}

/** SPARQL 1.2 names its version in the media type; what we write is of either: `…+json; version=1.2`. */
function withoutVersion(accept: string | undefined): string | undefined {
  return accept?.replace(/;\s*version=[^;,]*/gi, '');
}

function distinct(types: readonly string[]): readonly string[] {
  return [...new Set(types)];
}

/** The endings of documents about a node, with their media types; a page comes first. */
export const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  ttl: 'text/turtle',
  jsonld: 'application/ld+json',
  nt: 'application/n-triples',
};

/** The ending of the document that a client gets when it asks for a node; undefined where none fits. */
export function documentEnding(request: Request): string | undefined {
  const [best] = new Negotiator(request).mediaTypes(Object.values(DOCUMENT_TYPES));
  return Object.keys(DOCUMENT_TYPES).find(ending => DOCUMENT_TYPES[ending] === best);
}

/** A language of the pages. */
export type Language = 'ja' | 'en';

/** The language of a page: by `?lang=`, else by Accept-Language, else Japanese. */
export function languageOf(request: Request): Language {
  const asked = request.query['lang'];
  if (asked === 'ja' || asked === 'en') return asked;
  return new Negotiator(request).language(['ja', 'en']) === 'en' ? 'en' : 'ja';
}
