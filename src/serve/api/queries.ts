/** The query library for programs: what there is, and the answer to a query by its name. */
import type { Request, RequestHandler } from 'express';
import type { Problem, QueryResponse } from '../../engine/index.js';
import { problemResponse } from '../../engine/index.js';
import { ParameterError, bindQuery } from '../../query-library/bind.js';
import type { LibraryQuery } from '../../query-library/load.js';
import { columnsOf, pageOf } from '../../rdf/select.js';
import { acceptedOfThese, noneOf } from '../negotiate.js';
import { refusal } from '../operation.js';
import { plainProblem } from '../parameters.js';
import type { Endpoint, Exchange } from '../protocol.js';
import { ask, rowsFor, tagOf, tagged } from '../protocol.js';
import { remembering } from '../remembering.js';
import { send, sendKnown } from '../send.js';
import type { Question } from './links.js';
import { addressOf, answerAddress, neighbours } from './links.js';
import type { Answer, ApiFormat, Library } from './schemas.js';
import { API_FORMATS, invalidRequest, requestSchema, withNumbers } from './schemas.js';
import { tableOf } from './table.js';

/** A question with the format of its answer. */
interface Asked extends Question {
  readonly format: ApiFormat;
}

/** A query of the library with what its requests are checked by. */
interface Offered {
  readonly query: LibraryQuery;
  readonly schema: ReturnType<typeof requestSchema>;
}

/** The handler of the list. */
export function libraryHandler(
  { address }: Endpoint,
  library: readonly LibraryQuery[],
): RequestHandler {
  const textOf = remembering((at: string) => JSON.stringify(listing(at, library)));
  return async (request, response) => {
    const mediaType = API_FORMATS.json;
    const problem = plainProblem(request);
    if (problem !== undefined) {
      await send(request, response, problemResponse(problem));
      return;
    }
    const body = textOf(address());
    if (sendKnown(request, response, body)) return;
    await send(request, response, { status: 200, mediaType, body, tag: body });
  };
}

function listing(address: string, library: readonly LibraryQuery[]): Library {
  const queries = library.map(({ name, title, description, tags, parameters, text }) => ({
    name,
    title,
    description,
    tags: [...tags],
    parameters: [...parameters],
    columns: [...columnsOf(text)],
    links: {
      answer: addressOf(address, `/api/queries/${name}`),
      page: addressOf(address, `/questions/${name}`),
    },
  }));
  const self = addressOf(address, '/api/queries');
  return { queries, links: { self, openapi: addressOf(address, '/api/openapi.json') } };
}

/**
 * The handler of an answer. A request that is wrong is charged as an error, and so is a value that
 * nobody knows; what is looked up for it is charged as a query.
 */
export function answerHandler(
  endpoint: Endpoint,
  library: readonly LibraryQuery[],
): RequestHandler<{ name: string }> {
  const offered = new Map(
    library.map(query => [query.name, { query, schema: requestSchema(query) }]),
  );
  return async (request, response) => {
    const exchange: Exchange = [request, response];
    const asked = askedOf(request, offered.get(request.params.name));
    if ('status' in asked) {
      await send(request, response, await ask(endpoint, exchange, asked));
      return;
    }
    const { query, ...rest } = asked;
    const tag = tagOf(endpoint, `${JSON.stringify([query.name, rest])} ${endpoint.address()}`);
    if (sendKnown(request, response, tag)) return;
    await send(request, response, tagged(await answerTo(endpoint, exchange, asked), tag));
  };
}

/** What a request asks for, or what is wrong with it. */
function askedOf(request: Request, offered: Offered | undefined): Asked | Problem {
  if (offered === undefined) return UNKNOWN_QUERY;
  const { query, schema } = offered;
  const checked = schema.safeParse(withNumbers(request.query));
  if (!checked.success) return invalidRequest(checked.error);
  const { format = acceptedFormat(request), limit, offset = 0, ...values } = checked.data;
  if (format === undefined) return NOT_ACCEPTABLE;
  return { query, values, page: { limit, offset }, format };
}

const UNKNOWN_QUERY = refusal(
  404,
  'query-not-found',
  'There is no query of this name. /api/queries lists those there are.',
);

const NOT_ACCEPTABLE = noneOf(Object.values(API_FORMATS));

function acceptedFormat(request: Request): ApiFormat | undefined {
  const [best] = acceptedOfThese(request.get('accept'), Object.values(API_FORMATS));
  return (Object.keys(API_FORMATS) as ApiFormat[]).find(name => API_FORMATS[name] === best);
}

async function answerTo(
  endpoint: Endpoint,
  exchange: Exchange,
  asked: Asked,
): Promise<QueryResponse> {
  try {
    const text = await bindQuery(asked.query, asked.values, rowsFor(endpoint, exchange));
    if (asked.format === 'json') return await rowsOfPage(endpoint, exchange, { ...asked, text });
    const accept = { results: [API_FORMATS[asked.format]], graph: [] };
    return await ask(endpoint, exchange, { query: pageOf(text, asked.page), accept });
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error;
    return ask(endpoint, exchange, refusal(400, 'unknown-value', error.text.en));
  }
}

async function rowsOfPage(
  endpoint: Endpoint,
  exchange: Exchange,
  { text, ...asked }: Asked & { readonly text: string },
): Promise<QueryResponse> {
  const { limit, offset } = asked.page;
  // one row more says whether there is another page
  const query = pageOf(text, limit === undefined ? asked.page : { limit: limit + 1, offset });
  const accept = { results: [API_FORMATS['sparql-json']], graph: [] };
  const answered = await ask(endpoint, exchange, { query, accept });
  if (answered.status !== 200) return answered;
  const { columns, rows } = tableOf(answered.body);
  const address = endpoint.address();
  const { name, title } = asked.query;
  const hasMore = limit !== undefined && rows.length > limit;
  const answer: Answer = {
    query: name,
    title,
    parameters: asked.values,
    columns: [...columns],
    rows: rows.slice(0, limit),
    links: {
      self: answerAddress(address, asked),
      ...neighbours(address, asked, hasMore),
      sparql: addressOf(address, '/sparql', { query: pageOf(text, asked.page) }),
      page: addressOf(address, `/questions/${name}`, asked.values),
    },
  };
  return { ...answered, mediaType: API_FORMATS.json, body: JSON.stringify(answer) };
}
