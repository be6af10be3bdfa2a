/** The same query of several clients at once, where servers hold the data: asked once, for all of them. */
import { expect, it } from 'vitest';
import type { QueryResponse } from '../../src/engine/index.js';
import { Flights } from '../../src/engine/store/flights.js';

const ANSWER: QueryResponse = { status: 200, mediaType: 'text/csv', body: 'n', ran: 90 };

/** A server that answers when it is told to, and what it was asked. */
function slowServer(): {
  readonly asked: AbortSignal[];
  readonly ask: (signal: AbortSignal) => Promise<QueryResponse>;
  readonly answer: (how?: Error) => void;
} {
  const asked: AbortSignal[] = [];
  let settle: (how?: Error) => void = () => undefined;
  const ask = (signal: AbortSignal): Promise<QueryResponse> => {
    asked.push(signal);
    return new Promise((resolve, reject) => {
      settle = how => (how === undefined ? resolve(ANSWER) : reject(how));
    });
  };
  return { asked, ask, answer: how => settle(how) };
}

it('is asked once for all who ask it meanwhile, whose time is divided, and again later', async () => {
  const { asked, ask, answer } = slowServer();
  const flights = new Flights();
  const all = ['a', 'a', 'a'].map(key => flights.join(key, undefined, ask));
  answer();
  expect((await Promise.all(all)).map(({ ran }) => ran)).toEqual([30, 30, 30]);
  expect(asked).toHaveLength(1);
  const later = flights.join('a', undefined, ask);
  answer();
  expect((await later).ran).toBe(90);
  expect(asked).toHaveLength(2);
});

it('is another where the key is another', () => {
  const { asked, ask } = slowServer();
  const flights = new Flights();
  void flights.join('a', undefined, ask);
  void flights.join('b', undefined, ask);
  expect(asked).toHaveLength(2);
});

it('goes on for those who stay, the first one gone too, who gets no answer', async () => {
  const { asked, ask, answer } = slowServer();
  const flights = new Flights();
  const gone = new AbortController();
  const first = flights.join('a', gone.signal, ask);
  const second = flights.join('a', undefined, ask);
  gone.abort();
  expect((await first).status).toBe(503);
  expect(asked[0]?.aborted).toBe(false);
  const third = flights.join('a', undefined, ask);
  answer();
  expect((await second).ran).toBe(45);
  expect((await third).ran).toBe(45);
  expect(asked).toHaveLength(1);
});

it('is stopped when nobody waits any more, and asked anew by whoever comes then', async () => {
  const { asked, ask, answer } = slowServer();
  const flights = new Flights();
  const gone = new AbortController();
  const first = flights.join('a', gone.signal, ask);
  gone.abort();
  await first;
  expect(asked[0]?.aborted).toBe(true);
  const next = flights.join('a', undefined, ask);
  answer();
  expect((await next).status).toBe(200);
  expect(asked).toHaveLength(2);
});

it('is not asked by who is gone already', async () => {
  const { asked, ask } = slowServer();
  expect((await new Flights().join('a', AbortSignal.abort(), ask)).status).toBe(503);
  expect(asked).toHaveLength(0);
});

it('fails for all, and is forgotten', async () => {
  const { asked, ask, answer } = slowServer();
  const flights = new Flights();
  const all = ['a', 'a'].map(key => flights.join(key, undefined, ask));
  answer(new Error('broken'));
  const outcomes = await Promise.allSettled(all);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  void flights.join('a', undefined, ask);
  expect(asked).toHaveLength(2);
});
