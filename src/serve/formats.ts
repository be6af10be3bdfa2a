/** Formats by the names that a link or a program gives them: `?format=csv`. */
import type { Accepted, Problem } from '../engine/index.js';
import { GRAPH_TYPES, RESULT_TYPES } from '../engine/index.js';
import { invalidParameters } from './parameters.js';

/** Names of formats with the types of a table and of a graph that they mean. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  json: ['application/sparql-results+json', 'application/ld+json'],
  xml: ['application/sparql-results+xml', 'application/rdf+xml'],
  csv: ['text/csv'],
  tsv: ['text/tab-separated-values'],
  turtle: ['text/turtle'],
  ntriples: ['application/n-triples'],
  jsonld: ['application/ld+json'],
  rdfxml: ['application/rdf+xml'],
  trig: ['application/trig'],
  nquads: ['application/n-quads'],
  // the names of SPARQLWrapper (Python) where they are others
  n3: ['text/turtle'],
  rdf: ['application/rdf+xml'],
  'rdf+xml': ['application/rdf+xml'],
  'json-ld': ['application/ld+json'],
};

/** The parameter, and what SPARQLWrapper calls it beside that, with the same value. */
export const FORMAT_PARAMETERS = ['format', 'output', 'results'] as const;

/** The format that parameters name, undefined where they name none; or what is wrong with them. */
export function formatOf(parameters: URLSearchParams): string | undefined | Problem {
  for (const name of FORMAT_PARAMETERS) {
    const values = parameters.getAll(name);
    if (values.length > 1) return invalidParameters([{ name, reason: 'is given once' }]);
    const [value] = values;
    if (value !== undefined && typesOf(value).length === 0)
      return invalidParameters([{ name, reason: `is one of ${Object.keys(FORMATS).join(', ')}` }]);
  }
  const given = FORMAT_PARAMETERS.flatMap(name => parameters.getAll(name));
  if (new Set(given).size <= 1) return given[0];
  return invalidParameters([{ name: given.join(', '), reason: 'are several formats: name one' }]);
}

/** What a format that `formatOf` gave accepts. */
export function acceptedAs(format: string): Accepted {
  const types = typesOf(format);
  return {
    results: types.filter(type => (RESULT_TYPES as readonly string[]).includes(type)),
    graph: types.filter(type => (GRAPH_TYPES as readonly string[]).includes(type)),
  };
}

/** By name, or by the media type itself. */
function typesOf(format: string): readonly string[] {
  if (Object.hasOwn(FORMATS, format)) return FORMATS[format] ?? [];
  return [...RESULT_TYPES, ...GRAPH_TYPES].filter(type => type === format);
}
