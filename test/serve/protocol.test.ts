/** SPARQL 1.1 Protocol over HTTP: requests as rows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import { sendRaw } from '../support/raw-request.js';
import { startTestServer } from '../support/server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const ASK = 'ASK { ?s ?p ?o }';
const INVALID = 'invalid-parameters';
const FORM = 'application/x-www-form-urlencoded';

/** Types that have a parameter charset say it. */
function withCharset(type: string): string {
  return /^text\/|\+xml$/.test(type) ? `${type}; charset=utf-8` : type;
}

function endpoint(parameters: Record<string, string> = {}): string {
  return `${server.url}/sparql?${new URLSearchParams(parameters).toString()}`;
}

function post(
  type: string,
  body: string,
  parameters: Record<string, string> = {},
): Promise<Response> {
  return fetch(endpoint(parameters), { method: 'POST', headers: { 'content-type': type }, body });
}

describe('a query is answered', () => {
  it.each([
    ['by GET', () => fetch(endpoint({ query: ASK }))],
    ['by POST of a form', () => post(FORM, new URLSearchParams({ query: ASK }).toString())],
    ['by POST of the query itself', () => post('application/sparql-query', ASK)],
    ['by POST with a charset', () => post('application/sparql-query; charset=utf-8', ASK)],
    [
      'by QUERY',
      () =>
        fetch(endpoint(), {
          method: 'QUERY',
          headers: { 'content-type': 'application/sparql-query' },
          body: ASK,
        }),
    ],
    ['that says its version', () => fetch(endpoint({ query: ASK, version: '1.2' }))],
    ['by HEAD, without a body', () => fetch(endpoint({ query: ASK }), { method: 'HEAD' })],
  ])('%s', async (how, request) => {
    const response = await request();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/sparql-results+json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const body = await response.text();
    if (!how.includes('HEAD')) expect(JSON.parse(body)).toEqual({ head: {}, boolean: true });
  });
});

describe('a result comes as the client accepts it', () => {
  it.each([
    [undefined, 'application/sparql-results+json'],
    ['*/*', 'application/sparql-results+json'],
    ['application/json', 'application/sparql-results+json'],
    ['text/csv', 'text/csv'],
    ['text/tab-separated-values', 'text/tab-separated-values'],
    ['application/sparql-results+xml', 'application/sparql-results+xml'],
    ['text/csv;q=0.5, application/sparql-results+xml;q=0.9', 'application/sparql-results+xml'],
    ['text/html, application/xml;q=0.9, */*;q=0.8', 'application/sparql-results+xml'],
    ['text/xml', 'application/sparql-results+xml'],
    ['application/sparql-results+json;charset=utf-8', 'application/sparql-results+json'],
    ['text/csv; header=absent', 'text/csv'],
    ['text/csv;header=present;q=0.5, text/tab-separated-values;q=0.1', 'text/csv'],
    ['text/csv; charset="UTF-8"; header=present', 'text/csv'],
  ])('SELECT, Accept: %s → %s', async (accept, type) => {
    const headers = accept === undefined ? {} : { accept };
    const response = await fetch(endpoint({ query: 'SELECT ?s { ?s ?p ?o } LIMIT 1' }), {
      headers,
    });
    expect(response.headers.get('content-type')).toBe(withCharset(type));
    expect(response.headers.get('vary')).toContain('Accept');
  });

  it.each([
    [undefined, 'text/turtle'],
    ['*/*', 'text/turtle'],
    ['text/html, */*;q=0.8', 'text/turtle'],
    ['application/ld+json', 'application/ld+json'],
    ['application/n-triples', 'application/n-triples'],
    ['application/rdf+xml', 'application/rdf+xml'],
    ['application/trig', 'application/trig'],
    ['application/n-quads', 'application/n-quads'],
    ['application/json', 'application/ld+json'],
    ['text/turtle; version=1.2', 'text/turtle'],
    ['application/ld+json; profile="http://www.w3.org/ns/json-ld#expanded"', 'application/ld+json'],
    ['text/turtle;q=0.1, application/n-triples', 'application/n-triples'],
  ])('CONSTRUCT, Accept: %s → %s', async (accept, type) => {
    const headers = accept === undefined ? {} : { accept };
    const query = 'CONSTRUCT { ?s a ?t } WHERE { ?s a ?t } LIMIT 3';
    const response = await fetch(endpoint({ query }), { headers });
    expect(response.headers.get('content-type')).toBe(withCharset(type));
  });

  it.each([
    ['SELECT * { ?s ?p ?o }', 'text/turtle'],
    ['DESCRIBE <urn:a>', 'text/csv'],
    ['ASK {}', 'image/png'],
    ['ASK {}', 'text/csv; charset=shift_jis'],
  ])('%s, Accept: %s → 406 with what there is', async (query, accept) => {
    const response = await fetch(endpoint({ query }), { headers: { accept } });
    expect(response.status).toBe(406);
    expect(await response.text()).toContain('text/turtle');
  });

  it('as SPARQLWrapper names it, three times', async () => {
    const named = { format: 'json', output: 'json', results: 'json' };
    const response = await fetch(endpoint({ query: ASK, ...named }));
    expect([response.status, await response.json()]).toEqual([200, { head: {}, boolean: true }]);
  });

  it.each([
    ['csv', 'text/csv'],
    ['json', 'application/sparql-results+json'],
    ['text/csv', 'text/csv'],
  ])('by ?format=%s for a link that a browser follows', async (format, type) => {
    const headers = { accept: 'text/html' };
    const response = await fetch(endpoint({ query: 'SELECT ?s { ?s ?p ?o } LIMIT 1', format }), {
      headers,
    });
    expect(response.headers.get('content-type')).toBe(withCharset(type));
  });
});

it('describes itself where no query is asked', async () => {
  const response = await fetch(endpoint(), { headers: { accept: 'text/turtle' } });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('dcat:DataService');
});

describe('the dataset parameters override FROM', () => {
  it('counts the one graph that is named', async () => {
    const graph = 'https://w3id.org/jp-renkei/graph/reference';
    const query = 'SELECT (COUNT(*) AS ?n) FROM <urn:none> { ?s ?p ?o }';
    const [named, none] = await Promise.all(
      [
        { query, 'default-graph-uri': graph, format: 'csv' },
        { query, format: 'csv' },
      ].map(async parameters => (await fetch(endpoint(parameters))).text()),
    );
    expect(Number(named?.split('\r\n')[1])).toBeGreaterThan(100);
    expect(none).toBe('n\r\n0\r\n');
  });
});

describe('a request that is wrong is told so', () => {
  it.each([
    ['a syntax error', () => fetch(endpoint({ query: 'SELECT * {\n?s ?p' })), 400, 'syntax-error'],
    ['no query in a form', () => post(FORM, 'format=json'), 400, 'query-missing'],
    ['an empty query', () => fetch(endpoint({ query: ' ' })), 400, 'query-missing'],
    [
      'two queries',
      () => fetch(`${endpoint({ query: ASK })}&query=ASK%7B%7D`),
      400,
      'query-repeated',
    ],
    [
      'an update in the query',
      () => fetch(endpoint({ query: 'CLEAR ALL' })),
      403,
      'update-refused',
    ],
    ['an update as a form', () => post(FORM, 'update=CLEAR%20ALL'), 403, 'update-refused'],
    [
      'an update by its media type',
      () => post('application/sparql-update', 'CLEAR ALL'),
      403,
      'update-refused',
    ],
    [
      'a query in UTF-16',
      () => post('application/sparql-query; charset=utf-16', ASK),
      400,
      'not-utf-8',
    ],
    [
      'a graph that is no absolute IRI',
      () => fetch(endpoint({ query: ASK, 'default-graph-uri': 'graph' })),
      400,
      'graph-not-absolute',
    ],
    [
      'a query whose percent signs are not UTF-8',
      () => fetch(`${server.url}/sparql?query=SELECT%20(%22%ff%22%20AS%20%3Fx)%7B%7D`),
      400,
      'not-utf-8',
    ],
    ['a form that is not UTF-8', () => post(FORM, 'query=ASK%7B%22%ff%22%7D'), 400, 'not-utf-8'],
    ['a format that is none', () => fetch(endpoint({ query: ASK, format: 'exe' })), 400, INVALID],
    [
      'two formats',
      () => fetch(`${endpoint({ query: ASK, format: 'csv' })}&format=tsv`),
      400,
      INVALID,
    ],
    [
      'two formats by two names',
      () => fetch(endpoint({ query: ASK, format: 'csv', output: 'tsv' })),
      400,
      INVALID,
    ],
    [
      'a version that there is not',
      () => fetch(endpoint({ query: ASK, version: '2.0' })),
      400,
      INVALID,
    ],
    [
      'two versions',
      () => fetch(`${endpoint({ query: ASK, version: '1.1' })}&version=1.2`),
      400,
      INVALID,
    ],
    ['an unknown parameter', () => fetch(endpoint({ query: ASK, foo: '1' })), 400, INVALID],
    ['an unknown parameter alone', () => fetch(endpoint({ foo: '1' })), 400, INVALID],
    ['an unknown field of a form', () => post(FORM, 'query=ASK%7B%7D&foo=1'), 400, INVALID],
    ['another media type', () => post('text/plain', ASK), 415, 'unsupported-media-type'],
    [
      'a query too large',
      () => post('application/sparql-query', `${ASK}${' '.repeat(2_000_000)}`),
      413,
      'query-too-long',
    ],
  ])('%s → %i %s', async (_, request, status, type) => {
    const response = await request();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status, type });
  });

  it('before its body comes, where that is announced to be too long', async () => {
    const head = 'POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n';
    const bytes = Buffer.from(`${head}Content-Length: 2000000\r\n\r\nASK {`);
    const answer = await sendRaw(server.url, bytes, { goneAfter: 5000 });
    expect([answer?.status, JSON.parse(answer?.body ?? '')]).toMatchObject([413, { type: 'query-too-long' }]);
  }); // prettier-ignore

  it('with the line and the column', async () => {
    const response = await fetch(
      endpoint({ query: 'SELECT *\nWHERE {\n  ?s ?p ?o .\n  FILTERR(?o)\n}' }),
    );
    expect(await response.json()).toMatchObject({ line: 4, column: 9 });
  });
});

describe('other methods', () => {
  it.each(['PUT', 'DELETE', 'PATCH'])('%s → 405 with what is allowed', async method => {
    const response = await fetch(endpoint({ query: ASK }), { method });
    expect([response.status, response.headers.get('allow')]).toEqual([
      405,
      'GET, HEAD, POST, QUERY, OPTIONS',
    ]);
    expect(await response.json()).toMatchObject({ type: 'method-not-allowed' });
  });

  it.each([
    ['/sparql', 'GET, HEAD, POST, QUERY, OPTIONS'],
    ['/sparql/', 'GET, HEAD, POST, QUERY, OPTIONS'],
    ['/graph-store', 'GET, HEAD, OPTIONS'],
    ['/api/search', 'GET, HEAD, OPTIONS'],
    ['/id/municipality/16211', 'GET, HEAD, OPTIONS'],
  ])('OPTIONS tells a page of another site what it may do at %s: %s', async (path, methods) => {
    const response = await fetch(server.url + path, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toBe(methods);
    for (const field of ['Content-Type', 'Accept', 'If-None-Match'])
      expect(response.headers.get('access-control-allow-headers')).toContain(field);
  });

  it.each([
    ['DELETE', '/', 405],
    ['POST', '/network', 405],
    ['PUT', '/questions/parties', 405],
    ['DELETE', '/web/style.css', 405],
    ['POST', '/sitemap.xml', 405],
    ['POST', '/id/municipality/16211', 405],
    ['PUT', '/id/municipality/16211.ttl', 405],
    ['POST', '/id/municipality/none', 404],
    ['PROPFIND', '/', 405],
    ['DELETE', '/dump', 405],
    ['DELETE', '/dump/dataset.nq', 405],
    ['POST', '/api/queries', 405],
    ['POST', '/questions', 405],
    ['PUT', '/admin/reload', 405],
  ])('%s %s: %i, as a problem', async (method, path, status) => {
    const response = await fetch(server.url + path, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get('allow') !== null).toBe(status === 405);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status });
  });

  it('a reload is refused to who asks from elsewhere', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.1' };
    const response = await fetch(`${server.url}/admin/reload`, { method: 'POST', headers });
    expect(await response.json()).toMatchObject({ status: 404, type: 'not-found' });
  });
});

it('stops a query at the deadline of the server, and answers the next', async () => {
  const hasty = await startTestServer(0.3);
  const query = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }';
  const stopped = await fetch(`${hasty.url}/sparql?${new URLSearchParams({ query }).toString()}`);
  expect(stopped.status).toBe(503);
  expect(await stopped.json()).toMatchObject({ type: 'timeout' });
  const next = await fetch(`${hasty.url}/sparql?${new URLSearchParams({ query: ASK }).toString()}`);
  expect(next.status).toBe(200);
  await hasty.close();
});
