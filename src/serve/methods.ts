/** The methods of each address: what a page of another site may do, and what is refused. */
import type { Request, RequestHandler } from 'express';
import { problemResponse } from '../engine/index.js';
import { METHODS, refusal } from './operation.js';
import type { Exchange } from './protocol.js';
import { send } from './send.js';

/** Addresses that are not only read. */
const OTHER_METHODS: Readonly<Record<string, readonly string[]>> = {
  '/sparql': METHODS,
  '/convert': ['GET', 'HEAD', 'POST', 'OPTIONS'],
  '/query': ['GET', 'HEAD', 'POST', 'OPTIONS'],
  '/admin/reload': ['POST', 'OPTIONS'],
};

const READ = ['GET', 'HEAD', 'OPTIONS'];

/** Addresses that there are whatever the data. */
const FIXED =
  /^\/(?:sparql|graph-store|query(?:\/terms\.json)?|questions(?:\/[^/]*)?|convert|partners|search|network|map|agreements|municipalities|regions|themes|compare|data|ontology|sitemap\.xml|web\/[^/]+|api\/.*|dump(?:\/.*)?|\.well-known\/void|robots\.txt|shapes|admin\/reload|healthz|readyz|metrics)?$/;

/** Answers a page of another site that asks what it may do here. https://fetch.spec.whatwg.org/#http-cors-protocol */
export const preflight: RequestHandler = (request, response, next) => {
  if (request.method !== 'OPTIONS') {
    next();
    return;
  }
  const allowed = methodsOf(request.path).join(', ');
  response.set({
    Allow: allowed,
    'Access-Control-Allow-Methods': allowed,
    'Access-Control-Allow-Headers': 'Content-Type, Accept, If-None-Match',
    'Access-Control-Max-Age': '86400',
  });
  response.status(204).end();
};

/**
 * Refuses every other method, with what is allowed; where nothing is there, it goes on. `isKnown` is asked of
 * addresses that only the data have.
 */
export function methodRefusal(isKnown: (exchange: Exchange) => Promise<boolean>): RequestHandler {
  return async (request, response, next) => {
    const allowed = methodsOf(request.path);
    const isHere = FIXED.test(request.path) || (await isKnown([request, response]));
    if (allowed.includes(request.method) || !isHere) {
      next();
      return;
    }
    response.set('Allow', allowed.join(', '));
    const detail = `Use ${allowed.join(', ')}: there is no ${request.method} here.`;
    const problem = {
      type: 'method-not-allowed',
      title: 'Method not allowed',
      status: 405,
      detail,
      figures: { method: request.method },
    };
    await send(request, response, problemResponse(problem));
  };
}

/** What no handler took: nothing is there, for this method or at all. */
export const nothingHere: RequestHandler = async (request, response) => {
  const detail = `There is nothing at ${request.path} for ${request.method}.`;
  await send(request, response, problemResponse(refusal(404, 'not-found', detail)));
};

/** The methods of a path, whose last slash and capitals Express takes for nothing. */
function methodsOf(path: Request['path']): readonly string[] {
  return OTHER_METHODS[path.toLowerCase().replace(/\/$/, '')] ?? READ;
}
