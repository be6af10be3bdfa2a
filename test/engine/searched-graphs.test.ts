/** rk:containsText and graphs: a search finds what the graphs say in which it is asked. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbeddedEngine } from '../../src/engine/embedded.js';
import type { QueryOptions, QueryResponse } from '../../src/engine/index.js';
import { BASE } from '../../src/rdf/namespaces.js';

const folder = mkdtempSync(join(tmpdir(), 'renkei-searched-'));
const file = join(folder, 'data.nq');
const TEXT = `<${BASE}ns#text>`;
const ENRICHMENT = `${BASE}graph/enrichment/x`;

writeFileSync(
  file,
  `<urn:a> ${TEXT} "観光" <urn:g1> .
<urn:a> ${TEXT} "観光の振興" <urn:g2> .
<urn:b> ${TEXT} "観光" <urn:g2> .
<urn:b> ${TEXT} "医療" <urn:g1> .
<urn:c> ${TEXT} "観光" <${ENRICHMENT}> .
<urn:x> <urn:part> <urn:a> <urn:g1> .
<urn:x> <urn:part> <urn:b> <urn:g1> .
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

function ask(query: string, dataset: Partial<QueryOptions> = {}): Promise<QueryResponse> {
  const accept = { results: ['text/csv'], graph: [] };
  const text = `PREFIX rk: <${BASE}ns#> ${query}`;
  return engine.query(text, { accept, deadline: 10_000, ...dataset });
}

async function rowsOf(query: string, dataset: Partial<QueryOptions> = {}): Promise<unknown> {
  const { status, body } = await ask(query, dataset);
  return [status, ...body.trim().split('\r\n').slice(1).sort()];
}

describe('a search finds what is said in', () => {
  it.each([
    ['the default graph', 'SELECT ?x { ?x rk:containsText "観光" }', ['urn:a', 'urn:b']],
    ['FROM', 'SELECT ?x FROM <urn:g1> { ?x rk:containsText "観光" }', ['urn:a']],
    [
      'the merge of several FROM, each node once',
      'SELECT ?x FROM <urn:g1> FROM <urn:g2> { ?x rk:containsText "観光" }',
      ['urn:a', 'urn:b'],
    ],
    [
      'FROM, by a relative IRI',
      'BASE <urn:> SELECT ?x FROM <g1> { ?x rk:containsText "観光" }',
      ['urn:a'],
    ],
    [
      'FROM of an enrichment graph',
      `SELECT ?x FROM <${ENRICHMENT}> { ?x rk:containsText "観光" }`,
      ['urn:c'],
    ],
    ['nothing, where FROM NAMED leaves no default graph', 'SELECT ?x FROM NAMED <urn:g1> { ?x rk:containsText "観光" }', []],
    ['the graph of GRAPH', 'SELECT ?x { GRAPH <urn:g1> { ?x rk:containsText "観光" } }', ['urn:a']],
    [
      'no graph that FROM NAMED does not name',
      'SELECT ?x FROM NAMED <urn:g2> { GRAPH <urn:g1> { ?x rk:containsText "観光" } }',
      [],
    ],
    [
      'each graph, with the graph',
      'SELECT ?g ?x { GRAPH ?g { ?x rk:containsText "観光" } }',
      [`${ENRICHMENT},urn:c`, 'urn:g1,urn:a', 'urn:g2,urn:a', 'urn:g2,urn:b'],
    ],
    [
      'each graph of FROM NAMED, of a blank node too',
      'SELECT ?g ?x FROM NAMED <urn:g1> { GRAPH ?g { ?x <urn:part> [ rk:containsText "観光" ] } }',
      ['urn:g1,urn:x'],
    ],
  ])('%s', async (_, query, expected) => {
    expect(await rowsOf(query)).toEqual([200, ...expected]);
  }); // prettier-ignore

  it('the graphs of the protocol, which override FROM', async () => {
    const query = 'SELECT ?x FROM <urn:g1> { ?x rk:containsText "観光" }';
    const dataset = { defaultGraphs: ['urn:g2'], namedGraphs: [] };
    expect(await rowsOf(query, dataset)).toEqual([200, 'urn:a', 'urn:b']);
    const named = { defaultGraphs: [], namedGraphs: ['urn:g1'] };
    expect(await rowsOf(query, named)).toEqual([200]);
    const each = 'SELECT ?g ?x { GRAPH ?g { ?x rk:containsText "観光" } }';
    expect(await rowsOf(each, named)).toEqual([200, 'urn:g1,urn:a']);
  });
});

describe('a search', () => {
  it.each([
    ['of a node that has the words', 'SELECT * { <urn:a> rk:containsText "観光" ; ?p "観光" }', [`${BASE}ns#text`]],
    ['of a node that has not', 'SELECT * { <urn:b> rk:containsText "農業" ; ?p "医療" }', []],
    ['of a node in brackets', 'SELECT * { ?x <urn:part> [ rk:containsText "医療" ] }', ['urn:x']],
    ['of two nodes in brackets, a row each', 'SELECT ?x { ?x <urn:part> [ rk:containsText "観光" ] }', ['urn:x', 'urn:x']],
    ['that is alone, counted', 'SELECT (COUNT(*) AS ?n) { [] rk:containsText "観光" }', ['2']],
    ['with words of VALUES', 'SELECT ?w ?x { VALUES ?w { "医療" "振興" } ?x rk:containsText ?w }', ['医療,urn:b', '振興,urn:a']],
    ['with words of BIND', 'SELECT ?w ?x { BIND("振興" AS ?w) ?x rk:containsText ?w }', ['振興,urn:a']],
  ])('%s', async (_, query, expected) => {
    expect(await rowsOf(query)).toEqual([200, ...expected]);
  }); // prettier-ignore

  it('in SPARQL that only the engine knows is refused, not left unanswered', async () => {
    const query = 'SELECT ?x { ?x rk:containsText "観光" BIND(<<( ?x ?x ?x )>> AS ?t) }';
    const { status, body } = await ask(query);
    expect([status, JSON.parse(body)]).toMatchObject([400, { type: 'search-misused' }]);
  });

  it('in what is no SPARQL is told as what it is', async () => {
    const { body } = await ask('SELECT ?x { ?x rk:containsText "観光" ');
    expect(JSON.parse(body)).toMatchObject({ type: 'syntax-error' });
  });
});
