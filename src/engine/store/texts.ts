/** The texts of a store that are searched: read from it when somebody searches, and held here. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nTriple } from '../../rdf/graph.js';
import { iri, lang, string } from '../../rdf/terms.js';
import { reasonOf } from '../../model/input-error.js';
import type { QueryResponse, RunOptions, SearchOptions } from '../index.js';
import { ThreadPool } from '../pool.js';
import { RemoteError } from '../remote/http.js';
import type { Solution } from '../remote/results.js';
import { parseResults } from '../remote/results.js';
import { SEARCHED_TEXTS } from '../searched-texts.js';
import { storeFailed, storeUnavailable } from './problems.js';
import type { Replicas } from './replicas.js';

/** Rows of a part of the texts: fewer than any server that leaves rows out would give at a time. */
const PART = 5_000;

/** Milliseconds for all texts to come. */
const READING_DEADLINE = 120_000;

/** Milliseconds for which texts of data without a version are taken for what the store holds. */
const MAX_AGE = 300_000;

/** A thread with texts, and the folder that it has them from. */
interface Texts {
  readonly pool: ThreadPool;
  readonly folder: string;
}

/** Texts of one version. */
interface Held {
  readonly version: string | undefined;
  readonly since: number;
  readonly texts: Promise<Texts>;
}

/** Searches the texts of a store. */
export class StoreTexts {
  readonly #replicas: Replicas;
  #held: Held | undefined;

  constructor(replicas: Replicas) {
    this.#replicas = replicas;
  }

  /** The answer to a search: a `Found`. */
  search(words: string, options: SearchOptions): Promise<QueryResponse> {
    const { limit, offset } = options;
    return this.#ask(pool => pool.ask({ kind: 'search', words, limit, offset }, options), options);
  }

  /** A query with the nodes that its searches find; or a problem. */
  async found(text: string, options: RunOptions): Promise<string | QueryResponse> {
    const answer = await this.#ask(pool => pool.ask({ kind: 'found', text }, options), options);
    return answer.status === 200 ? answer.body : answer;
  }

  async close(): Promise<void> {
    const held = this.#held;
    this.#held = undefined;
    await held?.texts.then(closed, () => undefined);
  }

  async #ask(
    ask: (pool: ThreadPool) => Promise<QueryResponse>,
    { deadline }: RunOptions,
  ): Promise<QueryResponse> {
    const { contents } = this.#replicas;
    if (contents === undefined) return storeUnavailable('No server with the data can be asked.');
    try {
      return await ask((await this.#textsOf(contents.version)).pool);
    } catch (error) {
      if (error instanceof RemoteError) return storeFailed(error, deadline);
      throw error;
    }
  }

  /** The texts of a version, read where they are not held. Those that could not be read are read anew next time. */
  #textsOf(version: string | undefined): Promise<Texts> {
    const held = this.#held;
    const isOld = version === undefined && Date.now() - (held?.since ?? 0) > MAX_AGE;
    if (held !== undefined && held.version === version && !isOld) return held.texts;
    const texts = this.#read(version);
    this.#held = { version, since: Date.now(), texts };
    texts.catch(() => {
      if (this.#held?.texts === texts) this.#held = undefined;
    });
    void held?.texts.then(closed, () => undefined);
    return texts;
  }

  async #read(version: string | undefined): Promise<Texts> {
    const rows = await this.#rows(version);
    const folder = await mkdtemp(join(tmpdir(), 'renkei-texts-'));
    const file = join(folder, 'texts.nt');
    await writeFile(file, rows.map(lineOf).join(''));
    try {
      return { pool: await ThreadPool.open({ files: [file], size: 1 }), folder };
    } catch (error) {
      await rm(folder, { recursive: true });
      throw new RemoteError('incomplete', `its texts cannot be read: ${reasonOf(error)}`);
    }
  }

  /** All texts at once, or in parts from a server that leaves rows out. */
  async #rows(version: string | undefined): Promise<readonly Solution[]> {
    try {
      return await this.#rowsOf(SEARCHED_TEXTS, version);
    } catch (error) {
      if (!(error instanceof RemoteError) || error.kind !== 'incomplete') throw error;
    }
    const rows: Solution[] = [];
    for (;;) {
      const part = await this.#rowsOf(partOfTexts(rows.length), version);
      rows.push(...part);
      if (part.length < PART) return rows;
    }
  }

  async #rowsOf(text: string, version: string | undefined): Promise<readonly Solution[]> {
    const plan = { text, namesGraphs: false, hasDataset: false };
    const json = await this.#replicas.ask(plan, version, { deadline: READING_DEADLINE });
    try {
      return parseResults(json).solutions;
    } catch (error) {
      throw new RemoteError('incomplete', `its answer cannot be read: ${reasonOf(error)}`);
    }
  }
}

/** Ends a thread when it has answered all, and takes its texts away: until then another may have to load them. */
async function closed({ pool, folder }: Texts): Promise<void> {
  await pool.drained();
  await pool.close();
  await rm(folder, { recursive: true });
}

/** The order is inside: Virtuoso sorts no more than 10,000 rows for an OFFSET of the same query. */
function partOfTexts(offset: number): string {
  return `SELECT ?node ?property ?text { { ${SEARCHED_TEXTS} ORDER BY ?node ?property ?text } } LIMIT ${PART} OFFSET ${offset}`;
}

function lineOf({ node, property, text }: Solution): string {
  const language = text?.['xml:lang'] ?? '';
  const value = text?.value ?? '';
  return nTriple(
    iri(node?.value ?? ''),
    iri(property?.value ?? ''),
    language === '' ? string(value) : lang(value, language),
  );
}
