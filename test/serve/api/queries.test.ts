/** The query library as an API: the answers on record, in every format, page by page; and what is refused. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../src/commands/serve.js';
import type { Problem } from '../../../src/engine/index.js';
import type { Answer, Library } from '../../../src/serve/api/schemas.js';
import { answerSchema, librarySchema } from '../../../src/serve/api/schemas.js';
import { startTestServer } from '../../support/server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

interface Case {
  readonly answer: string;
  readonly query: string;
  readonly values: Readonly<Record<string, string>>;
}

const CASES = JSON.parse(readFileSync('test/queries/cases.json', 'utf8')) as readonly Case[];

function addressOf(name: string, parameters: Record<string, string> = {}): string {
  return `${server.url}/api/queries/${name}?${new URLSearchParams(parameters).toString()}`;
}

async function answerAt(address: string): Promise<Answer> {
  const response = await fetch(address);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/json; charset=utf-8',
  ]);
  return (await response.json()) as Answer;
}

it('lists the queries, each with its parameters, its columns and its addresses', async () => {
  const library = (await (await fetch(`${server.url}/api/queries`)).json()) as Library;
  expect(librarySchema.parse(library)).toEqual(library);
  expect(new Set(library.queries.map(({ name }) => name))).toEqual(
    new Set(CASES.map(({ query }) => query)),
  );
  expect(library.queries.find(({ name }) => name === 'shared-partners')).toMatchObject({
    title: { en: 'Which municipalities share an agreement partner with it (as parties)?' },
    parameters: [{ name: 'municipality', type: 'municipality' }],
    columns: ['city', 'shared'],
    links: {
      answer: `${server.url}/api/queries/shared-partners`,
      page: `${server.url}/questions/shared-partners`,
    },
  });
});

describe.each(CASES)('$answer', ({ answer, query, values }) => {
  it('comes as CSV as it is on record, and as JSON with as many rows of the same columns', async () => {
    const csv = await (await fetch(addressOf(query, { ...values, format: 'csv' }))).text();
    expect(csv.replace(/\r\n/g, '\n')).toBe(readFileSync(`test/queries/${answer}.csv`, 'utf8'));
    const json = await answerAt(addressOf(query, values));
    expect(answerSchema(json.columns).parse(json)).toEqual(json);
    expect(csv.startsWith(json.columns.join(','))).toBe(true);
    const table = await (
      await fetch(json.links.sparql, { headers: { accept: 'text/csv' } })
    ).text();
    expect(table).toBe(csv);
  });
});

describe('the format', () => {
  it.each([
    ['csv', '*/*', 'text/csv; charset=utf-8'],
    ['tsv', '*/*', 'text/tab-separated-values; charset=utf-8'],
    ['sparql-json', '*/*', 'application/sparql-results+json'],
    ['xml', '*/*', 'application/sparql-results+xml; charset=utf-8'],
    ['json', 'text/csv', 'application/json; charset=utf-8'],
    [undefined, 'text/csv', 'text/csv; charset=utf-8'],
    [undefined, 'text/html, */*;q=0.8', 'application/json; charset=utf-8'],
  ])('%s, Accept: %s → %s', async (format, accept, type) => {
    const address = addressOf('totals', format === undefined ? {} : { format });
    const response = await fetch(address, { headers: { accept } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
  });
});

describe('pages', () => {
  const municipality = '射水市';

  it('put together are the whole, each row once', async () => {
    const whole = await answerAt(addressOf('measures-naming', { municipality }));
    const rows: unknown[] = [];
    let next: string | undefined = addressOf('measures-naming', { municipality, limit: '5' });
    while (next !== undefined) {
      const page = await answerAt(next);
      expect(page.rows.length).toBeLessThanOrEqual(5);
      rows.push(...page.rows);
      next = page.links.next;
    }
    expect(rows).toEqual(whole.rows);
    expect(whole.links.next).toBeUndefined();
  });

  it('lead back', async () => {
    const { links } = await answerAt(addressOf('parties', { limit: '2', offset: '3' }));
    expect(links.self).toBe(`${server.url}/api/queries/parties?limit=2&offset=3`);
    expect(links.previous).toBe(`${server.url}/api/queries/parties?limit=2&offset=1`);
  });

  it('have numbers as numbers and nothing as null', async () => {
    const { rows } = await answerAt(addressOf('totals'));
    expect(rows).toEqual([{ measures: 88, roles: 176 }]);
  });
});

it('leads to the page of the same question', async () => {
  const { links } = await answerAt(addressOf('shared-partners', { municipality: '富山市' }));
  const page = await fetch(links.page, { headers: { 'accept-language': 'ja' } });
  expect(await page.text()).toContain('連携相手を共有する市町村は');
});

it('answers 304 to who has the answer', async () => {
  const etag = (await fetch(addressOf('totals'))).headers.get('etag') ?? '';
  const again = await fetch(addressOf('totals'), { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const other = await fetch(addressOf('totals', { limit: '1' }));
  expect(other.headers.get('etag')).not.toBe(etag);
});

describe('a request that is wrong is told so', () => {
  const REQUIRED = { municipality: '射水市' };
  it.each([
    ['no such query', 'nothing', {}, 404, 'query-not-found', '/api/queries'],
    ['a missing value', 'shared-partners', {}, 400, 'invalid-parameters', 'is required'],
    [
      'an empty value',
      'shared-partners',
      { municipality: ' ' },
      400,
      'invalid-parameters',
      'empty',
    ],
    ['a value too long', 'parties', { limit: '1'.repeat(300) }, 400, 'invalid-parameters', 'limit'],
    ['no date', 'changes', { date: '2026-02-30' }, 400, 'invalid-parameters', '2026-01-19'],
    ['no format', 'totals', { format: 'html' }, 400, 'invalid-parameters', 'csv'],
    ['no number', 'totals', { limit: 'many' }, 400, 'invalid-parameters', 'limit'],
    ['a number of sixteen', 'totals', { limit: '0x10' }, 400, 'invalid-parameters', 'limit'],
    ['a number with an exponent', 'totals', { limit: '1e1' }, 400, 'invalid-parameters', 'limit'],
    ['spaces around it', 'totals', { limit: ' 1 ' }, 400, 'invalid-parameters', 'limit'],
    ['nothing', 'totals', { offset: '' }, 400, 'invalid-parameters', 'offset'],
    ['no row', 'totals', { limit: '0' }, 400, 'invalid-parameters', 'limit'],
    [
      'another parameter',
      'shared-partners',
      { ...REQUIRED, colour: 'red' },
      400,
      'invalid-parameters',
      'colour is no parameter here',
    ],
    ['no municipality', 'shared-partners', { municipality: '射水' }, 400, 'unknown-value', '射水'],
    ['no theme', 'documents-with-theme', { theme: 'cheese' }, 400, 'unknown-value', 'tourism'],
    [
      'SPARQL in a value',
      'shared-partners',
      { municipality: '射水市"@ja . ?x ?y ?z } #' },
      400,
      'unknown-value',
      'No municipality is called',
    ],
  ])('%s', async (_, name, parameters, status, type, detail) => {
    const response = await fetch(addressOf(name, parameters));
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json',
    ]);
    const problem = (await response.json()) as Problem;
    expect(problem).toMatchObject({ status, type });
    expect(problem.detail).toContain(detail);
  });

  it.each([
    ['a parameter of the list', '/api/queries?foo=1', '*/*', 400, 'foo is no parameter here'],
    [
      'a parameter of the description',
      '/api/openapi.json?foo=1',
      '*/*',
      400,
      'foo is no parameter here',
    ],
    [
      'a type that the description has not',
      '/api/openapi.json',
      'text/yaml',
      406,
      'application/json',
    ],
    ['a type that the list has not', '/api/queries', 'image/png', 406, 'application/json'],
    ['a type that a search has not', '/api/search?q=x', 'image/png', 406, 'application/json'],
    ['what is not UTF-8', '/api/search?q=%ff', '*/*', 400, 'UTF-8'],
  ])('%s', async (_, path, accept, status, detail) => {
    const response = await fetch(server.url + path, { headers: { accept } });
    expect(response.status).toBe(status);
    expect(((await response.json()) as Problem).detail).toContain(detail);
  });

  it('a value that is given twice', async () => {
    const response = await fetch(`${addressOf('shared-partners', REQUIRED)}&municipality=x`);
    expect(await response.json()).toMatchObject({
      invalid: [{ name: 'municipality', reason: 'is given once' }],
    });
  });

  it('a media type that nobody has', async () => {
    const response = await fetch(addressOf('totals'), { headers: { accept: 'image/png' } });
    expect([response.status, await response.text()]).toEqual([
      406,
      expect.stringContaining('text/csv'),
    ]);
  });

  it.each(['POST', 'PUT', 'DELETE'])('a %s', async method => {
    const response = await fetch(addressOf('totals'), { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

it('is charged as the endpoint is, look-ups included; at another address it has another validator', async () => {
  const strict = await startTestServer(10, { budget: { seconds: 100, errors: 1 } });
  // its links are others
  const tags = [server, strict].map(async ({ url }) =>
    (await fetch(`${url}/api/queries/totals`)).headers.get('etag'),
  );
  const [one, other] = await Promise.all(tags);
  expect(one).not.toBe(other);
  const address = `${strict.url}/api/queries/shared-partners?municipality=`;
  const statuses = [];
  for (const name of ['x', '射水市'])
    statuses.push((await fetch(address + encodeURIComponent(name))).status);
  expect(statuses).toEqual([400, 429]);
  await strict.close();
});
