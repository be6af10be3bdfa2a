/** A dataset in a store: every graph as it is, counted; nobody else's data touched; what is missing, said. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/publish/index.js';
import type { PublishOptions } from '../../src/publish/index.js';
import type { DatasetGraphs } from '../../src/publish/graphs.js';
import { graphsOf, textsOf } from '../../src/publish/graphs.js';
import { withLastingDuration } from '../../src/publish/durations.js';
import { candidatesOf } from '../../src/publish/addresses.js';
import { datasetFolder } from '../support/dataset.js';
import type { StoreTraits, WritableStore } from '../support/writable-store.js';
import { startWritableStore } from '../support/writable-store.js';

const BASE = 'https://w3id.org/jp-renkei/';

/** A quad of the graphs that are sent here: of each kind one, and of the largest kinds that of one source. */
const SENT =
  /graph\/(?:(?:doc|evidence)\/7[0-9a-f]+|vocab|ontology|reference|dataset|run\/.*|enrichment\/.*)> \.$/;

let graphs: DatasetGraphs;
let text: string;
beforeAll(async () => {
  const quads = readFileSync(join(datasetFolder(), 'dataset.nq'), 'utf8').split('\n');
  text = `${quads.filter(quad => SENT.test(quad)).join('\n')}\n`;
  graphs = await graphsOf([text]);
});

let stores: WritableStore[] = [];
afterEach(async () => {
  await Promise.all(stores.map(store => store.close()));
  stores = [];
});

async function store(traits: StoreTraits = {}): Promise<WritableStore> {
  const started = await startWritableStore(traits);
  stores.push(started);
  return started;
}

function publishTo(
  { url }: WritableStore,
  more: Partial<PublishOptions> = {},
): ReturnType<typeof publish> {
  return publish(graphs, { to: url, ...more });
}

/** Whether an update puts triples into the default graph. */
const ofDefault = (change: string): boolean => change.startsWith('UPDATE INSERT DATA { <');

const IN_GRAPHS = 'SELECT * { GRAPH ?g { ?s ?p ?o } }';

describe('a dataset', () => {
  it.each([
    ['by Graph Store Protocol', {}, /^Graph Store Protocol/],
    ['by updates where there is no other way', { hasGraphStore: false }, /^SPARQL Update/],
  ])('is sent %s, the default graph first away and last back', async (_, traits, by) => {
    const there = await store(traits);
    const published = await publishTo(there);
    expect(published).toMatchObject({ by: expect.stringMatching(by) as string, removed: 0 });
    expect(published.graphs).toBe(graphs.named.length);
    expect(there.count(IN_GRAPHS)).toBe(published.triples);
    expect(there.count('SELECT * { ?s ?p ?o }')).toBe(graphs.union.length);
    const changes = there.changes.filter(change => !change.includes('graph/mark'));
    const isOfDefault = (change = ''): boolean => /default$|DEFAULT$/.test(change) || ofDefault(change);
    expect([changes[0], changes.at(-1)].map(isOfDefault)).toEqual([true, true]);
  }); // prettier-ignore

  it('has its default graph under a name where the store shows all graphs', async () => {
    const there = await store({ showsAll: true });
    const { union } = await publishTo(there);
    expect(union).toBe(`${BASE}graph/union`);
    expect(there.count(`SELECT * { GRAPH <${BASE}graph/union> { ?s ?p ?o } }`)).toBe(graphs.union.length);
  }); // prettier-ignore

  it('is the same after another time, and graphs of an earlier version are gone', async () => {
    const there = await store();
    await publishTo(there);
    there.update(`INSERT DATA { GRAPH <${BASE}graph/doc/old> { <urn:a> <urn:b> <urn:c> } GRAPH <urn:other> { <urn:a> <urn:b> <urn:c> } }`);
    there.update(`DELETE WHERE { GRAPH <${BASE}graph/vocab> { ?s ?p ?o } }`);
    const { removed, triples } = await publishTo(there);
    expect([removed, there.count(IN_GRAPHS)]).toEqual([1, triples + 1]);
  }); // prettier-ignore

  it('is the same, read in pieces of any length', async () => {
    const pieces = Array.from({ length: Math.ceil(text.length / 9_973) }, (_, at) => text.slice(at * 9_973, (at + 1) * 9_973));
    expect(await graphsOf(pieces)).toEqual(graphs);
  }); // prettier-ignore

  it('is sent in parts where a graph is large', () => {
    const triples = Array.from({ length: 10 }, (_, at) => `<urn:a> <urn:b> ${at} .`);
    expect([...textsOf(triples, 4)].map(text => text.split('\n').length - 1)).toEqual([4, 4, 2]);
  });

  it('leaves nothing of its trying', async () => {
    const there = await store();
    await publishTo(there);
    expect(there.count(`SELECT * { GRAPH <${BASE}graph/mark> { ?s ?p ?o } }`)).toBe(0);
  });
});

describe('who we are', () => {
  it.each([
    ['basic', { user: 'dba', password: 'secret' }],
    ['digest', { user: 'dba', password: 'secret' }],
    ['bearer', { token: 'abc' }],
  ] as const)('is told in the way of %s', async (asks, credentials) => {
    const there = await store({ asks });
    const { triples } = await publishTo(there, { credentials });
    expect(there.count(IN_GRAPHS)).toBe(triples);
  });

  it.each([
    ['with a wrong password', { user: 'dba', password: 'wrong' }],
    ['without a name', undefined],
  ])('is asked for %s', async (_, credentials) => {
    const there = await store({ asks: 'digest' });
    await expect(publishTo(there, { credentials })).rejects.toThrow(/RENKEI_STORE_USER/);
  });
});

describe('a secret', () => {
  it('is in no message, where a server repeats what it was sent', async () => {
    const there = await store({ asks: 'basic', repeats: true });
    const failed = publishTo(there, { credentials: { user: 'dba', password: 'w0rd' } });
    const message = await failed.then(String, String);
    expect(message).toMatch(/RENKEI_STORE_USER/);
    expect(message).not.toMatch(new RegExp(`w0rd|${btoa('dba:w0rd')}`));
  });

  it('of an address is in no message', async () => {
    const message = await publish(graphs, { to: 'http://dba:w0rd@127.0.0.1:1/x' }).then(String, String);
    expect(message).toMatch('http://127.0.0.1:1/x');
    expect(message).not.toMatch('w0rd');
  }); // prettier-ignore
});

describe('it says what is there, and what to do', () => {
  /** A store that had the dataset, when something goes wrong. */
  const broken = async (traits: StoreTraits, more: Partial<PublishOptions> = {}) => {
    const there = await store();
    await publishTo(there);
    there.become(traits);
    const message = await publishTo(there, more).then(String, String);
    return { there, message };
  };

  it('where the store fails in the middle: address, graph, and that it is not whole', async () => {
    const { there, message } = await broken({ failsAt: change => change.includes('graph/evidence') });
    expect(message).toMatch(/graph https:\S+graph\/evidence\S+: http:\S+store\?graph=\S+: it answered 507: disk full/);
    expect(message).toMatch(/graphs of both versions.*does not ask this store.*run renkei publish again/s);
    expect(there.count('SELECT * { ?s ?p ?o }')).toBe(0);
    there.become({});
    expect((await publishTo(there)).removed).toBe(0);
    expect(there.count('SELECT * { ?s ?p ?o }')).toBe(graphs.union.length);
  }); // prettier-ignore

  it('where it fails in the middle of the default graph, which is ours to replace afterwards', async () => {
    const { there, message } = await broken({
      hasGraphStore: false,
      failsAt: (change, before) => ofDefault(change) && before.filter(ofDefault).length === 2,
    });
    expect(message).toMatch(/broken off \(http:\S+: it answered 507: disk full/);
    expect(there.count('SELECT * { ?s ?p ?o }')).toBe(1000);
    there.become({});
    await publishTo(there);
    expect(there.count('SELECT * { ?s ?p ?o }')).toBe(graphs.union.length);
  }); // prettier-ignore

  it('where somebody stops it', async () => {
    const stopping = new AbortController();
    const progress: PublishOptions['progress'] = function* (all) {
      for (const [at, graph] of all.entries()) {
        if (at === 3) stopping.abort();
        yield graph;
      }
    };
    const { there, message } = await broken({}, { signal: stopping.signal, progress });
    expect(message).toMatch(/you stopped it.*does not ask this store/s);
    expect(there.count('SELECT * { ?s ?p ?o }')).toBe(0);
  });

  it('where the default graph is not what was sent, which then names no version', async () => {
    const { there, message } = await broken({ losesOne: true, losesOnlyDefault: true });
    expect(message).toMatch(/default: \d+ triples in the place of \d+/);
    expect(there.count('SELECT * { ?s ?p ?o }')).toBe(0);
  });

  it('where it may not write: nothing was changed', async () => {
    const { there, message } = await broken({ asks: 'basic' });
    expect(message).toMatch(/nothing was changed/);
    expect(there.count('SELECT * { ?s ?p ?o }')).toBe(graphs.union.length);
  });
});

describe('it is refused, with what to do', () => {
  it.each([
    ['where triples are lost on the way', { losesOne: true }, /graphs do not have what they should.*run renkei publish again/s],
    ['where there is no way to write', { hasGraphStore: false, hasUpdate: false }, /--graph-store.*--update/s],
  ])('%s', async (_, traits, message) => {
    await expect(publishTo(await store(traits))).rejects.toThrow(message);
  }); // prettier-ignore

  it('where nobody answers', async () => {
    await expect(publish(graphs, { to: 'http://127.0.0.1:1/x' })).rejects.toThrow(/no SPARQL endpoint there.*--to/s);
  }); // prettier-ignore

  it('where the default graph holds other people’s data, which stay', async () => {
    const there = await store();
    there.update('INSERT DATA { <urn:their> <urn:own> <urn:data> }');
    await expect(publishTo(there)).rejects.toThrow(/holds other data/);
    expect(there.count('SELECT * { <urn:their> ?p ?o }')).toBe(1);
  });

  it('for quads that no build writes', async () => {
    const broken = graphsOf(['<urn:a> <urn:b> "c" .\n']);
    await expect(broken).rejects.toThrow('no quad of a named graph');
  });
});

it.each([
  ['P2Y', 'P2YT0S'],
  ['P1Y6M', 'P1Y6MT0S'],
  ['P30D', 'P30DT0S'],
  ['-P30D', '-P30DT0S'],
  ['PT36H', 'P0DT36H'],
  ['P1DT2H', 'P1DT2H'],
])('a duration that Virtuoso keeps: %s → %s', (duration, kept) => {
  const line = (value: string, type: string): string => `<urn:a> <urn:b> "${value}"^^<http://www.w3.org/2001/XMLSchema#${type}> .`;
  expect(withLastingDuration(line(duration, 'duration'))).toBe(line(kept, 'duration'));
  expect(withLastingDuration(line(duration, 'string'))).toBe(line(duration, 'string'));
}); // prettier-ignore

it.each([
  ['http://localhost:8890/sparql', 'http://localhost:8890/sparql-graph-crud-auth', 'http://localhost:8890/sparql-auth'],
  ['http://localhost:3030/data', 'http://localhost:3030/data', 'http://localhost:3030/data/update'],
  ['http://localhost:3030/data/query', 'http://localhost:3030/data/data', 'http://localhost:3030/data/update'],
  ['http://localhost:7878/query', 'http://localhost:7878/store', 'http://localhost:7878/update'],
  ['http://localhost:7200/repositories/r/', 'http://localhost:7200/repositories/r/rdf-graphs/service', 'http://localhost:7200/repositories/r/statements'],
])('the addresses of %s are tried', (to, graphStore, update) => {
  const found = candidatesOf({ to });
  expect(found.graphStore).toContain(graphStore);
  expect(found.update).toContain(update);
  expect(candidatesOf({ to, graphStore: 'http://a', update: 'http://b' })).toMatchObject({ graphStore: ['http://a'], update: ['http://b'] });
}); // prettier-ignore
