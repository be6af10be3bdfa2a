/** What a store holds: a version of ours, whole, and how its default graph is asked; or other people's data. */
import { reasonOf } from '../../model/input-error.js';
import { MARK, MARK_GRAPH, GRAPH_PREFIX, RUN_PREFIX, UNION_GRAPH, graphs } from '../../rdf/iris.js';
import { PROV, RDF } from '../../rdf/namespaces.js';
import { RemoteError } from '../remote/http.js';
import { parseBoolean, parseResults } from '../remote/results.js';
import type { StoreQuery } from './endpoint.js';

/** What a store holds. */
export interface Contents {
  /** The run that made the data; undefined for other people's. */
  readonly version: string | undefined;
  /** Whether our default graph is a graph with a name there: its own default graph holds more. */
  readonly hasUnion: boolean;
  /** The graphs of the dataset: beside the union they have to be named to be seen. */
  readonly named: readonly string[];
  /** Whether the server is a Virtuoso, which has ways of its own. */
  readonly isVirtuoso: boolean;
}

/** Asks a store, and gives its answer in JSON. */
export type Ask = (query: StoreQuery) => Promise<string>;

/** A store that holds a part of a version: it is being loaded, or loading was broken off. */
export interface IncompleteContents {
  readonly reason: string;
}

const PARTIAL = 'the dataset is not whole there: it is being loaded, or loading was broken off';

const VERSIONS = `SELECT DISTINCT ?run { ?run <${RDF.type.value}> <${PROV.Activity.value}> FILTER(STRSTARTS(STR(?run), "${RUN_PREFIX}")) } LIMIT 2`;

/** Grouped, since Virtuoso 7 takes twenty seconds for SELECT DISTINCT where it takes a fraction of one for this. */
const GRAPHS = 'SELECT ?graph (COUNT(*) AS ?triples) { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph';

function hasTriples(graph: string): string {
  return `ASK { GRAPH <${graph}> { ?s ?p ?o } }`;
}

/** The default graph of a query, where a store has it under a name. */
export function unionDataset(hasUnion: boolean): Pick<StoreQuery, 'defaultGraphs'> {
  return hasUnion ? { defaultGraphs: [UNION_GRAPH] } : {};
}

/** The version that a store names; undefined where it names none, or more than one: it is being loaded. */
export async function versionOf(ask: Ask, hasUnion: boolean): Promise<string | undefined> {
  const json = await ask({ text: VERSIONS, ...unionDataset(hasUnion) });
  const runs = readable(() => parseResults(json, ['run'])).solutions.map(({ run }) => run?.value);
  return runs.length === 1 ? runs[0]?.slice(RUN_PREFIX.length) : undefined;
}

/**
 * What a store holds.
 * @throws RemoteError where it does not answer as a SPARQL server does
 */
export async function contentsOf(
  ask: Ask,
  isVirtuoso: () => boolean,
): Promise<Contents | IncompleteContents> {
  const asked = async (query: StoreQuery): Promise<boolean> => {
    const json = await ask(query);
    return readable(() => parseBoolean(json));
  };
  const ours = { text: hasTriples(graphs.ontology.value) };
  const hasUnion = await asked({ text: hasTriples(UNION_GRAPH) });
  const version = await versionOf(ask, hasUnion);
  if (version === undefined && (await asked(ours))) return { reason: PARTIAL };
  // a default graph that shows all graphs is not ours; ours is the union, which is not there yet, or no more
  if (version !== undefined && !hasUnion && (await asked({ text: `ASK { ${MARK} }` })))
    return { reason: PARTIAL };
  const shared = { version, hasUnion, isVirtuoso: isVirtuoso() };
  if (!hasUnion) return { ...shared, named: [] };
  const names = [...(await graphSizes(ask)).keys()];
  return {
    ...shared,
    named: names.filter(isOurs),
  };
}

/** Whether a graph of a store is one of the dataset, by its name. */
export function isOurs(graph: string): boolean {
  return graph.startsWith(GRAPH_PREFIX) && graph !== UNION_GRAPH && graph !== MARK_GRAPH;
}

/**
 * The graphs of a store, each with the number of its triples.
 * @throws RemoteError
 */
export async function graphSizes(ask: Ask): Promise<ReadonlyMap<string, number>> {
  const json = await ask({ text: GRAPHS });
  const { solutions } = readable(() => parseResults(json, ['graph', 'triples']));
  return new Map(
    solutions.flatMap(({ graph, triples }) =>
      graph === undefined ? [] : [[graph.value, Number(triples?.value)] as const],
    ),
  );
}

/** What is read of an answer; one that cannot be read is not whole. */
export function readable<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    const reason = reasonOf(error);
    throw new RemoteError('incomplete', `its answer cannot be read: ${reason}`);
  }
}
