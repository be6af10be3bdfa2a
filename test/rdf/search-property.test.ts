/** rk:containsText in a query: what is found stands in its place. */
import { describe, expect, it } from 'vitest';
import { RK } from '../../src/rdf/namespaces.js';
import { SearchPropertyError, withFound } from '../../src/rdf/search-property.js';

const PREFIX = `PREFIX rk: <${RK.containsText.value.replace('containsText', '')}>`;

function find(words: string): readonly string[] {
  return words === 'nothing' ? [] : [`urn:${words}:1`, `urn:${words}:2`];
}

function rewritten(query: string): string {
  return withFound(`${PREFIX} ${query}`, find).replace(PREFIX, '').replace(/\s+/g, ' ').trim();
}

describe('the nodes that are found stand in the place of', () => {
  it.each([
    [
      'a triple',
      'SELECT ?x { ?x rk:containsText "a" }',
      'SELECT ?x WHERE { VALUES ?x { <urn:a:1> <urn:a:2> } }',
    ],
    [
      'a triple among others',
      'SELECT ?x { ?x rk:containsText "a"@ja ; rk:theme ?t }',
      'SELECT ?x WHERE { VALUES ?x { <urn:a:1> <urn:a:2> } ?x rk:theme ?t . }',
    ],
    [
      'a triple with the whole IRI',
      `SELECT ?x { ?x <${RK.containsText.value}> "a" }`,
      'SELECT ?x WHERE { VALUES ?x { <urn:a:1> <urn:a:2> } }',
    ],
    [
      'two, each by itself',
      'SELECT ?x { ?x rk:containsText "a" . OPTIONAL { ?y rk:containsText "b" } }',
      'SELECT ?x WHERE { VALUES ?x { <urn:a:1> <urn:a:2> } OPTIONAL { VALUES ?y { <urn:b:1> <urn:b:2> } } }',
    ],
    [
      'one that finds nothing',
      'ASK { ?x rk:containsText "nothing" }',
      'ASK WHERE { VALUES ?x { } }',
    ],
    [
      'one inside a filter',
      'ASK { ?x ?p ?o FILTER NOT EXISTS { ?x rk:containsText "a" } }',
      'ASK WHERE { ?x ?p ?o . FILTER ( NOT EXISTS { VALUES ?x { <urn:a:1> <urn:a:2> } } ) }',
    ],
    [
      'one inside a subquery',
      'SELECT ?x { { SELECT ?x { ?x rk:containsText "a" } } }',
      'SELECT ?x WHERE { { SELECT ?x WHERE { VALUES ?x { <urn:a:1> <urn:a:2> } } } }',
    ],
  ])('%s', (_, query, expected) => {
    expect(rewritten(query)).toBe(expected);
  });
});

it.each([
  'SELECT ?x { ?x rk:theme "containsText" }',
  'SELECT ?x { rk:containsText ?p ?x }',
  'SELECT ?x { ?x ?p rk:containsText }',
  'PREFIX other: <urn:> SELECT ?x { ?x other:containsText "a" }',
])('leaves %s as it is', query => {
  expect(withFound(`${PREFIX} ${query}`, find)).toBe(`${PREFIX} ${query}`);
});

describe('is refused', () => {
  it.each([
    ['in a path', 'SELECT ?x { ?x rk:roleAssignment/rk:containsText "a" }'],
    ['in a path of choices', 'SELECT ?x { ?x (rk:text|rk:containsText) "a" }'],
    ['of a blank node', 'SELECT ?x { ?x rk:roleAssignment [ rk:containsText "a" ] }'],
    ['of a node that is named', 'ASK { <urn:a> rk:containsText "a" }'],
    ['with a variable for the words', 'SELECT ?x { ?x rk:containsText ?words }'],
    ['in the template of a graph', 'CONSTRUCT { ?x rk:containsText "a" } WHERE { ?x ?p ?o }'],
    ['in the short form of a graph', 'CONSTRUCT WHERE { ?x rk:containsText "a" }'],
  ])('%s', (_, query) => {
    expect(() => withFound(`${PREFIX} ${query}`, find)).toThrow(SearchPropertyError);
  });
});
