/** The page that runs queries that somebody writes. */
import type { RequestHandler } from 'express';
import { prologue } from '../query-library/load.js';
import { localPath } from './addresses.js';
import { addressOf } from './api/links.js';
import { languageOf } from './negotiate.js';
import { MOST_ROWS, queryPage } from './pages/query.js';
import { searchOf } from './parameters.js';
import type { Endpoint } from './protocol.js';
import { ask } from './protocol.js';
import { sendPage } from './send.js';

/** What the page can show. */
const ACCEPT = {
  results: ['application/sparql-results+json'],
  graph: ['text/turtle'],
  // one more, to know whether there are more
  rows: MOST_ROWS + 1,
};

/**
 * The handler of /query: what is asked there is charged as at the endpoint. Questions of the library have pages of
 * their own, to which their old addresses lead.
 */
export function queryPageHandler(endpoint: Endpoint): RequestHandler {
  return async (request, response) => {
    const parameters = searchOf(request);
    const query = parameters.get('query');
    const name = parameters.get('name');
    if (query === null && name !== null) {
      parameters.delete('name');
      const path = `/questions/${encodeURIComponent(name)}`;
      response.redirect(301, addressOf('', path, Object.fromEntries(parameters)));
      return;
    }
    const asked = query?.trim() ? query : undefined;
    const answer =
      asked === undefined
        ? undefined
        : await ask(endpoint, [request, response], { query: asked, accept: ACCEPT });
    const page = queryPage({
      query: asked ?? EXAMPLE,
      language: languageOf(request),
      response: answer,
      linkTo: localPath,
    });
    await sendPage([request, response], page, {
      status: answer?.status ?? 200,
      headers: answer?.headers,
    });
  };
}

/** Something to begin with: every agreement and its parties. */
const EXAMPLE = `${prologue()}
SELECT ?agreement ?municipality WHERE {
  ?a a rk:Agreement ; rdfs:label ?agreement ; rk:party ?m .
  ?m rdfs:label ?municipality .
}
ORDER BY ?agreement ?municipality`;
