/** The triple patterns that bind the variables of a query. */
import { describe, expect, it } from 'vitest';
import type { PatternTerm } from '../../src/rdf/patterns.js';
import { patternsOf } from '../../src/rdf/patterns.js';

const textOf = (term: PatternTerm): string =>
  term.kind === 'variable' ? `?${term.name}` : `<${term.value}>`;

describe('patterns of a query', () => {
  it.each([
    ['stand alone or in groups', '?a x:p ?b . { ?b x:q ?c }', ['?a x:p ?b', '?b x:q ?c']],
    [
      'stand in OPTIONAL, UNION and GRAPH',
      'OPTIONAL { ?a x:p ?b } { ?a x:q ?c } UNION { GRAPH ?g { ?a x:r ?d } }',
      ['?a x:p ?b', '?a x:q ?c', '?a x:r ?d'],
    ],
    ['stand in a query within', '{ SELECT ?a { ?a x:p ?b } }', ['?a x:p ?b']],
    ['have IRIs, whole or with a prefix', '<urn:a> x:p x:b', ['<urn:a> x:p <urn:x:b>']],
    [
      'are none of what only excludes or tests',
      'MINUS { ?a x:p ?b } FILTER EXISTS { ?a x:q ?b }',
      [],
    ],
    ['are none of paths and literals', '?a x:p/x:q ?b ; x:r 1', []],
  ])('%s', (_, where, expected) => {
    const { triples } = patternsOf(`PREFIX x: <urn:x:> SELECT * { ${where} }`);
    const found = triples.map(
      ({ subject, property, object }) =>
        `${textOf(subject)} ${property.replace('urn:x:', 'x:')} ${textOf(object)}`,
    );
    expect(found).toEqual(expected);
  });

  it('tell of what a variable is made by COALESCE', () => {
    const { coalesced } = patternsOf('SELECT * { BIND(COALESCE(STR(?name), ?token, "?") AS ?x) }');
    expect([...coalesced]).toEqual([['x', ['name', 'token']]]);
  });
});
