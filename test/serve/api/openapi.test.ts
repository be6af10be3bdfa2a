/** The OpenAPI document: valid, complete, and of the same schemas that the requests meet. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../src/commands/serve.js';
import { loadLibrary } from '../../../src/query-library/load.js';
import { startTestServer } from '../../support/server.js';

interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: {
    readonly format?: string;
    readonly type?: string;
    readonly examples?: readonly string[];
  };
}

interface Operation {
  readonly parameters?: Parameter[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, object>> }>
  >;
}

interface Document {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
}

let server: RunningServer;
let document: Document;
beforeAll(async () => {
  server = await startTestServer();
  document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as Document;
});
afterAll(() => server.close());

const library = await loadLibrary('queries');

it('is a valid document of OpenAPI 3.1', async () => {
  const result = await new Validator().validate({ ...structuredClone(document) });
  expect(result).toMatchObject({ valid: true });
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(document.servers).toEqual([{ url: server.url }]);
});

it.each(library.map(query => [query.name, query] as const))(
  'has %s with its parameters',
  (name, query) => {
    const { parameters = [] } = document.paths[`/api/queries/${name}`]?.get ?? {};
    expect(parameters.filter(({ required }) => required).map(parameter => parameter.name)).toEqual(
      query.parameters.map(parameter => parameter.name),
    );
    expect(parameters.filter(({ required }) => !required).map(parameter => parameter.name)).toEqual(
      ['format', 'limit', 'offset'],
    );
  },
);

it('has no query whose parameter means something else in every request', () => {
  const names = library.flatMap(({ parameters }) => parameters.map(({ name }) => name));
  for (const reserved of ['format', 'limit', 'offset', 'lang', 'query', 'name'])
    expect(names).not.toContain(reserved);
});

describe('says of a parameter what the server holds it to', () => {
  it.each([
    ['changes', 'date', { type: 'string', format: 'date' }],
    ['parties', 'limit', { type: 'integer', minimum: 1, maximum: 10_000 }],
    ['../search', 'limit', { type: 'integer', minimum: 1, maximum: 100 }],
    ['shared-partners', 'municipality', { type: 'string', minLength: 1, maxLength: 200 }],
  ])('%s: %s', (query, name, schema) => {
    const path = new URL(query, 'http://localhost/api/queries/').pathname;
    const { parameters = [] } = document.paths[path]?.get ?? {};
    expect(parameters.find(parameter => parameter.name === name)?.schema).toMatchObject(schema);
  });
});

describe('has the addresses beside the API, which answer as it says', () => {
  it.each([
    ['/id/municipality/{code}', '/id/municipality/16211', 'application/rdf+xml'],
    ['/graph-store', '/graph-store?default', 'application/n-triples'],
    ['/.well-known/void', '/.well-known/void', 'text/turtle'],
    ['/dump/{file}', '/dump/dataset.nq', undefined],
    ['/healthz', '/healthz', 'text/plain'],
    ['/readyz', '/readyz', 'text/plain'],
  ])('%s', async (path, address, type) => {
    const { 200: answer } = document.paths[path]?.get.responses ?? {};
    const accept = type ?? '*/*';
    const response = await fetch(`${server.url}${address}`, { headers: { accept } });
    await response.text();
    expect(response.status).toBe(200);
    if (type === undefined) return;
    expect(Object.keys(answer?.content ?? {})).toContain(type);
    expect(response.headers.get('content-type')).toContain(type);
  });
});

/** No two of the bundled agreements have a party in common, so that nobody shares one: the answer is none, and true. */
const WITHOUT_ROWS = ['shared-partners'];

describe('an example of a parameter has an answer', () => {
  it.each(library.filter(({ parameters }) => parameters.length > 0).map(({ name }) => name))(
    '%s',
    async name => {
      const { parameters = [] } = document.paths[`/api/queries/${name}`]?.get ?? {};
      const values = parameters.flatMap(({ name: parameter, schema: { examples = [] } }) =>
        examples.map(value => [parameter, value] as const),
      );
      const response = await fetch(
        `${server.url}/api/queries/${name}?${new URLSearchParams(Object.fromEntries(values)).toString()}`,
      );
      expect([response.status, values.length > 0]).toEqual([200, true]);
      const { rows } = (await response.json()) as { rows: unknown[] };
      expect(rows.length > 0, 'rows').toBe(!WITHOUT_ROWS.includes(name));
    },
  );
});
