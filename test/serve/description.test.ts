/** What the service says of itself (the three W3C tests of service descriptions), and the graph store, which only reads. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import { parseRdf } from '../../src/rdf/graph.js';
import { BASE, RDF, RK, SD, VOID } from '../../src/rdf/namespaces.js';
import { graphs } from '../../src/rdf/iris.js';
import type { NamedNode, Quad } from '../../src/rdf/terms.js';
import { graphIn, isSameGraph } from '../protocol/reparsed.js';
import { startTestServer } from '../support/server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** A description in Turtle, with what it calls service and dataset. */
function described(turtle: string): { quads: readonly Quad[]; service: string; dataset: string } {
  const quads = parseRdf(turtle);
  const found = quads.find(({ predicate }) => predicate.equals(SD.defaultDataset));
  return { quads, service: found?.subject.value ?? '', dataset: found?.object.value ?? '' };
}

async function description(): Promise<readonly Quad[]> {
  const response = await fetch(`${server.url}/sparql`, { headers: { accept: 'text/turtle' } });
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/turtle; charset=utf-8',
  ]);
  return parseRdf(await response.text());
}

describe('GET of the endpoint without a query', () => {
  it('returns RDF with a matching sd:endpoint', async () => {
    const found = (await description()).find(({ predicate }) => predicate.equals(SD.endpoint));
    expect(found?.object.value).toBe(`${server.url}/sparql`);
  });

  it('conforms to the schema: a service has one endpoint and a default dataset, whose graphs have names', async () => {
    const quads = await description();
    const subjects = (type: { value: string }): readonly string[] =>
      quads
        .filter(q => q.predicate.equals(RDF.type) && q.object.value === type.value)
        .map(q => q.subject.value);
    const [service, ...others] = subjects(SD.Service);
    expect(others).toEqual([]);
    const of = (subject: string | undefined, property: { value: string }): readonly string[] =>
      quads
        .filter(q => q.subject.value === subject && q.predicate.value === property.value)
        .map(q => q.object.value);
    expect(of(service, SD.endpoint)).toHaveLength(1);
    const [dataset] = of(service, SD.defaultDataset);
    expect(subjects(SD.Dataset)).toEqual([dataset]);
    expect(of(dataset, SD.defaultGraph)).toHaveLength(1);
    for (const named of of(dataset, SD.namedGraph)) {
      expect(of(named, SD.name)).toHaveLength(1);
      const [content] = of(named, SD.graph);
      expect(Number(of(content, VOID.triples)[0])).toBeGreaterThan(0);
    }
    expect(of(dataset, SD.namedGraph).length).toBeGreaterThan(10);
  });

  it('names what is beyond SPARQL 1.1: the property that searches, and the version', async () => {
    const quads = await description();
    const of = (property: NamedNode): readonly string[] =>
      quads.filter(({ predicate }) => predicate.equals(property)).map(({ object }) => object.value).sort();
    expect(of(SD.propertyFeature)).toEqual([RK.containsText.value]);
    expect(of(SD.supportedVersion)).toEqual(['1.1', '1.2'].map(label => `http://www.w3.org/ns/sparql#version-${label}`));
    expect(of(SD.defaultDataset)).toEqual([`${BASE}dataset`]);
  }); // prettier-ignore

  it('is triples in N-Triples, and nothing says of which graph', async () => {
    const accept = 'application/n-triples';
    const body = await (await fetch(`${server.url}/sparql`, { headers: { accept } })).text();
    expect(parseRdf(body, accept)).toHaveLength((await description()).length);
  });

  it('says the same in RDF/XML and in Turtle', async () => {
    const inType = async (accept: string): ReturnType<typeof graphIn> => {
      const response = await fetch(`${server.url}/sparql`, { headers: { accept } });
      expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining(accept)]);
      return await graphIn(accept, await response.text());
    };
    const turtle = await inType('text/turtle');
    expect(turtle.length).toBeGreaterThan(100);
    expect(isSameGraph(await inType('application/rdf+xml'), turtle)).toBe(true);
  }); // prettier-ignore

  it('returns RDF to who names no type', async () => {
    const response = await fetch(`${server.url}/sparql`, { headers: { accept: '*/*' } });
    expect(response.headers.get('content-type')).toBe('text/turtle; charset=utf-8');
  });

  it('names what there is to who accepts none of it', async () => {
    const response = await fetch(`${server.url}/sparql`, { headers: { accept: 'image/png' } });
    expect([response.status, await response.text()]).toEqual([406, expect.stringContaining('text/turtle')]);
  }); // prettier-ignore

  it('leads a browser to the page that runs queries where data of others have no page of it', async () => {
    const own = await startTestServer(10, { data: ['test/support/other-people.ttl'] });
    const response = await fetch(`${own.url}/sparql`, { headers: { accept: 'text/html' } });
    await own.close();
    expect([response.status, response.url]).toEqual([200, `${own.url}/query`]);
  });

  it('leads a browser to a page', async () => {
    const response = await fetch(`${server.url}/sparql`, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).toContain('text/html');
  });
});

describe('the well-known place', () => {
  const at = (accept: string): Promise<Response> =>
    fetch(`${server.url}/.well-known/void`, { headers: { accept }, redirect: 'manual' });

  it('has the whole description in VoID: partitions with their counts, linksets', async () => {
    const quads = parseRdf(await (await at('text/turtle')).text());
    const subjectsOf = (property: NamedNode) => quads.filter(({ predicate }) => predicate.equals(property)).length;
    expect(subjectsOf(VOID.classPartition)).toBeGreaterThan(10);
    expect(subjectsOf(VOID.class)).toBe(subjectsOf(VOID.classPartition));
    expect(subjectsOf(VOID.property)).toBe(subjectsOf(VOID.propertyPartition));
    expect(subjectsOf(VOID.linkPredicate)).toBeGreaterThan(0);
  }); // prettier-ignore

  it('has what editors and assistants complete queries from: the properties of each class, and what they lead to', async () => {
    const query = `PREFIX void: <http://rdfs.org/ns/void#> PREFIX void-ext: <http://ldf.fi/void-ext#>
      SELECT DISTINCT ?subjectClass ?prop ?objectClass ?objectDatatype {
        ?cp void:class ?subjectClass ; void:propertyPartition ?pp . ?pp void:property ?prop .
        OPTIONAL { { ?pp void:classPartition [ void:class ?objectClass ] } UNION { ?pp void-ext:datatypePartition [ void-ext:datatype ?objectDatatype ] } } }`;
    const csv = await (await fetch(`${server.url}/sparql?format=csv&query=${encodeURIComponent(query)}`)).text();
    const uses = csv.split('\r\n');
    expect(uses).toContain(`${RK.RoleAssignment.value},${RK.bearer.value},${RK.Municipality.value},`);
    expect(uses).toContain(`${RK.Municipality.value},${RK.dantaiCode.value},,http://www.w3.org/2001/XMLSchema#string`);
  }); // prettier-ignore

  it('counts each part as the data do', async () => {
    const quads = parseRdf(await (await at('text/turtle')).text());
    const node = `${BASE}dataset/class/rk-RoleAssignment/property/rk-bearer`;
    const stated = quads.find(q => q.subject.value === node && q.predicate.equals(VOID.triples));
    const query = `SELECT (COUNT(*) AS ?n) { ?s a <${RK.RoleAssignment.value}> ; <${RK.bearer.value}> ?o }`;
    const csv = await (
      await fetch(`${server.url}/sparql?format=csv&query=${encodeURIComponent(query)}`)
    ).text();
    expect(csv).toBe(`n\r\n${stated?.object.value ?? ''}\r\n`);
  });

  it('has things of the data as examples, and no class', async () => {
    const quads = parseRdf(await (await at('text/turtle')).text());
    const examples = quads.filter(({ predicate }) => predicate.equals(VOID.exampleResource)).map(({ object }) => object.value);
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.filter(iri => !iri.startsWith(`${BASE}id/`))).toEqual([]);
  }); // prettier-ignore

  it.each([
    ['application/ld+json', 200],
    ['application/n-triples', 200],
    ['text/html', 302],
    ['image/png', 406],
  ])('gives %s: %i', async (accept, status) => {
    expect((await at(accept)).status).toBe(status);
  });

  it('takes no parameter', async () => {
    const response = await fetch(`${server.url}/.well-known/void?x=1`, { headers: { accept: 'text/turtle' } });
    expect([response.status, await response.json()]).toMatchObject([400, { type: 'invalid-parameters' }]);
  }); // prettier-ignore

  it('says that other people’s data have none', async () => {
    const own = await startTestServer(10, { data: ['test/support/other-people.ttl'] });
    const response = await fetch(`${own.url}/.well-known/void`, { headers: { accept: 'text/turtle' } });
    const description = await (await fetch(`${own.url}/sparql`, { headers: { accept: 'text/turtle' } })).text();
    await own.close();
    expect([response.status, await response.json()]).toMatchObject([404, { type: 'not-described' }]);
    expect(description).not.toContain('enrichment');
    const { quads, service, dataset } = described(description);
    expect([service, dataset]).toEqual([`${own.url}/sparql`, `${own.url}/sparql#dataset`]);
    expect(quads.filter(({ subject }) => subject.value.startsWith(BASE))).toEqual([]);
  }); // prettier-ignore
});

describe('the graph store', () => {
  const at = (search: string): string => `${server.url}/graph-store${search}`;
  const reference = encodeURIComponent(graphs.reference.value);

  it.each([
    ['the default graph', '?default', 200],
    ['a graph by its name', `?graph=${reference}`, 200],
    ['a graph that is not there', '?graph=urn:none', 404],
    ['a graph by a relative IRI', '?graph=reference', 400],
    ['no graph', '', 400],
    ['two graphs', `?default&graph=${reference}`, 400],
    ['an unknown parameter', `?graph=${reference}&foo=1`, 400],
    ['a format that is none', `?graph=${reference}&format=exe`, 400],
    ['a name that is not UTF-8', '?graph=urn:%ff', 400],
  ])('%s: %i', async (_, search, status) => {
    const response = await fetch(at(search), { headers: { accept: 'application/n-triples' } });
    expect(response.status).toBe(status);
    const body = await response.text();
    if (status === 200) expect(parseRdf(body, 'application/n-triples').length).toBeGreaterThan(100);
    else expect(JSON.parse(body)).toMatchObject({ status });
  });

  it('has HEAD', async () => {
    const response = await fetch(at(`?graph=${reference}`), { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it.each(['PUT', 'POST', 'DELETE', 'PATCH'])('refuses %s', async method => {
    const response = await fetch(at('?default'), { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});
