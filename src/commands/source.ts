/** Where a server has its answers from: threads that hold the data, or other servers that do. */
import { EmbeddedEngine } from '../engine/embedded.js';
import type { QueryEngine, SearchEngine } from '../engine/index.js';
import { StoreEndpoint } from '../engine/store/endpoint.js';
import { RemoteStore } from '../engine/store/index.js';
import { Replicas } from '../engine/store/replicas.js';
import { SwitchingEngine } from '../engine/switching.js';
import { InputError, UsageError } from '../model/input-error.js';
import { oneAtATime } from './one-at-a-time.js';
import type { ServeOptions } from './options.js';
import { dataToServe } from './served-data.js';
import type { ServedData } from './served-data.js';
import { refuseSecretAddress, storeCredentials } from './store-credentials.js';

/** What answers, and what it answers from. */
export interface Source {
  readonly engine: QueryEngine & SearchEngine;
  /** The version in use; undefined for data that may change at any time. */
  readonly version: () => string | undefined;
  /** The files of a dataset version of ours, where they are here. */
  readonly dataset: () => ServedData['dataset'];
  /** Answers from what is there now; gives the version. */
  readonly reload: () => Promise<string | undefined>;
}

/** Queries that run at a time, unless told otherwise. */
const THREADS = 2;
/** Threads beside them, for when one is stopped. */
const SPARE = 1;

/**
 * Opens what the options name: other servers, or files.
 * @throws InputError for what cannot be loaded, and for servers of which none can be asked
 */
export function openSource(options: ServeOptions): Promise<Source> {
  const { data, stores = [], threads = THREADS } = options;
  if (stores.length === 0) return openData(data, threads);
  if (data.length > 0) throw notBoth();
  return openStores(stores);
}

async function openData(paths: readonly string[], threads: number): Promise<Source> {
  let data = await dataToServe(paths);
  const open = ({ files, dataset }: ServedData): Promise<EmbeddedEngine> =>
    EmbeddedEngine.open({
      files,
      size: threads,
      spare: SPARE,
      warmUp: dataset === undefined ? 'small' : 'examples',
    });
  const engine = new SwitchingEngine(await open(data), data.version);
  const reload = async (): Promise<string> => {
    const next = await dataToServe(paths);
    if (next.version === engine.version) return next.version;
    const pool = await open(next);
    data = next;
    void engine.switchTo(pool, next.version);
    return next.version;
  };
  return {
    engine,
    version: () => engine.version,
    dataset: () => data.dataset,
    reload: oneAtATime(reload),
  };
}

async function openStores(addresses: readonly string[]): Promise<Source> {
  addresses.forEach(refuseSecretAddress);
  const credentials = storeCredentials(process.env);
  const replicas = new Replicas(addresses.map(address => new StoreEndpoint(address, credentials)));
  await replicas.open();
  if (replicas.contents === undefined) {
    replicas.close();
    throw noneThere(replicas.reasons);
  }
  const engine = await RemoteStore.open(replicas);
  return {
    engine,
    version: () => engine.version,
    dataset: () => undefined,
    reload: () => engine.check(),
  };
}

function notBoth(): UsageError {
  return new UsageError({
    ja: '--data と --store は同時に指定できません。手元のデータなら --data、ほかのサーバーなら --store だけにしてください。',
    en: 'give --data or --store, not both: files here, or servers elsewhere.',
  });
}

function noneThere(reasons: Replicas['reasons']): InputError {
  const list = reasons.map(({ url, reason }) => `${url}: ${reason}`).join('; ');
  return new InputError({
    ja: `問い合わせられる保存先がありません（${list}）。SPARQL の窓口の番地（http://localhost:3030/data や http://localhost:8890/sparql など）、動いているか、RENKEI_STORE_USER と RENKEI_STORE_PASSWORD を確かめ、データは renkei publish --to で入れてください。`,
    en: `no store can be asked (${list}). Give the address of the SPARQL endpoint, as http://localhost:3030/data or http://localhost:8890/sparql; see that it runs, and RENKEI_STORE_USER and RENKEI_STORE_PASSWORD; load the dataset with renkei publish --to.`,
  });
}
