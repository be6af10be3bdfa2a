/** Pages and columns of a query. */
import { describe, expect, it } from 'vitest';
import { columnsOf, pageOf, withMost } from '../../src/rdf/select.js';
import { parseSparql } from '../../src/rdf/sparql.js';

function oneLine(query: string): string {
  return query.replace(/\s+/g, ' ').trim();
}

describe('a page', () => {
  it.each([
    ['of all rows is the query', 'SELECT ?a { ?a ?b ?c }', { offset: 0 }, 'SELECT ?a { ?a ?b ?c }'],
    [
      'is bounded in order',
      'SELECT ?a { ?a ?b ?c } ORDER BY ?a',
      { limit: 10, offset: 20 },
      'SELECT ?a WHERE { ?a ?b ?c . } ORDER BY ASC ( ?a ) LIMIT 10 OFFSET 20',
    ],
    [
      'may have no end',
      'SELECT ?a { ?a ?b ?c }',
      { offset: 20 },
      'SELECT ?a WHERE { ?a ?b ?c . } OFFSET 20',
    ],
    [
      'does not go beyond the bounds of the query',
      'SELECT ?a { ?a ?b ?c } LIMIT 25 OFFSET 5',
      { limit: 10, offset: 20 },
      'SELECT ?a WHERE { ?a ?b ?c . } LIMIT 5 OFFSET 25',
    ],
    [
      'behind the bounds of the query is empty',
      'SELECT ?a { ?a ?b ?c } LIMIT 5',
      { limit: 10, offset: 20 },
      'SELECT ?a WHERE { ?a ?b ?c . } LIMIT 0 OFFSET 20',
    ],
  ])('%s', (_, query, page, expected) => {
    expect(oneLine(pageOf(query, page)).replace('ORDER BY ?a', 'ORDER BY ASC ( ?a )')).toBe(
      expected,
    );
  });
});

describe('a bound is written behind a query', () => {
  it.each([
    ['that has none', 'SELECT * { ?a ?b ?c } ORDER BY ?a', true],
    ['that ends in a comment', 'SELECT * { ?a ?b ?c } # all', true],
    ['that begins somewhere', 'SELECT * { ?a ?b ?c } OFFSET 5', true],
    ['not where it has one', 'SELECT * { ?a ?b ?c } LIMIT 5', false],
    ['not where it ends in values', 'SELECT * { ?a ?b ?c } VALUES ?a { 1 }', false],
    ['where only a part has one', 'SELECT * { { SELECT ?a { ?a ?b ?c } LIMIT 5 } }', true],
    ['not where it gives no rows', 'CONSTRUCT WHERE { ?a ?b ?c }', false],
  ])('%s', (_, query, isBounded) => {
    const bounded = withMost(query, 10);
    expect(bounded).toBe(isBounded ? `${query}\nLIMIT 10` : query);
    expect(() => parseSparql(bounded)).not.toThrow();
  });
});

it.each([
  ['SELECT ?b (COUNT(*) AS ?n) ?a { ?a ?p ?b } GROUP BY ?a ?b', ['b', 'n', 'a']],
  ['SELECT * { ?z ?a ?m }', ['z', 'a', 'm']],
  ['ASK { ?a ?p ?b }', []],
])('the columns of %s', (query, columns) => {
  expect(columnsOf(query)).toEqual(columns);
});
