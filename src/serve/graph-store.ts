/** SPARQL 1.1 Graph Store HTTP Protocol, the side that reads: one graph, by its name or the default one. */
import type { Request, RequestHandler } from 'express';
import type { Problem, QueryResponse } from '../engine/index.js';
import { bindTerms } from '../rdf/sparql-terms.js';
import { iri } from '../rdf/terms.js';
import { acceptedOf } from './negotiate.js';
import { problemOfGraphs, refusal } from './operation.js';
import type { Endpoint, Exchange } from './protocol.js';
import { ask } from './protocol.js';
import { send } from './send.js';

const DEFAULT = 'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }';
const NAMED = 'CONSTRUCT { ?s ?p ?o } WHERE { GRAPH $graph { ?s ?p ?o } }';
const EXISTS = 'ASK { GRAPH $graph { ?s ?p ?o } }';

/** The handler of GET and HEAD; writes are refused. What is read is charged as at the endpoint. */
export function graphStoreHandler(endpoint: Endpoint): RequestHandler {
  return async (request, response) => {
    const graph = graphOf(request);
    if (typeof graph === 'object' && graph.status === 405) response.set('Allow', 'GET, HEAD');
    const answer =
      typeof graph === 'object'
        ? await ask(endpoint, [request, response], graph)
        : await read(endpoint, [request, response], graph);
    await send(request, response, answer);
  };
}

/** A graph, undefined for the default one; a graph without triples is not there. */
async function read(
  endpoint: Endpoint,
  [request, response]: Exchange,
  graph: string | undefined,
): Promise<QueryResponse> {
  const { format } = request.query;
  const accept = acceptedOf(request, typeof format === 'string' ? format : undefined);
  if (graph === undefined) return ask(endpoint, [request, response], { query: DEFAULT, accept });
  const named = new Map([['graph', iri(graph)]]);
  const found = await ask(endpoint, [request, response], {
    query: bindTerms(EXISTS, named),
    accept: { results: ['application/sparql-results+json'], graph: [] },
  });
  if (found.status !== 200) return found;
  const isThere = (JSON.parse(found.body) as { readonly boolean: boolean }).boolean;
  const question = { query: bindTerms(NAMED, named), accept };
  return ask(endpoint, [request, response], isThere ? question : NOT_FOUND);
}

const NOT_FOUND = refusal(
  404,
  'graph-not-found',
  'There is no graph of this name here. /sparql lists those there are.',
);

/** The name of the graph that is asked for, undefined for the default one; or what is wrong. */
function graphOf({ method, originalUrl }: Request): string | undefined | Problem {
  if (method !== 'GET' && method !== 'HEAD')
    return refusal(405, 'method-not-allowed', 'Graphs are only read here: use GET or HEAD.');
  const parameters = new URL(originalUrl, 'http://localhost').searchParams;
  const graphs = parameters.getAll('graph');
  if (graphs.length + (parameters.has('default') ? 1 : 0) !== 1)
    return refusal(400, 'graph-not-named', 'Name one graph: ?graph= with its IRI, or ?default.');
  return problemOfGraphs(graphs) ?? graphs[0];
}
