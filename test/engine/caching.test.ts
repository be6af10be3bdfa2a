/** What is remembered of answers, and how much. */
import { expect, it } from 'vitest';
import { CachingEngine, isRepeatable } from '../../src/engine/caching.js';
import type { QueryEngine } from '../../src/engine/index.js';

const OPTIONS = { accept: { results: ['text/csv'], graph: [] }, deadline: 1000 };

/** An engine that answers `x`, and the queries that reached it. */
function countingEngine(): { readonly asked: string[]; readonly engine: QueryEngine } {
  const asked: string[] = [];
  const engine: QueryEngine = {
    query: text => {
      asked.push(text);
      return Promise.resolve({ status: 200, mediaType: 'text/csv', body: 'x' });
    },
    close: () => Promise.resolve(),
  };
  return { asked, engine };
}

it('asks once for a query that comes again', async () => {
  const { asked, engine } = countingEngine();
  const caching = new CachingEngine(engine);
  await caching.query('ASK {}', OPTIONS);
  await caching.query('ASK {}', OPTIONS);
  expect(asked).toHaveLength(1);
});

it('counts queries too: long ones with short answers push each other out', async () => {
  const { asked, engine } = countingEngine();
  const caching = new CachingEngine(engine, 1000);
  const long = (name: string): string => `ASK {} # ${name.repeat(400)}`;
  for (const name of ['a', 'b', 'c', 'a']) await caching.query(long(name), OPTIONS);
  expect(asked).toHaveLength(4);
});

it.each([
  ['SELECT (RAND() AS ?r) {}', false],
  ['SELECT (1-rand() AS ?r) {}', false],
  ['SELECT (-NOW # now\n () AS ?n) {}', false],
  ['PREFIX ex: <urn:x:> SELECT ?now { ?uuid ex:now ?now . ?s ex:next-rand "now" }', true],
  ['SELECT * { SERVICE <urn:x> { ?s ?p ?o } }', false],
  ['PREFIX sd: <http://www.w3.org/ns/sparql-service-description#> ASK { ?s a sd:Service }', true],
  ['ASK { ?s ?p "Brandnow" }', true],
])('%s is the same each time: %s', (query, isSame) => {
  expect(isRepeatable(query)).toBe(isSame);
});
