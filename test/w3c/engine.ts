/** Our engine as `rdf-test-suite` asks for one: what the threads of the service run, over the data of a test. */
import { Readable } from 'node:stream';
import type { Quad } from '@rdfjs/types';
import type { IQueryEngine, IQueryResult } from 'rdf-test-suite';
import { TestCaseQueryEvaluationHandler } from 'rdf-test-suite';
import { FederatedRun } from '../../src/engine/federation/run.js';
import type { QueryEngine, QueryOptions, QueryResponse } from '../../src/engine/index.js';
import type { SyntaxTree } from '../../src/rdf/sparql.js';
import { parseSparql } from '../../src/rdf/sparql.js';
import type { TreeNode } from '../../src/rdf/sparql-services.js';
import { writeSparql } from '../../src/rdf/sparql-terms.js';
import { dataFactory } from '../../src/rdf/terms.js';
import { engineOver } from '../support/quad-engine.js';
import { isSame } from './same-results.js';
import { quadsAt } from './suite.js';

const JSON_RESULTS = 'application/sparql-results+json';
/** It keeps what JSON keeps: a result must be the same in both. */
const XML_RESULTS = 'application/sparql-results+xml';
const ALL = { results: [JSON_RESULTS], graph: ['application/n-triples'] };

/** What `rdf-test-suite` says of a test. */
interface TestOptions {
  readonly baseIRI?: unknown;
  readonly serviceData?: Readonly<Record<string, readonly Quad[]>>;
}

/** A query with the address from which it was read as its base. */
function based(query: string, { baseIRI }: TestOptions): string {
  return typeof baseIRI === 'string' ? `BASE <${baseIRI}> ${query}` : query;
}

function accepting(results: string): QueryOptions {
  return { accept: { ...ALL, results: [results] }, deadline: Infinity };
}

/** The engine under test. */
export const ENGINE: IQueryEngine = {
  async parse(query, options) {
    const { status, body } = await engineOver([]).query(
      based(query, options),
      accepting(JSON_RESULTS),
    );
    // a query that cannot be run, as one with a function that nobody knows, is a query
    if (status !== 200 && !body.includes('"type":"query-failed"')) throw new Error(body);
  },

  async query(data, query, options) {
    const text = based(query, options);
    const engine = engineOver(data.length === 0 ? await documentsOf(text) : data);
    const runnable = await withoutServices(text, { engine, ...(options as TestOptions) });
    const result = await resultOf(await engine.query(runnable, accepting(JSON_RESULTS)));
    if (result.type !== 'quads')
      await expectSame(result, await engine.query(runnable, accepting(XML_RESULTS)));
    return result;
  },

  async queryResultFormat(data, query, mediaType, options) {
    const { body } = await engineOver(data).query(based(query, options), accepting(mediaType));
    return Readable.from([body]);
  },
};

async function resultOf({ status, mediaType, body }: QueryResponse): Promise<IQueryResult> {
  if (status !== 200) throw new Error(body);
  return TestCaseQueryEvaluationHandler.parseQueryResult(mediaType, '', Readable.from([body]));
}

async function expectSame(result: IQueryResult, response: QueryResponse): Promise<void> {
  const other = await resultOf(response);
  if (!isSame(result, other, { reduced: false, ordered: false }))
    throw new Error(`${response.mediaType} says otherwise than JSON:\n${response.body}`);
}

/** The documents that FROM and FROM NAMED name, under their addresses: a service never fetches what a query names. */
async function documentsOf(text: string): Promise<readonly Quad[]> {
  const addresses = [...text.matchAll(/FROM\s+(?:NAMED\s+)?<([^>]*)>/gi)].map(
    ([, name = '']) => name,
  );
  const [, base = ''] = /^BASE <([^>]*)>/.exec(text) ?? [];
  const documents = await Promise.all(
    [...new Set(addresses)].map(async name => {
      const { href } = new URL(name, base);
      const quads = await quadsAt(href);
      return quads.map(({ subject, predicate, object }) =>
        dataFactory.quad(subject, predicate, object, dataFactory.namedNode(href)),
      );
    }),
  );
  return documents.flat();
}

/** A test whose data are at endpoints is federated as in the service, but that nothing goes out. */
async function withoutServices(
  text: string,
  { engine, serviceData }: TestOptions & { readonly engine: QueryEngine },
): Promise<string> {
  if (serviceData === undefined) return text;
  const run = new FederatedRun(engine, {
    options: accepting(JSON_RESULTS),
    scope: 'urn:genid:',
    ask: async (endpoint, query) => {
      const engineThere = engineOver(serviceData[endpoint] ?? []);
      const asked = await withoutServices(query, { engine: engineThere, serviceData });
      return (await engineThere.query(asked, accepting(JSON_RESULTS))).body;
    },
  });
  const tree = await run.withoutServices(parseSparql(text) as unknown as TreeNode);
  return writeSparql(tree as unknown as SyntaxTree);
}
