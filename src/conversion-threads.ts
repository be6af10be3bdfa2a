/**
 * Many files converted in threads: the same documents in the same order as one after the other. What a
 * thread makes is packed for the way; what it cannot do is done here, so that errors are the same.
 */
import { Worker } from 'node:worker_threads';
import type { DatasetDocument } from './dataset/build.js';
import type { SourceFile } from './dataset/sources.js';
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
  readonly graphs: Readonly<Record<'document' | 'evidence' | 'reference', PackedQuads>>;
}

/** What a thread answers; without documents where the file cannot be converted. */
export interface ConversionAnswer {
  readonly id: number;
  readonly documents?: readonly PackedDocument[];
}

type Settle = (documents: readonly DatasetDocument[] | undefined) => void;

/** Some threads that convert. */
export class ConversionThreads {
  readonly #workers: readonly Worker[];
  readonly #waiting = new Map<number, Settle>();
  #lastId = 0;

  /** Starts threads that know what the project folder `root` holds. */
  constructor(root: string, count: number) {
    this.#workers = Array.from(
      { length: count },
      () => new Worker(WORKER, { workerData: { root } }),
    );
    for (const worker of this.#workers) {
      worker.on('message', (answer: ConversionAnswer) => this.#settle(answer));
      worker.on('error', () => this.#giveUp());
    }
  }

  /** How many files can be on their way. */
  get capacity(): number {
    return this.#workers.length * AHEAD;
  }

  /** Converts a file; undefined where a thread cannot. */
  convert(file: SourceFile): Promise<readonly DatasetDocument[] | undefined> {
    this.#lastId += 1;
    const id = this.#lastId;
    const request: ConversionRequest = { id, file };
    return new Promise(resolve => {
      this.#waiting.set(id, resolve);
      this.#workers[id % this.#workers.length]?.postMessage(request);
    });
  }

  /** Stops the threads. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map(worker => worker.terminate()));
    this.#giveUp();
  }

  #settle({ id, documents }: ConversionAnswer): void {
    this.#waiting.get(id)?.(documents?.map(unpackDocument));
    this.#waiting.delete(id);
  }

  /** A thread is gone: whoever waits does the work. */
  #giveUp(): void {
    for (const settle of this.#waiting.values()) settle(undefined);
    this.#waiting.clear();
  }
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

function unpackDocument({ instrument, graphs, ...document }: PackedDocument): DatasetDocument {
  const unpacked: DocumentGraphs = {
    instrument: iri(instrument),
    document: unpackQuads(graphs.document),
    evidence: unpackQuads(graphs.evidence),
    reference: unpackQuads(graphs.reference),
  };
  return { ...document, graphs: unpacked };
}
