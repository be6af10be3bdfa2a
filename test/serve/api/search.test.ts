/** Search by words: as an API, and in SPARQL, where it joins with patterns. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../src/commands/serve.js';
import type { Problem } from '../../../src/engine/index.js';
import { isDefault } from '../../../src/dataset/assemble.js';
import { SEARCH_ORDER } from '../../../src/engine/searched-texts.js';
import { BASE, RK } from '../../../src/rdf/namespaces.js';
import type { FoundNodes } from '../../../src/serve/api/schemas.js';
import { foundSchema } from '../../../src/serve/api/schemas.js';
import { datasetQuads } from '../../support/dataset.js';
import { startTestServer } from '../../support/server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

function addressOf(parameters: Record<string, string>): string {
  return `${server.url}/api/search?${new URLSearchParams(parameters).toString()}`;
}

async function search(parameters: Record<string, string>): Promise<FoundNodes> {
  const response = await fetch(addressOf(parameters));
  expect(response.status).toBe(200);
  const found = (await response.json()) as FoundNodes;
  expect(foundSchema.parse(found)).toEqual(found);
  return found;
}

async function csv(query: string): Promise<readonly string[]> {
  const search = new URLSearchParams({ query, format: 'csv' }).toString();
  const response = await fetch(`${server.url}/sparql?${search}`);
  const lines = (await response.text()).trim().split('\r\n');
  expect(response.status).toBe(200);
  return lines.slice(1);
}

/** The nodes of the dataset that have a text with some words, found without any index. */
function nodesWith(words: string): ReadonlySet<string> {
  const has = (text: string): boolean =>
    words.split(' ').every(word => text.normalize('NFKC').toLowerCase().includes(word));
  return new Set(
    datasetQuads()
      .filter(quad => isDefault(quad) && SEARCH_ORDER.has(quad.predicate.value))
      .filter(({ object }) => has(object.value))
      .map(({ subject }) => subject.value),
  );
}

describe('/api/search', () => {
  it.each(['観光', '市', '災害 連携', 'ict', '射水市', '取り組む。', 'ないことば'])(
    'finds every node with %s, and no other',
    async q => {
      const nodes: string[] = [];
      let next: string | undefined = addressOf({ q, limit: '100' });
      let total = -1;
      while (next !== undefined) {
        const page = (await (await fetch(next)).json()) as FoundNodes;
        total = page.total;
        nodes.push(...page.hits.map(({ node }) => node));
        next = page.links.next;
      }
      expect(new Set(nodes)).toEqual(nodesWith(q));
      expect([nodes.length, total]).toEqual([nodesWith(q).size, nodesWith(q).size]);
    },
  );

  it('shows what a node is, with its name, its words, its document and its page', async () => {
    const { hits } = await search({ q: '各種災害対策に係る連携体制 主体的' });
    const row = `${BASE}id/agreement/16202-16205/2016-10-03/doc/2026-01-19/annex/1/3-1/4`;
    expect(hits).toContainEqual({
      node: `${row}/role/a`,
      label: '高岡市の役割',
      types: expect.arrayContaining(['RoleAssignment']) as string[],
      property: RK.activity.value,
      text: '射水市と連携・協力して各種災害対策に係る連携体制の構築・強化に主体的に取り組む。',
      document: {
        node: `${BASE}id/agreement/16202-16205/2016-10-03/doc/2026-01-19`,
        title: expect.stringContaining('連携協約') as string,
      },
      page: `${server.url}/id/agreement/16202-16205/2016-10-03/doc/2026-01-19/annex/1/3-1/4/role/a`,
    });
  });

  it('shows first what is called just so', async () => {
    const [first] = (await search({ q: '射水市' })).hits;
    expect(first).toMatchObject({ label: '射水市', types: ['Municipality'] });
  });

  it('leads to the same search in SPARQL', async () => {
    const { links, total } = await search({ q: '観光', limit: '1' });
    const response = await fetch(links.sparql, { headers: { accept: 'text/csv' } });
    const nodes = (await response.text()).trim().split('\r\n').slice(1);
    expect(new Set(nodes.map(line => line.split(',')[0])).size).toBe(total);
  });

  it.each([
    ['no word', {}, 'q is required'],
    ['an empty word', { q: ' ' }, 'q is empty'],
    ['too many hits', { q: '観光', limit: '1000' }, 'limit'],
    ['another parameter', { q: '観光', lang: 'ja' }, 'lang is no parameter here'],
  ])('refuses %s', async (_, parameters, detail) => {
    const response = await fetch(addressOf(parameters));
    const problem = (await response.json()) as Problem;
    expect([response.status, problem.type]).toEqual([400, 'invalid-parameters']);
    expect(problem.detail).toContain(detail);
  });
});

describe('rk:containsText', () => {
  const PREFIXES = `PREFIX rk: <${BASE}ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>`;

  it('joins with patterns', async () => {
    const rows = await csv(`${PREFIXES} SELECT DISTINCT ?who {
      ?role rk:containsText "災害対策 主体的" ; rk:bearer ?bearer ; rk:counterpart ?counterpart .
      ?counterpart rdfs:label "射水市"@ja . ?bearer rdfs:label ?who
    }`);
    expect(rows).toEqual(['高岡市']);
  });

  it('finds what the API finds', async () => {
    const rows = await csv(`${PREFIXES} SELECT (COUNT(*) AS ?n) { ?node rk:containsText "観光" }`);
    expect(rows).toEqual([String((await search({ q: '観光' })).total)]);
  });

  it('can be taken away', async () => {
    const query = (filter: string): string =>
      `${PREFIXES} SELECT (COUNT(*) AS ?n) { ?m a rk:CooperationMeasure ${filter} }`;
    const [all, without, having] = await Promise.all(
      ['', 'MINUS { ?m rk:containsText "観光" }', '. ?m rk:containsText "観光"'].map(async filter =>
        Number((await csv(query(filter)))[0]),
      ),
    );
    expect([having! > 0, without]).toEqual([true, all! - having!]);
  });

  it('says where it is not understood', async () => {
    const query = `${PREFIXES} SELECT * { ?m rk:roleAssignment/rk:containsText "観光" }`;
    const search = new URLSearchParams({ query }).toString();
    const response = await fetch(`${server.url}/sparql?${search}`);
    expect([response.status, ((await response.json()) as Problem).type]).toEqual([
      400,
      'search-misused',
    ]);
  });
});
