/** SPARQL 1.1 Graph Store HTTP Protocol, the side that reads: one graph, by its name or the default one. */
import type { Request, RequestHandler } from 'express';
import type { Problem, QueryEngine } from '../engine/index.js';
import { problemResponse } from '../engine/index.js';
import { bindTerms } from '../rdf/sparql-terms.js';
import { iri } from '../rdf/terms.js';
import { acceptedOf } from './negotiate.js';
import { refusal } from './operation.js';
import { send } from './send.js';

const DEFAULT = 'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }';
const NAMED = 'CONSTRUCT { ?s ?p ?o } WHERE { GRAPH $graph { ?s ?p ?o } }';

/** The handler of GET and HEAD; writes are refused. `deadline` is in milliseconds. */
export function graphStoreHandler(engine: QueryEngine, deadline: number): RequestHandler {
  return async (request, response) => {
    const query = queryFor(request);
    if (typeof query !== 'string') {
      if (query.status === 405) response.set('Allow', 'GET, HEAD');
      return send(request, response, problemResponse(query));
    }
    const format = request.query['format'];
    const accept = acceptedOf(request, typeof format === 'string' ? format : undefined);
    const answer = await engine.query(query, { accept, deadline });
    const isEmpty = answer.status === 200 && query !== DEFAULT && !(await exists(query));
    if (!isEmpty) return send(request, response, answer);
    const detail = 'There is no graph of this name here. /sparql lists those there are.';
    return send(request, response, problemResponse(refusal(404, 'graph-not-found', detail)));
  };

  async function exists(query: string): Promise<boolean> {
    const accept = { results: ['application/sparql-results+json'], graph: [] };
    const ask = query.replace(/^CONSTRUCT[^}]*\}\s*WHERE/, 'ASK');
    const { body } = await engine.query(ask, { accept, deadline });
    return body.includes('true');
  }
}

/** The query that gives the graph, or what is wrong with the request. */
function queryFor({ method, originalUrl }: Request): string | Problem {
  if (method !== 'GET' && method !== 'HEAD')
    return refusal(405, 'method-not-allowed', 'Graphs are only read here: use GET or HEAD.');
  const parameters = new URL(originalUrl, 'http://localhost').searchParams;
  const graphs = parameters.getAll('graph');
  const [graph] = graphs;
  if (graphs.length + (parameters.has('default') ? 1 : 0) !== 1)
    return refusal(400, 'graph-not-named', 'Name one graph: ?graph= with its IRI, or ?default.');
  if (graph === undefined) return DEFAULT;
  if (!/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i.test(graph))
    return refusal(
      400,
      'graph-not-absolute',
      `Give the absolute IRI of a graph: ${graph} is none.`,
    );
  return bindTerms(NAMED, new Map([['graph', iri(graph)]]));
}
