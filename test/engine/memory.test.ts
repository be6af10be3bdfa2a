/** Whose memory it is: of a thread, or of the queries that run. */
import { beforeEach, describe, expect, it } from 'vitest';
import { QueryMemory, ThreadMemory } from '../../src/engine/memory.js';

const GB = 1e9;
const LIMIT = GB / 2;

let threads: ThreadMemory;
let queries: QueryMemory;

/** A pool at rest with one thread that holds 1 GB. */
beforeEach(() => {
  threads = new ThreadMemory();
  queries = new QueryMemory(threads, LIMIT);
  threads.hold('first', GB);
  queries.rest();
});

describe('queries have exceeded their memory', () => {
  it('where the process holds more than at rest and no thread says that it is its own', () => {
    expect(queries.isExceeded).toBe(false);
    threads.hold('first', 0);
    expect(queries.isExceeded).toBe(true);
  });

  it('not by what a thread holds that has its data now', () => {
    threads.hold('second', GB);
    threads.hold('first', 0);
    expect(queries.isExceeded).toBe(false);
  });

  it.each([
    ['loads as much as others before it', GB],
    ['loads, nobody knows how much', Infinity],
  ])('not while a thread %s', (_, bytes) => {
    threads.hold('first', 0);
    threads.expect('second', bytes);
    expect(queries.isExceeded).toBe(false);
    threads.release('second');
    expect(queries.isExceeded).toBe(true);
  });

  it('not where rest is not known yet', () => {
    const early = new QueryMemory(threads, -GB * 10);
    threads.expect('second', GB);
    early.rest();
    expect(early.isExceeded).toBe(false);
    threads.hold('second', GB);
    early.rest();
    expect(early.isExceeded).toBe(true);
  });
});
