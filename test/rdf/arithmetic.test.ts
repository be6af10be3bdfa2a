/** Operations that are read from left to right get brackets; nothing else of a query is written anew. */
import { describe, expect, it } from 'vitest';
import { leftToRight } from '../../src/rdf/arithmetic.js';
import { engineOver } from '../support/quad-engine.js';

async function valueOf(expression: string): Promise<string> {
  const accept = { results: ['text/csv'], graph: [] };
  const query = `SELECT (${expression} AS ?n) {}`;
  const { body } = await engineOver([]).query(query, { accept, deadline: Infinity });
  return body.split('\r\n')[1] ?? '';
}

describe('is done from left to right', () => {
  it.each([
    ['10 - 2 - 3', '5'],
    ['10 - 2 + 3', '11'],
    ['10 -2 -3', '5'],
    ['10-2-3', '5'],
    ['8 / 2 * 2', '8'],
    ['8.0/2/2', '2'],
    ['10 - (2 - 3)', '11'],
    ['10 - 2 * 3 - 1', '3'],
    ['STRLEN("abc") - 1 - 1', '1'],
    ['STRLEN("12345678")/STRLEN("12")/STRLEN("12")', '2'],
    ['IF(5 - 1 - 1 = 3, "yes", "no")', 'yes'],
  ])('%s', async (expression, value) => {
    expect(await valueOf(expression)).toBe(value);
  });

  it('in a sub-query, ORDER BY, HAVING and FILTER, too', async () => {
    const accept = { results: ['text/csv'], graph: [] };
    const query = `SELECT ?v { { SELECT ?v (COUNT(*) - 1 - 1 AS ?n) { VALUES ?v { 1 2 3 4 } } GROUP BY ?v HAVING (9 - 5 - 4 = 0) }
      FILTER(10 - ?v - 1 > 5 && ?n = -1) } ORDER BY (10 - 5 - ?v)`;
    const { body } = await engineOver([]).query(query, { accept, deadline: Infinity });
    expect(body).toBe('v\r\n3\r\n2\r\n1\r\n');
  });
});

describe('is left as it is written', () => {
  it.each([
    ['SELECT (1 + 2 + 3 AS ?n) {}'],
    ['SELECT (10 - 2 AS ?n) {}'],
    ['SELECT (10 - 2 * 3 AS ?n) {}'],
    ['PREFIX ex-a: <http://example.org/a-b/> SELECT * { ?s ex-a:p/ex-a:q-r/ex-a:s ?o }'],
    ['SELECT * { ?s ?p "1 - 2 - 3" }'],
  ])('%s', query => {
    expect(leftToRight(query)).toBe(query);
  });
});
