/** What a client accepts: media types of results, of graphs, of pages, and its language. */
import type { Request } from 'express';
import Negotiator from 'negotiator';
import type { Accepted, Problem } from '../engine/index.js';
import { GRAPH_TYPES, RESULT_TYPES } from '../engine/index.js';
import { acceptedAs } from './formats.js';

/** Generic types that clients ask for, and what they get. */
const ALIASES: Readonly<Record<string, string>> = {
  'application/json': 'application/sparql-results+json',
  'application/xml': 'application/sparql-results+xml',
  'text/xml': 'application/sparql-results+xml',
};

/** Generic types that clients ask for, of graphs. */
const GRAPH_ALIASES: Readonly<Record<string, string>> = {
  'application/json': 'application/ld+json',
  'application/xml': 'application/rdf+xml',
  'text/xml': 'application/rdf+xml',
  'text/plain': 'application/n-triples',
};

/** What the result of a query may be, best first: by `?format=`, else by Accept. */
export function acceptedOf(request: Request, format: string | undefined): Accepted {
  return format === undefined ? acceptedBy(request.get('accept')) : acceptedAs(format);
}

/** What the result of a query may be, best first, by a field Accept. */
export function acceptedBy(field: string | undefined): Accepted {
  const results = acceptedOfThese(field, [...RESULT_TYPES, ...Object.keys(ALIASES)]);
  const graph = acceptedOfThese(field, [...GRAPH_TYPES, ...Object.keys(GRAPH_ALIASES)]);
  return {
    results: distinct(results.map(type => ALIASES[type] ?? type)),
    graph: distinct(graph.map(type => GRAPH_ALIASES[type] ?? type)),
  };
}

/** Which of some media types a field Accept accepts, best first; without a field, all. */
export function acceptedOfThese(
  field: string | undefined,
  offered: readonly string[],
): readonly string[] {
  const accept = field?.replace(KNOWN_PARAMETERS, '');
  return new Negotiator({ headers: accept === undefined ? {} : { accept } }).mediaTypes([
    ...offered,
  ]);
}

/**
 * Parameters that are true of all we write, or that ask for a shape which a server need not give: `version=1.2` of
 * SPARQL, `charset=utf-8`, `header=present` of CSV, `profile="…"` of JSON-LD; not `charset=shift_jis`.
 */
const KNOWN_PARAMETERS =
  /;\s*(?:(?:version|header|profile)=(?:"[^"]*"|[^;,\s]*)|charset="?utf-?8"?(?=\s*(?:[;,]|$)))/gi;

function distinct(types: readonly string[]): readonly string[] {
  return [...new Set(types)];
}

/** A refusal where a field Accept has no place for JSON; undefined where it has. */
export function jsonRefusal(field: string | undefined): Problem | undefined {
  const [json] = acceptedOfThese(field, ['application/json']);
  return json === undefined ? noneOf(['application/json']) : undefined;
}

/** What is said to who accepts none of the types that there are. */
export function noneOf(offered: readonly string[]): Problem {
  const title = 'None of the accepted media types can be given';
  const detail = `${title}: there are ${offered.join(', ')}.`;
  return { type: 'not-acceptable', title, status: 406, detail };
}

/** The endings of documents about a node, with their media types; a page comes first. */
export const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  ttl: 'text/turtle',
  jsonld: 'application/ld+json',
  nt: 'application/n-triples',
  rdf: 'application/rdf+xml',
};

/** The ending of the document that a client gets when it asks for a node; undefined where none fits. */
export function documentEnding(request: Request): string | undefined {
  const [best] = acceptedOfThese(request.get('accept'), Object.values(DOCUMENT_TYPES));
  return Object.keys(DOCUMENT_TYPES).find(ending => DOCUMENT_TYPES[ending] === best);
}

/** A language of the pages. */
export type Language = 'ja' | 'en';

/** The name of the cookie that keeps the language somebody has chosen. */
export const LANGUAGE_COOKIE = 'lang';

/** The language that somebody chooses by `?lang=`; undefined where nobody does. */
export function chosenLanguage({ query }: Request): Language | undefined {
  const { lang } = query;
  return lang === 'ja' || lang === 'en' ? lang : undefined;
}

/** The language of a page: by `?lang=`, else as chosen before, else by Accept-Language, else Japanese. */
export function languageOf(request: Request): Language {
  const chosen = chosenLanguage(request) ?? keptLanguage(request.get('cookie'));
  if (chosen !== undefined) return chosen;
  return new Negotiator(request).language(['ja', 'en']) === 'en' ? 'en' : 'ja';
}

/** The language of a cookie: `a=1; lang=en`. */
function keptLanguage(cookies = ''): Language | undefined {
  const value = /(?:^|;\s*)lang=(?<value>ja|en)(?:;|$)/.exec(cookies)?.groups?.['value'];
  return value as Language | undefined;
}
