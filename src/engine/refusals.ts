/** What is refused for a reason that is in the query or in its result. */
import type { Position } from '../rdf/sparql.js';
import type { QueryResponse } from './index.js';
import { GRAPH_TYPES, RESULT_TYPES, problemResponse } from './index.js';

/** An update, which a service that only reads refuses. */
export function updateRefused(): QueryResponse {
  return problemResponse({
    type: 'update-refused',
    title: 'Updates are refused',
    status: 403,
    detail: 'This endpoint is read only. Send a SELECT, ASK, CONSTRUCT or DESCRIBE query.',
  });
}

/** A result has more characters than a result may have. */
export function tooLarge(size: number, max: number): QueryResponse {
  return problemResponse({
    type: 'result-too-large',
    title: 'The result is too large',
    status: 400,
    detail: `It has ${Math.round(size / 1e6)} million characters; ${max / 1e6} million are the most. Ask for less with LIMIT and OFFSET, or take the dump.`,
    figures: { millions: Math.round(size / 1e6), most: max / 1e6 },
  });
}

/** A result has more rows than a result may have. */
export function tooManyRows(max: number): QueryResponse {
  return problemResponse({
    type: 'too-many-rows',
    title: 'The result has too many rows',
    status: 400,
    detail: `It has more than ${max} rows. Take it in parts with ORDER BY, LIMIT and OFFSET, or take the dump.`,
    figures: { most: max },
  });
}

/** A query has more brackets inside each other than it may have. */
export function tooDeep(max: number): QueryResponse {
  return problemResponse({
    type: 'too-deep',
    title: 'The query is nested too deep',
    status: 400,
    detail: `It has more than ${max} brackets inside each other, which no question needs.`,
    figures: { most: max },
  });
}

/** A query on which the engine broke down. */
export function tooComplex(): QueryResponse {
  return problemResponse({
    type: 'too-complex',
    title: 'The query is too complex',
    status: 400,
    detail: 'The engine cannot run it: it is nested too deep, or has too many operations in a row.',
  });
}

/** The client accepts nothing that the query can give. */
export function notAcceptable(): QueryResponse {
  return problemResponse({
    type: 'not-acceptable',
    title: 'None of the accepted media types can be given',
    status: 406,
    detail: `SELECT and ASK: ${RESULT_TYPES.join(', ')}. CONSTRUCT and DESCRIBE: ${GRAPH_TYPES.join(', ')}.`,
    figures: { types: [...RESULT_TYPES, ...GRAPH_TYPES].join(', ') },
  });
}

/** The result cannot be said in a format of XML; `reason` is what stands against it. */
export function notInXml(mediaType: string, reason: string): QueryResponse {
  const others = (mediaType === 'application/rdf+xml' ? GRAPH_TYPES : RESULT_TYPES).filter(
    type => type !== mediaType,
  );
  return problemResponse({
    type: 'not-in-xml',
    title: 'The result cannot be written as XML',
    status: 406,
    detail: `${mediaType} cannot hold it: ${reason}. Ask for ${others.join(', ')}.`,
    figures: { mediaType, others: others.join(', ') },
  });
}

/** The search property stands where it cannot be understood, or finds too much. */
export function searchMisused(detail: string): QueryResponse {
  return problemResponse({
    type: 'search-misused',
    title: 'The search cannot be run',
    status: 400,
    detail,
    figures: { reason: detail },
  });
}

/** The engine could not run the query and says why. */
export function queryFailed(detail: string): QueryResponse {
  return problemResponse({
    type: 'query-failed',
    title: 'The query could not be run',
    status: 400,
    detail,
    figures: { reason: detail },
  });
}

/**
 * A query that is no SPARQL. Our parser says best where it stops making sense; oxigraph reports the
 * furthest place that it tried, which stands in where ours has none.
 */
export function syntaxProblem(
  text: string,
  { position, reason }: { readonly position?: Position | undefined; readonly reason: string },
): QueryResponse {
  const near = position === undefined ? '' : ` ${placeIn(text, position)}`;
  const said = `${reason}${near}.`;
  const place = position === undefined ? '' : `Line ${position.line}, column ${position.column}: `;
  return problemResponse({
    type: 'syntax-error',
    title: 'The query is not SPARQL',
    status: 400,
    detail: place + said,
    figures: { reason: said },
    ...position,
  });
}

function placeIn(text: string, { line, column }: Position): string {
  const rest = (text.split(/\r\n|\n|\r/)[line - 1] ?? '').slice(column - 1).trim();
  return rest === '' ? 'at the end of the line' : `near “${rest.slice(0, 40)}”`;
}
