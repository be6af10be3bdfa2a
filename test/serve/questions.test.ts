/** Nodes beside the columns of an answer: which they are, and that the rows stay what they were. */
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { columnsOf, valuesOf } from '../../src/rdf/select.js';
import { answerOf } from '../../src/serve/pages/questions/answer.js';
import { networkOf } from '../../src/serve/pages/questions/network.js';
import { withNodes } from '../../src/serve/pages/questions/nodes.js';
import { engineOver } from '../support/quad-engine.js';

const PREFIXES =
  'PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX rk: <https://w3id.org/jp-renkei/ns#>\n';
const LABEL = '<http://www.w3.org/2000/01/rdf-schema#label>';
const CITY = 'https://w3id.org/jp-renkei/id/municipality/';

/** Two cities of one name, one of another, and who is linked to whom. */
const DATA = `
<${CITY}1> ${LABEL} "府中市"@ja .
<${CITY}2> ${LABEL} "府中市"@ja .
<${CITY}3> ${LABEL} "三次市"@ja .
<${CITY}3> <https://w3id.org/jp-renkei/ns#linkedTo> <${CITY}1> .
<${CITY}3> <https://w3id.org/jp-renkei/ns#linkedTo> <${CITY}2> .
`;

async function answer(select: string): Promise<ReturnType<typeof answerOf>> {
  const noded = withNodes(PREFIXES + select);
  const accept = { results: ['application/sparql-results+json'], graph: [] };
  const engine = engineOver(new Parser().parse(DATA));
  const { body } = await engine.query(noded.query, { accept, deadline: 10_000 });
  return answerOf(body, noded, 10);
}

const cells = ({ rows }: ReturnType<typeof answerOf>): readonly (readonly string[])[] =>
  rows.map(row => row.map(cell => `${cell?.text ?? ''} ${cell?.node?.replace(CITY, '') ?? ''}`));

describe('the node of a column', () => {
  it('is the one whose label it is', async () => {
    const { rows } = await answer('SELECT ?name { ?m rdfs:label ?name } ORDER BY ?m').then(
      found => ({ rows: cells(found) }),
    );
    expect(rows).toEqual([['府中市 1'], ['府中市 2'], ['三次市 3']]);
  });

  it('is the one that an IRI is', async () => {
    const found = await answer('SELECT ?m { ?m rk:linkedTo ?other } LIMIT 1');
    expect(cells(found)).toEqual([[`${CITY}3 3`]]);
  });

  it.each([
    [
      'a group',
      'SELECT ?name (COUNT(*) AS ?n) { ?m rdfs:label ?name } GROUP BY ?name ORDER BY ?name',
      [
        ['三次市 3', '1 '],
        ['府中市 ', '2 '],
      ],
    ],
    [
      'a row that stands once',
      'SELECT DISTINCT ?name { ?m rdfs:label ?name } ORDER BY ?name',
      [['三次市 3'], ['府中市 ']],
    ],
  ])('is none where %s has several', async (_, select, expected) => {
    expect(cells(await answer(select))).toEqual(expected);
  });
});

describe('a network', () => {
  it('joins the nodes that the query joins', async () => {
    const { edges } = await answer(
      'SELECT ?a ?b { ?x rdfs:label ?a ; rk:linkedTo ?y . ?y rdfs:label ?b } ORDER BY ?y',
    );
    const network = networkOf(edges, new Map());
    expect(network?.nodes.map(({ name }) => name)).toEqual(['府中市', '府中市', '三次市']);
    expect(network?.edges).toEqual([[2, 0], [2, 1]]); // prettier-ignore
  });

  it.each([
    ['of names alone', 'SELECT ?a { ?x rdfs:label ?a }'],
    ['of two', 'SELECT ?a ?b { ?x rdfs:label ?a ; rk:linkedTo ?y . ?y rdfs:label ?b } LIMIT 1'],
  ])('is none %s', async (_, select) => {
    expect(networkOf((await answer(select)).edges, new Map())).toBeUndefined();
  });
});

it('the values that a parameter can have are those that have an answer', () => {
  const query = valuesOf('PREFIX x: <urn:x:> SELECT ?a { ?a x:p $b }', 'b', 5);
  expect(columnsOf(query)).toEqual(['b']);
  expect(query).toContain('LIMIT 5');
});
