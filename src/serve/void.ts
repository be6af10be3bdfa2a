/** /.well-known/void: the description of the dataset, whole, with its partitions. https://www.w3.org/TR/void/#well-known */
import type { Request, RequestHandler } from 'express';
import { queryKey } from '../engine/caching.js';
import { LookupError } from '../engine/rows.js';
import { graphs } from '../rdf/iris.js';
import { acceptedOfThese, acceptedBy } from './negotiate.js';
import { refusal } from './operation.js';
import { searchOf, unknownParameters } from './parameters.js';
import type { Endpoint, Exchange, Question } from './protocol.js';
import { ask, tagOf, tagged } from './protocol.js';
import { send, sendKnown } from './send.js';

const PATTERN = `GRAPH <${graphs.dataset.value}> { ?s ?p ?o }`;
const DESCRIPTION = `CONSTRUCT { ?s ?p ?o } WHERE { ${PATTERN} }`;
const IS_DESCRIBED = {
  query: `ASK { ${PATTERN} }`,
  accept: { results: ['application/sparql-results+json'], graph: [] },
};

/** The handler: RDF for programs, the page of the dataset for people; what is read is charged as at the endpoint. */
export function voidHandler(endpoint: Endpoint): RequestHandler {
  return async (request, response) => {
    if (wantsPage(request)) {
      response.redirect(302, '/dataset');
      return;
    }
    const exchange: Exchange = [request, response];
    const unknown = unknownParameters(searchOf(request).keys(), []);
    if (unknown !== undefined) {
      await send(request, response, await ask(endpoint, exchange, unknown));
      return;
    }
    const question = { query: DESCRIPTION, accept: acceptedBy(request.get('accept')) };
    const tag = tagOf(endpoint, queryKey(question.query, question));
    if (sendKnown(request, response, tag)) return;
    const answer = await ask(
      endpoint,
      exchange,
      (await isDescribed(endpoint, exchange)) ? question : NOT_DESCRIBED,
    );
    await send(request, response, tagged(answer, tag));
  };
}

function wantsPage(request: Request): boolean {
  const [best] = acceptedOfThese(request.get('accept'), ['text/turtle', 'text/html']);
  return best === 'text/html';
}

/** Other people's data need not have a description. */
async function isDescribed(endpoint: Endpoint, exchange: Exchange): Promise<boolean> {
  const question: Question = IS_DESCRIBED;
  const answer = await ask(endpoint, exchange, question);
  if (answer.status !== 200) throw new LookupError(answer);
  return (JSON.parse(answer.body) as { readonly boolean: boolean }).boolean;
}

const NOT_DESCRIBED = refusal(
  404,
  'not-described',
  'The data that are served here have no description in VoID. The graphs that there are: GET /sparql as text/turtle.',
);
