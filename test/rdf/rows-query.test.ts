/** A query as a store is asked it: rows or a boolean, and what is made of them. */
import { describe, expect, it } from 'vitest';
import { rowsQuery } from '../../src/rdf/rows-query.js';

const flat = (text: string | undefined): string | undefined =>
  text?.replace(/\s+/g, ' ').replace('BASE <https://w3id.org/jp-renkei/sparql> ', '').trim();

describe('a store is asked', () => {
  it.each([
    ['a table as it is written', 'SELECT ?a WHERE { ?a ?b ?c }', 'SELECT ?a WHERE { ?a ?b ?c }'],
    ['a table with a bound of its own as it is', 'SELECT * { ?a ?b ?c } LIMIT 5', 'SELECT * { ?a ?b ?c } LIMIT 5'],
    ['a boolean as it is', 'ASK { ?a ?b ?c }', 'ASK { ?a ?b ?c }'],
    ['for the variables of a graph, each row once', 'CONSTRUCT { ?s a ?o } WHERE { ?s ?p ?o }', 'SELECT DISTINCT ?s ?o WHERE { ?s ?p ?o . }'],
    ['for those of CONSTRUCT WHERE', 'CONSTRUCT WHERE { ?s <urn:p> ?o }', 'SELECT DISTINCT ?s ?o WHERE { ?s <urn:p> ?o . }'],
    ['without the order of a graph, which has none', 'CONSTRUCT { ?s a ?o } WHERE { ?s ?p ?o } ORDER BY ?p', 'SELECT DISTINCT ?s ?o WHERE { ?s ?p ?o . }'],
    ['with the order of rows that are counted', 'CONSTRUCT { ?s a ?o } WHERE { ?s ?p ?o } ORDER BY ?p LIMIT 2 OFFSET 1', 'SELECT ?s ?o WHERE { ?s ?p ?o . } ORDER BY ASC ( ?p ) LIMIT 2 OFFSET 1'],
    ['for every row where each makes a blank node', 'CONSTRUCT { [] a ?o } WHERE { ?s ?p ?o }', 'SELECT ?o WHERE { ?s ?p ?o . }'],
    ['from the graphs that the query names', 'CONSTRUCT { ?s a ?o } FROM <urn:g> WHERE { ?s ?p ?o }', 'SELECT DISTINCT ?s ?o FROM <urn:g> WHERE { ?s ?p ?o . }'],
    ['whether there is a row, for a graph without variables', 'CONSTRUCT { <urn:a> <urn:b> <urn:c> } WHERE { ?s ?p ?o }', 'SELECT DISTINCT ( "1"^^<http://www.w3.org/2001/XMLSchema#integer> AS ?renkei_one ) WHERE { ?s ?p ?o . }'],
    ['for the triples of what is described', 'DESCRIBE <urn:a>', 'SELECT DISTINCT ?renkei_p0 ?renkei_o0 WHERE { { <urn:a> ?renkei_p0 ?renkei_o0 . } }'],
    ['for those of what is found', 'DESCRIBE ?x WHERE { ?x a ?type } LIMIT 3', 'SELECT DISTINCT ?x ?renkei_p0 ?renkei_o0 WHERE { { { SELECT DISTINCT ?x WHERE { ?x <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ?type . } LIMIT 3 } ?x ?renkei_p0 ?renkei_o0 . } }'],
  ])('%s', (_, query, asked) => {
    expect(flat(rowsQuery(query).text)).toBe(asked);
  }); // prettier-ignore
});

describe('its rows are', () => {
  it.each([
    ['the columns of a table', 'SELECT ?b ?a WHERE { ?a ?b ?c }', ['b', 'a'], undefined],
    ['the variables of a graph', 'PREFIX : <urn:> CONSTRUCT { ?s :p ?o } WHERE { ?s ?p ?o }', ['s', 'o'], 'PREFIX : <urn:> CONSTRUCT { ?s :p ?o . } WHERE { }'],
    ['one that only is there', 'CONSTRUCT { <urn:a> <urn:b> <urn:c> } WHERE { }', ['renkei_one'], 'CONSTRUCT { <urn:a> <urn:b> <urn:c> . } WHERE { }'],
  ])('%s', (_, query, variables, frame) => {
    const planned = rowsQuery(query);
    expect([planned.variables, flat(planned.frame)]).toEqual([variables, frame]);
  }); // prettier-ignore

  it.each([
    ['SELECT * { ?a ?b "GRAPH" }', [], false, true],
    ['PREFIX g: <urn:> SELECT * { ?a ?b ?c FILTER NOT EXISTS { GRAPH g:g { ?a ?b ?c } } }', ['urn:g'], false, true],
    ['SELECT * { GRAPH <urn:g> { ?a ?b ?c } GRAPH ?g { ?a ?b ?c } }', undefined, false, true],
    ['SELECT * { GRAPH <relative> { ?a ?b ?c } }', undefined, false, true],
    ['SELECT * FROM <urn:g> { ?a ?b ?c } LIMIT 1', [], true, false],
    ['ASK FROM NAMED <urn:g> { ?a ?b ?c }', [], true, false],
    ['SELECT * { ?a ?b ?c } VALUES ?a { <urn:a> }', [], false, false],
    ['SELECT * { { SELECT ?a { ?a ?b ?c } LIMIT 1 } }', [], false, true],
  ])('known by its graphs and bounds: %s', (query, graphs, hasDataset, isOpen) => {
    expect(rowsQuery(query)).toMatchObject({ hasDataset, isOpen });
    expect(rowsQuery(query).graphs).toEqual(graphs);
  }); // prettier-ignore
});

it.each([
  ['SELECT ?a (COUNT(*) AS ?n) FROM <urn:g> { ?a ?b ?c } GROUP BY ?a ORDER BY DESC(?n)', 'SELECT * FROM <urn:g> WHERE { { SELECT ?a ( COUNT( * ) AS ?n ) WHERE { ?a ?b ?c . } GROUP BY ?a ORDER BY DESC ( ?n ) ASC ( ?a ) ASC ( ?n ) } }'],
  ['PREFIX : <urn:> CONSTRUCT { ?s :p ?o } WHERE { ?s ?p ?o }', 'PREFIX : <urn:> SELECT * WHERE { { SELECT DISTINCT ?s ?o WHERE { ?s ?p ?o . } ORDER BY ASC ( ?s ) ASC ( ?o ) } }'],
  ['SELECT * { ?a ?b ?c } LIMIT 3', undefined],
  ['ASK { ?a ?b ?c }', undefined],
])('can be had in parts: %s', (query, text) => {
  expect(flat(rowsQuery(query).inParts)).toBe(text);
}); // prettier-ignore

it('is not asked an update', () => {
  expect(() => rowsQuery('INSERT DATA { <urn:a> <urn:b> <urn:c> }')).toThrow();
});
