/** One request and the time it takes, over connections that stay open. */
import { Buffer } from 'node:buffer';
import { Agent, request } from 'node:http';

const ROWS = 'application/sparql-results+json';

/** Milliseconds after which an answer is not waited for. */
export const PATIENCE = 10_000;

/** Connections for as many clients. */
export function connections(clients) {
  return new Agent({ keepAlive: true, maxSockets: clients });
}

/**
 * Sends a request and reads all of the answer.
 * @returns status, body, and the time in milliseconds
 */
export function exchange(url, { agent, method = 'GET', headers = {}, body = '' }) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers }, answer => {
      const chunks = [];
      answer.on('data', chunk => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          text: Buffer.concat(chunks).toString(),
          time: performance.now() - start,
        }),
      );
    });
    sent.setTimeout(PATIENCE, () => sent.destroy(new Error(`no answer in ${PATIENCE} ms`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Asks a server a query, by POST of a form: every one of them knows it. */
export function ask({ url, defaultGraph }, query, agent) {
  const form = new URLSearchParams({ query });
  if (defaultGraph !== undefined) form.set('default-graph-uri', defaultGraph);
  const headers = { accept: ROWS, 'content-type': 'application/x-www-form-urlencoded' };
  return exchange(url, { agent, method: 'POST', headers, body: form.toString() });
}

/** How many rows are in an answer; undefined where it is none. */
export function rowCount({ status, text }) {
  return status === 200 ? JSON.parse(text).results.bindings.length : undefined;
}
