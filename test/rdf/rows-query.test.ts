/** A query as a store is asked it: rows or a boolean, and what is made of them. */
import { describe, expect, it } from 'vitest';
import { rowsQuery } from '../../src/rdf/rows-query.js';

const flat = (text: string | undefined): string | undefined =>
  text?.replace(/\s+/g, ' ').replace('BASE <https://w3id.org/jp-renkei/sparql> ', '').trim();

describe('a store is asked', () => {
  it.each([
    ['a table as it is written, with a bound', 'SELECT ?a WHERE { ?a ?b ?c }', 'SELECT ?a WHERE { ?a ?b ?c } LIMIT 11'],
    ['a table with a bound of its own as it is', 'SELECT * { ?a ?b ?c } LIMIT 5', 'SELECT * { ?a ?b ?c } LIMIT 5'],
    ['a boolean as it is', 'ASK { ?a ?b ?c }', 'ASK { ?a ?b ?c }'],
    ['for the variables of a graph, each row once', 'CONSTRUCT { ?s a ?o } WHERE { ?s ?p ?o }', 'SELECT DISTINCT ?s ?o WHERE { ?s ?p ?o . } LIMIT 11'],
    ['for those of CONSTRUCT WHERE', 'CONSTRUCT WHERE { ?s <urn:p> ?o }', 'SELECT DISTINCT ?s ?o WHERE { ?s <urn:p> ?o . } LIMIT 11'],
    ['without the order of a graph, which has none', 'CONSTRUCT { ?s a ?o } WHERE { ?s ?p ?o } ORDER BY ?p', 'SELECT DISTINCT ?s ?o WHERE { ?s ?p ?o . } LIMIT 11'],
    ['with the order of rows that are counted', 'CONSTRUCT { ?s a ?o } WHERE { ?s ?p ?o } ORDER BY ?p LIMIT 2 OFFSET 1', 'SELECT ?s ?o WHERE { ?s ?p ?o . } ORDER BY ASC ( ?p ) LIMIT 2 OFFSET 1'],
    ['for every row where each makes a blank node', 'CONSTRUCT { [] a ?o } WHERE { ?s ?p ?o }', 'SELECT ?o WHERE { ?s ?p ?o . } LIMIT 11'],
    ['from the graphs that the query names', 'CONSTRUCT { ?s a ?o } FROM <urn:g> WHERE { ?s ?p ?o }', 'SELECT DISTINCT ?s ?o FROM <urn:g> WHERE { ?s ?p ?o . } LIMIT 11'],
    ['whether there is a row, for a graph without variables', 'CONSTRUCT { <urn:a> <urn:b> <urn:c> } WHERE { ?s ?p ?o }', 'SELECT DISTINCT ( "1"^^<http://www.w3.org/2001/XMLSchema#integer> AS ?renkei_one ) WHERE { ?s ?p ?o . } LIMIT 11'],
    ['for the triples of what is described', 'DESCRIBE <urn:a>', 'SELECT DISTINCT ?renkei_p0 ?renkei_o0 WHERE { { <urn:a> ?renkei_p0 ?renkei_o0 . } } LIMIT 11'],
    ['for those of what is found', 'DESCRIBE ?x WHERE { ?x a ?type } LIMIT 3', 'SELECT DISTINCT ?x ?renkei_p0 ?renkei_o0 WHERE { { { SELECT DISTINCT ?x WHERE { ?x <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ?type . } LIMIT 3 } ?x ?renkei_p0 ?renkei_o0 . } } LIMIT 11'],
  ])('%s', (_, query, asked) => {
    expect(flat(rowsQuery(query, 10).text)).toBe(asked);
  }); // prettier-ignore
});

describe('its rows are', () => {
  it.each([
    ['the columns of a table', 'SELECT ?b ?a WHERE { ?a ?b ?c }', ['b', 'a'], undefined],
    ['the variables of a graph', 'PREFIX : <urn:> CONSTRUCT { ?s :p ?o } WHERE { ?s ?p ?o }', ['s', 'o'], 'PREFIX : <urn:> CONSTRUCT { ?s :p ?o . } WHERE { }'],
    ['one that only is there', 'CONSTRUCT { <urn:a> <urn:b> <urn:c> } WHERE { }', ['renkei_one'], 'CONSTRUCT { <urn:a> <urn:b> <urn:c> . } WHERE { }'],
  ])('%s', (_, query, variables, frame) => {
    const planned = rowsQuery(query, 10);
    expect([planned.variables, flat(planned.frame)]).toEqual([variables, frame]);
  }); // prettier-ignore

  it.each([
    ['SELECT * { GRAPH ?g { ?a ?b ?c } }', true, false],
    ['SELECT * { ?a ?b ?c FILTER NOT EXISTS { GRAPH <urn:g> { ?a ?b ?c } } }', true, false],
    ['SELECT * { ?a ?b "GRAPH" }', false, false],
    ['SELECT * FROM <urn:g> { ?a ?b ?c }', false, true],
    ['ASK FROM NAMED <urn:g> { ?a ?b ?c }', false, true],
  ])('known to name graphs: %s', (query, namesGraphs, hasDataset) => {
    const planned = rowsQuery(query, 10);
    expect([planned.namesGraphs, planned.hasDataset]).toEqual([namesGraphs, hasDataset]);
  }); // prettier-ignore
});

it('is not asked an update', () => {
  expect(() => rowsQuery('INSERT DATA { <urn:a> <urn:b> <urn:c> }', 10)).toThrow();
});
