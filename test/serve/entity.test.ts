/** Every IRI of ours answers, with a page or RDF by Accept. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import { parseRdf } from '../../src/rdf/graph.js';
import { BASE, RDF } from '../../src/rdf/namespaces.js';
import { datasetQuads } from '../support/dataset.js';
import { startTestServer } from '../support/server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

function get(path: string, accept: string): Promise<Response> {
  return fetch(server.url + path, { headers: { accept }, redirect: 'manual' });
}

const AGREEMENT = '/id/agreement/16202-16205/2016-10-03';
const MUNICIPALITY = '/id/municipality/16211';

describe('an IRI redirects to the document that the client accepts', () => {
  it.each([
    ['text/html', '.html'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', '.html'],
    ['text/turtle', '.ttl'],
    ['application/ld+json', '.jsonld'],
    ['application/n-triples', '.nt'],
    ['application/rdf+xml', '.rdf'],
    ['text/turtle;q=0.5, application/ld+json;q=0.9', '.jsonld'],
    ['*/*', '.html'],
  ])('Accept: %s → %s', async (accept, ending) => {
    const response = await get(MUNICIPALITY, accept);
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      MUNICIPALITY + ending,
    ]);
    expect(response.headers.get('vary')).toContain('Accept');
  });

  it('an agreement to its latest version', async () => {
    const response = await get(AGREEMENT, 'text/turtle');
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `${AGREEMENT}/version/2026-01-19`,
    ]);
  });

  it('what nobody can be given is 406', async () => {
    expect((await get(MUNICIPALITY, 'image/png')).status).toBe(406);
  });
});

describe('a document about a node', () => {
  it('holds the node, its parts, the labels of what they point to, and its spans', async () => {
    const row = `${AGREEMENT}/doc/2026-01-19/annex/1/3-1/4`;
    const text = await (await get(`${row}.ttl`, '*/*')).text();
    const quads = parseRdf(text);
    const subjects = new Set(quads.map(({ subject }) => subject.value));
    const node = BASE + row.slice(1);
    for (const part of ['', '/measure', '/role/a', '/role/b'])
      expect(subjects).toContain(node + part);
    expect(text).toContain('射水市');
    expect([...subjects].filter(iri => iri.includes('#char=')).length).toBeGreaterThan(2);
  });

  it('says the same in Turtle, N-Triples and JSON-LD', async () => {
    const [turtle, triples, json] = await Promise.all(
      ['ttl', 'nt', 'jsonld'].map(async ending =>
        (await get(`${MUNICIPALITY}.${ending}`, '*/*')).text(),
      ),
    );
    const lines = (quads: ReturnType<typeof parseRdf>): string[] =>
      quads.map(q => [q.subject.value, q.predicate.value, q.object.value].join(' ')).sort();
    expect(lines(parseRdf(turtle!))).toEqual(lines(parseRdf(triples!, 'application/n-triples')));
    expect(JSON.stringify(JSON.parse(json!))).toContain('162116');
  });

  it('as a page names the node, and links the other formats', async () => {
    const response = await get(`${MUNICIPALITY}.html`, 'text/html');
    const page = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page).toMatch(/<h1>.*射水市.*<\/h1>/);
    expect(page).toContain(
      '<link rel="alternate" type="text/turtle" href="/id/municipality/16211.ttl">',
    );
  });
});

describe('what is not known is 404', () => {
  it.each([
    ['/id/municipality/99999', 'text/turtle'],
    ['/id/municipality/99999.html', 'text/html'],
    ['/nothing', 'text/html'],
    ['/id/%3E%20%7D%20%23', 'text/html'],
    ['/id/municipality/16211%22', 'text/turtle'],
    ['/../../etc/passwd', '*/*'],
    ['/dump/../manifest.json', '*/*'],
  ])('%s', async (path, accept) => {
    const response = await get(path, accept);
    expect(response.status).toBe(404);
  });

  it('and a path that is no UTF-8 is a client’s error', async () => {
    const { status } = await get('/id/%E0%A4%A', 'text/html');
    expect([400, 404]).toContain(status);
  });
});

describe('of all IRIs in the dataset', () => {
  /** Every IRI of ours without its fragment, as subject, object or graph; the endpoint and its files apart. */
  const iris = [
    ...new Set(
      datasetQuads()
        .flatMap(q => [
          q.subject.value,
          q.object.termType === 'NamedNode' ? q.object.value : '',
          q.graph.value,
        ])
        .filter(iri => iri.startsWith(BASE) && iri !== BASE && !/\/(?:sparql|dump\/.*)$/.test(iri))
        .map(iri => iri.replace(/#.*/, '')),
    ),
  ].sort();

  it('there are many', () => {
    expect(iris.length).toBeGreaterThan(1500);
  });

  it('every tenth answers with RDF that speaks of it', async () => {
    const silent: string[] = [];
    for (const iri of iris.filter((_, at) => at % 10 === 0)) {
      const response = await fetch(server.url + '/' + iri.slice(BASE.length), {
        headers: { accept: 'application/n-triples, text/turtle;q=0.9' },
      });
      const text = await response.text();
      if (response.status !== 200 || text.trim() === '') silent.push(`${response.status} ${iri}`);
    }
    expect(silent).toEqual([]);
  }, 120_000);

  it('one of each class answers with a page', async () => {
    const byClass = new Map(
      datasetQuads()
        .filter(q => q.predicate.equals(RDF.type) && q.subject.value.startsWith(BASE))
        .map(q => [q.object.value, q.subject.value.replace(/#.*/, '')] as const),
    );
    for (const [type, iri] of byClass) {
      const response = await fetch(server.url + '/' + iri.slice(BASE.length), {
        headers: { accept: 'text/html' },
      });
      expect(response.status, `${type} ${iri}`).toBe(200);
      expect(await response.text(), iri).toMatch(/<h1\b/);
    }
  }, 60_000);
});

describe('files beside the graph', () => {
  it.each([
    ['/web/style.css', 'text/css'],
    ['/shapes', 'text/turtle'],
    ['/dump/dataset.nq', 'application/n-quads'],
    ['/dump/void-dcat.ttl', 'text/turtle'],
  ])('%s is served as %s', async (path, type) => {
    const response = await get(path, '*/*');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
  });
});

it('a node that others only point to answers with what they say', async () => {
  const response = await get('/ns/0.3.0.ttl', '*/*');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('owl:versionIRI');
});
