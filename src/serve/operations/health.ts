/** Whether the process lives, and whether it answers: for those who start, watch and stop it. */
import type { RequestHandler } from 'express';
import type { QueryEngine, QueryResponse } from '../../engine/index.js';
import { problemResponse } from '../../engine/index.js';
import { acceptedBy } from '../negotiate.js';
import { send } from '../send.js';

/** Milliseconds after which a server that has not answered a question to itself is not ready, whatever it waited for. */
const PATIENCE = 5000;

/**
 * A graph whose text must come back: that the engine answers and that a type is agreed on. NOW() is another each time, so that
 * no remembered answer stands in for an engine that is gone.
 */
const QUESTION = 'CONSTRUCT { <urn:ready> <urn:is> true } WHERE { BIND(NOW() AS ?now) }';
const ANSWER = /^<urn:ready> <urn:is> /m;

/** GET /healthz: 200 as long as the process takes requests. It asks nothing of the engine. */
export const healthHandler: RequestHandler = (_, response) => {
  response.set('Cache-Control', 'no-store').type('text/plain').send('ok\n');
};

/** GET /readyz: 200 where a query is answered in the type that is asked for, else 503 with the reason. */
export function readyHandler(engine: QueryEngine): RequestHandler {
  return async (request, response) => {
    response.set('Cache-Control', 'no-store');
    const problem = await problemOf(engine);
    if (problem === undefined) response.type('text/plain').send('ready\n');
    else await send(request, response, problem);
  };
}

async function problemOf(engine: QueryEngine): Promise<QueryResponse | undefined> {
  const accept = acceptedBy(WANTED);
  try {
    const { status, body, mediaType } = await engine.query(QUESTION, {
      accept,
      deadline: PATIENCE,
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (status === 200 && mediaType === 'application/n-triples' && ANSWER.test(body))
      return undefined;
    return notReady(`A query of its own was answered with ${status}, ${mediaType}.`);
  } catch (error) {
    return notReady(error instanceof Error ? error.message : String(error));
  }
}

/** What a client accepts that wants triples and, less gladly, a table. */
const WANTED = 'text/csv;q=0.3, application/n-triples;q=0.9';

function notReady(detail: string): QueryResponse {
  const problem = {
    type: 'not-ready',
    title: 'The service cannot answer now',
    status: 503,
    detail,
  };
  return problemResponse(problem, { 'Retry-After': '5' });
}
