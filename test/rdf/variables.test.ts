/** The columns of SELECT *. */
import { describe, expect, it } from 'vitest';
import { columnsOfAll } from '../../src/rdf/variables.js';

describe('the columns of SELECT * are its variables in the order of the text', () => {
  it.each([
    ['SELECT * { ?z ?a ?m }', ['z', 'a', 'm']],
    ['select distinct* where { $市 ?b ?市 }', ['市', 'b']],
    ['PREFIX select: <urn:x?y*> SELECT REDUCED * { ?b select:p ?a }', ['b', 'a']],
    [
      'SELECT * { ?b <urn:p?x> ?a # ?c\n . ?d ?e "?f \\" ?g" , """ ?h " ?i """ }',
      ['b', 'a', 'd', 'e'],
    ],
    [
      "SELECT * { ?b ?a '?f \\' ?g', ''' ?h ' ?i ''' . FILTER(?b < ?c && ?d > 1) }",
      ['b', 'a', 'c', 'd'],
    ],
    ['SELECT * { ?b (<urn:p>?/<urn:q>) ?a }', ['b', 'a']],
  ])('%s', (query, columns) => {
    expect(columnsOfAll(query)).toEqual(columns);
  });
});

it.each([
  'SELECT ?b ?a { ?a ?p ?b }',
  'SELECT (COUNT(*) AS ?n) { ?a ?p ?b }',
  'SELECT ?a { { SELECT * { ?b ?p ?a } } }',
  'ASK { ?a ?p "SELECT *" }',
  '# SELECT *\nASK { ?a ?p ?b }',
  'CONSTRUCT WHERE { ?a ?p ?b }',
])('%s has columns of its own', query => {
  expect(columnsOfAll(query)).toBeUndefined();
});

it('reads a string of a million characters', () => {
  const query = `SELECT * { ?b ?a """${'x\\"y "" '.repeat(125_000)}""" }`;
  expect(columnsOfAll(query)).toEqual(['b', 'a']);
});
