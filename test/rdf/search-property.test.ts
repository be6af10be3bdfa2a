/** rk:containsText in a query: what is found stands in its place. */
import { describe, expect, it } from 'vitest';
import { RK } from '../../src/rdf/namespaces.js';
import type { Finder } from '../../src/rdf/search-property.js';
import { SearchPropertyError, withFound } from '../../src/rdf/search-property.js';

const PREFIX = `PREFIX rk: <${RK.containsText.value.replace('containsText', '')}>`;

/** Finds two nodes for each word; where a variable names the graph, in a graph each. */
const finder: Finder = {
  texts: 'SELECT ?node ?property ?text { ?node ?property ?text }',
  find: (words, texts) => {
    if (words === 'nothing') return [];
    const isNamed = texts?.includes('?graph') === true;
    return [1, 2].map(at => ({
      node: `urn:${words}:${at}`,
      ...(isNamed ? { graph: `urn:g${at}` } : {}),
    }));
  },
};

function spaced(query: string): string {
  return query
    .replace(/\s+/g, ' ')
    .replace(/VALUES\(([^)]*)\)\{/g, 'VALUES ($1) {')
    .replaceAll('( )', '()')
    .replace(/_g_\d+/g, '_g')
    .trim();
}

function rewritten(query: string): string {
  return spaced(withFound(`${PREFIX} ${query}`, finder).replace(PREFIX, ''));
}

/** The query of the texts in which the search of a query looks. */
function textsOf(query: string): string | undefined {
  const asked: (string | undefined)[] = [];
  const find = (_: string, texts: string | undefined) => (asked.push(texts), []);
  withFound(`${PREFIX} ${query}`, { ...finder, find });
  const [texts] = asked;
  return texts === undefined ? undefined : spaced(texts.replace(PREFIX, ''));
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
    [
      'one of a node that is found',
      'SELECT ?t { <urn:a:2> rk:containsText "a" ; rk:theme ?t }',
      'SELECT ?t WHERE { VALUES () { () } <urn:a:2> rk:theme ?t . }',
    ],
    [
      'one of a node that is not found',
      'ASK { <urn:b> rk:containsText "a" }',
      'ASK WHERE { VALUES () { } }',
    ],
    [
      'one of a node in brackets, which nobody sees',
      'SELECT * { ?x rk:part [ rk:containsText "a" ; rk:theme ?t ] }',
      'SELECT * WHERE { { SELECT ?x ?t WHERE { VALUES ?renkei_g { <urn:a:1> <urn:a:2> } ?x rk:part ?renkei_g . ?renkei_g rk:theme ?t . } } }',
    ],
    [
      'one of a blank node, on both sides of a filter',
      'SELECT ?x { _:b rk:containsText "a" FILTER(?x != ?y) _:b rk:bearer ?x }',
      'SELECT ?x WHERE { { SELECT ?x WHERE { VALUES ?renkei_e_b { <urn:a:1> <urn:a:2> } ?renkei_e_b rk:bearer ?x . } } FILTER ( ( ?x != ?y ) ) }',
    ],
    [
      'one of nobody else',
      'ASK { [] rk:containsText "a" }',
      'ASK WHERE { { SELECT ?renkei_none WHERE { VALUES ?renkei_g { <urn:a:1> <urn:a:2> } } } }',
    ],
    [
      'one with words of VALUES, each with its words',
      'SELECT ?x ?w { VALUES (?w ?n) { ("a" "1") ("nothing" "2") ("b"@ja "3") ("a" "4") } ?x rk:containsText ?w }',
      'SELECT ?x ?w WHERE { VALUES ( ?w ?n ) { ( "a" "1" ) ( "nothing" "2" ) ( "b"@ja "3" ) ( "a" "4" ) } VALUES ( ?x ?w ) { ( <urn:a:1> "a" ) ( <urn:a:2> "a" ) ( <urn:b:1> "b"@ja ) ( <urn:b:2> "b"@ja ) } }',
    ],
    [
      'one with words of BIND',
      'SELECT ?x { BIND("a" AS ?w) ?x rk:containsText ?w }',
      'SELECT ?x WHERE { BIND( "a" AS ?w ) VALUES ( ?x ?w ) { ( <urn:a:1> "a" ) ( <urn:a:2> "a" ) } }',
    ],
    [
      'one with words of VALUES before an OPTIONAL',
      'SELECT ?x { VALUES ?w { "a" } OPTIONAL { ?x rk:containsText ?w } }',
      'SELECT ?x WHERE { VALUES ?w { "a" } OPTIONAL { VALUES ( ?x ?w ) { ( <urn:a:1> "a" ) ( <urn:a:2> "a" ) } } }',
    ],
    [
      'one whose node is its words: none is',
      'SELECT ?x { VALUES ?x { "a" } ?x rk:containsText ?x }',
      'SELECT ?x WHERE { VALUES ?x { "a" } VALUES ?x { } }',
    ],
    [
      'one in a graph that is asked for, with the graph',
      'SELECT ?x { GRAPH ?g { ?x rk:containsText "a" } }',
      'SELECT ?x WHERE { GRAPH ?g { VALUES ( ?x ?g ) { ( <urn:a:1> <urn:g1> ) ( <urn:a:2> <urn:g2> ) } } }',
    ],
  ])('%s', (_, query, expected) => {
    expect(rewritten(query)).toBe(expected);
  });
});

describe('the texts that are searched are those of', () => {
  it.each([
    ['the default graph', 'SELECT ?x { ?x rk:containsText "a" }', undefined],
    [
      'FROM',
      'SELECT ?x FROM <urn:g> FROM NAMED rk:h { ?x rk:containsText "a" }',
      'SELECT * FROM <urn:g> FROM NAMED rk:h WHERE { { ?node ?property ?text . } }',
    ],
    [
      'GRAPH',
      'SELECT ?x { GRAPH rk:h { { ?x rk:containsText "a" } } }',
      'SELECT * WHERE { GRAPH rk:h { ?node ?property ?text . } }',
    ],
    [
      'GRAPH with a variable',
      'SELECT ?x FROM NAMED rk:h { GRAPH ?text { ?x rk:containsText "a" } }',
      'SELECT * FROM NAMED rk:h WHERE { GRAPH ?graph { ?node ?property ?text . } }',
    ],
  ])('%s', (_, query, expected) => {
    expect(textsOf(query)).toBe(expected);
  });
});

it.each([
  'SELECT ?x { ?x rk:theme "containsText" }',
  'SELECT ?x { rk:containsText ?p ?x }',
  'SELECT ?x { ?x ?p rk:containsText }',
  'PREFIX other: <urn:> SELECT ?x { ?x other:containsText "a" }',
])('leaves %s as it is', query => {
  expect(withFound(`${PREFIX} ${query}`, finder)).toBe(`${PREFIX} ${query}`);
});

describe('is refused', () => {
  it.each([
    ['in a path', 'SELECT ?x { ?x rk:roleAssignment/rk:containsText "a" }'],
    ['in a path of choices', 'SELECT ?x { ?x (rk:text|rk:containsText) "a" }'],
    ['of a node that is named by half an IRI', 'ASK { <a> rk:containsText "a" }'],
    ['with words that nothing says', 'SELECT ?x { ?x rk:containsText ?words }'],
    ['with an IRI for the words', 'SELECT ?x { ?x rk:containsText <urn:a> }'],
    ['with words that a row leaves open', 'ASK { VALUES ?w { "a" UNDEF } ?x rk:containsText ?w }'],
    ['with words that are computed', 'ASK { BIND(STR(1) AS ?w) ?x rk:containsText ?w }'],
    [
      'with words of another query',
      'ASK { VALUES ?w { "a" } { SELECT ?x { ?x rk:containsText ?w } } }',
    ],
    ['with words that come after', 'ASK { OPTIONAL { ?x rk:containsText ?w } VALUES ?w { "a" } }'],
    [
      'with words that come before what it is taken from',
      'ASK { VALUES ?w { "a" } OPTIONAL { ?x ?p ?o MINUS { ?x rk:containsText ?w } } }',
    ],
    [
      'in a query inside of another graph each time',
      'ASK { GRAPH ?g { { SELECT ?x { ?x rk:containsText "a" } } } }',
    ],
    ['in the template of a graph', 'CONSTRUCT { ?x rk:containsText "a" } WHERE { ?x ?p ?o }'],
    ['in the short form of a graph', 'CONSTRUCT WHERE { ?x rk:containsText "a" }'],
  ])('%s', (_, query) => {
    expect(() => withFound(`${PREFIX} ${query}`, finder)).toThrow(SearchPropertyError);
  });
});
