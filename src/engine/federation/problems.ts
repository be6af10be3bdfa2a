/** What goes wrong where other endpoints are asked. */
import type { Problem, QueryResponse } from '../index.js';
import { problemResponse } from '../index.js';
import type { RemoteError } from '../remote/http.js';

/** Seconds after which a client may try again. */
const RETRY_AFTER = 5;

/** An endpoint is asked that the list does not have. */
export function notListed(endpoint: string, listed: readonly string[]): Problem {
  const onList = listed.join(', ');
  return {
    type: 'service-refused',
    title: 'SERVICE names an endpoint that is not asked from here',
    status: 403,
    detail: `${endpoint} is not on the list of this server. On it: ${onList || 'none'}.`,
    figures: { endpoint, listed: onList || '—' },
  };
}

/** A variable names the endpoint. */
export function endpointIsVariable(): Problem {
  return {
    type: 'service-variable',
    title: 'SERVICE needs the IRI of an endpoint',
    status: 400,
    detail: 'A variable names it. Write the IRI: SERVICE <https://…> { … }.',
  };
}

/** What an endpoint did instead of answering. */
export function serviceFailed({ kind, message }: RemoteError): Problem {
  const detail = `${message}. SERVICE SILENT goes on without it.`;
  const figures = { reason: message };
  if (kind === 'refused')
    return {
      type: 'service-refused',
      title: 'The endpoint of SERVICE was not asked',
      status: 403,
      detail,
      figures,
    };
  if (kind === 'timeout')
    return {
      type: 'service-timeout',
      title: 'The endpoint of SERVICE took too long',
      status: 504,
      detail,
      figures,
    };
  const title = 'The endpoint of SERVICE gave no whole answer';
  const type = kind === 'row-cap' ? 'service-incomplete' : `service-${kind}`;
  return { type, title, status: 502, detail, figures };
}

/** A query with SERVICE is read here, not in a thread: it must be short and plain. */
export function tooLongToFederate(length: number): Problem {
  return {
    type: 'service-query-too-large',
    title: 'The query is too large for SERVICE',
    status: 400,
    detail: `With SERVICE a query has at most ${length} characters.`,
    figures: { most: length },
  };
}

/** More endpoints than one query may ask. */
export function tooManyServices(most: number): Problem {
  const detail = `A query asks at most ${most} endpoints.`;
  return {
    type: 'too-many-services',
    title: 'The query has too many SERVICE clauses',
    status: 400,
    detail,
    figures: { most },
  };
}

/** As many queries ask other endpoints as may, in all or of one client, `ofClient` of them the client's own. */
export function federationBusy(running: number, ofClient: number): QueryResponse {
  return problemResponse(
    {
      type: 'federation-busy',
      title: 'The service is busy',
      status: 503,
      detail: `${running} queries are asking other endpoints already, ${ofClient} of them yours. Try again in ${RETRY_AFTER} s.`,
      figures: { running, ofClient, retry: RETRY_AFTER },
    },
    { 'Retry-After': String(RETRY_AFTER) },
  );
}
