/** The W3C tests of the SPARQL 1.1 Protocol, sent to a server over their data. Updates are refused. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import type { ManifestNode } from '../support/manifest.js';
import { readManifest } from '../support/manifest.js';
import { startTestServer } from '../support/server.js';

const SUITE = fileURLToPath(new URL('../../../shared/w3c/sparql11/protocol', import.meta.url));
const isThere = existsSync(SUITE);
const tests = isThere ? readManifest(join(SUITE, 'manifest.ttl')) : [];

/** The graphs of the suite, each named as its tests name it. */
function graphs(): string {
  return [1, 2, 3]
    .flatMap(number => {
      const name = `<http://kasei.us/2009/09/sparql/data/data${number}.rdf>`;
      const triples = readFileSync(join(SUITE, `data${number}.nt`), 'utf8')
        .trim()
        .split('\n');
      return triples.map(line => line.replace(/\s*\.\s*$/, ` ${name} .`));
    })
    .join('\n');
}

/** What an expectation accepts: `StatusCode2xx` is 200 to 299. */
function fits(status: number, expected: readonly ManifestNode[]): boolean {
  return expected.some(({ name }) => name === `StatusCode${Math.floor(status / 100)}xx`);
}

const FORMATS: Readonly<Record<string, RegExp>> = {
  boolean: /sparql-results\+(?:json|xml)/,
  tabular: /sparql-results\+(?:json|xml)|text\/(?:csv|tab-separated-values)/,
  RDF: /turtle|n-triples|rdf\+xml/,
};

function isUpdate(request: ManifestNode): boolean {
  const type = request
    .list('headers')
    .some(header => header.one('fieldValue')?.value.includes('sparql-update') === true);
  const body = request.one('body')?.one('chars')?.value ?? '';
  return type || /^(?:.*&)?update=/.test(body);
}

describe.skipIf(!isThere)('W3C SPARQL 1.1 Protocol (skipped where the suite is absent)', () => {
  let server: RunningServer;
  const folder = mkdtempSync(join(tmpdir(), 'renkei-w3c-'));
  beforeAll(async () => {
    const file = join(folder, 'data.nq');
    writeFileSync(file, graphs());
    server = await startTestServer(10, { data: [file] });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  async function send(request: ManifestNode): Promise<Response> {
    const headers = new Headers();
    for (const header of request.list('headers'))
      headers.append(header.one('fieldName')?.value ?? '', header.one('fieldValue')?.value ?? '');
    const content = request.one('body');
    const text = content?.one('chars')?.value;
    const isUtf16 = content?.one('characterEncoding')?.value === 'UTF-16';
    return fetch(`${server.url}${request.one('absolutePath')?.value ?? ''}`, {
      method: request.one('methodName')?.value ?? 'GET',
      headers,
      // a body of bytes has no content type of its own
      ...(text === undefined ? {} : { body: Buffer.from(text, isUtf16 ? 'utf16le' : 'utf8') }),
    });
  }

  it('has 34 tests', () => {
    expect(tests).toHaveLength(34);
  });

  it.each(tests.map(test => [test.name, test] as const))('%s', async (_, test) => {
    for (const request of test.one('action')?.list('requests') ?? []) {
      const expected = request.one('resp');
      const response = await send(request);
      const statuses = expected?.all('expectedStatus') ?? [];
      if (isUpdate(request)) {
        expect([400, 403, 415]).toContain(response.status);
        return; // what follows asks for what the update would have done
      }
      expect(fits(response.status, statuses), `status ${response.status}`).toBe(true);
      const format = expected?.one('expectedFormat')?.value;
      if (format !== undefined)
        expect(response.headers.get('content-type')).toMatch(FORMATS[format] ?? /never/);
      const answer = expected?.one('expectedBoolean')?.value;
      if (answer !== undefined)
        expect(await response.json()).toMatchObject({ boolean: answer === 'true' });
    }
  });
});
