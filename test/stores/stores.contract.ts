/** What we promise with a store, asked of the servers of others: npm run test:stores. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbeddedEngine } from '../../src/engine/embedded.js';
import { Visitor } from '../../src/engine/remote/credentials.js';
import type { Credentials } from '../../src/engine/remote/credentials.js';
import { rowsOf } from '../../src/engine/rows.js';
import { StoreEndpoint } from '../../src/engine/store/endpoint.js';
import { RemoteStore } from '../../src/engine/store/index.js';
import { Replicas } from '../../src/engine/store/replicas.js';
import { candidatesOf } from '../../src/publish/addresses.js';
import type { DatasetGraphs } from '../../src/publish/graphs.js';
import { graphsOf } from '../../src/publish/graphs.js';
import { publish } from '../../src/publish/index.js';
import type { Published } from '../../src/publish/index.js';
import { UpdateWriter } from '../../src/publish/writers.js';
import { bindQuery } from '../../src/query-library/bind.js';
import { loadLibrary } from '../../src/query-library/load.js';
import { BASE } from '../../src/rdf/namespaces.js';
import { startServer } from '../../src/commands/serve.js';
import type { RunningServer } from '../../src/commands/serve.js';
import { datasetFolder } from '../support/dataset.js';
import { ALL, GRAPHS, OPTIONS, TABLES, bodyOf, quadsOf, refusalOf } from './questions.js';
import { startFuseki } from './servers/fuseki.js';
import { listeningOf } from './servers/listening.js';
import type { StoreProcess } from './servers/running.js';
import { VIRTUOSO_USER, startVirtuoso } from './servers/virtuoso.js';

interface Case {
  readonly answer: string;
  readonly query: string;
  readonly values: Readonly<Record<string, string>>;
}

const CASES = JSON.parse(readFileSync('test/queries/cases.json', 'utf8')) as readonly Case[];
const library = await loadLibrary('queries');
const file = join(datasetFolder(), 'dataset.nq');
const graphs = await graphsOf([readFileSync(file, 'utf8')]);

interface Server {
  readonly name: string;
  readonly start: () => Promise<StoreProcess>;
  readonly credentials?: Credentials;
  /** Whether our default graph has a name there. */
  readonly hasUnion: boolean;
}

const FUSEKI = 'Fuseki';
const VIRTUOSO = 'Virtuoso';
const SERVERS: readonly Server[] = [
  { name: FUSEKI, start: () => startFuseki(), hasUnion: false },
  { name: 'Fuseki whose default graph shows all graphs', start: () => startFuseki({ showsAll: true }), hasUnion: true },
  { name: VIRTUOSO, start: () => startVirtuoso(), credentials: VIRTUOSO_USER, hasUnion: true },
]; // prettier-ignore

/** A server that runs, and the dataset in it. */
interface Loaded {
  readonly process: StoreProcess;
  readonly published: Published;
  readonly store: RemoteStore;
}

const loaded = new Map<string, Loaded>();
let embedded: EmbeddedEngine;

beforeAll(async () => {
  embedded = await EmbeddedEngine.open({ files: [file], size: 1 });
  await Promise.all(SERVERS.map(load));
}, 300_000);
afterAll(async () => {
  const all = [...loaded.values()];
  await Promise.all(all.map(({ store }) => store.close()));
  await Promise.all([embedded, ...all.map(({ process }) => process)].map(one => one.close()));
});

/** Another version, smaller, with a document that the dataset does not have. */
function earlier({ named, union }: DatasetGraphs): DatasetGraphs {
  const name = `${BASE}graph/doc/of-an-earlier-version`;
  const kept = named.filter(graph => /graph\/(?:ontology|vocab|dataset|run)/.test(graph.name));
  const triples = [`<urn:earlier> <urn:is> "gone" .`];
  const shown = new Set(kept.flatMap(graph => graph.triples));
  return { named: [...kept, { name, triples }], union: [...triples, ...union.filter(triple => shown.has(triple))] };
} // prettier-ignore

async function load({ name, start, credentials }: Server): Promise<void> {
  const process = await start();
  const to = { to: process.url, credentials };
  await publish(earlier(graphs), to);
  const published = await publish(graphs, to);
  const replicas = new Replicas([new StoreEndpoint(process.url)]);
  await replicas.open();
  loaded.set(name, { process, published, store: await RemoteStore.open(replicas) });
}

function at(name: string): Loaded {
  const found = loaded.get(name);
  if (found === undefined) throw new Error(`${name} did not start`);
  return found;
}

describe.each(SERVERS)('$name', ({ name, credentials, hasUnion }) => {
  it('has every graph, counted, none of an earlier version, and the default graph where its own can have it', () => {
    const triples = graphs.named.reduce((sum, graph) => sum + graph.triples.length, 0);
    const union = hasUnion ? `${BASE}graph/union` : undefined;
    expect(at(name).published).toMatchObject({ graphs: graphs.named.length, triples, removed: 1, union });
  }); // prettier-ignore

  it('listens on loopback only', () => {
    const places = listeningOf(at(name).process.pid);
    expect(places).not.toEqual([]);
    expect(places.filter(({ isLoopback }) => !isLoopback)).toEqual([]);
  });

  it.each(CASES)('answers $answer as the embedded engine does', async ({ answer, query, values }) => {
    const { store } = at(name);
    const found = library.find(one => one.name === query);
    if (found === undefined) throw new Error(`queries/${query}.rq is missing`);
    const text = await bindQuery(found, values, rowsOf(store, 60_000));
    const recorded = readFileSync(`test/queries/${answer}.csv`, 'utf8').replace(/\n/g, '\r\n');
    expect(await bodyOf(store, [text, 'text/csv'])).toBe(`200 text/csv\n${recorded}`);
  }); // prettier-ignore

  it.each(TABLES)('answers %s in %s', async (...question) => {
    expect(await bodyOf(at(name).store, question)).toBe(await bodyOf(embedded, question));
  });

  it.each(GRAPHS)('answers %s in %s', async (...question) => {
    expect(await quadsOf(at(name).store, question)).toEqual(await quadsOf(embedded, question));
  });

  it('gives all of it, more rows than it gives at a time', async () => {
    const [there, here] = [await quadsOf(at(name).store, ALL), await quadsOf(embedded, ALL)];
    expect(there.length).toBe(here.length);
    expect(there.filter((quad, line) => quad !== here[line])).toEqual([]);
  });

  it('is not asked an update', async () => {
    expect(refusalOf(await at(name).store.query('DROP ALL', OPTIONS))).toEqual([403, 'update-refused']);
  }); // prettier-ignore

  it('has a query that takes too long stopped, and gives nothing of it', async () => {
    const text = 'SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f) }';
    const answer = await at(name).store.query(text, { ...OPTIONS, deadline: 2_000 });
    expect(refusalOf(answer)).toEqual([503, 'timeout']);
  }); // prettier-ignore

  it('can be changed by updates alone', async () => {
    const { process, store } = at(name);
    const writer = updating(process.url);
    await writer.replace('urn:by-updates', vocabulary());
    expect(await bodyOf(store, [counting('urn:by-updates', 1), 'text/csv'])).toContain('\n900\r\n');
    await writer.remove('urn:by-updates');
    expect(await bodyOf(store, [counting('urn:by-updates', 2), 'text/csv'])).toContain('\n0\r\n');
  }); // prettier-ignore

  it('is left alone after a publication that was broken off, until one is whole; graphs of others stay', async () => {
    const { process, published, store } = at(name);
    await updating(process.url).replace('urn:of-others', vocabulary());
    const to = { to: process.url, credentials };
    const stopping = new AbortController();
    const progress = function* (all: DatasetGraphs['named']) {
      for (const [count, graph] of all.entries()) {
        if (count === 2) stopping.abort();
        yield graph;
      }
    };
    const broken = publish(graphs, { ...to, signal: stopping.signal, progress });
    await expect(broken).rejects.toThrow(/you stopped it.*does not ask this store/s);
    await store.check();
    expect(refusalOf(await store.query('SELECT * { ?s a ?broken }', OPTIONS))).toEqual([503, 'store-unavailable']);
    expect(await publish(graphs, to)).toEqual({ ...published, removed: 0 });
    await store.check();
    expect(await bodyOf(store, [counting('urn:of-others', 1), 'text/csv'])).toContain('\n900\r\n');
  }); // prettier-ignore

  function updating(url: string): UpdateWriter {
    const found = candidatesOf({ to: url }).update;
    const where = url.endsWith('/sparql') ? found.find(one => one.endsWith('sparql-auth')) : url;
    return new UpdateWriter(where ?? '', { visitor: new Visitor(credentials) });
  }
});

/** Triples enough for more than one update. */
function vocabulary(): readonly string[] {
  return graphs.named.find(({ name }) => name.endsWith('/vocab'))?.triples.slice(0, 900) ?? [];
}

/** The same question, new to the cache each time. */
function counting(graph: string, time: number): string {
  return `SELECT (COUNT(*) AS ?n) FROM <${graph}> { ?s ?p ?o } # ${time}`;
}

describe('our server over Fuseki and Virtuoso', () => {
  let here: RunningServer;
  let there: RunningServer;

  beforeAll(async () => {
    const stores = [FUSEKI, VIRTUOSO].map(name => at(name).process.url);
    const options = { port: 0, host: '127.0.0.1', timeout: 60, watch: false, budget: { seconds: 100_000, errors: 100_000 } };
    here = await startServer({ ...options, data: [datasetFolder()] });
    there = await startServer({ ...options, data: [], stores });
  }, 300_000); // prettier-ignore
  afterAll(() => Promise.all([here, there].map(one => one.close())));

  const get = async (server: RunningServer, path: string): Promise<string> => {
    const response = await fetch(`${server.url}${path}`);
    return `${response.status} ${(await response.text()).replaceAll(server.url, 'http://server')}`;
  };

  it.each([
    '/?municipality=射水市',
    '/id/municipality/16211.html',
    '/id/municipality/16211.ttl',
    '/id/agreement/16202-16205/2016-10-03/doc/2026-01-19.ttl',
    '/id/source/7dc215cf63d8b68e.ttl',
    '/dataset.html',
    '/vocab/theme.html',
    '/vocab/theme.html?lang=en',
    '/api/queries/shared-partners?municipality=射水市',
    '/api/search?q=観光',
    '/readyz',
  ])('gives %s as it does with files', async path => {
    // twice, so that each of the two may have been asked
    for (let time = 0; time < 2; time++) expect(await get(there, path)).toBe(await get(here, path));
  });

  it('fails no request when one of them is killed under load', async () => {
    const ask = async (number: number): Promise<number> => {
      const query = `SELECT ?s WHERE { ?s a ?type FILTER(${number} > 0) } LIMIT 5`;
      return (await fetch(`${there.url}/sparql?query=${encodeURIComponent(query)}`)).status;
    };
    const statuses: number[] = [];
    const client = async (number: number): Promise<void> => {
      for (let time = 1; time <= 30; time++) {
        if (statuses.length === 60) void at(FUSEKI).process.close();
        statuses.push(await ask(number * 1000 + time));
      }
    };
    await Promise.all(Array.from({ length: 6 }, (_, number) => client(number + 1)));
    expect(statuses).toHaveLength(180);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});
