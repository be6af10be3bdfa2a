/** What is no HTTP request, or comes too slowly: told as a problem before the connection ends. */
import type { RequestListener } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RequestHandler } from 'express';
import { problemResponse } from '../engine/index.js';
import type { Problem } from '../engine/index.js';
import { refusal } from './operation.js';
import { send } from './send.js';

/** By the code of the error of Node’s parser. https://nodejs.org/api/http.html#event-clienterror */
const PROBLEMS: Readonly<Record<string, Problem>> = {
  // curl 'http://localhost:3000/api/queries/parties?municipality=松山市'
  HPE_INVALID_URL: refusal(
    400,
    'address-not-encoded',
    'The address is not percent-encoded: write 市 as %E5%B8%82, or use curl --get --data-urlencode.',
  ),
  HPE_HEADER_OVERFLOW: refusal(
    431,
    'header-too-large',
    'The address and the header fields are too long: send the query by POST.',
  ),
  ERR_HTTP_REQUEST_TIMEOUT: refusal(408, 'request-timeout', 'The request did not come in time.'),
};

const NO_ADDRESS = refusal(400, 'no-address', 'The address of the request is none.');

const NO_HTTP = refusal(400, 'not-http', 'This is no HTTP request.');

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

/** Milliseconds for which a client may read what is wrong. */
const LINGER = 2_000;

/** Answers on a connection whose request could not be read. */
export function answerUnreadable(error: Error & { readonly code?: string }, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const problem = PROBLEMS[error.code ?? ''] ?? NO_HTTP;
  const { fields, body } = told(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${REASONS[problem.status] ?? ''}`,
    ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]));
  // who does not close is closed
  setTimeout(() => socket.destroy(), LINGER).unref();
}

/** A problem as it is told outside of the application: the header fields and the body. */
function told(problem: Problem): {
  readonly fields: Readonly<Record<string, string>>;
  readonly body: Buffer;
} {
  const body = Buffer.from(JSON.stringify(problem));
  const fields = {
    'Content-Type': 'application/problem+json',
    'Content-Length': String(body.length),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'",
    Connection: 'close',
  };
  return { fields, body };
}

/**
 * Passes requests on with their address as it is on this server: `http://host:1/x` is `/x`, whoever the host is. Express and
 * others take such an address apart, and break on one that is none.
 */
export function withPath(app: RequestListener): RequestListener {
  return (request, response) => {
    const { url = '' } = request;
    if (url.startsWith('/') || url === '*') app(request, response);
    else if (URL.canParse(url)) {
      const { pathname, search } = new URL(url);
      request.url = pathname + search;
      app(request, response);
    } else {
      const { fields, body } = told(NO_ADDRESS);
      response.writeHead(NO_ADDRESS.status, fields).end(body);
    }
  };
}

/** A request of HTTP/1.1 says to which host it goes. https://www.rfc-editor.org/rfc/rfc9112#section-3.2 */
export const requireHost: RequestHandler = async (request, response, next) => {
  if (request.httpVersion !== '1.1' || request.headers.host !== undefined) {
    next();
    return;
  }
  const problem = refusal(400, 'host-missing', 'The request has no Host header field.');
  await send(request, response, problemResponse(problem));
};
