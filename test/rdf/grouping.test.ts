import { expect, it } from 'vitest';
import { ungroupedVariable } from '../../src/rdf/grouping.js';

it.each([
  ['SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o }', 's'],
  ['SELECT ?s ?o { ?s ?p ?o } GROUP BY ?s', 'o'],
  ['SELECT (STR(?s) AS ?x) (COUNT(*) AS ?n) { ?s ?p ?o }', 's'],
  ['SELECT ?s { ?s ?p ?o } ORDER BY COUNT(?o)', 's'],
  ['SELECT ?x { ?x ?p ?o { SELECT ?a (SUM(?b) AS ?c) { ?a ?q ?b } } }', 'a'],
  ['SELECT ?市 (COUNT(*) AS ?n) { ?市 ?p ?o }', '市'],
  ['SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o } GROUP BY ?s', undefined],
  ['SELECT ?t (COUNT(?o) AS ?n) { ?s ?p ?o } GROUP BY (STR(?s) AS ?t)', undefined],
  ['SELECT (COUNT(?o) AS ?n) (?n * 2 AS ?m) { ?s ?p ?o }', undefined],
  ['SELECT (COUNT(?o) + MAX(?p) AS ?n) { ?s ?p ?o }', undefined],
  ['SELECT ?s { ?s ?p ?o }', undefined],
  ['SELECT * { ?s ?p ?o }', undefined],
  ['no query', undefined],
])('%s: %s', (query, variable) => {
  expect(ungroupedVariable(query)).toBe(variable);
});
