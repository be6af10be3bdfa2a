/**
 * Many files converted in threads: the same documents in the same order as one after the other. What a
 * thread makes is packed for the way; what it cannot do is done here, so that errors are the same.
 */
import { Worker } from 'node:worker_threads';
import type { DatasetDocument } from './dataset/build.js';
import type { SourceFile } from './dataset/sources.js';
import { present } from './model/present.js';
import type { DocumentGraphs } from './rdf/document-graphs.js';
import type { PackedQuads } from './rdf/packed-quads.js';
import { unpackQuads } from './rdf/packed-quads.js';
import { iri } from './rdf/terms.js';

/** The compiled thread: from src/ and from dist/ alike the path leads to dist/. */
const WORKER = new URL('../dist/conversion-worker.js', import.meta.url);

/** How many files a thread has before it, so that it never waits for the next. */
const AHEAD = 3;

/** What a thread is asked for. */
export interface ConversionRequest {
  readonly id: number;
  readonly file: SourceFile;
}

/** A converted document on its way. */
export interface PackedDocument extends Omit<DatasetDocument, 'graphs'> {
  readonly instrument: string;
  readonly first?: string;
  readonly title: string;
  readonly graphs: Readonly<Record<'document' | 'evidence' | 'reference', PackedQuads>>;
}

/** What a thread answers; without documents where the file cannot be converted. */
export interface ConversionAnswer {
  readonly id: number;
  readonly documents?: readonly PackedDocument[];
}

type Settle = (documents: readonly DatasetDocument[] | undefined) => void;

/** A thread with the files it has before it. */
interface ConversionThread {
  readonly worker: Worker;
  readonly waiting: Map<number, Settle>;
}

/** Starts a thread that knows what the project folder `root` holds. */
export function startThread(root: string): Worker {
  return new Worker(WORKER, { workerData: { root } });
}

/** Some threads that convert. One that dies gets no more files, and its own are done by whoever waits. */
export class ConversionThreads {
  readonly #threads: ConversionThread[];
  #lastId = 0;

  constructor(workers: readonly Worker[]) {
    this.#threads = workers.map(worker => ({ worker, waiting: new Map<number, Settle>() }));
    for (const thread of [...this.#threads]) {
      thread.worker.on('message', (answer: ConversionAnswer) => settle(thread, answer));
      // without a listener the error of a thread would end the process; it is gone when it exits
      thread.worker.on('error', () => this.#lose(thread));
      thread.worker.on('exit', () => this.#lose(thread));
    }
  }

  /** How many files can be on their way. */
  get capacity(): number {
    return this.#threads.length * AHEAD;
  }

  /** Converts a file; undefined where a thread cannot. */
  convert(file: SourceFile): Promise<readonly DatasetDocument[] | undefined> {
    this.#lastId += 1;
    const id = this.#lastId;
    const thread = this.#threads[id % this.#threads.length];
    if (thread === undefined) return Promise.resolve(undefined);
    const request: ConversionRequest = { id, file };
    return new Promise(resolve => {
      thread.waiting.set(id, resolve);
      thread.worker.postMessage(request);
    });
  }

  /** Stops the threads. */
  async close(): Promise<void> {
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
  }

  #lose(thread: ConversionThread): void {
    const at = this.#threads.indexOf(thread);
    if (at >= 0) this.#threads.splice(at, 1);
    for (const resolve of thread.waiting.values()) resolve(undefined);
    thread.waiting.clear();
  }
}

function settle({ waiting }: ConversionThread, { id, documents }: ConversionAnswer): void {
  waiting.get(id)?.(documents?.map(unpackDocument));
  waiting.delete(id);
}

/** A file with what a thread made of it. */
export interface ThreadResult {
  readonly file: SourceFile;
  readonly documents: readonly DatasetDocument[] | undefined;
}

/** Converts files in threads and gives the results in the order of the files. */
export async function* inOrder(
  files: Iterable<SourceFile>,
  threads: ConversionThreads,
): AsyncGenerator<ThreadResult> {
  const ahead: { readonly file: SourceFile; readonly documents: Promise<ThreadResult['documents']> }[] = []; // prettier-ignore
  for (const file of files) {
    ahead.push({ file, documents: threads.convert(file) });
    if (ahead.length >= threads.capacity) yield* settled(ahead.shift());
  }
  for (const next of ahead) yield* settled(next);
}

async function* settled(
  next: { file: SourceFile; documents: Promise<ThreadResult['documents']> } | undefined,
): AsyncGenerator<ThreadResult> {
  if (next !== undefined) yield { file: next.file, documents: await next.documents };
}

function unpackDocument(packed: PackedDocument): DatasetDocument {
  const { instrument, first, title, graphs, ...document } = packed;
  const unpacked: DocumentGraphs = {
    instrument: iri(instrument),
    title,
    ...present({ first: first === undefined ? undefined : iri(first) }),
    document: unpackQuads(graphs.document),
    evidence: unpackQuads(graphs.evidence),
    reference: unpackQuads(graphs.reference),
  };
  return { ...document, graphs: unpacked };
}
