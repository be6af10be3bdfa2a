/**
 * What a public endpoint must be able to do, whatever is asked: every form in every type by every method, clients that leave,
 * that read slowly, answers that break off. Targets that have tests of their own are named in docs/conformance.md.
 */
import { connect } from 'node:net';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GRAPH_TYPES, RESULT_TYPES } from '../../src/engine/index.js';
import type { RunningServer } from '../../src/commands/serve.js';
import { startTestServer } from '../support/server.js';
import { graphIn, isSameGraph, rowsIn } from './reparsed.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const SUBJECT = '<https://w3id.org/jp-renkei/id/municipality/16211>';
const FORMS = {
  SELECT: `SELECT ?p ?o { ${SUBJECT} ?p ?o } ORDER BY ?p ?o`,
  ASK: `ASK { ${SUBJECT} ?p ?o }`,
  CONSTRUCT: `CONSTRUCT { ?s ?p ?o } { ?s ?p ?o . ?s a <https://w3id.org/jp-renkei/ns#Agreement> }`,
  DESCRIBE: `DESCRIBE ${SUBJECT}`,
} as const;
type Form = keyof typeof FORMS;
const METHODS = ['GET', 'HEAD', 'form', 'POST', 'QUERY'] as const;
const TYPES = [...RESULT_TYPES, ...GRAPH_TYPES];
const isGraph = (type: string): boolean => (GRAPH_TYPES as readonly string[]).includes(type);

function send(method: (typeof METHODS)[number], query: string, accept: string): Promise<Response> {
  const address = `${server.url}/sparql`;
  const body = { headers: { accept, 'content-type': 'application/sparql-query' }, body: query };
  switch (method) {
    case 'GET':
    case 'HEAD':
      return fetch(`${address}?${new URLSearchParams({ query }).toString()}`, {
        method,
        headers: { accept },
      });
    case 'form':
      return fetch(address, {
        method: 'POST',
        headers: { accept },
        body: new URLSearchParams({ query }),
      });
    case 'POST':
    case 'QUERY':
      return fetch(address, { method, ...body });
  }
}

describe.each(Object.keys(FORMS) as readonly Form[])('%s', form => {
  const wantsGraph = form === 'CONSTRUCT' || form === 'DESCRIBE';

  describe.each(TYPES)('asked for as %s', type => {
    it.each(METHODS)('by %s is that, whole, or refused with what there is', async method => {
      const answer = await send(method, FORMS[form], type);
      const text = await answer.text();
      if (wantsGraph !== isGraph(type)) {
        expect(answer.status).toBe(406);
        if (method !== 'HEAD') expect(text).toContain((wantsGraph ? GRAPH_TYPES : RESULT_TYPES)[0]);
        return;
      }
      expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
      if (method === 'HEAD') expect(text).toBe('');
      else await expectSame(form, type, text);
    });
  });
}); // prettier-ignore

/** The answer says what the same query says in the plainest type. */
async function expectSame(form: Form, type: string, text: string): Promise<void> {
  const plain = isGraph(type) ? 'application/n-triples' : 'application/sparql-results+json';
  const expected = await (await send('GET', FORMS[form], plain)).text();
  if (isGraph(type)) {
    const graph = await graphIn(type, text);
    expect(graph.length).toBeGreaterThan(3);
    expect(isSameGraph(graph, await graphIn(plain, expected))).toBe(true);
  } else expect(await rowsIn(type, text)).toEqual(await rowsIn(plain, expected));
}

/** 125,000 rows, 14 MB. */
const NUMBERS = Array.from(
  { length: 50 },
  (_, i) => `"the number after which comes the next: ${i}"`,
).join(' ');
const LONG = `SELECT * { VALUES ?a { ${NUMBERS} } VALUES ?b { ${NUMBERS} } VALUES ?c { ${NUMBERS} } }`;
/** Computes until it is stopped. */
const ENDLESS = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }';

function rawGet(query: string): string {
  const target = `/sparql?${new URLSearchParams({ query }).toString()}`;
  return `GET ${target} HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\n\r\n`;
}

function portOf({ url }: RunningServer): number {
  return Number(new URL(url).port);
}

/** Memory after garbage is collected, in bytes. */
function held(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function spooledBodies(): number {
  return readdirSync(tmpdir()).filter(name => name.startsWith('renkei-answer-')).length;
}

async function until(isSo: () => boolean): Promise<void> {
  const last = Date.now() + 20_000;
  while (!isSo() && Date.now() < last) await new Promise(done => setTimeout(done, 20));
  expect(isSo()).toBe(true);
}

describe('a client', () => {
  it('that stops reading holds less than 5 MB', async () => {
    await (await send('GET', LONG, 'text/csv')).text();
    const [before, spooled] = [held(), spooledBodies()];
    const readers = Array.from({ length: 8 }, () => {
      const socket = connect(portOf(server), '127.0.0.1', () => socket.write(rawGet(LONG)));
      // the first bytes are read, and no more
      return new Promise<() => void>(done => socket.once('data', () => done(() => socket.pause().destroy())));
    });
    const leave = await Promise.all(readers);
    // what was needed to make the answers is collected
    await until(() => (held() - before) / 8 < 5_000_000);
    const more = await fetch(`${server.url}/sparql?query=${encodeURIComponent(LONG)}`, {
      headers: { accept: 'text/csv', 'accept-encoding': 'identity' },
    });
    expect([more.status, await more.json()]).toMatchObject([503, { type: 'answers-not-read' }]);
    leave.forEach(end => end());
    await until(() => spooledBodies() === spooled);
  }); // prettier-ignore

  it('that leaves gives its thread back: a hundred of them hold nothing', async () => {
    const own = await startTestServer(60);
    for (let turn = 0; turn < 10; turn++) {
      const sockets = Array.from({ length: 10 }, (_, at) =>
        connect(portOf(own), '127.0.0.1', function (this: { write(text: string): void }) {
          this.write(rawGet(`${ENDLESS} # ${turn} ${at}`));
        }),
      );
      await new Promise(done => setTimeout(done, 50));
      sockets.forEach(socket => socket.destroy());
    }
    const answer = await fetch(`${own.url}/sparql?query=${encodeURIComponent('ASK {}')}`);
    expect([answer.status, await answer.json()]).toEqual([200, { head: {}, boolean: true }]);
    await own.close();
  });

  it('that sends many requests at once, and leaves, gives back what was begun for each', async () => {
    const own = await startTestServer();
    const spooled = spooledBodies();
    const socket = connect(portOf(own), '127.0.0.1', () => socket.write(rawGet(LONG).repeat(8)));
    await new Promise(done => socket.once('data', done));
    socket.pause();
    await until(() => spooledBodies() === spooled + 8);
    socket.destroy();
    await until(() => spooledBodies() === spooled);
    const answer = await fetch(`${own.url}/sparql?query=${encodeURIComponent(LONG)}`);
    expect([answer.status, (await answer.text()).length > 1_000_000]).toEqual([200, true]);
    const metrics = await (await fetch(`${own.url}/metrics`)).text();
    expect(metrics).toMatch(/^renkei_open_requests 1$/m);
    await own.close();
  }); // prettier-ignore

  it('never takes an answer that breaks off for a whole one', async () => {
    const own = await startTestServer();
    const answer = await fetch(`${own.url}/sparql?query=${encodeURIComponent(LONG)}`);
    const reader = answer.body!.getReader();
    await reader.read();
    await own.close();
    const rest = async (): Promise<void> => {
      while (!(await reader.read()).done);
    };
    await expect(rest()).rejects.toThrow();
  });
});
