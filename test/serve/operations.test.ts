/** What those who run the server look at: whether it lives, answers, and what it counts and logs. */
import { connect } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import { CachingEngine } from '../../src/engine/caching.js';
import type { QueryEngine } from '../../src/engine/index.js';
import { problemResponse } from '../../src/engine/index.js';
import { readyHandler } from '../../src/serve/operations/health.js';
import { limitConnections } from '../../src/serve/operations/limits.js';
import { requestLog } from '../../src/serve/operations/log.js';
import { startTestServer } from '../support/server.js';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'renkei-operations-'));
  writeFileSync(join(folder, 'data.ttl'), '<urn:s> <urn:p> <urn:o> .');
  server = await startTestServer(10, { data: [join(folder, 'data.ttl')] });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Runs a server of one handler for a while, and gives what it answers at a path. */
async function answerOf(app: express.Express, path: string): Promise<Response> {
  const listening = app.listen(0, '127.0.0.1');
  try {
    const address = await new Promise<{ port: number }>(resolve =>
      listening.once('listening', () => resolve(listening.address() as { port: number })),
    );
    const response = await fetch(`http://127.0.0.1:${address.port}${path}`);
    await response.clone().text();
    return response;
  } finally {
    listening.closeAllConnections();
    listening.close();
  }
}

describe('health', () => {
  it.each([
    ['/healthz', 'ok\n'],
    ['/readyz', 'ready\n'],
  ])('is said at %s, and not to be kept', async (path, text) => {
    const response = await fetch(`${server.url}${path}`);
    expect([response.status, await response.text()]).toEqual([200, text]);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  const engine = (query: QueryEngine['query']): QueryEngine => ({
    query,
    close: () => Promise.resolve(),
  });
  it.each([
    ['refuses', engine(() => Promise.resolve(problemResponse({ type: 'busy', title: 'Busy', status: 503, detail: '' })))],
    ['answers in another type', engine(() => Promise.resolve({ status: 200, mediaType: 'text/csv', body: '' }))],
    ['answers something else', engine(() => Promise.resolve({ status: 200, mediaType: 'application/n-triples', body: '' }))],
    ['fails', engine(() => Promise.reject(new Error('gone')))],
  ])('is not said to be ready where the engine %s', async (_, broken) => {
    const response = await answerOf(express().get('/readyz', readyHandler(broken)), '/readyz');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.json()).toMatchObject({ type: 'not-ready' });
  }); // prettier-ignore

  it('is asked of the engine each time: a remembered answer says nothing of it', async () => {
    let asked = 0;
    const counting = engine(() => {
      asked += 1;
      return Promise.resolve({ status: 200, mediaType: 'application/n-triples', body: '<urn:ready> <urn:is> true .' });
    });
    const app = express().get('/readyz', readyHandler(new CachingEngine(counting)));
    for (const status of [200, 200]) expect((await answerOf(app, '/readyz')).status).toBe(status);
    expect(asked).toBe(2);
  }); // prettier-ignore
});

describe('metrics', () => {
  const metricsOf = async (headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.url}/metrics`, { headers });

  it('count requests by kind, method and status, and name the data', async () => {
    await (await fetch(`${server.url}/sparql?query=${encodeURIComponent('ASK {}')}`)).text();
    await (await fetch(`${server.url}/no/such/thing`)).text();
    const text = await (await metricsOf()).text();
    expect(text).toContain(
      'renkei_request_seconds_count{kind="sparql",method="GET",status="200"} 1',
    );
    expect(text).toMatch(
      /renkei_request_seconds_count\{kind="other",method="GET",status="404"\} 1/,
    );
    expect(text).toMatch(/renkei_dataset_info\{version="[0-9a-f]{16}"\} 1/);
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('are for this machine alone: not for what a proxy brings', async () => {
    const response = await metricsOf({ 'X-Forwarded-For': '192.0.2.1' });
    expect(response.status).toBe(404);
  });

  it('are for everybody where the operator says so', async () => {
    const open = await startTestServer(10, { data: [join(folder, 'data.ttl')], openMetrics: true });
    const headers = { 'X-Forwarded-For': '192.0.2.1' };
    const { status } = await fetch(`${open.url}/metrics`, { headers });
    await open.close();
    expect(status).toBe(200);
  });
});

describe('the log', () => {
  it('says method, path and status of a request, and neither its query nor who asked', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write: (line: Buffer, _, done) => {
        lines.push(line.toString());
        done();
      },
    });
    const app = express()
      .use(requestLog(pino({ base: null }, sink)))
      .get('/sparql', (_, response) => response.send('x'))
      .get('/busy', (_, response) => response.status(503).send('x'));
    await answerOf(app, '/sparql?query=SECRET');
    await answerOf(app, '/busy');
    const [said, refused] = lines.map(line => JSON.parse(line) as Record<string, unknown>);
    expect(said).toMatchObject({ req: { method: 'GET', path: '/sparql' }, res: { status: 200 } });
    expect(refused).toMatchObject({ level: 40, res: { status: 503 }, msg: 'request failed' });
    expect(refused).not.toHaveProperty('err');
    expect(lines.join('')).not.toMatch(/SECRET|127\.0\.0\.1/);
  });
});

describe('connections', () => {
  it('are bounded in all that a slow client could draw out', () => {
    const listening = express().listen(0, '127.0.0.1');
    limitConnections(listening, 1000);
    const { headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxRequestsPerSocket } = listening;
    listening.close();
    expect({ headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxRequestsPerSocket }).toEqual({
      headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5000, timeout: 213_000, maxRequestsPerSocket: 1000,
    });
  }); // prettier-ignore

  it('that open and say nothing hold nobody else up', async () => {
    const port = Number(new URL(server.url).port);
    const idle = Array.from({ length: 50 }, () => connect(port, '127.0.0.1'));
    const { status } = await fetch(`${server.url}/healthz`);
    idle.forEach(socket => socket.destroy());
    expect(status).toBe(200);
  });

  it('of one address are bounded, where no proxy stands before the server', async () => {
    const own = await startTestServer();
    const port = Number(new URL(own.url).port);
    const sockets = Array.from({ length: 201 }, () => connect(port, '127.0.0.1'));
    const last = sockets.at(-1)!;
    await new Promise(closed => last.once('close', closed));
    expect(sockets.filter(({ destroyed }) => destroyed)).toHaveLength(1);
    sockets.forEach(socket => socket.destroy());
    await own.close();
  });
});

describe('a server that is told to stop', () => {
  it('answers what was asked, and takes nothing new', async () => {
    const own = await startTestServer(1);
    const query = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }';
    const asked = fetch(`${own.url}/sparql?query=${encodeURIComponent(query)}`);
    await new Promise(done => setTimeout(done, 300));
    const stopped = own.stop();
    expect((await (await asked).json()) as object).toMatchObject({ type: 'timeout' });
    await stopped;
    await expect(fetch(`${own.url}/healthz`)).rejects.toThrow();
  });
});
