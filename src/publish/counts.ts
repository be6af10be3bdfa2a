/** What a store has, counted after it was sent: an answer of 200 is no proof that all of it is there. */
import { parseResults } from '../engine/remote/results.js';
import { graphSizes, versionOf } from '../engine/store/contents.js';
import type { StoreEndpoint, StoreQuery } from '../engine/store/endpoint.js';
import type { NamedGraph } from './graphs.js';
import { notWhole } from './problems.js';

/** Milliseconds for a question: all triples are counted. */
const PATIENCE = { deadline: 300_000 };

/** The graphs of a store, each with the number of its triples. @throws RemoteError */
export function sizesIn(endpoint: StoreEndpoint): Promise<ReadonlyMap<string, number>> {
  return graphSizes(query => endpoint.ask(query, PATIENCE));
}

/** Sees that every graph has as many triples as were sent. @throws RemoteError, InputError */
export async function countNamed(
  endpoint: StoreEndpoint,
  named: readonly NamedGraph[],
): Promise<void> {
  const sizes = await sizesIn(endpoint);
  const wrong = named.filter(({ name, triples }) => sizes.get(name) !== triples.length);
  const [first] = wrong;
  if (first === undefined) return;
  throw notWhole({
    address: endpoint.url,
    graph: first.name,
    expected: first.triples.length,
    found: sizes.get(first.name) ?? 0,
    graphs: wrong.length,
  });
}

/** The default graph, as it should be. */
export interface ExpectedUnion {
  /** Its name there; undefined for the store's own. */
  readonly name: string | undefined;
  readonly expected: number;
}

/** Sees that the default graph has as many triples, and names one version. @throws RemoteError, InputError */
export async function countUnion(
  endpoint: StoreEndpoint,
  { name, expected }: ExpectedUnion,
): Promise<void> {
  const dataset = name === undefined ? {} : { defaultGraphs: [name] };
  const ask = (query: StoreQuery): Promise<string> => endpoint.ask(query, PATIENCE);
  const json = await ask({ text: 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }', ...dataset });
  const found = Number(parseResults(json, ['n']).solutions[0]?.['n']?.value);
  const version = await versionOf(ask, name !== undefined);
  if (found === expected && version !== undefined) return;
  throw notWhole({ address: endpoint.url, graph: name ?? 'default', expected, found, graphs: 1 });
}
