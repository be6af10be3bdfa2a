/** The engine whose data another server has: the same answers as ours, and none that is not whole. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EmbeddedEngine } from '../../src/engine/embedded.js';
import type { Problem, QueryEngine, QueryOptions, QueryResponse } from '../../src/engine/index.js';
import { GRAPH_TYPES, RESULT_TYPES } from '../../src/engine/index.js';
import { StoreEndpoint } from '../../src/engine/store/endpoint.js';
import { RemoteStore } from '../../src/engine/store/index.js';
import { Replicas } from '../../src/engine/store/replicas.js';
import type { Interference, StoreServer } from '../support/store-server.js';
import { startStore } from '../support/store-server.js';

const folder = mkdtempSync(join(tmpdir(), 'renkei-store-'));
const file = join(folder, 'data.nq');
const BASE = 'https://w3id.org/jp-renkei/';

/** Other people's data: of every kind of term, in two graphs. */
const DATA = `
<urn:a> <urn:name> "高岡市"@ja <urn:g1> .
<urn:a> <urn:name> "Takaoka, \\"the\\" city\\t\\n\\\\u0041"@en <urn:g1> .
<urn:a> <urn:size> "209.57"^^<http://www.w3.org/2001/XMLSchema#decimal> <urn:g1> .
<urn:b> <urn:name> "𠮷野町" <urn:g1> .
<urn:b> <urn:since> "2016-10-03"^^<http://www.w3.org/2001/XMLSchema#date> <urn:g2> .
<urn:b> <urn:open> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> <urn:g2> .
<urn:b> <http://www.w3.org/2000/01/rdf-schema#label> "観光の振興"@ja <urn:g2> .
<urn:b> <urn:of> _:x <urn:g2> .
_:x <urn:name> "無名" <urn:g2> .
_:x <urn:page> <https://example.org/?q=1&r=#char=1,2> <urn:g2> .
`;
writeFileSync(file, DATA);

/** The end of a run by which our data tell their version. */
function versioned(run: string): string {
  return `${DATA}<${BASE}id/run/${run}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/prov#Activity> <${BASE}graph/run/${run}> .
<${BASE}ns> <urn:is> "${run}" <${BASE}graph/ontology> .
`;
}

async function openStore(...servers: readonly StoreServer[]): Promise<RemoteStore> {
  const replicas = new Replicas(servers.map(({ url }) => new StoreEndpoint(url)));
  await replicas.open();
  return RemoteStore.open(replicas);
}

let server: StoreServer;
let embedded: EmbeddedEngine;
let store: RemoteStore;

beforeAll(async () => {
  server = await startStore([file]);
  embedded = await EmbeddedEngine.open({ files: [file], size: 1 });
  store = await openStore(server);
});
afterEach(() => server.interfere(undefined));
afterAll(async () => {
  await Promise.all([store, embedded, server].map(one => one.close()));
  rmSync(folder, { recursive: true });
});

const OPTIONS: QueryOptions = {
  accept: { results: RESULT_TYPES, graph: GRAPH_TYPES },
  deadline: 10_000,
};

/** Servers are looked at every two seconds. */
const SLOWLY = { timeout: 20_000 };

function typeOf({ body }: QueryResponse): string {
  return (JSON.parse(body) as Problem).type;
}

/** The lines of an answer, sorted, its blank nodes without their names. */
function linesOf(engine: QueryEngine, text: string, type: string): Promise<readonly string[]> {
  return engine
    .query(text, { ...OPTIONS, accept: { results: [type], graph: [type] } })
    .then(({ status, mediaType, body }) => [
      `${status} ${mediaType}`,
      ...body.replace(/_:[\w.-]+|(?<=bnode","value":"|<bnode>|nodeID=")[\w.-]+/g, '_:').split('\n').sort(),
    ]);
} // prettier-ignore

describe('the answer of a store is that of the embedded engine', () => {
  const TABLES = [
    'SELECT ?s ?o WHERE { ?s <urn:name> ?o } ORDER BY ?o',
    'SELECT ?o ?p ?s ?size WHERE { ?s ?p ?o OPTIONAL { ?s <urn:size> ?size } } ORDER BY ?s ?p ?o',
    'SELECT ?none WHERE { ?none <urn:nothing> ?o }',
    'SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }',
    'SELECT ?g WHERE { GRAPH ?g { <urn:b> ?p ?o } } ORDER BY ?g ?p LIMIT 3',
    'SELECT ?o FROM <urn:g2> WHERE { ?s <urn:since> ?o }',
    'ASK { <urn:a> ?p ?o }',
    'ASK { <urn:nothing> ?p ?o }',
    'SELECT ?s WHERE { ?s <https://w3id.org/jp-renkei/ns#containsText> "観光" }',
  ];
  it.each(TABLES.flatMap(query => RESULT_TYPES.map(type => [type, query] as const)))(
    'in %s: %s',
    async (type, query) => {
      expect(await linesOf(store, query, type)).toEqual(await linesOf(embedded, query, type));
    },
  );

  it('with the columns of SELECT * in the order of the query', async () => {
    const query = 'SELECT * { ?s <urn:name> ?name ; ?a ?b } ORDER BY ?s ?name ?a ?b';
    expect(await linesOf(store, query, 'text/csv')).toEqual(await linesOf(embedded, query, 'text/csv'));
  }); // prettier-ignore

  const GRAPHS = [
    'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }',
    'CONSTRUCT { ?s <urn:is> [ <urn:named> ?name ] . ?name <urn:of> ?s } WHERE { ?s <urn:name> ?name }',
    'CONSTRUCT { <urn:a> <urn:b> <urn:c> } WHERE { ?s <urn:name> ?name }',
    'CONSTRUCT { ?s a ?o } WHERE { ?s ?p ?o } ORDER BY DESC(?o) LIMIT 1',
    'DESCRIBE <urn:a>',
    'DESCRIBE ?s WHERE { ?s <urn:size> ?size }',
  ];
  it.each(GRAPHS.flatMap(query => GRAPH_TYPES.map(type => [type, query] as const)))(
    'in %s: %s',
    async (type, query) => {
      expect(await linesOf(store, query, type)).toEqual(await linesOf(embedded, query, type));
    },
  );

  it('with the dataset of the protocol', async () => {
    const dataset = { defaultGraphs: ['urn:g1'], namedGraphs: ['urn:g2'] };
    const query = 'SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }';
    const [ours, theirs] = await Promise.all([embedded, store].map(engine => engine.query(query, { ...OPTIONS, ...dataset })));
    const countOf = (answer?: QueryResponse): number => (answer?.body.match(/"p":/g) ?? []).length;
    expect([countOf(theirs), theirs?.status]).toEqual([countOf(ours), 200]);
  }); // prettier-ignore

  it('to a search', async () => {
    const options = { deadline: 10_000, limit: 5, offset: 0 };
    const found = await store.search('観光', options);
    expect(JSON.parse(found.body)).toEqual(
      JSON.parse((await embedded.search('観光', options)).body),
    );
  });
});

it.each([
  ['FROM', 'SELECT ?s FROM <urn:g1> { ?s rk:containsText "観光" }', {}],
  ['GRAPH', 'SELECT ?s { GRAPH <urn:g1> { ?s rk:containsText "観光" } }', {}],
  ['the protocol', 'SELECT ?s { ?s rk:containsText "観光" }', { defaultGraphs: ['urn:g1'] }],
])('refuses a search in the graphs of %s', async (_, query, dataset) => {
  const prefixed = `PREFIX rk: <https://w3id.org/jp-renkei/ns#> ${query}`;
  const answer = await store.query(prefixed, { ...OPTIONS, ...dataset });
  expect([answer.status, typeOf(answer)]).toEqual([400, 'search-misused']);
});

describe('a store is not asked', () => {
  it.each([
    ['an update', 'INSERT DATA { <urn:a> <urn:b> <urn:c> }', 403, 'update-refused'],
    ['an update behind a prefix and a comment', 'PREFIX x: <urn:x>\n# ASK {}\nDROP ALL', 403, 'update-refused'],
    ['what is no SPARQL', 'SELECT * {\n ?a ?b }', 400, 'syntax-error'],
    ['nothing', '', 400, 'syntax-error'],
  ])('%s', async (_, query, status, type) => {
    const asked = (): readonly string[] => server.requests.map(({ form }) => form.toString());
    // it is looked at all the time, and asked the same each time
    const before = new Set(asked());
    const answer = await store.query(query, OPTIONS);
    expect([answer.status, typeOf(answer)]).toEqual([status, type]);
    expect(asked().filter(form => !before.has(form))).toEqual([]);
  }); // prettier-ignore

  it('for what the client does not accept', async () => {
    const answer = await store.query('ASK { }', { ...OPTIONS, accept: { results: [], graph: GRAPH_TYPES } });
    expect([answer.status, typeOf(answer)]).toEqual([406, 'not-acceptable']);
  }); // prettier-ignore
});

const ROWS =
  '{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"uri","value":"urn:a"}}]}}';

/** A server that answers with some status, fields and text. */
function saying(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
): Interference {
  return (_, response) => {
    response.writeHead(status, headers).end(body);
    return true;
  };
}

describe('an answer is refused', () => {
  it.each([
    ['that has as many rows as Virtuoso gives at most', saying(200, { 'X-SPARQL-MaxRows': '10000' }, ROWS), 'store-incomplete'],
    ['that Virtuoso broke off', saying(200, { 'X-SQL-State': 'S1TAT' }, ROWS), 'timeout'],
    ['that says it is a part', saying(206, {}, ROWS), 'store-incomplete'],
    ['behind which Fuseki writes that time is over', saying(200, {}, `${ROWS.slice(0, -3)}\n##  Query cancelled due to timeout during execution   ##\n`), 'store-incomplete'],
    ['in which QLever writes that it failed', saying(200, {}, `${ROWS.slice(0, -2)}\n!!!!>># An error has occurred while exporting the query result.`), 'store-incomplete'],
    ['in which Comunica writes so', saying(200, {}, `${ROWS.slice(0, -3)}!ERROR!`), 'store-incomplete'],
    ['in which Comunica writes that time is over', saying(200, {}, `${ROWS.slice(0, -3)}!TIMEDOUT!`), 'store-incomplete'],
    ['behind which Oxigraph writes why it ends', saying(200, {}, `${ROWS.slice(0, -3)}The query was cancelled`), 'store-incomplete'],
    ['that ends too early', saying(200, {}, ROWS.slice(0, 40)), 'store-incomplete'],
    ['that is empty', saying(200, {}, ''), 'store-incomplete'],
    ['that is a page', saying(200, { 'Content-Type': 'text/html' }, '<html>Welcome</html>'), 'store-incomplete'],
    ['that is a boolean', saying(200, {}, '{"head":{},"boolean":true}'), 'store-incomplete'],
    ['with an IRI that ends too early', saying(200, {}, ROWS.replace('urn:a', 'urn:a> <urn:b')), 'store-incomplete'],
    ['with a language that is none', saying(200, {}, ROWS.replace('"uri"', '"literal","xml:lang":"ja . }"')), 'store-incomplete'],
    ['with a term of no kind', saying(200, {}, ROWS.replace('"uri"', '"thing"')), 'store-incomplete'],
    ['whose connection is closed in between', ((_request, response) => {
      response.writeHead(200, { 'Content-Length': '500' }).write(ROWS);
      setTimeout(() => response.destroy(), 20);
      return true;
    }) satisfies Interference, 'store-unavailable'],
    ['that leads elsewhere', saying(302, { Location: 'http://127.0.0.1:1/' }, ''), 'store-unavailable'],
    ['of a query that the store refuses', saying(400, {}, 'Unknown function'), 'query-failed'],
    ['of a query that took Fuseki too long', saying(503, {}, 'Query timed out'), 'timeout'],
    ['of a store that fails', saying(500, {}, 'Internal error'), 'store-unavailable'],
    ['of a store that wants to know who asks', saying(401, { 'WWW-Authenticate': 'Basic realm="x"' }, ''), 'store-unavailable'],
  ] as const)('%s', async (_, interference, type) => {
    const words = `${type}${Math.random()}`;
    // the store is looked at all the time, and would be left alone where that is answered so
    server.interfere((request, response, answer) =>
      request.form.get('query')?.includes(words) === true && interference(request, response, answer));
    const answer = await store.query(`SELECT ?s { ?s ?p "${words}" }`, OPTIONS);
    expect([answer.status >= 400, typeOf(answer)]).toEqual([true, type]);
    expect(answer.body).not.toContain('127.0.0.1:');
    server.interfere(undefined);
    await expect.poll(() => store.query('ASK { }', OPTIONS).then(({ status }) => status), SLOWLY).toBe(200);
  }); // prettier-ignore

  it('not for a value that looks like a sign', async () => {
    server.interfere(saying(200, {}, ROWS.replace('"uri","value":"urn:a"', '"literal","value":"!ERROR! ##  Query cancelled"')));
    expect((await store.query('SELECT ?s { ?s ?p ?looks }', OPTIONS)).status).toBe(200);
  }); // prettier-ignore

  it('where it is written as Virtuoso writes terms, not at all', async () => {
    const json = '{ "head": { "link": [], "vars": ["s"] }, "results": { "distinct": false, "ordered": true, "bindings": [ { "s": { "type": "typed-literal", "datatype": "http://www.w3.org/2001/XMLSchema#boolean", "value": "1" }} ] } }';
    server.interfere(saying(200, {}, json));
    const { body } = await store.query('SELECT ?s { ?virtuoso ?p ?s }', OPTIONS);
    expect(JSON.parse(body)).toMatchObject({ results: { bindings: [{ s: { type: 'literal', value: 'true' } }] } });
  }); // prettier-ignore
});

describe('a query that nobody waits for', () => {
  const never: Interference = () => true;

  it('is given up when its time is over', async () => {
    server.interfere(never);
    const answer = await store.query('SELECT ?s { ?s ?p ?late }', { ...OPTIONS, deadline: 300 });
    expect([answer.status, typeOf(answer)]).toEqual([503, 'timeout']);
  });

  it('is given up when the client is gone, and its connection closed', async () => {
    const closed = new Promise<void>(resolve =>
      server.interfere((_, response) => {
        response.on('close', resolve);
        return true;
      }),
    );
    const gone = new AbortController();
    const answer = store.query('SELECT ?s { ?s ?p ?gone }', { ...OPTIONS, signal: gone.signal });
    setTimeout(() => gone.abort(), 200);
    expect(typeOf(await answer)).toBe('stopped');
    await closed;
  });

  it('is refused where one client has too many already', async () => {
    server.interfere(never);
    const requests = Array.from({ length: 17 }, () => new AbortController());
    const queries = requests.map(({ signal }, at) =>
      store.query(`SELECT ?s { ?s ?p ${at} }`, { ...OPTIONS, client: 'greedy', signal }),
    );
    expect(typeOf(await Promise.race(queries))).toBe('store-busy');
    requests.forEach(request => request.abort());
    await Promise.all(queries);
  }); // prettier-ignore
});

describe('of several servers', () => {
  let servers: readonly [StoreServer, StoreServer];
  let both: RemoteStore;

  beforeAll(async () => {
    writeFileSync(join(folder, 'v1.nq'), versioned('1'));
    const files = [join(folder, 'v1.nq')];
    servers = [await startStore(files), await startStore(files)];
    both = await openStore(...servers);
  });
  afterAll(() => Promise.all([both, ...servers].map(one => one.close())));

  let asked = 0;
  const ask = (): Promise<QueryResponse> =>
    both.query(`SELECT ?s { ?s <urn:name> ?n FILTER(${(asked += 1)} > 0) }`, OPTIONS);

  it('each is asked, and the answer says its version', async () => {
    const before = servers.map(({ requests }) => requests.length);
    const answers = await Promise.all(Array.from({ length: 8 }, ask));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(answers[0]?.headers).toMatchObject({ 'X-Dataset-Version': '1' });
    servers.forEach(({ requests }, at) => expect(requests.length).toBeGreaterThan((before[at] ?? 0) + 2));
  }); // prettier-ignore

  it('one may be lost by a query while it is looked at, and is up again by what it answers', async () => {
    const endpoint = new StoreEndpoint(servers[0].url);
    await endpoint.check();
    const look = endpoint.check();
    endpoint.lost('it closed the connection');
    await look;
    expect(endpoint.state.isUp).toBe(true);
    endpoint.close();
  });

  it('one is killed under load, and no query fails', async () => {
    const statuses: number[] = [];
    const client = async (): Promise<void> => {
      for (let at = 0; at < 20; at++) {
        if (statuses.length === 20) servers[0].kill();
        statuses.push((await ask()).status);
      }
    };
    await Promise.all(Array.from({ length: 6 }, client));
    expect(new Set(statuses)).toEqual(new Set([200]));
    await servers[0].revive();
  });

  it('one that is being loaded is left alone, and what it answered meanwhile is asked again', async () => {
    await both.check();
    const isVersion = (form: URLSearchParams): boolean =>
      (form.get('query') ?? '').includes('prov#Activity');
    servers[1].interfere(({ form }, response) => {
      if (!isVersion(form)) return false;
      response.writeHead(200).end('{"head":{"vars":["run"]},"results":{"bindings":[]}}');
      return true;
    });
    const answers = await Promise.all(Array.from({ length: 12 }, ask));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const asks = (): number =>
      servers[1].requests.filter(({ form }) => /FILTER\(\d+ > 0/.test(form.get('query') ?? ''))
        .length;
    const before = asks();
    await Promise.all(Array.from({ length: 12 }, ask));
    expect(asks()).toBe(before);
    servers[1].interfere(undefined);
  });

  it('none is there: that is said, and answers come again when one is', async () => {
    servers.forEach(server => server.kill());
    const answer = await ask();
    expect([answer.status, typeOf(answer)]).toEqual([503, 'store-unavailable']);
    expect(answer.headers).toHaveProperty('Retry-After');
    await Promise.all(servers.map(server => server.revive()));
    await expect.poll(() => ask().then(({ status }) => status), SLOWLY).toBe(200);
  });
});
