/** The OpenAPI 3.1 document of the API, made of the schemas that check the requests. https://spec.openapis.org/oas/v3.1.1 */
import type { RequestHandler } from 'express';
import { z } from 'zod';
import { problemResponse } from '../../engine/index.js';
import type { LibraryQuery } from '../../query-library/load.js';
import { columnsOf } from '../../rdf/select.js';
import type { Endpoint } from '../protocol.js';
import { plainProblem } from '../parameters.js';
import { remembering } from '../remembering.js';
import { send, sendKnown } from '../send.js';
import { dataPaths } from './data-paths.js';
import type { Examples } from './schemas.js';
import {
  API_FORMATS,
  answerSchema,
  foundSchema,
  librarySchema,
  problemSchema,
  requestSchema,
  searchRequestSchema,
} from './schemas.js';

/** The version of the API: a change that breaks programs makes another. */
const API_VERSION = '1.0.0';

/** The handler of /api/openapi.json. */
export function openApiHandler(
  { address }: Endpoint,
  library: readonly LibraryQuery[],
  examplesOf: ExampleSource,
): RequestHandler {
  // it is made of all schemas, which takes a twentieth of a second
  const textOf = remembering((at: string, examples: ReadonlyMap<string, Examples>) =>
    JSON.stringify(openApiOf(at, library, examples)),
  );
  return async (request, response) => {
    const problem = plainProblem(request);
    if (problem !== undefined) {
      await send(request, response, problemResponse(problem));
      return;
    }
    const body = textOf(address(), await examplesOf());
    if (sendKnown(request, response, body)) return;
    await send(request, response, { status: 200, mediaType: 'application/json', body, tag: body });
  };
}

/** Gives the values of parameters that have an answer in the data, by query. */
export type ExampleSource = () => Promise<ReadonlyMap<string, Examples>>;

/** The document. `address` is where the server answers. */
export function openApiOf(
  address: string,
  library: readonly LibraryQuery[],
  examples: ReadonlyMap<string, Examples> = new Map(),
): object {
  return {
    openapi: '3.1.1',
    info: {
      title: '連携協約オープン登録簿 / Open register of inter-municipal cooperation',
      version: API_VERSION,
      description:
        'Questions to the register by name. Anything else is asked in SPARQL at /sparql.',
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: address }],
    paths: {
      '/api/queries': { get: listOperation() },
      '/api/search': { get: searchOperation() },
      ...Object.fromEntries(
        library.map(query => [
          `/api/queries/${query.name}`,
          { get: answerOperation(query, examples.get(query.name)) },
        ]),
      ),
      ...dataPaths(PROBLEMS),
    },
    components: {
      schemas: {
        Problem: jsonSchema(problemSchema),
        Library: jsonSchema(librarySchema),
        Found: jsonSchema(foundSchema),
      },
    },
  };
}

function listOperation(): object {
  return {
    operationId: 'queries',
    summary: 'The queries of the library',
    responses: {
      200: { description: 'All queries with their parameters.', content: jsonOf('Library') },
      ...PROBLEMS,
    },
  };
}

function searchOperation(): object {
  return {
    operationId: 'search',
    summary: 'Search by words / 語で探す',
    parameters: parametersOf(searchRequestSchema),
    responses: {
      200: { description: 'What was found, names first.', content: jsonOf('Found') },
      ...PROBLEMS,
    },
  };
}

function answerOperation(query: LibraryQuery, examples: Examples | undefined): object {
  const { name, title, description, tags, text } = query;
  const content = {
    ...Object.fromEntries(Object.values(API_FORMATS).map(type => [type, {}])),
    [API_FORMATS.json]: { schema: jsonSchema(answerSchema(columnsOf(text))) },
  };
  return {
    operationId: name,
    summary: `${title.en} / ${title.ja}`,
    description: `${description.en}\n\n${description.ja}`,
    tags,
    parameters: parametersOf(requestSchema(query, examples)),
    responses: {
      200: { description: 'The answer, whole or the page of it.', content },
      ...PROBLEMS,
    },
  };
}

/** The parameters of a request, in the query of its address. */
export function parametersOf(schema: z.ZodObject): readonly object[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = property as { readonly description?: string };
    return { name, in: 'query', required: required.includes(name), description, schema: rest };
  });
}

/** A schema without the dialect, which is OpenAPI's own. */
function jsonSchema(schema: z.ZodType): object {
  const entries = Object.entries<unknown>(z.toJSONSchema(schema));
  return Object.fromEntries(entries.filter(([key]) => key !== '$schema'));
}

function jsonOf(name: string): object {
  return { [API_FORMATS.json]: { schema: { $ref: `#/components/schemas/${name}` } } };
}

/** What else may be answered, with a problem that says how to go on. */
const PROBLEMS: Readonly<Record<string, object>> = Object.fromEntries(
  (
    [
      ['400', 'A parameter is missing, unknown or does not fit.'],
      ['404', 'There is no such thing.'],
      ['406', 'None of the accepted media types can be given.'],
      ['429', 'The client has used up its budget; Retry-After says when to come again.'],
      ['503', 'The service is busy, or the question takes too long.'],
    ] as const
  ).map(([status, description]) => {
    const schema = { $ref: '#/components/schemas/Problem' };
    return [status, { description, content: { 'application/problem+json': { schema } } }];
  }),
);
