/** Every route of the server. The door of express and helmet. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';
import type { ErrorRequestHandler, Express, RequestHandler } from 'express';
import helmet from 'helmet';
import type { Manifest } from '../dataset/snapshot.js';
import type { QueryEngine } from '../engine/index.js';
import { problemResponse } from '../engine/index.js';
import { rebase } from '../rdf/graph.js';
import type { LibraryQuery } from '../query-library/load.js';
import { entityHandler } from './entity.js';
import { MAX_QUERY_BYTES, asksForEndpoint, send, sparqlEndpoint } from './protocol.js';
import { queryPageHandler } from './run.js';
import { startHandler } from './start.js';

/** What is served. */
export interface Served {
  readonly engine: QueryEngine;
  readonly library: readonly LibraryQuery[];
  /** The project folder: web/ and ontology/ are served from it. */
  readonly project: string;
  /** The dataset version and its folder; absent where other people's data are served. */
  readonly dataset?: { readonly folder: string; readonly manifest: Manifest } | undefined;
  /** Milliseconds a query may take. */
  readonly deadline: number;
  /** The municipality that the start page asks about. */
  readonly featured: string;
}

/** The application; the caller listens. */
export function createApp({
  engine,
  library,
  project,
  dataset,
  deadline,
  featured,
}: Served): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet(SECURITY));
  app.use('/sparql', (_, response, next) => {
    response.set('Access-Control-Allow-Origin', '*');
    next();
  });
  app.use('/sparql', express.text({ type: () => true, limit: MAX_QUERY_BYTES }));

  app.get('/', startHandler({ engine, library, deadline, featured }));
  app.get('/query', queryPageHandler(engine, library, deadline));
  app.get(
    '/sparql',
    (request, _, next) => next(asksForEndpoint(request) ? 'route' : undefined),
    sparqlEndpoint(engine, deadline),
  );
  app.post('/sparql', sparqlEndpoint(engine, deadline));
  app.all('/sparql', methodNotAllowed);
  app.get('/style.css', (_, response) => response.sendFile(join(project, 'web', 'style.css')));
  app.get('/shapes', shapesHandler(join(project, 'ontology', 'shapes.ttl')));
  if (dataset !== undefined) {
    const files = new Set(dataset.manifest.files.map(({ path }) => `/${path}`));
    app.use('/dump', (request, response, next) => {
      if (files.has(request.path)) response.sendFile(join(dataset.folder, request.path));
      else next();
    });
  }
  app.get('/{*path}', entityHandler(engine, deadline));
  app.use(failure);
  return app;
}

/** The shapes as a file, with our IRIs under the base in use. */
function shapesHandler(file: string): RequestHandler {
  return async (_, response) => {
    response.type('text/turtle').send(rebase(await readFile(file, 'utf8')));
  };
}

/** GET and HEAD of /sparql that ask for no query go on to the endpoint's description. */
const methodNotAllowed: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') {
    next();
    return;
  }
  const allowed = 'GET, HEAD, POST, OPTIONS';
  response.set({ Allow: allowed, 'Access-Control-Allow-Methods': allowed });
  if (request.method === 'OPTIONS') {
    response.set('Access-Control-Allow-Headers', 'Content-Type, Accept').status(204).end();
    return;
  }
  const problem = {
    type: 'method-not-allowed',
    title: 'Method not allowed',
    status: 405,
    detail: `Use GET or POST: /sparql knows no ${request.method}.`,
  };
  send(response, problemResponse(problem));
};

/** Pages have our style and our forms, no script and nothing from elsewhere. */
const SECURITY = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  crossOriginResourcePolicy: { policy: 'cross-origin' },
} as const;

/** What goes wrong before or beside a query: a body too large, a path that is no UTF-8, a fault of ours. */
// eslint-disable-next-line max-params -- express knows an error handler by its four parameters
const failure: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const status = statusOf(error);
  const detail = error instanceof Error ? error.message : String(error);
  if (status >= 500)
    process.stderr.write(`${error instanceof Error ? (error.stack ?? detail) : detail}\n`);
  send(
    response,
    problemResponse({
      type: 'request-failed',
      title: 'The request could not be answered',
      status,
      detail,
    }),
  );
};

function statusOf(error: unknown): number {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
