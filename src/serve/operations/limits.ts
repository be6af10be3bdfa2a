/** Bounds of connections: who sends or reads a byte a minute holds no place for long. */
import type { Server } from 'node:http';
import { MAX_WAIT } from '../../engine/limits.js';

/** Milliseconds until the head of a request, and all of it, must be there. */
const HEAD = 10_000;
const WHOLE = 30_000;
/** Milliseconds for which a connection may wait for the next request, and for which nothing may move beside a query. */
const IDLE = 5000;
const STALLED = 30_000;
/** Connections of one address at a time, where no proxy stands before us. */
const CONNECTIONS_OF_ADDRESS = 200;
/** How often Node looks for what is late, in milliseconds. An option of createServer: half a minute else. */
export const LOOK_FOR_LATE = 2_000;
/** Queries that a request asks one after the other at most: names that are looked up, the answer, labels. */
const QUERIES = 3;
/** Requests of one connection, and connections at a time. */
const REQUESTS = 1000;
const CONNECTIONS = 2000;

/**
 * Bounds the connections of a server. One on which nothing moves for longer than queries may wait and take, and half a
 * minute, is cut: its client has stopped reading.
 *
 * @param deadline milliseconds a query may take
 * @param proxies how many proxies stand before the server: all connections are theirs
 */
export function limitConnections(server: Server, deadline: number, proxies = 0): void {
  server.headersTimeout = HEAD;
  server.requestTimeout = WHOLE;
  server.keepAliveTimeout = IDLE;
  server.maxRequestsPerSocket = REQUESTS;
  server.maxConnections = CONNECTIONS;
  if (proxies === 0) limitByAddress(server);
  server.setTimeout(QUERIES * (MAX_WAIT + deadline) + STALLED);
}

/** One address has no more than its share of the connections. */
function limitByAddress(server: Server): void {
  const open = new Map<string, number>();
  server.on('connection', socket => {
    const { remoteAddress = '' } = socket;
    const count = (open.get(remoteAddress) ?? 0) + 1;
    if (count > CONNECTIONS_OF_ADDRESS) {
      socket.destroy();
      return;
    }
    open.set(remoteAddress, count);
    socket.once('close', () => {
      const left = (open.get(remoteAddress) ?? 1) - 1;
      if (left === 0) open.delete(remoteAddress);
      else open.set(remoteAddress, left);
    });
  });
}
