/** The embedded engine: what it answers, what it refuses, and that a query can be stopped. */
import { getEventListeners } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbeddedEngine } from '../../src/engine/embedded.js';
import { GRAPH_TYPES, RESULT_TYPES } from '../../src/engine/index.js';
import type { Problem, QueryOptions } from '../../src/engine/index.js';
import { BASE } from '../../src/rdf/namespaces.js';
import { parseRdf } from '../../src/rdf/graph.js';

const folder = mkdtempSync(join(tmpdir(), 'renkei-engine-'));
const file = join(folder, 'data.nq');
const ENRICHMENT = `${BASE}graph/enrichment/x`;

writeFileSync(
  file,
  `<urn:a> <urn:p> "同じ"@ja <urn:g1> .
<urn:a> <urn:p> "同じ"@ja <urn:g2> .
<urn:a> <urn:q> <urn:x,y> <urn:g2> .
<urn:a> <urn:r> <urn:outside> <${ENRICHMENT}> .
${Array.from({ length: 400 }, (_, i) => `<urn:n${i}> <urn:next> <urn:n${i + 1}> <urn:g3> .`).join('\n')}
`,
);

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await EmbeddedEngine.open({ files: [file], size: 1 });
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

function options(more: Partial<QueryOptions> = {}): QueryOptions {
  return { accept: { results: RESULT_TYPES, graph: GRAPH_TYPES }, deadline: 10_000, ...more };
}

async function csvOf(query: string, more: Partial<QueryOptions> = {}): Promise<string> {
  const accept = { results: ['text/csv'], graph: [] };
  const { body } = await engine.query(query, options({ accept, ...more }));
  return body.replace(/\r\n/g, '\n').trim();
}

/** A query that no engine finishes within a test. */
const ENDLESS =
  'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . FILTER(?c != ?f) }';

/** One without data. */
const ENDLESS_ALONE = `SELECT (COUNT(*) AS ?n) { ${'abcdefgh'.replace(/./g, 'VALUES ?$& { 1 2 3 4 5 6 7 8 9 } ')}}`;

describe('the default graph', () => {
  it.each([
    [
      'has a triple once that stands in two graphs',
      'SELECT (COUNT(*) AS ?n) { <urn:a> <urn:p> ?o }',
      'n\n1',
    ],
    ['has no triple of an enrichment graph', 'SELECT ?o { <urn:a> <urn:r> ?o }', 'o'],
    [
      'leaves an enrichment graph to be asked by name',
      `SELECT ?o { GRAPH <${ENRICHMENT}> { <urn:a> ?p ?o } }`,
      'o\nurn:outside',
    ],
    [
      'of several FROM has a triple once that stands in two of them',
      'PREFIX g: <urn:> SELECT (COUNT(*) AS ?n) FROM <urn:g1> FROM g:g2 { ?s ?p ?o }',
      'n\n2',
    ],
    [
      'of several FROM leaves FROM NAMED apart, and no graph of its own',
      'SELECT ?g (COUNT(*) AS ?n) FROM <urn:g1> FROM <urn:g2> FROM NAMED <urn:g2> { ?s ?p ?o GRAPH ?g { ?s ?p ?o } } GROUP BY ?g',
      'g,n\nurn:g2,2',
    ],
    [
      'is merged for one query alone',
      'SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }',
      'n\n4',
    ],
    ['gives way to FROM', 'SELECT (COUNT(*) AS ?n) FROM <urn:g1> { ?s ?p ?o }', 'n\n1'],
    [
      'leaves the named graphs apart',
      'SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { <urn:a> <urn:p> ?o } }',
      'n\n2',
    ],
  ])('%s', async (_, query, expected) => {
    expect(await csvOf(query)).toBe(expected);
  });

  it('gives way to the graphs of the protocol, which override FROM', async () => {
    const query = 'SELECT (COUNT(*) AS ?n) FROM <urn:g1> { ?s ?p ?o }';
    expect(await csvOf(query, { defaultGraphs: ['urn:g2'], namedGraphs: [] })).toBe('n\n2');
    const both = ['urn:g1', 'urn:g2', 'urn:g1', 'urn:none'];
    expect(await csvOf(query, { defaultGraphs: both, namedGraphs: [] })).toBe('n\n2');
  });
});

describe('results', () => {
  it('quote an IRI with a comma in CSV', async () => {
    expect(await csvOf('SELECT ?s ?o { ?s <urn:q> ?o }')).toBe('s,o\nurn:a,"urn:x,y"');
  });

  it('keep the columns in the order of SELECT, with nothing for what is unbound', async () => {
    expect(await csvOf('SELECT ?b ?a { VALUES (?a ?b) { ("1" UNDEF) } }')).toBe('b,a\n,1');
  });

  it.each([
    ['application/sparql-results+json', /"vars":\["z","b","a"\]/],
    [
      'application/sparql-results+xml',
      /<variable name="z"\/><variable name="b"\/><variable name="a"/,
    ],
    ['text/csv', /^z,b,a\r\n3,2,1\r\n4,,"x\t\ny"\r\n$/],
    ['text/tab-separated-values', /^\?z\t\?b\t\?a\n3\t2\t1\n4\t\t"x\\t\\ny"\n$/],
  ])('of SELECT * have the columns in the order of the query, as %s', async (type, expected) => {
    const query = 'SELECT * { VALUES (?z ?b ?a) { (3 2 1) (4 UNDEF "x\\t\\ny") } }';
    const { body } = await engine.query(query, options({ accept: { results: [type], graph: [] } }));
    expect(body).toMatch(expected);
  });

  it.each(RESULT_TYPES)('of too many rows are an error that names the cap, as %s', async type => {
    const accept = { results: [type], graph: [] };
    const values = Array.from({ length: 59 }, (_, i) => `"},{<result>${i}\\n\\""`).join(' ');
    const query = `SELECT * { VALUES ?a { ${values} } VALUES ?b { ${values} } VALUES ?c { ${values} } }`;
    const { status, body } = await engine.query(query, options({ accept }));
    expect([status, JSON.parse(body)]).toMatchObject([400, { type: 'too-many-rows' }]);
    expect(body).toContain('It has more than 200000 rows.');
    expect(body).toContain('LIMIT and OFFSET');
  });

  it.each(RESULT_TYPES)('of SELECT and ASK come as %s', async type => {
    const accept = { results: [type], graph: [] };
    for (const query of ['SELECT * { ?s <urn:q> ?o }', 'ASK { ?s <urn:q> ?o }']) {
      const response = await engine.query(query, options({ accept }));
      expect([response.status, response.mediaType]).toEqual([200, type]);
      expect(response.body).toMatch(/urn:x,y|true/);
    }
  });

  it.each([
    ['text/turtle', 'text/turtle'],
    ['application/n-triples', 'application/n-triples'],
  ])('of CONSTRUCT and DESCRIBE come as %s that parses', async (type, format) => {
    const accept = { results: [], graph: [type] };
    for (const query of ['CONSTRUCT WHERE { ?s <urn:q> ?o }', 'DESCRIBE <urn:a>']) {
      const response = await engine.query(query, options({ accept }));
      expect([response.status, response.mediaType]).toEqual([200, type]);
      expect(parseRdf(response.body, format).length).toBeGreaterThan(0);
    }
  });

  it('of CONSTRUCT come as JSON-LD whose context is inline', async () => {
    const accept = { results: [], graph: ['application/ld+json'] };
    const { body } = await engine.query('CONSTRUCT WHERE { ?s <urn:q> ?o }', options({ accept }));
    const document = JSON.parse(body) as { '@context': object; '@graph': { '@id': string }[] };
    expect(document['@context']).toBeTypeOf('object');
    expect(document['@graph'][0]?.['@id']).toBe('urn:a');
  });

  it.each(['text/turtle', 'application/ld+json'])(
    'of ten thousand triples come as %s, again and again',
    async type => {
      const rows = Array.from({ length: 100 }, (_, i) => `"${i}"`).join(' ');
      const query = `CONSTRUCT { ?s <urn:p> ?b } WHERE { VALUES ?a { ${rows} } VALUES ?b { ${rows} } BIND(IRI(CONCAT("urn:", ?a)) AS ?s) }`;
      const accept = { results: [], graph: [type] };
      for (let round = 0; round < 5; round++) {
        const { status, body } = await engine.query(query, options({ accept }));
        expect([status, body.match(/"99"/g)?.length]).toEqual([200, 100]);
      }
    },
  );

  it.each([
    ['SELECT ?x { VALUES ?x { <<( <urn:a> <urn:p> <urn:b> )>> } }', /"type":"triple"/],
    [
      'CONSTRUCT { <urn:a> <urn:p> <<( <urn:a> <urn:p> ?o )>> } WHERE { <urn:a> <urn:q> ?o }',
      /<<\(/,
    ],
  ])('of SPARQL 1.2 come in the form that the engine finds: %s', async (query, expected) => {
    const accept = { results: [RESULT_TYPES[0]], graph: ['application/n-triples'] };
    const { status, body } = await engine.query(query, options({ accept }));
    expect([status, body]).toEqual([200, expect.stringMatching(expected)]);
  });

  it.each([
    ['SELECT * { ?s ?p ?o }', { results: [], graph: GRAPH_TYPES }],
    ['CONSTRUCT WHERE { ?s ?p ?o }', { results: RESULT_TYPES, graph: [] }],
    ['ASK {}', { results: ['image/png'], graph: [] }],
  ])('that nobody accepts are 406, with what there is: %s', async (query, accept) => {
    const { status, body } = await engine.query(query, options({ accept }));
    expect(status).toBe(406);
    expect(body).toContain('application/sparql-results+json');
  });
});

describe('what is no query', () => {
  it.each([
    ['SELECT * { ?s ?p ', 1, 18],
    ['SELECT *\nWHERE {\n  ?s ?p ?o .\n  FILTERR(?o)\n}', 4, 9],
    ['SELECT * {\n  ?s foo:p ?o\n}', 2, 6],
    ['SELECT * {} LIMIT x', 1, 19],
    ['SELEC * {}', 1, 1],
    ['', 1, 1],
    ['# only a comment', 1, 17],
  ])('is 400 with line and column: %j', async (query, line, column) => {
    const { status, mediaType, body } = await engine.query(query, options());
    expect([status, mediaType]).toEqual([400, 'application/problem+json']);
    expect(JSON.parse(body)).toMatchObject({ type: 'syntax-error', line, column });
  });

  it.each([
    ['a variable that is not grouped', 'SELECT ?a (COUNT(*) AS ?n) { ?a ?b ?c }', '?a is neither'],
    ['the same in lines', 'SELECT ?a ?b\n{ ?a ?b ?c }\nGROUP BY ?a\n', '?b is neither'],
    ['a variable twice', 'SELECT (?a AS ?b) { ?a ?b ?c }', 'The SELECT overrides'],
  ])('names no place beyond the text: %s', async (_, query, said) => {
    const { status, body } = await engine.query(query, options());
    const problem = JSON.parse(body) as Problem;
    expect([status, problem.type, problem.line]).toEqual([400, 'syntax-error', undefined]);
    expect(problem.detail).toContain(said);
  });

  it('says which prefix is not declared', async () => {
    const { body } = await engine.query('SELECT * { ?s foo:p ?o }', options());
    expect(body).toContain('the prefix foo: is not declared');
  });

  it.each([
    'INSERT DATA { <urn:a> <urn:b> <urn:c> }',
    'PREFIX x: <urn:> # SELECT\nDELETE WHERE { ?s ?p ?o }',
    'CLEAR ALL',
    'LOAD <http://127.0.0.1/x>',
    'DROP GRAPH <urn:g1> ; INSERT DATA {}',
  ])('is 403 where it is an update: %s', async query => {
    expect((await engine.query(query, options())).status).toBe(403);
  });
});

describe('a query that no parser can bear', () => {
  const nested = (open: string, inner: string, close: string, times: number): string =>
    `${open.repeat(times)}${inner}${close.repeat(times)}`;

  it.each([
    ['groups in groups', `SELECT * {${nested('{', ' BIND(1 AS ?x) ', '}', 1000)}}`, 'too-deep'],
    ['brackets in brackets', `SELECT (${nested('(', '1', ')', 2000)} AS ?x) {}`, 'too-deep'],
    ['nodes in nodes', `SELECT * {?s ?p ${nested('[ ?p ', '1', ' ]', 2000)}}`, 'too-deep'],
    ['paths in paths', `SELECT * {?s ${nested('(<urn:p>/', '<urn:p>', ')*', 300)} ?o}`, 'too-deep'],
    ['a word without end', 'a'.repeat(100_000), 'syntax-error'],
    ['an IRI without end', `SELECT * {?s ?p <${'a'.repeat(100_000)}`, 'syntax-error'],
    ['negations in a row', `SELECT (${'!'.repeat(20_000)}1 AS ?x) {}`, undefined],
    ['sums in a row', `SELECT (${'1+'.repeat(3000)}1 AS ?x) {}`, undefined],
    ['steps in a row', `SELECT * {?s ${'<urn:p>/'.repeat(5000)}<urn:p> ?o}`, undefined],
  ])('is refused, and the next one is answered: %s', async (_, query, type) => {
    const { status, body } = await engine.query(query, options());
    expect(status === 200 || status === 400).toBe(true);
    if (type !== undefined) expect(JSON.parse(body)).toMatchObject({ type });
    expect(await csvOf('ASK { <urn:a> <urn:p> ?o }')).toBe('true');
  }); // prettier-ignore

  it.each([
    ['names with a prefix', `PREFIX ${'n'.repeat(50)}: <urn:> SELECT * { ?s ${'n'.repeat(50)}:${'b'.repeat(50)} ?o }`],
    ['variables', `SELECT * { ?${'v'.repeat(500)} ?p ?o }`],
    ['strings', `SELECT * { ?s ?p "${'((({{{ aaaa'.repeat(200)}" }`],
    ['comments', `SELECT * { ?s ?p ?o } # ${'['.repeat(200)}`],
    ['languages', `SELECT * { ?s ?p "a"@x-${'abcdefgh-'.repeat(8)}x }`],
  ])('is not one that has long %s', async (_, query) => {
    expect((await engine.query(query, options())).status).toBe(200);
  }); // prettier-ignore
});

it('never connects to a SERVICE', async () => {
  let connections = 0;
  const listener = createServer().on('connection', () => (connections += 1));
  await new Promise<void>(resolve => listener.listen(0, '127.0.0.1', () => resolve()));
  const { port } = listener.address() as AddressInfo;
  const { status } = await engine.query(
    `SELECT * { SERVICE <http://127.0.0.1:${port}/> { ?s ?p ?o } }`,
    options(),
  );
  expect(status).toBe(400);
  expect(connections).toBe(0);
  listener.close();
});

describe('stopping', () => {
  it('ends a query at its deadline, and the only thread is there again for the next', async () => {
    const stopped = await engine.query(ENDLESS, options({ deadline: 200 }));
    expect(stopped.status).toBe(503);
    expect(JSON.parse(stopped.body)).toMatchObject({ type: 'timeout' });
    expect(await csvOf('SELECT (COUNT(*) AS ?n) { <urn:a> <urn:p> ?o }')).toBe('n\n1');
  });

  it('leaves nothing at the signal of a request of what was answered', async () => {
    const { signal } = new AbortController();
    for (const query of ['ASK {}', 'SELECT ?s { ?s ?p "other" }', 'SELEC'])
      await engine.query(query, options({ signal }));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('ends a query whose client is gone', async () => {
    const gone = new AbortController();
    const running = engine.query(ENDLESS, options({ signal: gone.signal }));
    setTimeout(() => gone.abort(), 50);
    expect((await running).status).toBe(503);
    expect(await csvOf('ASK { <urn:a> <urn:p> ?o }')).toBe('true');
  });

  it('lets a query wait for a thread, and counts its deadline from then', async () => {
    const running = engine.query(ENDLESS, options({ deadline: 400 }));
    const waiting = engine.query('ASK {}', options({ deadline: 200 }));
    expect((await running).status).toBe(503);
    expect((await waiting).status).toBe(200);
  });

  it('drops a waiting query whose client is gone, without touching the one that runs', async () => {
    const gone = new AbortController();
    const running = engine.query(ENDLESS, options({ deadline: 400 }));
    const waiting = engine.query('ASK {}', options({ signal: gone.signal }));
    gone.abort();
    expect(JSON.parse((await waiting).body)).toMatchObject({ type: 'stopped' });
    expect(JSON.parse((await running).body)).toMatchObject({ type: 'timeout' });
  });

  it('answers a client while another one’s query is stopped, where there are two threads', async () => {
    const pair = await EmbeddedEngine.open({ files: [file], size: 2 });
    const gone = new AbortController();
    const endless = pair.query(ENDLESS, options({ deadline: 60_000, signal: gone.signal }));
    let endlessIsDone = false;
    void endless.then(() => (endlessIsDone = true));
    const small = await pair.query('ASK {}', options());
    expect([small.status, endlessIsDone]).toEqual([200, false]);
    gone.abort();
    await endless;
    await pair.close();
  });

  it('leaves a thread for others, however much one client asks', async () => {
    const pair = await EmbeddedEngine.open({ files: [file], size: 2 });
    const gone = new AbortController();
    const greedy = { client: 'greedy', deadline: 60_000, signal: gone.signal };
    const endless = [1, 2, 3].map(at => pair.query(`${ENDLESS} # ${at}`, options(greedy)));
    const small = await pair.query('ASK {}', options({ client: 'modest' }));
    expect(small.status).toBe(200);
    gone.abort();
    await Promise.all(endless);
    await pair.close();
  });

  it('has a thread for what the service itself asks, where clients have taken all that they may', async () => {
    const one = await EmbeddedEngine.open({ files: [file], size: 1, spare: 1 });
    const gone = new AbortController();
    const greedy = { client: 'greedy', deadline: 60_000, signal: gone.signal };
    const endless = one.query(ENDLESS, options(greedy));
    const waiting = one.query('ASK { ?s ?p 1 }', options({ client: 'modest', signal: gone.signal }));
    expect((await one.query('ASK {}', options())).status).toBe(200);
    gone.abort();
    expect((await waiting).status).toBe(503);
    await endless;
    await one.close();
  }); // prettier-ignore

  it('leaves a thread for others while the one that a client lost is not back', async () => {
    const pair = await EmbeddedEngine.open({ files: [file], size: 2 });
    const gone = new AbortController();
    const greedy = { client: 'greedy', signal: gone.signal };
    const first = await pair.query(ENDLESS, options({ ...greedy, deadline: 100 }));
    expect(JSON.parse(first.body)).toMatchObject({ type: 'timeout' });
    const second = pair.query(ENDLESS, options({ ...greedy, deadline: 60_000 }));
    expect((await pair.query('ASK {}', options({ client: 'modest' }))).status).toBe(200);
    gone.abort();
    await second;
    await pair.close();
  });

  it('stops a query that takes all memory, and says so', async () => {
    const small = await EmbeddedEngine.open({ files: [file], size: 1, memoryLimit: 200_000_000 });
    const query = 'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i';
    const { status, body } = await small.query(query, options({ deadline: 60_000 }));
    expect([status, JSON.parse(body)]).toMatchObject([503, { type: 'memory-limit' }]);
    expect((await small.query('ASK {}', options())).status).toBe(200);
    await small.close();
  });

  it('lets no more than 200 queries wait, and says when to come again', async () => {
    const one = await EmbeddedEngine.open({ files: [file], size: 1 });
    const clients = Array.from({ length: 202 }, () => new AbortController());
    const all = clients.map(({ signal }, at) =>
      one.query(`${ENDLESS} # ${at}`, options({ deadline: 60_000, signal })),
    );
    const refused = await all.at(-1);
    expect(JSON.parse(refused?.body ?? '')).toMatchObject({ type: 'queue-full', status: 503 });
    expect(refused?.headers).toEqual({ 'Retry-After': '5' });
    clients.forEach(client => client.abort());
    await Promise.all(all);
    await one.close();
  });
});

it('lets no more than 20 queries of one client wait, so that others find a place', async () => {
  const one = await EmbeddedEngine.open({ files: [file], size: 1 });
  const clients = Array.from({ length: 22 }, () => new AbortController());
  const all = clients.map(({ signal }, at) =>
    one.query(`${ENDLESS} # ${at}`, options({ client: 'greedy', deadline: 60_000, signal })),
  );
  const modest = one.query('ASK {}', options({ client: 'modest' }));
  const refused = await all.at(-1);
  expect(JSON.parse(refused?.body ?? '')).toMatchObject({ type: 'queue-full', status: 503 });
  expect(refused?.headers).toEqual({ 'Retry-After': '5' });
  clients.forEach(client => client.abort());
  expect((await modest).status).toBe(200);
  await Promise.all(all);
  await one.close();
});

it('answers fifty queries that come at once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => csvOf(`SELECT ?o { <urn:n${i}> <urn:next> ?o }`)),
  );
  expect(answers).toEqual(answers.map((_, i) => `o\nurn:n${i + 1}`));
});

it('tries again with another thread where one could not load its data', async () => {
  const path = join(folder, 'unsteady.nq');
  writeFileSync(path, '<urn:a> <urn:p> <urn:b> .');
  const one = await EmbeddedEngine.open({ files: [path], size: 1 });
  rmSync(path);
  expect((await one.query('ASK {}', options())).status).toBe(200);
  expect((await one.query(ENDLESS_ALONE, options({ deadline: 100 }))).status).toBe(503);
  const waiting = one.query('ASK {}', options());
  setTimeout(() => writeFileSync(path, '<urn:a> <urn:p> <urn:c> .'), 1000);
  expect((await waiting).status).toBe(200);
  await one.close();
});

describe('loading', () => {
  it.each([
    ['data.txt', 'not RDF by its ending'],
    ['missing.nq', 'not there'],
  ])('fails with the name of the file: %s (%s)', async name => {
    const path = join(folder, name);
    if (name.endsWith('.txt')) writeFileSync(path, 'x');
    await expect(EmbeddedEngine.open({ files: [path], size: 1 })).rejects.toThrow(name);
  });

  it('takes Turtle and TriG too', async () => {
    const path = join(folder, 'more.ttl');
    writeFileSync(path, '<urn:t> a <urn:T> .');
    const other = await EmbeddedEngine.open({ files: [path], size: 1 });
    const { body } = await other.query('ASK { <urn:t> a <urn:T> }', options());
    expect(body).toContain('true');
    await other.close();
  });
});

it('refuses queries after it is closed', async () => {
  const other = await EmbeddedEngine.open({ files: [file], size: 1 });
  await other.close();
  expect((await other.query('ASK {}', options())).status).toBe(503);
});
