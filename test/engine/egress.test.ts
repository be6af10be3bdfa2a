/** What the server connects to for others: the public internet, and nothing of its own network. */
import { createServer } from 'node:http';
import type { LookupAddress } from 'node:dns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FederatingEngine } from '../../src/engine/federation/index.js';
import type { Problem, QueryEngine } from '../../src/engine/index.js';
import { isPublic } from '../../src/engine/remote/addresses.js';
import { listening } from '../support/sparql-server.js';

describe('an address', () => {
  it.each([
    '8.8.8.8', '1.1.1.1', '133.242.0.1', '172.15.255.255', '172.32.0.1', '100.63.255.255', '100.128.0.1', '198.17.0.1', '2001:4860:4860::8888',
    '2400:cb00::1', '2606:4700::1111',
  ])('%s is public', address => {
    expect(isPublic(address)).toBe(true);
  }); // prettier-ignore

  it.each([
    '0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1',
    '192.0.2.1', '192.88.99.1', '192.168.1.1', '198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.255.255.250', '240.0.0.1',
    '255.255.255.255', '::', '::1', '::7f00:1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '100::1', '2001::1', '2001:20::1', '2001:db8::1',
    '2002:7f00:1::', '3fff::1', '5f00::1', 'fc00::1', 'fd00::1', 'fe80::1', 'fec0::1', 'ff02::1', 'localhost', '', '127.1', '0x7f000001',
  ])('%s is not', address => {
    expect(isPublic(address)).toBe(false);
  }); // prettier-ignore
});

/** Ways to write this machine, its network, or no web address at all. PORT is where a listener waits. */
const HOSTILE = [
  'http://127.0.0.1:PORT/', 'http://127.1:PORT/', 'http://127.0.1:PORT/', 'http://2130706433:PORT/', 'http://0x7f000001:PORT/', 'http://0x7f.0.0.1:PORT/',
  'http://0177.0.0.1:PORT/', 'http://017700000001:PORT/', 'http://0:PORT/', 'http://0.0.0.0:PORT/', 'http://127.0.0.1.:PORT/', 'http://localhost:PORT/',
  'http://LOCALHOST:PORT/', 'http://localhost.:PORT/', 'http://ｌｏｃａｌｈｏｓｔ:PORT/', 'http://①②⑦.⓪.⓪.①:PORT/', 'http://127。0。0。1:PORT/',
  'http://[::1]:PORT/', 'http://[::]:PORT/', 'http://[0:0:0:0:0:0:0:1]:PORT/', 'http://[::ffff:127.0.0.1]:PORT/', 'http://[::ffff:7f00:1]:PORT/',
  'http://[::127.0.0.1]:PORT/', 'http://[64:ff9b::7f00:1]:PORT/', 'http://[2002:7f00:1::]:PORT/', 'http://[fe80::1]:PORT/', 'http://[fd00::1]:PORT/',
  'http://user@127.0.0.1:PORT/', 'http://example.org@127.0.0.1:PORT/', 'http://user:secret@example.org:PORT/', 'http://127.0.0.1:PORT\\@example.org/',
  'http://127.0.0.1:PORT#@example.org/', 'http://127.0.0.1:PORT/?http://example.org/', 'https://127.0.0.1:PORT/', 'HTTP://127.0.0.1:PORT/',
  'http://10.0.0.1:PORT/', 'http://172.16.0.1:PORT/', 'http://192.168.0.1:PORT/', 'http://100.64.0.1:PORT/', 'http://169.254.169.254/latest/meta-data/',
  'http://198.18.0.1:PORT/', 'http://224.0.0.1:PORT/', 'http://255.255.255.255:PORT/', 'http://private.example:PORT/', 'http://half.example:PORT/',
  'file:///etc/passwd', 'ftp://127.0.0.1:PORT/', 'gopher://127.0.0.1:PORT/_', 'data:text/plain,x', 'unix:/var/run/docker.sock', 'javascript:fetch()', 'ws://127.0.0.1:PORT/',
  '//127.0.0.1:PORT/', 'http:/127.0.0.1:PORT/', 'http:127.0.0.1:PORT', '127.0.0.1:PORT',
]; // prettier-ignore

/** Names as a hostile name server gives them: of this machine, and public and of this machine at once. */
const NAMES: Readonly<Record<string, readonly LookupAddress[]>> = {
  'localhost': [{ address: '127.0.0.1', family: 4 }],
  'localhost.': [{ address: '::1', family: 6 }],
  'private.example': [{ address: '127.0.0.1', family: 4 }],
  'half.example': [{ address: '8.8.8.8', family: 4 }, { address: '127.0.0.1', family: 4 }],
}; // prettier-ignore

/** An engine that answers nothing: what matters is what is asked elsewhere. */
const EMPTY: QueryEngine = {
  query: () => Promise.resolve({ status: 200, mediaType: 'text/csv', body: '' }),
  close: () => Promise.resolve(),
};

describe('a hostile endpoint', () => {
  let connections = 0;
  const listener = createServer((_, response) => void response.end());
  listener.on('connection', () => (connections += 1));
  let port: number;
  beforeAll(async () => {
    port = await listening(listener);
  });
  afterAll(() => void listener.close());

  it.each(HOSTILE)('%s is never connected to, though it is on the list', async pattern => {
    const endpoint = pattern.replace('PORT', String(port));
    const resolve = (host: string, found: (error: Error | null, all: readonly LookupAddress[]) => void): void =>
      found(NAMES[host] === undefined ? new Error('no such name') : null, NAMES[host] ?? []);
    const accept = { results: ['text/csv'], graph: [] };
    const iri = endpoint.replace(/[<>"{}|\\^`]/g, encodeURIComponent);
    const engine = new FederatingEngine(EMPTY, { endpoints: [endpoint, iri], resolve });
    const { status, body } = await engine.query(`SELECT * { SERVICE <${iri}> { ?s ?p ?o } }`, { accept, deadline: 3_000 });
    expect(connections).toBe(0);
    expect([status, (JSON.parse(body) as Problem).type]).toEqual([403, 'service-refused']);
  }); // prettier-ignore

  it('is not asked where its name is not found, and that is said', async () => {
    // what node:dns does: an error, and no list
    const resolve = (_: string, found: (error: Error | null, all: readonly LookupAddress[]) => void): void =>
      (found as (error: Error) => void)(new Error('getaddrinfo EAI_AGAIN'));
    const endpoint = 'https://sparql.example/';
    const engine = new FederatingEngine(EMPTY, { endpoints: [endpoint], resolve });
    const accept = { results: ['text/csv'], graph: [] };
    const { status, body } = await engine.query(`SELECT * { SERVICE <${endpoint}> { ?s ?p ?o } }`, { accept, deadline: 3_000 });
    expect([status, (JSON.parse(body) as Problem).type]).toEqual([502, 'service-failed']);
  }); // prettier-ignore

  it('is none of those that are not on the list', async () => {
    const engine = new FederatingEngine(EMPTY, { endpoints: ['https://example.org/sparql'] });
    const accept = { results: ['text/csv'], graph: [] };
    for (const like of ['https://example.org/sparql/', 'https://example.org/sparql?x', 'https://EXAMPLE.org/sparql', 'https://example.org.evil.example/sparql']) {
      const { status } = await engine.query(`SELECT * { SERVICE <${like}> { ?s ?p ?o } }`, { accept, deadline: 3_000 });
      expect(status).toBe(403);
    }
  }); // prettier-ignore

  it('has a corpus of at least 40', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(40);
  });
});
