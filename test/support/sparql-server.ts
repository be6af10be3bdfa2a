/** SPARQL servers that tests start, on loopback: what a query with SERVICE asks. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedEngine } from '../../src/engine/embedded.js';

/** A server that runs. */
export interface TestEndpoint {
  readonly url: string;
  /** The queries that it was sent. */
  readonly queries: readonly string[];
  close(): Promise<void>;
}

/** Answers every request as it is told. */
export async function startResponder(
  respond: (query: string, response: ServerResponse) => void | Promise<void>,
): Promise<TestEndpoint> {
  const queries: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const query = new URLSearchParams(Buffer.concat(chunks).toString()).get('query') ?? '';
      queries.push(query);
      void respond(query, response);
    });
  });
  const url = `http://127.0.0.1:${await listening(server)}/sparql`;
  return { url, queries, close: () => closed(server) };
}

/** A port of loopback on which a server listens. */
export async function listening(server: Server): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise(resolve => server.close(() => resolve()));
}

/** A SPARQL server over some Turtle. `rewrite` changes its answers, as servers do that are not quite standard. */
export async function startEndpoint(
  turtle: string,
  rewrite: (json: string) => string = json => json,
): Promise<TestEndpoint> {
  const folder = mkdtempSync(join(tmpdir(), 'renkei-remote-'));
  writeFileSync(join(folder, 'data.ttl'), turtle);
  const engine = await EmbeddedEngine.open({ files: [join(folder, 'data.ttl')], size: 1 });
  const accept = { results: ['application/sparql-results+json'], graph: [] };
  const endpoint = await startResponder(async (query, response) => {
    const { status, mediaType, body } = await engine.query(query, { accept, deadline: 10_000 });
    response.writeHead(status, { 'Content-Type': mediaType }).end(rewrite(body));
  });
  return {
    ...endpoint,
    close: async () => {
      await Promise.all([endpoint.close(), engine.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}
