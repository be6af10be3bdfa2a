/** A SPARQL server that tests start and change: Graph Store Protocol, Update, and the ways in which stores differ. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import oxigraph from 'oxigraph';
import { listening } from './sparql-server.js';

/** How a store differs from another. */
export interface StoreTraits {
  /** Its default graph shows all graphs. */
  readonly showsAll?: boolean;
  readonly hasGraphStore?: boolean;
  readonly hasUpdate?: boolean;
  /** Who may change it, and how that is asked. */
  readonly asks?: 'basic' | 'digest' | 'bearer';
  /** Loses a triple of each graph that it is sent. */
  readonly losesOne?: boolean;
  /** Loses it of the default graph only. */
  readonly losesOnlyDefault?: boolean;
  /** Whether it has no room for a change, after those before. */
  readonly failsAt?: (change: string, before: readonly string[]) => boolean;
  /** Repeats in an error what it was sent. */
  readonly repeats?: boolean;
  /** What it calls itself. */
  readonly server?: string;
}

/** A store that runs. */
export interface WritableStore {
  readonly url: string;
  /** Methods and addresses of what it was sent, in order. */
  readonly changes: readonly string[];
  /** Runs an update here, as somebody else might. */
  update(text: string): void;
  count(query: string): number;
  /** Differs in other ways from now on. */
  become(traits: StoreTraits): void;
  close(): Promise<void>;
}

const SECRET = { user: 'dba', password: 'secret', token: 'abc' };

/** Starts an empty store. */
export async function startWritableStore(first: StoreTraits = {}): Promise<WritableStore> {
  let traits = first;
  const store = new oxigraph.Store();
  const changes: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.setHeader('Server', traits.server ?? 'test');
      const exchange = { request, response, body: Buffer.concat(chunks).toString() };
      try {
        respond(store, exchange, { traits, changes });
      } catch (error) {
        response.writeHead(400).end(String(error));
      }
    });
  });
  const url = `http://127.0.0.1:${await listening(server)}/store`;
  return {
    url,
    changes,
    update: text => store.update(text),
    count: query =>
      (store.query(query, { use_default_graph_as_union: traits.showsAll === true }) as unknown[])
        .length,
    become: other => {
      traits = other;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: string;
}

interface Manner {
  readonly traits: StoreTraits;
  readonly changes: string[];
}

function respond(store: oxigraph.Store, exchange: Exchange, manner: Manner): void {
  const { request, response, body } = exchange;
  const { traits } = manner;
  const form = new URLSearchParams(body);
  const { pathname } = new URL(request.url ?? '', 'http://store');
  if (pathname !== '/store') {
    response.writeHead(404).end('no such place');
    return;
  }
  const query = form.get('query');
  if (request.method === 'POST' && query !== null) {
    answer(store, exchange, { query, form, showsAll: traits.showsAll === true });
    return;
  }
  if (!isKnown(request, traits)) {
    const said = traits.repeats === true ? JSON.stringify(request.headers) : '';
    response.writeHead(401, { 'WWW-Authenticate': CHALLENGES[traits.asks ?? 'basic'] }).end(said);
    return;
  }
  change(store, exchange, manner);
}

function change(store: oxigraph.Store, exchange: Exchange, { traits, changes }: Manner): void {
  const { request, response, body } = exchange;
  const { searchParams } = new URL(request.url ?? '', 'http://store');
  const update = new URLSearchParams(body).get('update');
  const isGraph = searchParams.has('graph') || searchParams.has('default');
  const what = isGraph
    ? `${request.method ?? ''} ${searchParams.get('graph') ?? 'default'}`
    : `UPDATE ${(update ?? '').slice(0, 200).replace(/\s+/g, ' ')}`;
  if (traits.failsAt?.(what, changes) === true) {
    response.writeHead(507).end('disk full');
  } else if (isGraph && traits.hasGraphStore !== false) {
    changes.push(what);
    const graph = searchParams.get('graph');
    changeGraph(store, exchange, { graph, losesOne: losesOne(traits, searchParams) });
  } else if (update !== null && traits.hasUpdate !== false) {
    changes.push(what);
    store.update(update);
    response.writeHead(204).end();
  } else response.writeHead(405).end('not here');
}

function losesOne({ losesOne, losesOnlyDefault }: StoreTraits, asked: URLSearchParams): boolean {
  return losesOne === true && (losesOnlyDefault !== true || asked.has('default'));
}

function answer(
  store: oxigraph.Store,
  { response }: Exchange,
  { query, form, showsAll }: { query: string; form: URLSearchParams; showsAll: boolean },
): void {
  const nodes = (name: string) => form.getAll(name).map(iri => oxigraph.namedNode(iri));
  const [default_graph, named_graphs] = [nodes('default-graph-uri'), nodes('named-graph-uri')];
  const isNamed = default_graph.length + named_graphs.length > 0;
  const body = store.query(query, {
    results_format: 'json',
    ...(isNamed ? { default_graph, named_graphs } : { use_default_graph_as_union: showsAll }),
  });
  response
    .writeHead(200, { 'Content-Type': 'application/sparql-results+json' })
    .end(body as string);
}

function changeGraph(
  store: oxigraph.Store,
  { request, response, body }: Exchange,
  { graph, losesOne }: { graph: string | null; losesOne: boolean },
): void {
  const name = graph === null ? 'DEFAULT' : `GRAPH <${graph}>`;
  if (request.method !== 'POST') store.update(`DROP SILENT ${name}`);
  if (request.method !== 'DELETE') {
    const lines =
      losesOne && body.split('\n').length > 3 ? body.slice(body.indexOf('\n') + 1) : body;
    const to_graph_name = graph === null ? oxigraph.defaultGraph() : oxigraph.namedNode(graph);
    store.load(lines, { format: 'text/turtle', to_graph_name });
  }
  response.writeHead(204).end();
}

const CHALLENGES = {
  basic: 'Basic realm="test"',
  digest: 'Digest realm="test", nonce="n1", qop="auth", algorithm="MD5", opaque="o"',
  bearer: 'Bearer',
};

function isKnown({ method, url, headers }: IncomingMessage, { asks }: StoreTraits): boolean {
  const shown = headers.authorization ?? '';
  if (asks === undefined) return true;
  if (asks === 'bearer') return shown === `Bearer ${SECRET.token}`;
  if (asks === 'basic') return shown === `Basic ${btoa(`${SECRET.user}:${SECRET.password}`)}`;
  const fields = Object.fromEntries(
    [...shown.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g)].map(([, name = '', quoted, plain]) => [
      name,
      quoted ?? plain ?? '',
    ]),
  );
  const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
  const { nonce = '', nc = '', cnonce = '', uri = '', response = '' } = fields;
  const secret = md5(`${SECRET.user}:test:${SECRET.password}`);
  const expected = md5(`${secret}:${nonce}:${nc}:${cnonce}:auth:${md5(`${method ?? ''}:${uri}`)}`);
  return response === expected && uri === url && nonce === 'n1';
}
