/** What a request to the endpoint asks for: SPARQL 1.1 Protocol, and the HTTP method QUERY. */
import type { Request } from 'express';
import type { Problem } from '../engine/index.js';
import { FORMAT_PARAMETERS, formatOf } from './formats.js';
import { invalidParameters, isUtf8, searchOf, unknownParameters } from './parameters.js';

/** The largest request body, in bytes. */
export const MAX_QUERY_BYTES = 1_000_000;

/** The methods of the endpoint. */
export const METHODS = ['GET', 'HEAD', 'POST', 'QUERY', 'OPTIONS'] as const;

/** A query with the dataset that the protocol gives it, which overrides FROM. */
export interface Operation {
  readonly query: string;
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
  readonly format: string | undefined;
}

const FORM = 'application/x-www-form-urlencoded';
const QUERY = 'application/sparql-query';
const UPDATE = 'application/sparql-update';

/** What a query may have, beside `lang` for the page. */
const PARAMETERS = [
  'query',
  'default-graph-uri',
  'named-graph-uri',
  'version',
  ...FORMAT_PARAMETERS,
];

/** Versions of SPARQL that a query may say it is of. https://www.w3.org/TR/sparql12-protocol/ */
const VERSIONS = ['1.0', '1.1', '1.2', '1.2-basic'];

/** A body has more bytes than a query may have. */
export const TOO_LONG: Problem = {
  ...refusal(413, 'query-too-long', `A query has at most ${MAX_QUERY_BYTES / 1e6} MB.`),
  figures: { most: MAX_QUERY_BYTES / 1e6 },
};

/** What is wrong with the length of a body as it is announced: it need not come before it is refused. */
export function lengthProblem(request: Request): Problem | undefined {
  const length = Number(request.get('content-length') ?? 0);
  return length > MAX_QUERY_BYTES ? TOO_LONG : undefined;
}

/** Reads a request. The body is what `express.raw` left: bytes, or nothing. */
export function operationOf(request: Request): Operation | Problem {
  const parameters = searchOf(request);
  if (request.method === 'GET' || request.method === 'HEAD') return fromParameters(parameters);
  const type = request.is([FORM, QUERY, UPDATE]);
  if (type === UPDATE) return updateRefused();
  if (type !== FORM && type !== QUERY) return unsupported();
  const body = type === FORM ? formOf(request) : textOf(request);
  if (body === undefined) {
    return refusal(400, 'not-utf-8', 'The body is not UTF-8. Send it as UTF-8.');
  }
  if (type === QUERY) parameters.append('query', body);
  else for (const [name, value] of new URLSearchParams(body)) parameters.append(name, value);
  return fromParameters(parameters);
}

/** Whether a request asks for the endpoint itself, in a language or not, and not for the answer to a query. */
export function asksForEndpoint(request: Request): boolean {
  const parameters = searchOf(request);
  return [...parameters.keys()].every(name => name === 'lang');
}

/** The body of a form; undefined where what it encodes is in another character set. */
function formOf(request: Request): string | undefined {
  const body = textOf(request);
  return body !== undefined && isUtf8(body) ? body : undefined;
}

/** The body as text; undefined where it is in another character set, or says that it is. */
function textOf(request: Request): string | undefined {
  const charset = /charset="?(?<name>[^\s;"]+)/i.exec(request.get('content-type') ?? '');
  if (!/^utf-?8$/i.test(charset?.groups?.['name'] ?? 'utf-8')) return undefined;
  if (!Buffer.isBuffer(request.body)) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(request.body);
  } catch {
    return undefined;
  }
}

function fromParameters(parameters: URLSearchParams): Operation | Problem {
  if (parameters.has('update')) return updateRefused();
  const unknown = unknownParameters(parameters.keys(), PARAMETERS);
  if (unknown !== undefined) return unknown;
  const queries = parameters.getAll('query');
  const [query] = queries;
  if (query === undefined || query.trim() === '')
    return refusal(400, 'query-missing', 'Give a query in the parameter query.');
  if (queries.length > 1) return refusal(400, 'query-repeated', 'Give one query, not several.');
  const graphs = [
    parameters.getAll('default-graph-uri'),
    parameters.getAll('named-graph-uri'),
  ] as const;
  const problem = problemOfGraphs(graphs.flat());
  if (problem !== undefined) return problem;
  const version = versionProblem(parameters.getAll('version'));
  if (version !== undefined) return version;
  const format = formatOf(parameters);
  if (typeof format === 'object') return format;
  return { query, defaultGraphs: graphs[0], namedGraphs: graphs[1], format };
}

/** What is wrong with the versions that a query says it is of: it may say one, or none. */
function versionProblem(versions: readonly string[]): Problem | undefined {
  const [version = '1.2'] = versions;
  if (versions.length <= 1 && VERSIONS.includes(version)) return undefined;
  const reason = versions.length > 1 ? 'is given once' : `is one of ${VERSIONS.join(', ')}`;
  return invalidParameters([{ name: 'version', reason }]);
}

/** `https://example.org/graph`, `urn:x`; not `graph`, nor what would end an IRI in a query. */
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:[^\s\p{Cc}<>"{}|\\^`]*$/iu;

/** What is wrong with the names of graphs: they are absolute IRIs. */
export function problemOfGraphs(names: readonly string[]): Problem | undefined {
  const name = names.find(candidate => !ABSOLUTE.test(candidate));
  if (name === undefined) return undefined;
  const detail = `Give graphs by absolute IRIs: ${name} is none.`;
  return { ...refusal(400, 'graph-not-absolute', detail), figures: { name } };
}

function updateRefused(): Problem {
  return refusal(403, 'update-refused', 'Updates are refused: this endpoint is read only.');
}

function unsupported(): Problem {
  const detail = `POST a query as ${QUERY}, or as the parameter query of a form (${FORM}).`;
  return refusal(415, 'unsupported-media-type', detail);
}

/** A problem whose title is the beginning of its detail. */
export function refusal(status: number, type: string, detail: string): Problem {
  return { type, title: detail.split(/[.:]/)[0] ?? detail, status, detail };
}
