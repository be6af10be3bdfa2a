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
import { LOOK_FOR_LATE, limitConnections } from '../serve/operations/limits.js';
import { openLog } from '../serve/operations/log.js';
import { answerUnreadable, withPath } from '../serve/unreadable.js';
import { UploadConverter } from '../upload/thread.js';
import type { ServeOptions } from './options.js';
import { PROJECT, messageLanguage } from './project.js';
import { listenProblem } from './listen-problem.js';
import { openSource } from './source.js';
import type { Source } from './source.js';
import { warmUp } from './warm-up.js';
import { watchFolder } from './watch.js';

/** A server that runs, how to give it new data, and how to stop it. */
export interface RunningServer {
  readonly url: string;
  /** Serves what is there now, where it is another version; gives the name of the version in use. */
  reload(): Promise<string | undefined>;
  /** Takes no more requests, answers those that are there, for half a minute at most, and ends. */
  stop(): Promise<void>;
  /** Ends at once. */
  close(): Promise<void>;
}

/** Milliseconds for which requests that are there are still answered: less than a service manager waits. */
const LAST_ANSWERS = 30_000;

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
  const served: Served = {
    ...federated(engine, options),
    texts: engine,
    readsSparql12: options.stores === undefined,
    library,
    project: PROJECT,
    dataset,
    version,
    address: () => options.url ?? addressOf(server, host),
    deadline: timeout * 1000,
    budget,
    proxies: options.trustProxy ?? 0,
    featured: JSON.parse(featured) as Served['featured'],
    reload,
    converter: new UploadConverter(PROJECT),
    ...watched(options),
  };
  // a store is asked for nobody but those who ask
  if (options.stores === undefined)
    await warmUp(createApp({ ...served, log: undefined, address: () => '' }));
  const app = createApp(served);
  const place = { port, host, deadline: timeout * 1000, proxies: options.trustProxy ?? 0 };
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
  const ended = new Promise<void>(resolve => server.once('close', () => resolve()));
  const end = async (): Promise<void> => {
    await ended;
    await engine.close();
  };
  return {
    url: addressOf(server, host),
    reload,
    stop: () => {
      // idle connections are closed with it
      server.close();
      const late = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS);
      return end().finally(() => clearTimeout(late));
    },
    close: () => {
      server.close();
      server.closeAllConnections();
      return end();
    },
  };
}

/** Where to listen, and for whom. */
interface Place {
  readonly port: number;
  readonly host: string;
  /** Milliseconds a query may take. */
  readonly deadline: number;
  readonly proxies: number;
}

function listen(
  app: ReturnType<typeof createApp>,
  { port, host, deadline, proxies }: Place,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    // what Node would refuse by itself, a request without a host or with an expectation, the application answers
    const listener = withPath(app);
    const server = createServer(
      { requireHostHeader: false, connectionsCheckingInterval: LOOK_FOR_LATE },
      listener,
    );
    server.on('checkExpectation', listener);
    server.on('clientError', answerUnreadable);
    limitConnections(server, deadline, proxies);
    server.once('error', error => reject(listenProblem(error, host, port)));
    server.listen(port, host, () => resolve(server));
  });
}

/** Serves until the process is told to end. SIGHUP and, with --watch, a new version load the data anew. */
export async function serveCommand(options: ServeOptions): Promise<number> {
  const starting = startServer(options);
  // from the start, since a process that hears it while it loads would end
  const reload = (): void => void starting.then(reloadAndSay, () => undefined);
  process.on('SIGHUP', reload);
  try {
    const server = await starting;
    process.stdout.write(`${server.url}\n`);
    const unwatch = options.watch ? watchFolder(options.data, reload) : undefined;
    await toldToEnd();
    unwatch?.();
    // who says it twice does not want to wait
    await Promise.race([server.stop(), toldToEnd().then(() => server.close())]);
    return 0;
  } finally {
    process.off('SIGHUP', reload);
  }
}

function toldToEnd(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
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
