/** Validators, codings, budgets: what repeated and heavy use meets. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import { startTestServer } from '../support/server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const LARGE = 'SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 200';

function ask(query: string, headers: Record<string, string> = {}, at = server): Promise<Response> {
  return fetch(`${at.url}/sparql?${new URLSearchParams({ query }).toString()}`, { headers });
}

describe('an answer has a strong validator', () => {
  it('with which a client that has it gets 304, and no body', async () => {
    const etag = (await ask(LARGE)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await ask(LARGE, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('etag')).toBe(etag);
    expect(again.headers.get('vary')).toBe('Accept, Accept-Encoding');
  });

  it('but not by POST, whose answer is given each time', async () => {
    const etag = (await ask(LARGE)).headers.get('etag') ?? '';
    const headers = { 'content-type': 'application/sparql-query', 'if-none-match': etag };
    const url = `${server.url}/sparql`;
    const [posted, queried] = await Promise.all(
      ['POST', 'QUERY'].map(method => fetch(url, { method, headers, body: LARGE })),
    );
    expect([posted?.status, queried?.status]).toEqual([200, 304]);
  });

  it.each([
    ['another query', 'ASK {}', {}],
    ['another format', LARGE, { accept: 'text/csv' }],
    ['another coding', LARGE, { 'accept-encoding': 'identity' }],
  ])('that is not the one of %s', async (_, query, headers) => {
    const etag = (await ask(LARGE)).headers.get('etag');
    const other = await ask(query, headers);
    expect(other.headers.get('etag')).not.toBe(etag);
  });

  it.each([
    ['weakly', (etag: string) => `W/${etag}`, 304],
    ['among others', (etag: string) => `"x", W/"y" , ${etag}`, 304],
    ['as anything at all', () => '*', 304],
    ['not inside other text', (etag: string) => `x${etag}`, 200],
    ['not inside another validator', (etag: string) => `"x${etag.slice(1)}`, 200],
    ['not without quotation marks', (etag: string) => etag.slice(1, -1), 200],
  ])('that is named %s', async (_, named, status) => {
    const etag = (await ask(LARGE)).headers.get('etag') ?? '';
    expect((await ask(LARGE, { 'if-none-match': named(etag) })).status).toBe(status);
  });

  it('and a query that is wrong is told so whatever the client has', async () => {
    expect((await ask('SELEC', { 'if-none-match': '*' })).status).toBe(400);
  });

  it.each([
    ['the graph store', '/graph-store?graph=https://w3id.org/jp-renkei/graph/reference'],
    ['the description of the service', '/sparql'],
    ['the list of queries', '/api/queries'],
    ['a search', '/api/search?q=%E8%A6%B3%E5%85%89'],
  ])('at %s', async (_, path) => {
    const etag = (await fetch(server.url + path)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await fetch(server.url + path, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it.each([
    ['CONSTRUCT { [] ?p ?o } WHERE { ?s ?p ?o } LIMIT 2', 'text/turtle'],
    ['CONSTRUCT { _:a ?p ?o } WHERE { ?s ?p ?o } LIMIT 2', 'application/n-triples'],
    ['CONSTRUCT { _:a ?p ?o } WHERE { ?s ?p ?o } LIMIT 2', 'application/rdf+xml'],
    ['CONSTRUCT { [] ?p ?o } WHERE { ?s ?p ?o } LIMIT 2', 'application/ld+json'],
  ])(
    'unless it names blank nodes, which each process names anew: %s as %s',
    async (query, accept) => {
      const response = await ask(query, { accept });
      expect([response.status, response.headers.get('etag')]).toEqual([200, null]);
    },
  );

  it.each(['SELECT (RAND() AS ?r) {}', 'SELECT (NOW() AS ?n) {}', 'SELECT (UUID() AS ?u) {}'])(
    'unless it is another each time: %s',
    async query => {
      expect((await ask(query)).headers.get('etag')).toBeNull();
    },
  );

  it('unless it is a problem', async () => {
    expect((await ask('SELEC')).headers.get('etag')).toBeNull();
  });
});

describe('an answer is compressed as the client accepts', () => {
  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=0.5, br;q=0.1', 'gzip'],
    ['identity', null],
    ['deflate', null],
  ])('Accept-Encoding: %s → %s', async (accepted, coding) => {
    const response = await ask(LARGE, { 'accept-encoding': accepted });
    expect(response.headers.get('content-encoding')).toBe(coding);
    const { results } = (await response.json()) as { results: { bindings: unknown[] } };
    expect(results.bindings).toHaveLength(200);
  });

  it('unless it is small', async () => {
    const response = await ask('ASK {}', { 'accept-encoding': 'gzip' });
    expect(response.headers.get('content-encoding')).toBeNull();
  });
});

describe('a client has a budget', () => {
  it('and is told what is left', async () => {
    const { headers } = await ask('ASK {}');
    expect(headers.get('ratelimit-policy')).toBe(
      '"query-seconds";q=10000;w=60, "errors";q=10000;w=60',
    );
    expect(headers.get('ratelimit')).toMatch(
      /^"query-seconds";r=[0-9]+;t=[0-9]+, "errors";r=[0-9]+;t=[0-9]+$/,
    );
  });

  it.each([
    ['of seconds', { seconds: 0.001, errors: 100 }, 'ASK {}'],
    ['of errors', { seconds: 100, errors: 1 }, 'SELEC'],
  ])('%s, beyond which it is refused and told when to come again', async (_, budget, query) => {
    const strict = await startTestServer(10, { budget });
    await ask(query, {}, strict);
    const refused = await ask('ASK {}', {}, strict);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit-policy')).toContain(`"errors";q=${budget.errors};w=60`);
    expect(refused.headers.get('ratelimit')).toMatch(/"(?:query-seconds|errors)";r=0;t=[1-9]/);
    expect(await refused.json()).toMatchObject({ type: 'budget-used-up' });
    await strict.close();
  });
});

describe('pages and documents have validators, with which a client that has them gets 304:', () => {
  it.each([
    ['/', 'ja'],
    ['/?municipality=16205', 'en'],
    ['/questions/totals', 'ja'],
    ['/id/municipality/16211.html', 'ja'],
    ['/id/municipality/16211.ttl', 'ja'],
    ['/id/municipality/16211.jsonld', 'en'],
    ['/shapes', 'ja'],
  ])('%s in %s', async (path, language) => {
    const get = (headers: Record<string, string>): Promise<Response> =>
      fetch(server.url + path, { headers: { 'accept-language': language, ...headers } });
    const first = await get({});
    const etag = first.headers.get('etag') ?? '';
    const again = await get({ 'if-none-match': etag });
    expect([first.status, again.status, await again.text()]).toEqual([200, 304, '']);
    expect(again.headers.get('vary')).toBe(first.headers.get('vary'));
    expect((await get({ 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('those of a page in another language are others', async () => {
    const [ja, en] = await Promise.all(
      ['ja', 'en'].map(language => fetch(`${server.url}/?lang=${language}`)),
    );
    expect(ja?.headers.get('etag')).not.toBe(en?.headers.get('etag'));
  });
});

describe('a body that was compressed before', () => {
  it.each(['br', 'gzip'])('is the same bytes again, in %s, and what another asks is not', async coding => {
    const asked = [LARGE, LARGE, `${LARGE}\n#`, LARGE.replace('200', '100')];
    const bodies: string[] = [];
    for (const query of asked) {
      const answer = await ask(query, { 'accept-encoding': coding });
      expect(answer.headers.get('content-encoding')).toBe(coding);
      bodies.push(await answer.text());
    }
    expect([bodies[1], bodies[2]]).toEqual([bodies[0], bodies[0]]);
    expect(bodies[3]?.length).toBeLessThan(bodies[0]?.length ?? 0);
  }); // prettier-ignore
});
