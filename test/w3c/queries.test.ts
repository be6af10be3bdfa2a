/**
 * The query suites of W3C for SPARQL 1.0, 1.1 and 1.2, over the engine of the service. What is known to fail is in
 * `known-failures.json`, each with its cause; the list must be true in both directions.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { IQueryResult, ITestCase } from 'rdf-test-suite';
import { describe, expect, it } from 'vitest';
import { earlOf } from './earl.js';
import { ENGINE } from './engine.js';
import { isSame } from './same-results.js';
import { hasSuites, queryTests } from './suite.js';

/** The suites, and how many tests each has: a suite that is read only in part would pass, too. */
const SUITES = [
  ['SPARQL 1.0 syntax', 'sparql10/manifest-syntax.ttl', 199],
  ['SPARQL 1.0 evaluation', 'sparql10/manifest-evaluation.ttl', 283],
  ['SPARQL 1.1 query', 'sparql11/manifest-sparql11-query.ttl', 328],
  ['SPARQL 1.1 results in CSV and TSV', 'sparql11/csv-tsv-res/manifest.ttl', 6],
  ['SPARQL 1.1 results in JSON', 'sparql11/json-res/manifest.ttl', 4],
  ['SPARQL 1.1 federated query, syntax', 'sparql11/syntax-fed/manifest.ttl', 3],
  ['SPARQL 1.1 federated query', 'sparql11/service/manifest.ttl', 7],
  ['SPARQL 1.2', 'sparql12/manifest.ttl#manifest', 246],
] as const;

/** Why some tests fail. */
interface KnownFailures {
  readonly cause: string;
  readonly tests: readonly string[];
}

const CAUSES = new Map(
  (
    JSON.parse(
      readFileSync(new URL('known-failures.json', import.meta.url), 'utf8'),
    ) as readonly KnownFailures[]
  ).flatMap(({ cause, tests }) => tests.map(name => [name, cause] as const)),
);

/** What a test of evaluation has beside what every test has. */
interface Evaluation {
  queryResult?: IQueryResult & { checkOrder?: boolean };
  laxCardinality?: boolean;
}

/** Why a test fails; undefined where it passes. Terms are compared whole, and not by value. */
async function failureOf(test: ITestCase<unknown>): Promise<string | undefined> {
  const { queryResult: expected, laxCardinality = false } = test as Evaluation;
  if (expected !== undefined)
    expected.equals = got =>
      isSame(expected, got, { reduced: laxCardinality, ordered: expected.checkOrder === true });
  try {
    await test.test(ENGINE, {});
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const suites = hasSuites
  ? await Promise.all(
      SUITES.map(async ([title, manifest, count]) => ({
        title,
        count,
        tests: await queryTests(manifest),
      })),
    )
  : [];

describe.skipIf(!hasSuites)('W3C query suites (skipped where they are absent)', () => {
  it('are there', () => {
    expect(suites.map(({ title, tests }) => [title, tests.length])).toEqual(
      suites.map(({ title, count }) => [title, count]),
    );
  });

  it('have every test that is known to fail', () => {
    const names = new Set(suites.flatMap(({ tests }) => tests.map(({ name }) => name)));
    expect([...CAUSES.keys()].filter(name => !names.has(name))).toEqual([]);
  });

  it('have their results in docs/earl.ttl (UPDATE=1 rewrites)', () => {
    const path = new URL('../../docs/earl.ttl', import.meta.url);
    const all = suites.flatMap(({ tests }) => tests);
    const earl = earlOf(all.map(({ name, test: { uri } }) => ({ uri, passes: !CAUSES.has(name) })));
    if (process.env['UPDATE'] === '1') writeFileSync(path, earl);
    expect(readFileSync(path, 'utf8')).toBe(earl);
  });

  describe.each(suites)('$title', ({ tests }) => {
    it.each(tests.map(({ name, test }) => [name, test] as const))('%s', async (name, test) => {
      const failure = await failureOf(test);
      if (CAUSES.has(name))
        expect(failure, 'passes now: take it off test/w3c/known-failures.json').toBeDefined();
      else expect(failure).toBeUndefined();
    });
  });
});
