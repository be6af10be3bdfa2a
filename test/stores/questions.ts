/** What every store is asked, and how answers are compared. */
import oxigraph from 'oxigraph';
import type { Problem, QueryEngine, QueryOptions, QueryResponse } from '../../src/engine/index.js';
import { GRAPH_TYPES, RESULT_TYPES } from '../../src/engine/index.js';
import { BASE } from '../../src/rdf/namespaces.js';

/** How long an answer is waited for, and what is taken. */
export const OPTIONS: QueryOptions = {
  accept: { results: RESULT_TYPES, graph: GRAPH_TYPES },
  deadline: 60_000,
};

const PREFIXES = `PREFIX rk: <${BASE}ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n`;

const [MUNICIPALITIES, ...OTHER_TABLES] = [
  'SELECT ?m ?name WHERE { ?m a rk:Municipality ; rdfs:label ?name } ORDER BY ?m ?name',
  'SELECT (COUNT(*) AS ?triples) WHERE { ?s ?p ?o }',
  'SELECT DISTINCT ?graph WHERE { GRAPH ?graph { ?s ?p ?o } } ORDER BY ?graph',
  'SELECT ?p (COUNT(*) AS ?n) WHERE { GRAPH <https://w3id.org/jp-renkei/graph/derived> { ?s ?p ?o } } GROUP BY ?p ORDER BY ?p',
  'SELECT ?d WHERE { ?s ?p ?d FILTER(DATATYPE(?d) = <http://www.w3.org/2001/XMLSchema#duration>) } ORDER BY ?s ?p ?d',
  'SELECT ?date WHERE { ?s ?p ?date FILTER(DATATYPE(?date) = <http://www.w3.org/2001/XMLSchema#date>) } ORDER BY ?s ?p ?date',
  'SELECT ?flag WHERE { ?s ?p ?flag FILTER(DATATYPE(?flag) = <http://www.w3.org/2001/XMLSchema#boolean>) } ORDER BY ?s ?p ?flag',
  'SELECT ?s WHERE { ?s rk:containsText "観光" } ORDER BY ?s',
  'SELECT ?none WHERE { ?none rk:none ?o }',
  'ASK { ?s a rk:Agreement }',
  'ASK { ?s a rk:None }',
] as const;

const [LABELS, ...OTHER_GRAPHS] = [
  'CONSTRUCT { ?s rdfs:label ?label } WHERE { ?s a rk:Municipality ; rdfs:label ?label }',
  'DESCRIBE <https://w3id.org/jp-renkei/dataset>',
  'DESCRIBE ?law WHERE { ?law a rk:Law }',
  'CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <https://w3id.org/jp-renkei/graph/vocab> { ?s ?p ?o } }',
] as const;

type Question = readonly [query: string, type: string];

/** Tables in the type that tells terms apart, and one in all: types are written here, whatever the store is. */
export const TABLES: readonly Question[] = [
  ...RESULT_TYPES.map(type => [MUNICIPALITIES, type] as const),
  ...OTHER_TABLES.map(query => [query, 'application/sparql-results+json'] as const),
];

/** Graphs, in the same way. */
export const GRAPHS: readonly Question[] = [
  ...GRAPH_TYPES.map(type => [LABELS, type] as const),
  ...OTHER_GRAPHS.map(query => [query, 'application/n-triples'] as const),
];

/** All that the default graph holds: more rows than Virtuoso gives at a time. */
export const ALL: Question = ['CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }', 'application/n-triples'];

/** Status, type and body of an answer. */
export async function bodyOf(engine: QueryEngine, [query, type]: Question): Promise<string> {
  const accept = { results: [type], graph: [type] };
  const { status, mediaType, body } = await engine.query(PREFIXES + query, { ...OPTIONS, accept });
  return `${status} ${mediaType}\n${body}`;
}

/** The quads of a graph that an engine gives, sorted, behind its status. */
export async function quadsOf(engine: QueryEngine, question: Question): Promise<readonly string[]> {
  const [status = '', ...lines] = (await bodyOf(engine, question)).split('\n');
  const store = new oxigraph.Store();
  store.load(lines.join('\n'), { format: question[1] });
  return [status, ...store.dump({ format: 'application/n-quads' }).split('\n').sort()];
}

/** Status of a refusal, and its kind. */
export function refusalOf({ status, body }: QueryResponse): readonly [number, string] {
  return [status, (JSON.parse(body) as Problem).type];
}
