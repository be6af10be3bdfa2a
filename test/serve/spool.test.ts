/** Long bodies on their way to their clients: how many are made at a time, and how many wait. */
import { expect, it } from 'vitest';
import { sendable } from '../../src/serve/spool.js';
import { Turns } from '../../src/serve/turns.js';

/** A task that ends when it is told to. */
function task(): { readonly run: () => Promise<void>; readonly end: () => void } {
  let end = (): void => undefined;
  const ended = new Promise<void>(resolve => (end = resolve));
  return { run: () => ended, end: () => end() };
}

/** Lets promises that are settled be noticed. */
const settled = (): Promise<void> => new Promise(done => setImmediate(done));

it('turns are taken in order, no more at a time than may', async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const tasks = Array.from({ length: 4 }, task);
  const all = tasks.map(({ run }, at) =>
    turns.take(() => {
      begun.push(at);
      return run();
    }),
  );
  await settled();
  expect(begun).toEqual([0, 1]);
  tasks[1]?.end();
  await settled();
  expect(begun).toEqual([0, 1, 2]);
  tasks.forEach(({ end }) => end());
  await Promise.all(all);
  expect(begun).toEqual([0, 1, 2, 3]);
});

it('a task that fails gives its turn to the next', async () => {
  const turns = new Turns(1);
  await expect(turns.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await turns.take(() => Promise.resolve(1))).toBe(1);
});

it('of the long bodies of a client two are encoded at a time, and the ninth is refused unencoded', async () => {
  let encoded = 0;
  const wait = task();
  const long = {
    length: 2_000_000,
    encoded: async () => {
      encoded += 1;
      await wait.run();
      return { bytes: Buffer.alloc(10), headers: {} };
    },
  };
  const eight = Array.from({ length: 8 }, () => sendable(long, '192.0.2.1'));
  await settled();
  expect(encoded).toBe(2);
  expect(await sendable(long, '192.0.2.1')).toBeUndefined();
  wait.end();
  expect((await Promise.all(eight)).map(body => body?.length)).toEqual(Array(8).fill(10));
  expect(encoded).toBe(8);
  // what compression made short waits no more
  expect((await sendable(long, '192.0.2.1'))?.length).toBe(10);
});
