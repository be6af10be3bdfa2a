/** The server over another server that holds the data: pages, API and validators are the same. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import { datasetFolder } from '../support/dataset.js';
import { startTestServer } from '../support/server.js';
import type { StoreServer } from '../support/store-server.js';
import { startStore } from '../support/store-server.js';

let store: StoreServer;
let here: RunningServer;
let there: RunningServer;

beforeAll(async () => {
  store = await startStore([join(datasetFolder(), 'dataset.nq')]);
  here = await startTestServer();
  there = await startTestServer(10, { data: [], stores: [store.url] });
});
afterAll(() => Promise.all([here, there, store].map(one => one.close())));

async function get(server: RunningServer, path: string, init: RequestInit = {}): Promise<string> {
  const response = await fetch(`${server.url}${path}`, init);
  const body = await response.text();
  return `${response.status} ${body.replaceAll(server.url, 'http://server')}`;
}

describe('with a store', () => {
  it.each([
    '/?municipality=射水市',
    '/id/municipality/16202.html',
    '/id/municipality/16202.ttl',
    '/id/nothing.html',
    '/api/queries/shared-partners?municipality=射水市',
    '/api/queries/shared-partners?municipality=無名市',
    '/api/search?q=観光',
    '/questions/totals',
    '/graph-store?graph=https://w3id.org/jp-renkei/graph/vocab',
    '/sparql?query=SELECT',
  ])('%s is what it is with files', async path => {
    expect(await get(there, path)).toBe(await get(here, path));
  });

  it('an answer has a validator of the version of the store, and is not asked for again', async () => {
    const url = `${there.url}/sparql?query=${encodeURIComponent('ASK { ?a ?b 1 }')}`;
    const first = await fetch(url);
    const before = store.requests.filter(({ form }) => form.get('query')?.includes('?b 1')).length;
    const again = await fetch(url, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } });
    const after = store.requests.filter(({ form }) => form.get('query')?.includes('?b 1')).length;
    expect([first.headers.get('x-dataset-version'), again.status, after]).toEqual([
      expect.stringMatching(/^[0-9a-f]{16}$/),
      304,
      before,
    ]);
  }); // prettier-ignore
});

describe('with a store of other people’s data', () => {
  it('no answer is remembered, for nobody says when they change', async () => {
    const other = await startStore(['test/support/other-people.ttl']);
    const server = await startTestServer(10, { data: [], stores: [other.url] });
    const url = `${server.url}/sparql?query=${encodeURIComponent('ASK { ?a ?b 2 }')}`;
    const answers = [await fetch(url), await fetch(url)];
    const asked = other.requests.filter(({ form }) => form.get('query')?.includes('?b 2'));
    await Promise.all([server, other].map(one => one.close()));
    expect(answers.map(({ headers }) => [headers.get('etag'), headers.get('x-dataset-version')])).toEqual([[null, null], [null, null]]);
    expect(asked).toHaveLength(2);
  }); // prettier-ignore
});

describe('a server does not start', () => {
  it.each([
    ['where no store answers', { data: [], stores: ['http://127.0.0.1:1/sparql'] }, /127\.0\.0\.1:1.*ECONNREFUSED.*renkei publish --to/s],
    ['where the address names a user', { data: [], stores: ['http://dba:dba@127.0.0.1:1/sparql'] }, /must not have a user name.*RENKEI_STORE_USER/s],
    ['with files and a store', { data: ['data/graph'], stores: ['http://127.0.0.1:1/sparql'] }, /--data or --store, not both/],
  ])('%s', async (_, options, message) => {
    await expect(startTestServer(10, options)).rejects.toThrow(message);
  }); // prettier-ignore
});
