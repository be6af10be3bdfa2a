/** The texts of a store that are searched: read from it when somebody searches, and held here. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nTriple } from '../../rdf/graph.js';
import { rowsQuery } from '../../rdf/rows-query.js';
import { iri, lang, string } from '../../rdf/terms.js';
import { reasonOf } from '../../model/input-error.js';
import type { QueryOptions, QueryResponse, RunOptions, SearchOptions } from '../index.js';
import { ThreadPool } from '../pool.js';
import { RemoteError } from '../remote/http.js';
import type { Solution } from '../remote/results.js';
import { parseResults } from '../remote/results.js';
import { SEARCHED_TEXTS } from '../searched-texts.js';
import { readable } from './contents.js';
import { askInParts } from './parts.js';
import { storeFailed, storeUnavailable } from './problems.js';
import type { Replicas } from './replicas.js';

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
  async found(text: string, options: QueryOptions): Promise<string | QueryResponse> {
    const { defaultGraphs, namedGraphs } = options;
    const task = { kind: 'found', text, defaultGraphs, namedGraphs } as const;
    const answer = await this.#ask(pool => pool.ask(task, options), options);
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

  async #rows(version: string | undefined): Promise<readonly Solution[]> {
    const plan = rowsQuery(SEARCHED_TEXTS);
    const options = { deadline: READING_DEADLINE, version };
    const json = await askInParts(this.#replicas, plan, options);
    return readable(() => parseResults(json)).solutions;
  }
}

/** Ends a thread when it has answered all, and takes its texts away: until then another may have to load them. */
async function closed({ pool, folder }: Texts): Promise<void> {
  await pool.drained();
  await pool.close();
  await rm(folder, { recursive: true });
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
