/**
 * Whatever is sent, the server answers with a status that is documented, explains a refusal as a problem or on a page, and goes on
 * answering others.
 *
 * FUZZ_RUNS=2000 sends more, FUZZ_SEED=7 other requests. A failure prints seed and path.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import type { Problem } from '../../src/engine/index.js';
import type { RawResponse } from '../support/raw-request.js';
import { sendRaw } from '../support/raw-request.js';
import { startTestServer } from '../support/server.js';
import type { FuzzedRequest } from './request-grammar.js';
import { request } from './request-grammar.js';

/** Bundles of requests that are sent at once: all of them take less than half a minute. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

/** Limits that the service documents, by their status. */
const LIMITS = new Map([
  [503, ['timeout', 'queue-full', 'busy', 'memory-limit', 'federation-busy', 'stopped']],
  [502, ['service-failed']],
  [504, ['service-timeout']],
]);

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer(5);
});
afterAll(() => server.close());

const isHtml = (type: string): boolean => type.startsWith('text/html');

/** What is not as it should be. */
function flawOf({ status, headers, body }: RawResponse): string | undefined {
  const type = headers.get('content-type') ?? '';
  if (headers.get('x-content-type-options') !== 'nosniff') return 'no nosniff';
  if (headers.get('content-security-policy')?.includes("default-src 'none'") !== true)
    return 'no content security policy';
  if (headers.has('x-injected')) return 'a header field that the client wrote';
  if (status < 400) return undefined;
  if (!isHtml(type) && type !== 'application/problem+json') return `an error as “${type}”`;
  if (status < 500) return undefined;
  const problem = isHtml(type) ? undefined : (JSON.parse(body || '{}') as Partial<Problem>);
  return LIMITS.get(status)?.includes(problem?.type ?? '') === true ? undefined : body;
}

async function send({ bytes, ...sending }: FuzzedRequest): Promise<void> {
  const response = await sendRaw(server.url, bytes, sending);
  // who goes before the end may get nothing
  if (response === undefined) {
    expect(sending.goneAfter, `no answer to ${bytes.subarray(0, 300).toString()}`).toBeDefined();
    return;
  }
  expect(
    flawOf(response),
    `${response.status} to ${bytes.subarray(0, 500).toString()}`,
  ).toBeUndefined();
}

it(
  'answers what no client should send, and then what it should',
  async () => {
    const bundle = fc.array(request, { minLength: 5, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(bundle, async requests => {
        await Promise.all(requests.map(send));
        const query = encodeURIComponent('SELECT (COUNT(*) AS ?n) { ?s a ?c }');
        const response = await fetch(`${server.url}/sparql?query=${query}&format=csv`);
        expect(await response.text()).toMatch(/^n\r\n[1-9]\d+\r\n$/);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
  60_000 + RUNS * 2_000,
);
