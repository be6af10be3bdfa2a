/** Who is counted as one client, and what a client is charged for. */
import { afterEach, describe, expect, it } from 'vitest';
import type { ServeOptions } from '../../src/commands/options.js';
import type { RunningServer } from '../../src/commands/serve.js';
import { Budgets } from '../../src/serve/budget.js';
import { clientOf } from '../../src/serve/clients.js';
import { startTestServer } from '../support/server.js';

describe('a client is', () => {
  it.each([
    ['an IPv4 address', '192.0.2.1', '192.0.2.1'],
    ['the same where it is written as IPv6', '::ffff:192.0.2.1', '192.0.2.1'],
    ['the same in hexadecimal', '::ffff:c000:201', '192.0.2.1'],
    ['the network of 64 bits of an IPv6 address', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['the same where zeros are left out', '2001:db8::1', '2001:db8:0:0::/64'],
    ['the same from another host of it', '2001:db8:0:0:ffff::2', '2001:db8:0:0::/64'],
    ['this machine', '::1', '0:0:0:0::/64'],
    ['one and the same for all without an address', undefined, 'unknown'],
    ['one and the same for all that are no address', '192.0.2.1:80, x', 'unknown'],
  ])('%s: %s', (_, ip, client) => {
    expect(clientOf({ ip })).toBe(client);
  });
});

describe('an error of the client', () => {
  it.each([
    [400, true],
    [404, true],
    [200, false],
    [500, false],
    [503, false],
  ])('%i: %s', async (status, counts) => {
    const budgets = new Budgets({ seconds: 100, errors: 1 });
    await budgets.charge('client', 1, status);
    expect((await budgets.refusalFor('client'))?.status).toBe(counts ? 429 : undefined);
    expect(await budgets.refusalFor('another')).toBeUndefined();
  });
});

describe('a client is charged, and refused when its budget is used up', () => {
  let server: RunningServer;
  afterEach(() => server.close());

  async function start(more: Partial<ServeOptions>): Promise<void> {
    server = await startTestServer(10, more);
  }

  async function statusOf(path: string, headers: Record<string, string> = {}): Promise<number> {
    const response = await fetch(server.url + path, { headers });
    await response.text();
    if (response.status === 429)
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    return response.status;
  }

  const query = encodeURIComponent('ASK { ?s ?p ?o }');
  const graph = encodeURIComponent('https://w3id.org/jp-renkei/graph/reference');

  it.each([
    ['at the endpoint', `/sparql?query=${query}`],
    ['on the page', `/query?query=${query}`],
    ['at the graph store', `/graph-store?graph=${graph}`],
  ])('for seconds %s', async (_, path) => {
    await start({ budget: { seconds: 0.001, errors: 100 } });
    expect(await statusOf(`/sparql?query=${query}`)).toBe(200);
    expect(await statusOf(path)).toBe(429);
  });

  it.each([
    ['no query', '/sparql?query=SELEC'],
    ['no query on the page', '/query?query=SELEC'],
    ['no parameter', '/sparql?query='],
    ['no graph', '/graph-store?graph=urn:none'],
    ['no name of a graph', '/graph-store?graph=x'],
    ['no character of an IRI', '/graph-store?graph=urn:%00'],
  ])('for an error: %s', async (_, path) => {
    await start({ budget: { seconds: 100, errors: 1 } });
    expect([400, 404]).toContain(await statusOf(path));
    expect(await statusOf(`/sparql?query=${query}`)).toBe(429);
  });

  it.each([
    ['is the one that a header names where a proxy is trusted', { trustProxy: 1 }, 200],
    ['is the address of the connection otherwise', {}, 429],
  ])('and %s', async (_, more, status) => {
    await start({ budget: { seconds: 100, errors: 1 }, ...more });
    const first = { 'x-forwarded-for': '192.0.2.1' };
    expect(await statusOf('/sparql?query=SELEC', first)).toBe(400);
    expect(await statusOf(`/sparql?query=${query}`, { 'x-forwarded-for': '192.0.2.2' })).toBe(
      status,
    );
    // what the client itself wrote before the proxy’s word is not believed
    const forged = { 'x-forwarded-for': '192.0.2.9, 192.0.2.1' };
    expect(await statusOf(`/sparql?query=${query}`, forged)).toBe(429);
  });
});
