/** The same query of several clients at once: run by one thread, for all of them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EmbeddedEngine } from '../../src/engine/embedded.js';
import type { Problem, QueryOptions, QueryResponse } from '../../src/engine/index.js';
import type { Job } from '../../src/engine/jobs.js';
import { Run } from '../../src/engine/jobs.js';
import { problemResponse } from '../../src/engine/index.js';

const folder = mkdtempSync(join(tmpdir(), 'renkei-sharing-'));
const file = join(folder, 'data.nq');
writeFileSync(
  file,
  Array.from({ length: 400 }, (_, i) => `<urn:n${i}> <urn:next> "${i}" <urn:g${i % 2}> .\n`).join(
    '',
  ),
);

let pair: EmbeddedEngine;
beforeAll(async () => {
  pair = await EmbeddedEngine.open({ files: [file], size: 2 });
});
afterAll(async () => {
  await pair.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A query that no engine finishes within a test. */
const ENDLESS =
  'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . FILTER(?c != ?f) }';

/** One whose answer has another name for its node each time that it is computed. */
const NAMING = 'CONSTRUCT { [] <urn:of> ?s } WHERE { ?s <urn:next> "7" }';

function options(client: string, more: Partial<QueryOptions> = {}): QueryOptions {
  const accept = { results: ['text/csv'], graph: ['application/n-triples'] };
  return { accept, deadline: 10_000, client, ...more };
}

function typeOf({ body }: QueryResponse): string {
  return (JSON.parse(body) as Problem).type;
}

/** A query that runs until it is ended. */
function endless(client: string, text = ENDLESS): { end(): Promise<QueryResponse> } {
  const gone = new AbortController();
  const answer = pair.query(text, options(client, { deadline: 60_000, signal: gone.signal }));
  const end = (): Promise<QueryResponse> => {
    gone.abort();
    return answer;
  };
  return { end };
}

describe('the same query', () => {
  it('is computed once for all who ask it meanwhile, and again later', async () => {
    const [first, second] = await Promise.all(
      ['a', 'b'].map(client => pair.query(NAMING, options(client))),
    );
    const later = await pair.query(NAMING, options('a'));
    expect([second?.body, second?.ran]).toEqual([first?.body, first?.ran]);
    expect(later.body).not.toBe(first?.body);
  });

  it('runs on for those who stay, whoever leaves', async () => {
    const first = endless('a');
    const second = pair.query(ENDLESS, options('b', { deadline: 60_000 }));
    let isOver = false;
    void second.then(() => (isOver = true));
    const third = endless('c');
    expect(typeOf(await first.end())).toBe('stopped');
    expect((await pair.query(NAMING, options('a'))).status).toBe(200);
    expect(isOver).toBe(false);
    expect(typeOf(await third.end())).toBe('stopped');
    expect(isOver).toBe(false);
    await pair.close();
    expect(typeOf(await second)).toBe('stopped');
    pair = await EmbeddedEngine.open({ files: [file], size: 2 });
  });

  it('tells all why it failed', async () => {
    const answers = await Promise.all(
      ['a', 'b', 'c'].map(client => pair.query(ENDLESS, options(client, { deadline: 200 }))),
    );
    expect(answers.map(typeOf)).toEqual(['timeout', 'timeout', 'timeout']);
  });

  it('that waits behind other queries of a client comes at once for another, and for both', async () => {
    const blocker = endless('greedy');
    const waiting = pair.query(NAMING, options('greedy'));
    const answer = await pair.query(NAMING, options('modest'));
    expect([answer.status, (await waiting).body]).toEqual([200, answer.body]);
    await blocker.end();
  });
});

describe('each has its own answer, who asks', () => {
  const RANDOM = 'SELECT (RAND() AS ?r) {}';
  const COUNT = 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }';
  it.each([
    ['what is another each time', RANDOM, {}, {}],
    ['other graphs', COUNT, { defaultGraphs: ['urn:g0'] }, {}],
    ['another format', COUNT, { accept: { results: ['text/tab-separated-values'], graph: [] } }, {}],
    ['fewer rows', 'SELECT ?s { ?s ?p ?o }', { accept: { results: ['text/csv'], graph: [], rows: 1 } }, {}],
  ])('%s', async (_, query, one, other) => {
    const [first, second] = await Promise.all(
      [one, other].map((more, at) => pair.query(query, options(`client ${at}`, more))),
    );
    expect([first?.status, second?.status]).toEqual([200, 200]);
    expect(first?.body).not.toBe(second?.body);
  }); // prettier-ignore
});

describe('the time of a run', () => {
  beforeAll(() => vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }));
  afterEach(() => vi.clearAllTimers());
  afterAll(() => vi.useRealTimers());

  const ANSWER = problemResponse({ type: 'x', title: 'x', status: 400, detail: 'x' });

  function runFor(clients: readonly string[]): { run: Run; jobs: Job[]; paid: Map<string, unknown> } {
    const paid = new Map<string, unknown>();
    const jobs = clients.map((client): Job => {
      const settle = ({ ran }: QueryResponse): unknown => paid.set(client, ran);
      const request = { kind: 'search', words: '', limit: 1, offset: 0, id: 1 } as const;
      return { request, key: 'k', client, settle, deadline: 1000, timer: undefined };
    });
    const [first, ...others] = jobs;
    return { run: new Run(first!, others, () => undefined), jobs, paid };
  } // prettier-ignore

  it('is divided among those who get the answer', () => {
    const { run, paid } = runFor(['a', 'b']);
    vi.advanceTimersByTime(100);
    run.end(ANSWER);
    expect([...paid]).toEqual([['a', 50], ['b', 50]]);
  }); // prettier-ignore

  it('is paid by those who stay, and by the last who leaves', () => {
    const { run, jobs, paid } = runFor(['a', 'b', 'c']);
    expect(run.leave(jobs[0]!, ANSWER)).toBe(true);
    expect(run.client).toBe('b');
    expect(run.leave(jobs[2]!, ANSWER)).toBe(true);
    expect(run.leave(jobs[1]!, ANSWER)).toBe(false);
    vi.advanceTimersByTime(100);
    run.end(ANSWER);
    expect([...paid]).toEqual([['a', undefined], ['c', undefined], ['b', 100]]);
  }); // prettier-ignore
});
