/** Two ways to change the graphs of a store: Graph Store Protocol, and SPARQL Update. */
import type { Visitor } from '../engine/remote/credentials.js';
import type { HttpAnswer, HttpRequest } from '../engine/remote/http.js';
import { RemoteError } from '../engine/remote/http.js';
import { shortly } from '../engine/remote/request.js';
import { graphAddress } from './addresses.js';
import { textsOf } from './graphs.js';

/** Changes graphs; undefined names the default graph. */
export interface GraphWriter {
  /** How, in a word, and where: for messages. */
  readonly name: string;
  /** @throws RemoteError */
  replace(graph: string | undefined, triples: readonly string[]): Promise<void>;
  /** Nothing is wrong where the graph is not there. @throws RemoteError */
  remove(graph: string | undefined): Promise<void>;
}

/** Who writes, until they are told to stop. */
export interface Sender {
  readonly visitor: Visitor;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds for one change. */
const DEADLINE = 600_000;

/** The bytes of the longest answer to one. */
const MAX_ANSWER = 1_000_000;

/** SPARQL 1.1 Graph Store HTTP Protocol: PUT, and POST for what does not go at a time. */
export class GraphStoreWriter implements GraphWriter {
  readonly name: string;
  readonly #address: string;
  readonly #sender: Sender;

  constructor(address: string, sender: Sender) {
    this.name = `Graph Store Protocol, ${address}`;
    this.#address = address;
    this.#sender = sender;
  }

  async replace(graph: string | undefined, triples: readonly string[]): Promise<void> {
    let method = 'PUT';
    for (const body of textsOf(triples)) {
      // N-Triples is Turtle; Virtuoso takes N-Triples under its own name for nothing
      const headers = { 'Content-Type': 'text/turtle; charset=utf-8' };
      await this.#send(graph, { method, headers, body });
      method = 'POST';
    }
  }

  async remove(graph: string | undefined): Promise<void> {
    await this.#send(graph, { method: 'DELETE', headers: {} }, [404]);
  }

  async #send(
    graph: string | undefined,
    request: HttpRequest,
    alsoGood: readonly number[] = [],
  ): Promise<void> {
    const address = graphAddress(this.#address, graph);
    refuse(address, await exchanged(this.#sender, address, request), alsoGood);
  }
}

/** SPARQL 1.1 Update, for stores without the other. */
export class UpdateWriter implements GraphWriter {
  readonly name: string;
  readonly #address: string;
  readonly #sender: Sender;

  constructor(address: string, sender: Sender) {
    this.name = `SPARQL Update, ${address}`;
    this.#address = address;
    this.#sender = sender;
  }

  async replace(graph: string | undefined, triples: readonly string[]): Promise<void> {
    await this.remove(graph);
    for (const lines of textsOf(triples, LINES_OF_UPDATE)) {
      const data = graph === undefined ? lines : `GRAPH <${graph}> {\n${lines}}`;
      await this.#update(`INSERT DATA {\n${data}\n}`);
    }
  }

  async remove(graph: string | undefined): Promise<void> {
    await this.#update(`DROP SILENT ${graph === undefined ? 'DEFAULT' : `GRAPH <${graph}>`}`);
  }

  async #update(update: string): Promise<void> {
    const request = {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
      body: new URLSearchParams({ update }).toString(),
    };
    refuse(this.#address, await exchanged(this.#sender, this.#address, request));
  }
}

/** Triples of one update: a statement of many is more than some parsers take. */
const LINES_OF_UPDATE = 500;

function exchanged(
  { visitor, signal }: Sender,
  address: string,
  request: HttpRequest,
): Promise<HttpAnswer> {
  return visitor.exchange(address, request, { deadline: DEADLINE, maxBytes: MAX_ANSWER, signal });
}

function refuse(
  address: string,
  { status, body }: HttpAnswer,
  alsoGood: readonly number[] = [],
): void {
  if ((status >= 200 && status < 300) || alsoGood.includes(status)) return;
  throw new RemoteError('failed', `it answered ${status}: ${shortly(body)}`, { address, status });
}
