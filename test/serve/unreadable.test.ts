/** What is no request that a server can read is told so. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import type { Problem } from '../../src/engine/index.js';
import { startTestServer } from '../support/server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** What comes back for some bytes. */
function send(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    let received = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', chunk => (received += chunk.toString()));
    socket.on('close', () => resolve(received));
    socket.on('error', reject);
  });
}

describe('a request that cannot be read', () => {
  it.each([
    ['has an address in Japanese', 'GET /?municipality=松山市 HTTP/1.1', 400, '--data-urlencode'],
    ['has an address too long', `GET /?a=${'a'.repeat(20_000)} HTTP/1.1`, 431, 'by POST'],
    ['has a host that is none', 'GET http://[::1/sparql?query=ASK%7B%7D HTTP/1.1', 400, 'address'],
    [
      'has a port that is none',
      'GET http://x:99999/sparql?query=ASK%7B%7D HTTP/1.1',
      400,
      'address',
    ],
    ['is no HTTP', 'こんにちは', 400, 'no HTTP'],
  ])('%s', async (_, line, status, remedy) => {
    const [head = '', body = ''] = (await send(`${line}\r\nHost: x\r\n\r\n`)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain('Content-Type: application/problem+json');
    const problem = JSON.parse(body) as Problem;
    expect(problem.status).toBe(status);
    expect(problem.detail).toContain(remedy);
  });

  it.each(['http://elsewhere.example:1/sparql', '/sparql', '//x/../sparql'])(
    'has the address of this server, whatever host it names: %s',
    async address => {
      const answer = await send(`GET ${address}?query=ASK%7B%7D HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(address.startsWith('//') ? /^HTTP\/1.1 404/ : /^HTTP\/1.1 200/);
    },
  ); // prettier-ignore

  it('leaves the server to others', async () => {
    await send('x\r\n\r\n');
    expect((await fetch(`${server.url}/web/style.css`)).status).toBe(200);
  });
});
