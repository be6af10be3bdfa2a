/** SPARQL 1.1 Graph Store HTTP Protocol, the side that reads: one graph, by its name or the default one. */
import type { Request, RequestHandler } from 'express';
import { queryKey } from '../engine/caching.js';
import type { Accepted, Problem } from '../engine/index.js';
import { LookupError } from '../engine/rows.js';
import { bindTerms } from '../rdf/sparql-terms.js';
import { iri } from '../rdf/terms.js';
import { FORMAT_PARAMETERS, formatOf } from './formats.js';
import { acceptedOf } from './negotiate.js';
import { problemOfGraphs, refusal } from './operation.js';
import { searchOf, unknownParameters } from './parameters.js';
import type { Endpoint, Exchange, Question } from './protocol.js';
import { ask, tagOf, tagged } from './protocol.js';
import { send, sendKnown } from './send.js';

const DEFAULT = 'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }';
const NAMED = 'CONSTRUCT { ?s ?p ?o } WHERE { GRAPH $graph { ?s ?p ?o } }';
const EXISTS = 'ASK { GRAPH $graph { ?s ?p ?o } }';

/** What is asked for. */
interface Asked {
  /** The name of a graph; undefined for the default one. */
  readonly graph: string | undefined;
  readonly accept: Accepted;
}

/** The handler of GET and HEAD; writes are refused. What is read is charged as at the endpoint. */
export function graphStoreHandler(endpoint: Endpoint): RequestHandler {
  return async (request, response) => {
    const exchange: Exchange = [request, response];
    const asked = askedOf(request);
    if ('status' in asked) {
      if (asked.status === 405) response.set('Allow', 'GET, HEAD, OPTIONS');
      await send(request, response, await ask(endpoint, exchange, asked));
      return;
    }
    const question = questionOf(asked);
    const tag = tagOf(endpoint, queryKey(question.query, question));
    if (sendKnown(request, response, tag)) return;
    const answer = await ask(endpoint, exchange, await existing(endpoint, exchange, asked));
    await send(request, response, tagged(answer, tag));
  };
}

function questionOf({ graph, accept }: Asked): Question {
  const query = graph === undefined ? DEFAULT : bindTerms(NAMED, new Map([['graph', iri(graph)]]));
  return { query, accept };
}

/** The question for a graph; a graph without triples is not there. */
async function existing(
  endpoint: Endpoint,
  exchange: Exchange,
  asked: Asked,
): Promise<Question | Problem> {
  const { graph } = asked;
  if (graph === undefined) return questionOf(asked);
  const found = await ask(endpoint, exchange, {
    query: bindTerms(EXISTS, new Map([['graph', iri(graph)]])),
    accept: { results: ['application/sparql-results+json'], graph: [] },
  });
  if (found.status !== 200) throw new LookupError(found);
  const { boolean } = JSON.parse(found.body) as { readonly boolean: boolean };
  return boolean ? questionOf(asked) : NOT_FOUND;
}

const NOT_FOUND = refusal(
  404,
  'graph-not-found',
  'There is no graph of this name here. /sparql lists those there are.',
);

/** What a request asks for, or what is wrong with it. */
function askedOf(request: Request): Asked | Problem {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refusal(405, 'method-not-allowed', 'Graphs are only read here: use GET or HEAD.');
  const parameters = searchOf(request);
  const unknown = unknownParameters(parameters.keys(), PARAMETERS);
  if (unknown !== undefined) return unknown;
  const format = formatOf(parameters);
  if (typeof format === 'object') return format;
  const graph = graphOf(parameters);
  if (typeof graph === 'object') return graph;
  return { graph, accept: acceptedOf(request, format) };
}

const PARAMETERS = ['default', 'graph', ...FORMAT_PARAMETERS];

/** The name of the graph that is asked for, undefined for the default one; or what is wrong. */
function graphOf(parameters: URLSearchParams): string | undefined | Problem {
  const graphs = parameters.getAll('graph');
  if (graphs.length + (parameters.has('default') ? 1 : 0) !== 1)
    return refusal(400, 'graph-not-named', 'Name one graph: ?graph= with its IRI, or ?default.');
  return problemOfGraphs(graphs) ?? graphs[0];
}
