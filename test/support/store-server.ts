/** A SPARQL server that tests start on loopback, with data that it can lose and signs that it can give. */
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http';
import { EmbeddedEngine } from '../../src/engine/embedded.js';
import type { QueryResponse } from '../../src/engine/index.js';
import { listening } from './sparql-server.js';

/** What a server was sent. */
export interface StoreRequest {
  readonly form: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly url: string;
  readonly method: string;
}

/** What a server does with a request in the place of answering; false where it answers after all. */
export type Interference = (
  request: StoreRequest,
  response: ServerResponse,
  answer: () => Promise<QueryResponse>,
) => boolean | Promise<boolean>;

/** A server that runs. */
export interface StoreServer {
  readonly url: string;
  readonly requests: readonly StoreRequest[];
  /** From now on it does something else; undefined for nothing else. */
  interfere(how: Interference | undefined): void;
  /** Closes every connection at once and takes no more, as a process that is killed. */
  kill(): void;
  /** Takes connections again, at the same address. */
  revive(): Promise<void>;
  close(): Promise<void>;
}

/** Serves some files as a store whose default graph is that of our own server. */
export async function startStore(files: readonly string[]): Promise<StoreServer> {
  const engine = await EmbeddedEngine.open({ files, size: 2 });
  const requests: StoreRequest[] = [];
  let interference: Interference | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      const { headers, url = '', method = '' } = request;
      const received = { form, headers, url, method };
      requests.push(received);
      void respond(received, response);
    });
  });
  const respond = async (request: StoreRequest, response: ServerResponse): Promise<void> => {
    const answer = (): Promise<QueryResponse> => answerTo(engine, request.form);
    if (interference !== undefined && (await interference(request, response, answer))) return;
    const { status, mediaType, body } = await answer();
    response.writeHead(status, { 'Content-Type': mediaType }).end(body);
  };
  const port = await listening(server);
  return {
    url: `http://127.0.0.1:${port}/sparql`,
    requests,
    interfere: how => (interference = how),
    kill: () => kill(server),
    revive: () => new Promise(resolve => server.listen(port, '127.0.0.1', resolve)),
    close: async () => {
      kill(server);
      await engine.close();
    },
  };
}

function kill(server: Server): void {
  server.close();
  server.closeAllConnections();
}

function answerTo(engine: EmbeddedEngine, form: URLSearchParams): Promise<QueryResponse> {
  const defaultGraphs = form.getAll('default-graph-uri');
  const namedGraphs = form.getAll('named-graph-uri');
  const isNamed = defaultGraphs.length + namedGraphs.length > 0;
  return engine.query(form.get('query') ?? '', {
    accept: { results: ['application/sparql-results+json'], graph: [] },
    deadline: 10_000,
    ...(isNamed ? { defaultGraphs, namedGraphs } : {}),
  });
}
