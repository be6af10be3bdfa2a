/** A dataset → the graphs of a store, replaced one by one and counted afterwards. */
import type { Credentials } from '../engine/remote/credentials.js';
import { RemoteError } from '../engine/remote/http.js';
import { isOurs } from '../engine/store/contents.js';
import { InputError } from '../model/input-error.js';
import { UNION_GRAPH, datasetIri } from '../rdf/iris.js';
import { RDF, VOID } from '../rdf/namespaces.js';
import type { StoreAddress } from './addresses.js';
import { countNamed, countUnion, sizesIn } from './counts.js';
import { withLastingDuration } from './durations.js';
import type { Store } from './find-store.js';
import { asks, findStore } from './find-store.js';
import type { DatasetGraphs, NamedGraph } from './graphs.js';
import { brokenOff, notBegun, othersData } from './problems.js';

/** What is to be published, where. */
export interface PublishOptions extends StoreAddress {
  readonly credentials?: Credentials | undefined;
  /** Passes the graphs on one by one, as they are sent: for a progress bar. */
  readonly progress?: (graphs: readonly NamedGraph[]) => Iterable<NamedGraph>;
  /** Breaks it off. */
  readonly signal?: AbortSignal;
}

/** What was done. */
export interface Published {
  /** The endpoint that has it now. */
  readonly endpoint: string;
  /** How graphs were sent. */
  readonly by: string;
  readonly graphs: number;
  readonly triples: number;
  /** Graphs of an earlier version that were taken away. */
  readonly removed: number;
  /** The graph that holds our default graph; undefined for the store's own. */
  readonly union: string | undefined;
}

/**
 * Replaces the graphs of ours that a store has by those of a dataset. The default graph, which names the version, goes
 * first and comes last: in between, whoever asks the store for its version sees that it is being loaded.
 * @throws InputError that says what is there now, and what to do
 */
export async function publish(
  dataset: DatasetGraphs,
  { credentials, progress = graphs => graphs, signal, ...address }: PublishOptions,
): Promise<Published> {
  const store = await findStore(address, { credentials, signal });
  try {
    await refuseOthersData(store);
    const removed = await replaceAll(store, { ...dataset, progress });
    return {
      endpoint: store.endpoint.url,
      by: store.writer.name,
      graphs: dataset.named.length,
      triples: dataset.named.reduce((sum, graph) => sum + graph.triples.length, 0),
      removed,
      union: unionName(store),
    };
  } finally {
    store.endpoint.close();
  }
}

/** The name of our default graph there; undefined for the store's own. */
function unionName({ ownsDefault }: Store): string | undefined {
  return ownsDefault ? undefined : UNION_GRAPH;
}

/** A default graph of somebody else is not replaced. Ours has the dataset in it, or nothing. */
async function refuseOthersData({ endpoint, ownsDefault }: Store): Promise<void> {
  const ours = `ASK { <${datasetIri.value}> <${RDF.type.value}> <${VOID.Dataset.value}> }`;
  const isOthers = async (): Promise<boolean> =>
    ownsDefault && (await asks(endpoint, 'ASK { ?s ?p ?o }')) && !(await asks(endpoint, ours));
  if (await isOthers().catch(failing(notBegun))) throw othersData(endpoint.url);
}

type Replacement = DatasetGraphs & Pick<Required<PublishOptions>, 'progress'>;

/** Changes the store, and counts what is there then; gives the number of graphs that were taken away. */
async function replaceAll(store: Store, { named, union, progress }: Replacement): Promise<number> {
  const { endpoint, writer } = store;
  const name = unionName(store);
  const kept = endpoint.isVirtuoso ? withLastingDuration : (triple: string): string => triple;
  const replace = (graph: string | undefined, triples: readonly string[]): Promise<void> =>
    writer.replace(graph, triples.map(kept)).catch(failing(error => brokenOff(error, graph)));
  await writer.remove(name).catch(failing(error => brokenOff(error, name)));
  const removed = await removeOld(store, named).catch(failing(brokenOff));
  for (const graph of progress(named)) await replace(graph.name, graph.triples);
  await countNamed(endpoint, named).catch(failing(brokenOff));
  await replace(name, union);
  await countUnion(endpoint, { name, expected: union.length }).catch(async (error: unknown) => {
    // what names a version is not left with data that are not it
    if (error instanceof InputError) await writer.remove(name).catch(failing(brokenOff));
    failing(brokenOff)(error);
  });
  return removed;
}

/** What a store does not do becomes an error that people can mend. */
function failing(as: (error: RemoteError) => Error): (error: unknown) => never {
  return error => {
    throw error instanceof RemoteError ? as(error) : error;
  };
}

/** Takes away graphs of ours that the dataset does not have. */
async function removeOld(
  { endpoint, writer }: Store,
  named: readonly NamedGraph[],
): Promise<number> {
  const names = new Set(named.map(({ name }) => name));
  const old = [...(await sizesIn(endpoint)).keys()].filter(
    name => isOurs(name) && !names.has(name),
  );
  for (const name of old) await writer.remove(name);
  return old.length;
}
