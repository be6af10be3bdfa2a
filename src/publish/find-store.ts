/** A store as it is: where it is asked, how it is changed, whether its default graph is its own. Found by trying. */
import type { Credentials } from '../engine/remote/credentials.js';
import { Visitor } from '../engine/remote/credentials.js';
import { RemoteError } from '../engine/remote/http.js';
import { parseBoolean } from '../engine/remote/results.js';
import { StoreEndpoint } from '../engine/store/endpoint.js';
import { InputError } from '../model/input-error.js';
import { MARK, MARK_GRAPH } from '../rdf/iris.js';
import type { StoreAddress } from './addresses.js';
import { candidatesOf } from './addresses.js';
import type { GraphWriter } from './writers.js';
import { GraphStoreWriter, UpdateWriter } from './writers.js';

/** A store that can be asked and changed. */
export interface Store {
  readonly endpoint: StoreEndpoint;
  readonly writer: GraphWriter;
  /** Whether its default graph has nothing but what it is given: no triple of another graph. */
  readonly ownsDefault: boolean;
}

/** Who looks for it, and how long. */
export interface Finding {
  readonly credentials?: Credentials | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds for a question. */
const PATIENCE = { deadline: 60_000 };

/**
 * Finds a store.
 * @throws InputError that says what was tried, and what to do
 */
export async function findStore(
  address: StoreAddress,
  { credentials, signal }: Finding = {},
): Promise<Store> {
  const { query, graphStore, update } = candidatesOf(address);
  const endpoint = await findEndpoint(query, credentials);
  const sender = { visitor: new Visitor(credentials), signal };
  const writers = [
    ...graphStore.map(where => new GraphStoreWriter(where, sender)),
    ...update.map(where => new UpdateWriter(where, sender)),
  ];
  try {
    const writer = await findWriter(endpoint, writers);
    const ownsDefault = !(await asks(endpoint, `ASK { ${MARK} }`));
    if (ownsDefault) await writer.remove(MARK_GRAPH);
    return { endpoint, writer, ownsDefault };
  } catch (error) {
    endpoint.close();
    throw error;
  }
}

async function findEndpoint(
  addresses: readonly string[],
  credentials: Credentials | undefined,
): Promise<StoreEndpoint> {
  const reasons: string[] = [];
  for (const address of addresses) {
    const endpoint = new StoreEndpoint(address, credentials);
    try {
      if (await asks(endpoint, 'ASK { }')) return endpoint;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      reasons.push(error.message);
    }
    endpoint.close();
  }
  throw noEndpoint(reasons);
}

/** The first that writes what is then there. */
async function findWriter(
  endpoint: StoreEndpoint,
  writers: readonly GraphWriter[],
): Promise<GraphWriter> {
  const failures: RemoteError[] = [];
  for (const writer of writers) {
    try {
      await writer.replace(MARK_GRAPH, [`${MARK} .`]);
      if (await asks(endpoint, `ASK { GRAPH <${MARK_GRAPH}> { ${MARK} } }`)) return writer;
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      failures.push(error);
    }
  }
  throw noWriter(failures);
}

/** Whether an endpoint says yes. @throws RemoteError, Error where the answer is none */
export async function asks(endpoint: StoreEndpoint, text: string): Promise<boolean> {
  return parseBoolean(await endpoint.ask({ text }, PATIENCE));
}

function noEndpoint(reasons: readonly string[]): InputError {
  const tried = reasons.join('; ');
  return new InputError({
    ja: `SPARQL の窓口が見つかりません（${tried}）。何も変えていません。--to に窓口の番地（http://localhost:3030/data や http://localhost:8890/sparql など）を指定し、サーバーが動いているか確かめてください。認証が要るなら RENKEI_STORE_USER と RENKEI_STORE_PASSWORD に入れてください。`,
    en: `no SPARQL endpoint there (${tried}); nothing was changed. Give its address with --to, as http://localhost:3030/data or http://localhost:8890/sparql, and see that the server runs. Where it asks who you are, set RENKEI_STORE_USER and RENKEI_STORE_PASSWORD.`,
  });
}

function noWriter(failures: readonly RemoteError[]): InputError {
  const refused = failures.find(({ status }) => status === 401 || status === 403);
  if (refused !== undefined)
    return new InputError({
      ja: `書き込みを断られました（${refused.message}）。何も変えていません。書き込める利用者の名前とパスワードを RENKEI_STORE_USER と RENKEI_STORE_PASSWORD（または RENKEI_STORE_TOKEN。ファイルに置くなら名前に _FILE を付けた変数）に入れてください。Virtuoso では利用者に SPARQL_UPDATE の権限が要ります。`,
      en: `the store does not let us write (${refused.message}); nothing was changed. Set RENKEI_STORE_USER and RENKEI_STORE_PASSWORD (or RENKEI_STORE_TOKEN; with _FILE behind the name, to a file that has it) to somebody who may; in Virtuoso they need the role SPARQL_UPDATE.`,
    });
  const tried = failures.map(({ message }) => message).join('; ');
  return new InputError({
    ja: `グラフを書き込む窓口が見つかりません（${tried}）。何も変えていません。--graph-store（Graph Store Protocol）か --update（SPARQL Update）で番地を指定してください。Fuseki は --update を付けて起動します。`,
    en: `no way to write graphs was found (${tried}); nothing was changed. Give the address with --graph-store (Graph Store Protocol) or --update (SPARQL Update); Fuseki has to be started with --update.`,
  });
}
