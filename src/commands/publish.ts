/** renkei publish: a dataset version → a store. */
import { createReadStream } from 'node:fs';
import { SourceError } from '../dataset/sources.js';
import { publish } from '../publish/index.js';
import type { Published } from '../publish/index.js';
import type { NamedGraph } from '../publish/graphs.js';
import { graphsOf } from '../publish/graphs.js';
import { BASE } from '../rdf/namespaces.js';
import { UsageError } from '../model/input-error.js';
import type { PublishCommandOptions } from './options.js';
import { withProgress } from './progress.js';
import { EXIT, messageLanguage } from './project.js';
import { dataToServe } from './served-data.js';
import { refuseSecretAddress, storeCredentials } from './store-credentials.js';

/** Loads the latest version of a folder into a store. */
export async function publishCommand({
  data,
  json,
  quiet,
  ...address
}: PublishCommandOptions): Promise<number> {
  for (const one of [address.to, address.graphStore, address.update]) refuseSecretAddress(one);
  const { files, dataset } = await dataToServe([data]);
  const [file = ''] = files;
  if (dataset === undefined) throw noFolder(data);
  const { manifest } = dataset;
  if (manifest.base !== BASE) throw otherBase(manifest.base);
  const pieces: AsyncIterable<string> = createReadStream(file, 'utf8');
  const graphs = await graphsOf(pieces);
  const credentials = storeCredentials(process.env);
  const progress = (named: readonly NamedGraph[]): Iterable<NamedGraph> =>
    withProgress(named, named.length, { quiet });
  const published = await untilStopped(signal =>
    publish(graphs, { ...address, credentials, progress, signal }),
  );
  const report = { version: manifest.version, ...published };
  if (json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else if (!quiet) process.stdout.write(summary[messageLanguage()](report));
  return EXIT.done;
}

/** Work that says what it leaves behind when somebody stops it; who asks twice does not wait for that. */
async function untilStopped<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  try {
    return await work(stopping.signal);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
  }
}

type Report = Published & { readonly version: string };

const summary = {
  ja: ({ version, endpoint, by, graphs, triples, removed }: Report): string =>
    `版 ${version} を ${endpoint} に入れました（${by}）。グラフ ${graphs} 個、${triples} 件を数えて確かめ、古いグラフ ${removed} 個を消しました。\n公開するには: renkei serve --store ${endpoint}\n`,
  en: ({ version, endpoint, by, graphs, triples, removed }: Report): string =>
    `Dataset ${version} is at ${endpoint} (${by}): ${graphs} graphs and ${triples} triples, counted there; ${removed} old graphs taken away.\nServe it with: renkei serve --store ${endpoint}\n`,
};

function noFolder(data: string): UsageError {
  return new UsageError({
    ja: `${data} は renkei build が作ったフォルダーではありません。--data にそれを指定してください。`,
    en: `${data} is no folder that renkei build wrote; give one with --data.`,
  });
}

function otherBase(base: string): SourceError {
  return new SourceError(base, {
    ja: `データセットの IRI はこれで始まりますが、いまの設定は ${BASE} です。RENKEI_BASE を合わせてください。`,
    en: `the IRIs of the dataset begin with this, but the setting is ${BASE}. Set RENKEI_BASE to it.`,
  });
}
