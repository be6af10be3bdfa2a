/** Queries that wait: bounded in all and for each client. */
import { describe, expect, it } from 'vitest';
import { WaitingQueue } from '../../src/engine/waiting.js';

function queueOf(clients: readonly (string | undefined)[]): WaitingQueue<{
  client: string | undefined;
}> {
  const queue = new WaitingQueue<{ client: string | undefined }>(5, 2);
  clients.forEach(client => queue.push({ client }));
  return queue;
}

describe('threads are given to clients', () => {
  it.each([
    ['in turns, those of one in their order', 'aaabc', 9, 'abcaa'],
    ['again and again in turns', 'aaabbb', 9, 'ababab'],
    ['in the order they came, where each asks once', 'cab', 9, 'cab'],
    ['but to none for more than its share', 'aaab', 1, 'ab'],
  ])('%s', (_, clients, share, expected) => {
    const queue = queueOf(Array.from(clients));
    const taken: { client: string | undefined }[] = [];
    for (let job = queue.take(taken, share); job; job = queue.take(taken, share)) taken.push(job);
    expect(taken.map(({ client }) => client).join('')).toBe(expected);
  });

  it.each([
    ['one that asks again as soon as it is served', ['a']],
    ['others that are new each time', ['b', 'c', 'd', 'e']],
  ])('that of a client with several is not taken by %s', (_, others) => {
    const queue = queueOf(['z', 'z']);
    const served = others.map((_other, at) => {
      queue.push({ client: others[at] });
      return queue.take([], 9)?.client;
    });
    const again = ['a', 'a', 'a'].map(client => {
      queue.push({ client });
      return queue.take([], 9)?.client;
    });
    expect([...served, ...again].slice(0, 3)).toContain('z');
    expect([...served, ...again].filter(client => client === 'z')).toHaveLength(2);
  });

  it('who was served longer ago comes first, though it has waited for nothing since', () => {
    const queue = queueOf(['a', 'b', 'b']);
    expect([queue.take([], 9)?.client, queue.take([], 9)?.client]).toEqual(['a', 'b']);
    queue.push({ client: 'a' });
    expect([queue.take([], 9)?.client, queue.take([], 9)?.client]).toEqual(['a', 'b']);
  });
});

describe('a queue for 5, 2 of one client', () => {
  it.each([
    ['takes the second query of a client', ['a'], 'a', false],
    ['refuses the third query of a client', ['a', 'b', 'a'], 'a', true],
    ['takes the first query of another', ['a', 'b', 'a'], 'c', false],
    ['refuses all where five wait', ['a', 'a', 'b', 'b', 'c'], 'd', true],
    ['does not count the service itself', [undefined, undefined, undefined], undefined, false],
    ['bounds the service too', ['a', 'a', 'b', 'b', 'c'], undefined, true],
  ])('%s', (_, clients, client, isFull) => {
    expect(queueOf(clients).isFullFor(client)).toBe(isFull);
  });
});
