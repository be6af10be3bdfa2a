/** renkei serve: a dataset version, or any RDF files, at an address; changed without a pause. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { FederatingEngine } from '../engine/federation/index.js';
import type { QueryEngine } from '../engine/index.js';
import { KNOWN_ENDPOINTS } from '../engine/federation/known-endpoints.js';
import { InputError, reasonOf } from '../model/input-error.js';
import type { Served, createApp } from '../serve/app.js';
import { limitConnections } from '../serve/operations/limits.js';
import { openLog } from '../serve/operations/log.js';
import { answerUnreadable } from '../serve/unreadable.js';
import type { ServeOptions } from './options.js';
import { PROJECT, messageLanguage } from './project.js';
import { listenProblem } from './listen-problem.js';
import { openSource } from './source.js';
import type { Source } from './source.js';
import { watchFolder } from './watch.js';

/** A server that runs, how to give it new data, and how to stop it. */
export interface RunningServer {
  readonly url: string;
  /** Serves what is there now, where it is another version; gives the name of the version in use. */
  reload(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Loads the data, listens, and says where. */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const { port, host, timeout, budget } = options;
  // the rest of the program is loaded while the data are
  const [source, { createApp }, library, featured] = await Promise.all([
    openSource(options),
    import('../serve/app.js'),
    import('../query-library/load.js').then(({ loadLibrary }) =>
      loadLibrary(join(PROJECT, 'queries')),
    ),
    readFile(join(PROJECT, 'data', 'start-page.json'), 'utf8'),
  ]);
  const { engine, version, dataset, reload } = source;
  const app = createApp({
    ...federated(engine, options),
    texts: engine,
    library,
    project: PROJECT,
    dataset,
    version,
    address: () => options.url ?? addressOf(server, host),
    deadline: timeout * 1000,
    budget,
    proxies: options.trustProxy ?? 0,
    featured: (JSON.parse(featured) as { municipality: string }).municipality,
    reload,
    ...watched(options),
  });
  const place = { port, host, deadline: timeout * 1000 };
  const server = await listen(app, place).catch(closing(engine));
  return running(server, { ...source, host });
}

/** Lets the threads go where the server could not be started. */
function closing(engine: QueryEngine): (error: unknown) => Promise<never> {
  return async error => {
    await engine.close();
    throw error;
  };
}

/** What those who run the server see of it. */
function watched({
  log = 'silent',
  openMetrics = false,
}: ServeOptions): Pick<Served, 'log' | 'openMetrics'> {
  return { log: openLog(log), openMetrics };
}

/** The engine with the endpoints that SERVICE may ask. */
function federated(
  engine: QueryEngine,
  { services, ownServices = [] }: ServeOptions,
): Pick<Served, 'engine' | 'federates'> {
  const known = services === undefined ? [] : [...KNOWN_ENDPOINTS, ...services];
  const endpoints = [...known, ...ownServices];
  return {
    engine: new FederatingEngine(engine, { endpoints, trusted: ownServices }),
    federates: endpoints.length > 0,
  };
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  if (['0.0.0.0', '127.0.0.1', '::'].includes(host)) return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function running(
  server: Server,
  { engine, host, reload }: Pick<Source, 'engine' | 'reload'> & { readonly host: string },
): RunningServer {
  return {
    url: addressOf(server, host),
    reload,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>(resolve => server.close(() => resolve()));
      await engine.close();
    },
  };
}

function listen(
  app: ReturnType<typeof createApp>,
  { port, host, deadline }: { port: number; host: string; deadline: number },
): Promise<Server> {
  return new Promise((resolve, reject) => {
    // what Node would refuse by itself, a request without a host or with an expectation, the application answers
    const server = createServer({ requireHostHeader: false }, app);
    server.on('checkExpectation', app);
    server.on('clientError', answerUnreadable);
    limitConnections(server, deadline);
    server.once('error', error => reject(listenProblem(error, host, port)));
    server.listen(port, host, () => resolve(server));
  });
}

/** Serves until the process is told to end. SIGHUP and, with --watch, a new version load the data anew. */
export async function serveCommand(options: ServeOptions): Promise<number> {
  const server = await startServer(options);
  process.stdout.write(`${server.url}\n`);
  const reload = (): void => void reloadAndSay(server);
  process.on('SIGHUP', reload);
  const unwatch = options.watch ? watchFolder(options.data, reload) : undefined;
  await new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  unwatch?.();
  process.off('SIGHUP', reload);
  await server.close();
  return 0;
}

/** New data that cannot be used are named, and the old ones stay. */
async function reloadAndSay(server: RunningServer): Promise<void> {
  try {
    process.stderr.write(`renkei: ${(await server.reload()) ?? 'live'}\n`);
  } catch (error) {
    const reason = error instanceof InputError ? error.text[messageLanguage()] : reasonOf(error);
    process.stderr.write(`renkei: ${reason}\n`);
  }
}
