/** renkei serve: a dataset version, or any RDF files, at an address. */
import { readFile, stat } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { latestSnapshot, readManifest } from '../dataset/snapshot.js';
import type { Manifest } from '../dataset/snapshot.js';
import { SourceError } from '../dataset/sources.js';
import { EmbeddedEngine } from '../engine/embedded.js';
import type { createApp } from '../serve/app.js';
import { GRAPH_FOLDER } from './options.js';
import type { ServeOptions } from './options.js';
import { PROJECT } from './project.js';

/** A server that runs, and how to stop it. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Threads that hold the data: one more than is busy, so that one is left when one is stopped. */
const POOL_SIZE = 2;

/** Loads the data, listens, and says where. */
export async function startServer({
  data,
  port,
  host,
  timeout,
}: ServeOptions): Promise<RunningServer> {
  const { files, dataset } = await filesToServe(data);
  // the rest of the program is loaded while the threads load the data
  const [engine, { createApp }, library, featured] = await Promise.all([
    EmbeddedEngine.open({ files, size: POOL_SIZE }),
    import('../serve/app.js'),
    import('../query-library/load.js').then(({ loadLibrary }) =>
      loadLibrary(join(PROJECT, 'queries')),
    ),
    readFile(join(PROJECT, 'data', 'start-page.json'), 'utf8'),
  ]);
  const { municipality } = JSON.parse(featured) as { municipality: string };
  const app = createApp({
    engine,
    library,
    project: PROJECT,
    dataset,
    deadline: timeout * 1000,
    featured: municipality,
  });
  const server = await listen(app, { port, host }).catch(async (error: unknown) => {
    await engine.close();
    throw error;
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host}:${bound}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>(resolve => server.close(() => resolve()));
      await engine.close();
    },
  };
}

interface Data {
  readonly files: readonly string[];
  readonly dataset?: { readonly folder: string; readonly manifest: Manifest };
}

async function filesToServe(data: readonly string[]): Promise<Data> {
  const [first = GRAPH_FOLDER] = data;
  const isFolder = await stat(first).then(
    info => info.isDirectory(),
    () => data.length === 0,
  );
  if (!isFolder) {
    await Promise.all(data.map(file => stat(file).catch(() => Promise.reject(noSuchFile(file)))));
    return { files: data };
  }
  const folder = await latestSnapshot(first);
  return {
    files: [join(folder, 'dataset.nq')],
    dataset: { folder, manifest: await readManifest(folder) },
  };
}

function noSuchFile(file: string): SourceError {
  return new SourceError(file, {
    ja: 'ファイルがありません。パスを確かめてください。',
    en: 'there is no such file. Check the path.',
  });
}

function listen(
  app: ReturnType<typeof createApp>,
  { port, host }: { port: number; host: string },
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host, error => {
      if (error === undefined) resolve(server);
      else reject(portProblem(error, port));
    });
  });
}

function portProblem(error: Error & { code?: string }, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new SourceError(`port ${port}`, {
    ja: 'ほかのプログラムが使っています。別の番号を指定してください: renkei serve --port 3001、または PORT=3001 npm start',
    en: 'another program listens there. Give another: renkei serve --port 3001, or PORT=3001 npm start',
  });
}

/** Serves until the process is told to end. */
export async function serveCommand(options: ServeOptions): Promise<number> {
  const server = await startServer(options);
  process.stdout.write(`${server.url}\n`);
  await new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.close();
  return 0;
}
