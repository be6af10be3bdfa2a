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

/** Names for `?format=`, for links that a browser follows. */
const FORMATS: Readonly<Record<string, string>> = {
  json: 'application/sparql-results+json',
  xml: 'application/sparql-results+xml',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  turtle: 'text/turtle',
  ntriples: 'application/n-triples',
  jsonld: 'application/ld+json',
};

/** What the result of a query may be, best first: by `?format=`, else by Accept. */
export function acceptedOf(request: Request, format: string | undefined): Accepted {
  const named = format === undefined ? undefined : FORMATS[format];
  if (named !== undefined) return { results: [named], graph: [named] };
  const negotiator = new Negotiator(request);
  const results = negotiator.mediaTypes([...RESULT_TYPES, ...Object.keys(ALIASES)]);
  return {
    results: results.map(type => ALIASES[type] ?? type),
    graph: negotiator.mediaTypes([...GRAPH_TYPES]),
  };
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
