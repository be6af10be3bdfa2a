/** SERVICE: the answers of other endpoints joined with ours, and what is asked of them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbeddedEngine } from '../../src/engine/embedded.js';
import { FederatingEngine } from '../../src/engine/federation/index.js';
import type { Problem } from '../../src/engine/index.js';
import { SwitchingEngine } from '../../src/engine/switching.js';
import type { TestEndpoint } from '../support/sparql-server.js';
import { startEndpoint, startResponder } from '../support/sparql-server.js';

const folder = mkdtempSync(join(tmpdir(), 'renkei-federation-'));
writeFileSync(
  join(folder, 'local.ttl'),
  `@prefix : <urn:our:> .
:matsuyama :code "38201" ; :name "松山市"@ja ; :partner :toon .
:toon :code "38215" ; :name "東温市"@ja .
:imizu :code "16211" ; :name "射水市"@ja .
`,
);

/** As e-Stat has areas: by code, and keys in capitals. */
const AREAS = `@prefix dcterms: <http://purl.org/dc/terms/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
${['38201 松山市', '38215 東温市', '16211 射水市', '13101 千代田区'].map(area => {
  const [code = '', name = ''] = area.split(' ');
  return `<http://data.e-stat.go.jp/lod/sac/C${code}> dcterms:identifier "${code}" ; rdfs:label "${name}"@ja .`;
}).join('\n')}`; // prettier-ignore

/** As Wikidata has cities: by the same code, with a population. */
const CITIES = `@prefix wdt: <http://www.wikidata.org/prop/direct/> .
<http://www.wikidata.org/entity/Q1> wdt:P429 "38201" ; wdt:P1082 507211 .
<http://www.wikidata.org/entity/Q2> wdt:P429 "38215" ; wdt:P1082 33903 .
<http://www.wikidata.org/entity/Q3> wdt:P429 "13101" ; wdt:P1082 66680 .
`;

let areas: TestEndpoint;
let cities: TestEndpoint;
let broken: TestEndpoint;
let engine: FederatingEngine;

beforeAll(async () => {
  areas = await startEndpoint(AREAS, json =>
    json.replace(/"(head|vars|results|bindings|type|value)":/g, key => key.toUpperCase())
      .replace(/"(?:area|code|label)"/g, key => key.toUpperCase())); // prettier-ignore
  cities = await startEndpoint(CITIES);
  broken = await startResponder((_, response) => void response.writeHead(500).end('no'));
  const pool = await EmbeddedEngine.open({ files: [join(folder, 'local.ttl')], size: 2 });
  const endpoints = [areas, cities, broken].map(({ url }) => url);
  engine = new FederatingEngine(new SwitchingEngine(pool, 'v1'), { endpoints, trusted: endpoints });
});
afterAll(async () => {
  await Promise.all([engine, areas, cities, broken].map(one => one.close()));
  rmSync(folder, { recursive: true });
});

const PREFIXES = `PREFIX : <urn:our:> PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX wdt: <http://www.wikidata.org/prop/direct/>
`;

async function answerOf(
  query: string,
  deadline = 10_000,
): Promise<{ status: number; body: string }> {
  const accept = { results: ['text/csv'], graph: ['text/turtle'] };
  const { status, body } = await engine.query(PREFIXES + query, { accept, deadline });
  return { status, body: body.replace(/\r\n/g, '\n').trim() };
}

async function rowsOf(query: string): Promise<readonly string[]> {
  const { status, body } = await answerOf(query);
  expect([status, body]).toEqual([200, body]);
  return body.split('\n').slice(1);
}

describe('a query with SERVICE', () => {
  it('joins our data with two endpoints, and asks each for no more than what joins', async () => {
    const [sentBefore, askedBefore] = [areas.queries.length, cities.queries.length];
    const rows = await rowsOf(`SELECT ?name ?label ?population WHERE {
      ?city :code ?code ; :name ?name .
      SERVICE <${areas.url}> { ?area dcterms:identifier ?code ; rdfs:label ?label }
      SERVICE <${cities.url}> { ?item wdt:P429 ?code ; wdt:P1082 ?population FILTER(?population > 1000) }
    } ORDER BY ?name`);
    expect(rows).toEqual(['東温市,東温市,33903', '松山市,松山市,507211']);
    expect(areas.queries.slice(sentBefore)).toHaveLength(1);
    expect(areas.queries.at(-1)).toMatch(/VALUES \?code \{[^}]*"38201"/);
    expect(areas.queries.at(-1)).not.toContain('13101');
    expect(cities.queries.slice(askedBefore)).toHaveLength(1);
  });

  it.each([
    ['in OPTIONAL keeps what has no partner there', '{ ?city :code ?code OPTIONAL { SERVICE <C> { ?item wdt:P429 ?code } } }', 3],
    ['in a UNION counts beside the other branch', '{ ?city :code ?code { SERVICE <C> { ?item wdt:P429 ?code } } UNION { ?city :partner ?item } }', 3],
    ['in MINUS takes away', '{ ?city :code ?code MINUS { SERVICE <C> { ?item wdt:P429 ?code } } }', 1],
    ['in EXISTS tells', '{ ?city :code ?code FILTER EXISTS { SERVICE <C> { ?item wdt:P429 ?code } } }', 2],
    ['in a subquery with its own limit', '{ ?city :code ?code { SELECT ?code { SERVICE <C> { ?item wdt:P429 ?code } } ORDER BY ?code LIMIT 1 } }', 0],
    ['without a variable in common is a product', '{ ?city :code "38201" SERVICE <C> { ?item wdt:P1082 ?n } }', 3],
    ['with VALUES around it', '{ VALUES ?code { "38201" UNDEF } SERVICE <C> { ?item wdt:P429 ?code } }', 4],
    ['with nothing around it', '{ SERVICE <C> { ?item wdt:P429 ?code } }', 3],
    ['where what is around it has no solution', '{ ?city :nothing ?code SERVICE <C> { ?item wdt:P429 ?code } }', 0],
    ['whose pattern has no variable', '{ ?city :code ?code SERVICE <C> { <http://www.wikidata.org/entity/Q1> wdt:P429 "38201" } }', 3],
  ])('%s', async (_, where, count) => {
    expect(await rowsOf(`SELECT * WHERE ${where.replace('<C>', `<${cities.url}>`)}`)).toHaveLength(count);
  }); // prettier-ignore

  it('gives a graph, and knows ASK', async () => {
    const graph = await answerOf(`CONSTRUCT { ?city rdfs:seeAlso ?item } WHERE { ?city :code ?code SERVICE <${cities.url}> { ?item wdt:P429 ?code } }`);
    expect(graph.body).toContain('rdfs:seeAlso <http://www.wikidata.org/entity/Q1>');
    const asked = await answerOf(`ASK { SERVICE <${cities.url}> { ?item wdt:P429 "13101" } }`);
    expect([graph.status, asked.status]).toEqual([200, 200]);
  }); // prettier-ignore

  it('is a string where it stands in one', async () => {
    expect(await rowsOf('SELECT ?name { ?c :name ?name FILTER(?name != "SERVICE <urn:x> { }") }')).toHaveLength(3);
  }); // prettier-ignore

  it('is none where only a string, an IRI or a comment of a long query has the word', async () => {
    const text = `SELECT ?name { ?c :name ?name FILTER(?name != "SERVICE") FILTER(?c != <urn:a/service>) } # service ${'x'.repeat(7_000)}`;
    expect(await rowsOf(text)).toHaveLength(3);
  }); // prettier-ignore

  it('reports a syntax error at its place', async () => {
    const { status, body } = await answerOf('SELECT * { SERVICE <urn:x> { ?a ?b } }');
    expect([status, (JSON.parse(body) as Problem).type]).toEqual([400, 'syntax-error']);
  });
});

describe('an endpoint', () => {
  it.each([
    ['that is not on the list', 'SERVICE <https://example.org/sparql> { ?a ?b ?c }', 403, 'service-refused'],
    ['that a variable names', 'SERVICE ?e { ?a ?b ?c }', 400, 'service-variable'],
    ['that answers with an error', 'SERVICE <B> { ?a ?b ?c }', 502, 'service-failed'],
  ])('%s is a problem that says so', async (_, pattern, status, type) => {
    const answered = await answerOf(`SELECT * { ${pattern.replace('<B>', `<${broken.url}>`)} }`);
    expect([answered.status, (JSON.parse(answered.body) as Problem).type]).toEqual([status, type]);
  }); // prettier-ignore

  it.each([
    ['that is not on the list', 'SERVICE SILENT <https://example.org/sparql> { ?a ?b ?c }'],
    ['that a variable names', 'SERVICE SILENT ?e { ?a ?b ?c }'],
    ['that answers with an error', 'SERVICE SILENT <B> { ?a ?b ?c }'],
  ])('%s adds nothing where it is SILENT', async (_, pattern) => {
    const query = `SELECT ?name { ?city :name ?name ${pattern.replace('<B>', `<${broken.url}>`)} }`;
    expect(await rowsOf(query)).toHaveLength(3);
  });

  it('that adds nothing leaves the columns of SELECT * as they are', async () => {
    const { body } = await answerOf('SELECT * { SERVICE SILENT <https://example.org/sparql> { ?a ?b ?c } }');
    expect(body).toBe('a,b,c\n,,');
  }); // prettier-ignore

  it.each([
    ['an answer that is cut, as Virtuoso does', { 'X-SPARQL-MaxRows': '2' }, '{"head":{"vars":[]},"results":{"bindings":[]}}', 'service-incomplete'],
    ['an error behind the answer, as Fuseki writes', {}, '{"head":{"vars":["a"]},"results":{"bindings":[\n##  Query cancelled due to timeout', 'service-incomplete'],
    ['an answer that is too large', {}, ' '.repeat(3_000_000), 'service-too-large'],
    ['an answer that is no result', {}, '<html>', 'service-incomplete'],
    ['a term that ends its IRI', {}, '{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"uri","value":"urn:x> } INSERT"}}]}}', 'service-incomplete'],
    ['a redirect', { Location: 'http://127.0.0.1:1/' }, '', 'service-refused'],
  ])('is refused for %s', async (_, headers, body, type) => {
    const endpoint = await startResponder((_query, response) =>
      void response.writeHead('Location' in headers ? 302 : 200, { ...headers }).end(body),
    );
    const own = new FederatingEngine(engine, { endpoints: [endpoint.url], trusted: [endpoint.url] });
    const accept = { results: ['text/csv'], graph: [] };
    const query = `SELECT * { SERVICE <${endpoint.url}> { ?a ?b ?c } }`;
    const answered = await own.query(query, { accept, deadline: 5_000 });
    await endpoint.close();
    expect((JSON.parse(answered.body) as Problem).type).toBe(type);
  }); // prettier-ignore

  it('is worked for at the client’s cost', async () => {
    const slow = await startEndpoint('<urn:a> <urn:p> 1 .', json => {
      const end = performance.now() + 50;
      while (performance.now() < end);
      return json;
    });
    const own = new FederatingEngine(engine, { endpoints: [slow.url], trusted: [slow.url] });
    const accept = { results: ['text/csv'], graph: [] };
    const answered = await own.query(`SELECT ?a { SERVICE <${slow.url}> { ?a <urn:p> 1 } }`, { accept, deadline: 5_000 });
    await slow.close();
    expect(answered.ran).toBeGreaterThan(50);
  }); // prettier-ignore

  it('is asked by no more than four queries of one client at a time', async () => {
    const endpoint = await startResponder(() => undefined);
    const own = new FederatingEngine(engine, { endpoints: [endpoint.url], trusted: [endpoint.url] });
    const gone = new AbortController();
    const ask = (client: string, at: number) =>
      own.query(`SELECT * { SERVICE <${endpoint.url}> { ?a ?b ${at} } }`, { accept: { results: ['text/csv'], graph: [] }, deadline: 60_000, client, signal: gone.signal });
    const waiting = [1, 2, 3, 4].map(at => ask('greedy', at));
    const refused = await ask('greedy', 5);
    expect([refused.status, JSON.parse(refused.body), refused.headers?.['Retry-After']]).toMatchObject([503, { type: 'federation-busy' }, '5']);
    const others = ask('modest', 6);
    gone.abort();
    expect(JSON.parse((await others).body)).toMatchObject({ type: 'service-stopped' });
    await Promise.all(waiting);
    await endpoint.close();
  }); // prettier-ignore

  it('that does not answer is given up at the deadline', async () => {
    const endpoint = await startResponder(() => undefined);
    const own = new FederatingEngine(engine, { endpoints: [endpoint.url], trusted: [endpoint.url] });
    const accept = { results: ['text/csv'], graph: [] };
    const answered = await own.query(`SELECT * { SERVICE <${endpoint.url}> { ?a ?b ?c } }`, { accept, deadline: 300 });
    await endpoint.close();
    expect([answered.status, (JSON.parse(answered.body) as Problem).type]).toEqual([504, 'service-timeout']);
  }); // prettier-ignore

  it('gives blank nodes that are nobody else’s', async () => {
    const endpoint = await startEndpoint('[] <urn:p> 1 .');
    const own = new FederatingEngine(engine, { endpoints: [endpoint.url], trusted: [endpoint.url] });
    const accept = { results: ['text/csv'], graph: [] };
    const answered = await own.query(`SELECT ?a { SERVICE <${endpoint.url}> { ?a <urn:p> 1 } }`, { accept, deadline: 5_000 });
    await endpoint.close();
    expect(answered.body).toMatch(/\/\.well-known\/genid\/[0-9a-f-]{36}\//);
  }); // prettier-ignore

  it.each([
    ['a query that is too long', `SELECT * { SERVICE <urn:x> { ?a ?b ?c } } #${'x'.repeat(20_000)}`, 'service-query-too-large'],
    ['brackets that are too deep', `SELECT * { SERVICE <urn:x> { ?a ?b ?c } ${'{'.repeat(150)}${'}'.repeat(150)} }`, 'too-deep'],
    ['a chain that no stack holds', `SELECT * { SERVICE SILENT <urn:x> { ?a ?b ?c } FILTER(${'1+'.repeat(2_750)}1 > 0) }`, 'too-complex'],
    ['too many of them', `SELECT * { ${'SERVICE SILENT <urn:x> { ?a ?b ?c } '.repeat(6)} }`, 'too-many-services'],
  ])('is not asked for %s', async (_, query, type) => {
    expect((JSON.parse((await answerOf(query)).body) as Problem).type).toBe(type);
  }); // prettier-ignore
});
