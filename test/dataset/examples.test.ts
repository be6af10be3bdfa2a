/** The dataset has every query of the library as an example that SIB’s tools understand, and each of them runs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedEngine } from '../../src/engine/embedded.js';
import { rowsOf } from '../../src/engine/rows.js';
import type { ResultRow } from '../../src/engine/rows.js';
import { exampleText } from '../../src/query-library/examples.js';
import { loadLibrary, parseQuery } from '../../src/query-library/load.js';
import { BASE, PREFIXES } from '../../src/rdf/namespaces.js';
import { readSparql } from '../../src/rdf/sparql.js';
import { openDataset } from '../support/dataset.js';

const library = await loadLibrary('queries');

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await openDataset();
});
afterAll(() => engine.close());

/** What nothing answers yet: no two agreements that are held, drafts aside, have a partner in common. */
const FINDS_NOTHING = ['shared-partners'];

const ask = (query: string): Promise<readonly ResultRow[]> => rowsOf(engine, 10_000)(query);
const SH = 'PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX schema: <https://schema.org/>';
const RDFS = 'PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>';

describe('an example', () => {
  it.each(library.map(({ name }) => [name]))('%s is SPARQL and runs', async name => {
    const example = `<${BASE}dataset/example/${name}>`;
    const texts = await ask(
      `${SH} SELECT ?q { ${example} a sh:SPARQLSelectExecutable ; sh:select ?q }`,
    );
    expect(texts).toHaveLength(1);
    const text = texts[0]?.['q'] ?? '';
    expect(readSparql(text)).toMatchObject({ kind: 'query', form: 'SELECT' });
    const rows = await ask(text);
    if (!FINDS_NOTHING.includes(name)) expect(rows).not.toEqual([]);
  });

  it('is found by the query that tools ask', async () => {
    const found = await ask(`${SH} ${RDFS} SELECT DISTINCT ?sq ?comment ?query {
      ?sq a sh:SPARQLExecutable ; rdfs:comment ?comment ; sh:select|sh:ask|sh:construct ?query . FILTER(LANG(?comment) = "en") } ORDER BY ?sq`);
    expect(found).toHaveLength(library.length);
  });

  it('has comments in both languages, a target and keywords', async () => {
    const found =
      await ask(`${SH} ${RDFS} SELECT DISTINCT ?e { ?e schema:target <${BASE}sparql> ; schema:keywords ?k ; rdfs:comment ?ja , ?en
      FILTER(LANG(?ja) = "ja" && LANG(?en) = "en") }`);
    expect(found).toHaveLength(library.length);
  });

  it('names prefixes that are declared', async () => {
    const found = await ask(`${SH} SELECT DISTINCT ?prefix ?namespace {
      ?e sh:prefixes/sh:declare [ sh:prefix ?prefix ; sh:namespace ?namespace ] }`);
    expect(Object.fromEntries(found.map(row => [row['prefix'], row['namespace']]))).toEqual(
      PREFIXES,
    );
  });
});

it('is not made of a query whose parameter has no value', () => {
  const query = parseQuery(
    '#+ title.ja: 問\n#+ title.en: Q\n#+ description.ja: 問\n#+ description.en: Q\n#+ parameter.number: string\n#+ parameter.number.ja: 番号\n#+ parameter.number.en: number\nSELECT ?s { ?s ?p $number }',
    'q',
  );
  expect(() => exampleText(query, new Map())).toThrow('q has no value for number');
});
