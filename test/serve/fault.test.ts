/** A fault of ours is told as one, without what only those who run the server should see. */
import { createServer } from 'node:http';
import { expect, it, vi } from 'vitest';
import { createApp } from '../../src/serve/app.js';
import { listening } from '../support/sparql-server.js';

it('says nothing of our files to who asks, and all of it to who runs the server', async () => {
  const broken = { query: () => Promise.reject(new Error('EACCES /srv/secret')), search: () => Promise.reject(new Error('x')), close: () => Promise.resolve() }; // prettier-ignore
  const app = createApp({
    engine: broken,
    texts: broken,
    library: [],
    project: '.',
    dataset: () => undefined,
    deadline: 1000,
    budget: { seconds: 60, errors: 30 },
    proxies: 0,
    federates: false,
    readsSparql12: true,
    address: () => 'http://localhost',
    version: () => undefined,
    featured: { municipality: '', leader: { region: 'x', theme: 'x' } },
    reload: () => Promise.resolve(undefined),
    converter: { convert: () => Promise.reject(new Error('x')) },
    log: undefined,
    openMetrics: false,
  });
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const server = createServer(app);
  const response = await fetch(
    `http://127.0.0.1:${await listening(server)}/sparql?query=ASK%7B%7D`,
  );
  const body = await response.text();
  server.close();
  const logged = said.mock.calls.flat().join('');
  said.mockRestore();
  expect([response.status, JSON.parse(body)]).toMatchObject([500, { type: 'request-failed' }]);
  expect(body).not.toContain('secret');
  expect(logged).toContain('/srv/secret');
});
