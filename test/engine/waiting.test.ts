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
