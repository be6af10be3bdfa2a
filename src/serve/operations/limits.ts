/** Bounds of connections: who sends or reads a byte a minute holds no place for long. */
import type { Server } from 'node:http';
import { MAX_WAIT } from '../../engine/limits.js';

/** Milliseconds until the head of a request, and all of it, must be there. */
const HEAD = 10_000;
const WHOLE = 30_000;
/** Milliseconds for which a connection may wait for the next request, and for which nothing may move beside a query. */
const IDLE = 5000;
const STALLED = 30_000;
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
 */
export function limitConnections(server: Server, deadline: number): void {
  server.headersTimeout = HEAD;
  server.requestTimeout = WHOLE;
  server.keepAliveTimeout = IDLE;
  server.maxRequestsPerSocket = REQUESTS;
  server.maxConnections = CONNECTIONS;
  server.setTimeout(QUERIES * (MAX_WAIT + deadline) + STALLED);
}
