/** Who is counted as one client, and what a client is charged for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  /** One server with few seconds, one with few errors: each client is an address that a proxy names. */
  let servers: Readonly<Record<'seconds' | 'errors' | 'direct', RunningServer>>;
  beforeAll(async () => {
    const budget = { seconds: 100, errors: 1 };
    const [seconds, errors, direct] = await Promise.all([
      startTestServer(10, { budget: { seconds: 0.001, errors: 100 }, trustProxy: 1 }),
      startTestServer(10, { budget, trustProxy: 1 }),
      startTestServer(10, { budget }),
    ]);
    servers = { seconds, errors, direct };
  });
  afterAll(() => Promise.all(Object.values(servers).map(server => server.close())));

  let clients = 0;
  const newClient = (): string => `192.0.2.${(clients += 1)}`;

  async function statusOf(server: RunningServer, path: string, client: string): Promise<number> {
    const headers = { 'x-forwarded-for': client };
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
    // a text of its own: what is remembered costs nothing
    const own = encodeURIComponent(
      `SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER(STR(?o) = "${path}") }`,
    );
    const client = newClient();
    expect(await statusOf(servers.seconds, `/sparql?query=${own}`, client)).toBe(200);
    expect(await statusOf(servers.seconds, path, client)).toBe(429);
  });

  it.each([
    ['no query', '/sparql?query=SELEC'],
    ['no query on the page', '/query?query=SELEC'],
    ['no parameter', '/sparql?query='],
    ['no graph', '/graph-store?graph=urn:none'],
    ['no name of a graph', '/graph-store?graph=x'],
    ['no character of an IRI', '/graph-store?graph=urn:%00'],
  ])('for an error: %s', async (_, path) => {
    const client = newClient();
    expect([400, 404]).toContain(await statusOf(servers.errors, path, client));
    expect(await statusOf(servers.errors, `/sparql?query=${query}`, client)).toBe(429);
  });

  it.each([
    ['is the one that a header names where a proxy is trusted', 'errors', 200],
    ['is the address of the connection otherwise', 'direct', 429],
  ] as const)('and %s', async (_, name, status) => {
    const server = servers[name];
    const [first, second, invented] = [newClient(), newClient(), newClient()];
    expect(await statusOf(server, '/sparql?query=SELEC', first)).toBe(400);
    expect(await statusOf(server, `/sparql?query=${query}`, second)).toBe(status);
    // what the client itself wrote before the proxy’s word is not believed
    expect(await statusOf(server, `/sparql?query=${query}`, `${invented}, ${first}`)).toBe(429);
  });
});
