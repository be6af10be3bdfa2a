/** Every route of the server. The door of express. */
import express from 'express';
import type { ErrorRequestHandler, Express, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Manifest } from '../dataset/snapshot.js';
import type { QueryEngine, SearchEngine } from '../engine/index.js';
import type { Problem } from '../engine/index.js';
import { problemResponse } from '../engine/index.js';
import { LookupError } from '../engine/rows.js';
import { columnsOf } from '../rdf/select.js';
import type { LibraryQuery } from '../query-library/load.js';
import { assetHandler } from './assets.js';
import type { Budget } from './budget.js';
import { Budgets } from './budget.js';
import { entityHandler, entityKnown } from './entity.js';
import { exampleSource } from './api/examples.js';
import type { Featured } from './pages/home/featured.js';
import type { Converter } from './pages/convert/converter.js';
import { addPages } from './pages/index.js';
import { openApiHandler } from './api/openapi.js';
import { answerHandler, libraryHandler } from './api/queries.js';
import { searchHandler } from './api/search.js';
import { addFiles } from './files.js';
import { healthHandler, readyHandler } from './operations/health.js';
import { requestLog } from './operations/log.js';
import { Metrics } from './operations/metrics.js';
import { reloadHandler } from './operations/reload.js';
import { methodRefusal, nothingHere, preflight } from './methods.js';
import { MAX_QUERY_BYTES, TOO_LONG, asksForEndpoint, lengthProblem } from './operation.js';
import { notUtf8, requireUtf8 } from './parameters.js';
import { closeWithConnection } from './pipelined.js';
import type { Endpoint, Exchange } from './protocol.js';
import { sparqlEndpoint } from './protocol.js';
import { graphStoreHandler } from './graph-store.js';
import { secured } from './security.js';
import { send } from './send.js';
import { serviceDescription } from './service-description.js';
import { voidHandler } from './void.js';
import { requireHost } from './unreadable.js';

/** What is served. */
export interface Served {
  readonly engine: QueryEngine;
  /** Searches the texts of the data. */
  readonly texts: SearchEngine;
  readonly library: readonly LibraryQuery[];
  /** The project folder: web/ and ontology/ are served from it. */
  readonly project: string;
  /** The dataset version and its folder; absent where other people's data are served. */
  readonly dataset: () => { readonly folder: string; readonly manifest: Manifest } | undefined;
  /** Milliseconds a query may take. */
  readonly deadline: number;
  /** What a client may use in a minute. */
  readonly budget: Budget;
  /** How many proxies stand before the server: what they say of a client is believed. */
  readonly proxies: number;
  /** Whether SERVICE may ask any endpoint. */
  readonly federates: boolean;
  /** Whether queries of SPARQL 1.2 are understood: not where other servers hold the data. */
  readonly readsSparql12: boolean;
  /** Where the server answers: `http://localhost:3000`. */
  readonly address: () => string;
  /** What identifies the data that are served now; undefined for data that may change at any time. */
  readonly version: () => string | undefined;
  /** What the start page asks about. */
  readonly featured: Featured;
  /** Converts files that people send. */
  readonly converter: Converter;
  /** Serves the data that are there now; gives the version. */
  readonly reload: () => Promise<string | undefined>;
  /** Absent where nothing is logged, nor counted. */
  readonly log: Logger | undefined;
  /** Whether everybody may see what the server counts, and not only this machine. */
  readonly openMetrics: boolean;
}

/** The application; the caller listens. */
export function createApp(served: Served): Express {
  const endpoint = { ...served, budgets: new Budgets(served.budget) };
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', served.proxies);
  app.use(closeWithConnection, secured());
  if (served.log !== undefined) addOperations(app, served, served.log);
  app.use(openToAll(served.version));
  app.use(requireHost, preflight, requireUtf8);
  addPages(app, endpoint);
  addEndpoint(app, endpoint);
  addApi(app, endpoint, served);
  app.get('/.well-known/void', voidHandler(endpoint));
  app.get('/web/:name', assetHandler(served.project));
  addFiles(app, served);
  app.post('/admin/reload', reloadHandler(served.reload));
  app.get('/{*path}', entityHandler(endpoint));
  app.use(methodRefusal(entityKnown(endpoint)), nothingHere);
  app.use(failure);
  return app;
}

/** What those who run the server look at: log, counts, whether it lives and answers. */
function addOperations(app: Express, served: Served, log: Logger): void {
  const { engine, version, openMetrics } = served;
  const metrics = new Metrics(version);
  app.use(requestLog(log), metrics.count);
  app.get('/metrics', metrics.handler(openMetrics));
  app.get('/healthz', healthHandler);
  app.get('/readyz', readyHandler(engine));
}

/** What is served is public, to pages of other sites too; every answer says of which data it is. */
function openToAll(version: () => string | undefined): RequestHandler {
  return (_, response, next) => {
    const name = version();
    response.set({
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers':
        'ETag, Retry-After, RateLimit, RateLimit-Policy, X-Dataset-Version',
      ...(name === undefined ? {} : { 'X-Dataset-Version': name }),
    });
    next();
  };
}

/** GET and HEAD of /sparql that ask for no query go on to the endpoint's description. */
function addEndpoint(app: Express, endpoint: Endpoint): void {
  const answer = sparqlEndpoint(endpoint);
  app.use('/sparql', boundedLength, express.raw({ type: () => true, limit: MAX_QUERY_BYTES }));
  app.get(
    '/sparql',
    (request, _, next) => next(asksForEndpoint(request) ? 'route' : undefined),
    answer,
  );
  app.post('/sparql', answer);
  app.all('/sparql', (request, response, next) =>
    request.method === 'QUERY' ? answer(request, response, next) : next(),
  );
  app.get('/sparql', serviceDescription(endpoint), editorUnless(entityKnown(endpoint)));
  app.all('/graph-store', graphStoreHandler(endpoint));
}

/** A browser at the endpoint of data that do not describe it gets the page that runs queries. */
function editorUnless(isKnown: (exchange: Exchange) => Promise<boolean>): RequestHandler {
  return async (request, response, next) => {
    if (await isKnown([request, response])) next();
    else response.redirect(303, '/query');
  };
}

/** Refuses a body that is announced to be too long before it comes; what comes of it is not kept. */
const boundedLength: RequestHandler = async (request, response, next) => {
  const problem = lengthProblem(request);
  if (problem === undefined) next();
  else await send(request, response, problemResponse(problem));
};

/** The API: tables, so that it offers the SELECT queries of the library. */
function addApi(app: Express, endpoint: Endpoint, { library, project, dataset }: Served): void {
  const offered = library.filter(({ text }) => columnsOf(text).length > 0);
  const examples = exampleSource(project, () => dataset() !== undefined);
  app.get('/api/openapi.json', openApiHandler(endpoint, offered, examples));
  app.get('/api/queries', libraryHandler(endpoint, offered));
  app.get('/api/queries/:name', answerHandler(endpoint, offered));
  app.get('/api/search', searchHandler(endpoint));
}

/** What goes wrong before or beside a query: a body too large, a path that is no UTF-8, a fault of ours. */
// eslint-disable-next-line max-params -- express knows an error handler by its four parameters
const failure: ErrorRequestHandler = async (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  if (error instanceof LookupError) {
    await send(request, response, error.response);
    return;
  }
  const status = statusOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (status >= 500)
    process.stderr.write(`${error instanceof Error ? (error.stack ?? message) : message}\n`);
  await send(request, response, problemResponse(problemOf(error, status, message)));
};

/** What is told of an error; of a fault of ours nothing, for it may name our files. */
function problemOf(error: unknown, status: number, message: string): Problem {
  if (status === 413) return TOO_LONG;
  // Express takes apart what stands between the slashes
  if (error instanceof URIError) return notUtf8('address');
  const told = { type: 'request-failed', title: 'The request could not be answered', status };
  return status < 500
    ? { ...told, detail: message, figures: { reason: message } }
    : { ...told, detail: 'This is a fault of the server, which has been logged.' };
}

function statusOf(error: unknown): number {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
