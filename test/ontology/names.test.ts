/** One word, one thing, in three places: the names in code, the ontology, the glossary. */
import { Store } from 'n3';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRdf } from '../../src/rdf/graph.js';
import { BASE, RDF, RDFS, RK } from '../../src/rdf/namespaces.js';

const ontology = new Store([...parseRdf(readFileSync('ontology/jp-renkei.ttl', 'utf8'))]);
const vocabulary = new Store([...parseRdf(readFileSync('ontology/vocab.ttl', 'utf8'))]);
const NS = `${BASE}ns#`;

const terms = [
  ...new Set(
    ontology
      .getSubjects(RDF.type, null, null)
      .map(({ value }) => value)
      .filter(iri => iri.startsWith(NS)),
  ),
].map(iri => iri.slice(NS.length));

function labels(name: string, language: string): readonly string[] {
  return ontology
    .getObjects(NS + name, RDFS.label, null)
    .filter(label => label.termType === 'Literal' && label.language === language)
    .map(({ value }) => value);
}

interface GlossaryRow {
  readonly ja: string;
  readonly en: string;
  readonly name: string;
  readonly example: string;
}

/** Rows of the tables of docs/glossary.md whose third cell is a term of ours. */
function glossary(): readonly GlossaryRow[] {
  if (!existsSync('docs/glossary.md')) throw new Error('docs/glossary.md is missing');
  return readFileSync('docs/glossary.md', 'utf8')
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(line => line.split('|').map(cell => cell.trim()))
    .flatMap(([, ja = '', en = '', iri = '', example = '']) => {
      const name = /^`rk:(?<name>\w+)`$/.exec(iri)?.groups?.['name'];
      return name === undefined ? [] : [{ ja, en, name, example }];
    });
}

describe('the ontology', () => {
  it.each(terms.map(term => [term]))('%s has one label in Japanese and one in English', term => {
    expect(labels(term, 'ja')).toHaveLength(1);
    expect(labels(term, 'en')).toHaveLength(1);
  });

  it('declares every name that the code uses, and the code has every name', () => {
    expect(Object.keys(RK).sort()).toEqual([...terms].sort());
  });

  it('has no blank node, and imports nothing', () => {
    const quads = [...ontology, ...vocabulary];
    expect(quads.filter(q => [q.subject, q.object].some(t => t.termType === 'BlankNode'))).toEqual([]);
    expect(quads.filter(q => q.predicate.value.endsWith('owl#imports'))).toEqual([]);
  });
});

describe('the glossary', () => {
  const rows = glossary();

  it('has one row for every term', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual([...terms].sort());
  });

  it.each(rows.map(row => [row.name, row] as const))('calls %s as the ontology does', (name, row) => {
    expect([row.ja, row.en]).toEqual([labels(name, 'ja')[0], labels(name, 'en')[0]]);
    expect(row.example).not.toBe('');
  });
});

describe('the vocabulary', () => {
  const SKOS = 'http://www.w3.org/2004/02/skos/core#';
  const concepts = vocabulary.getSubjects(RDF.type, `${SKOS}Concept`, null).map(({ value }) => value);

  it.each(concepts.map(concept => [concept.slice(BASE.length), concept] as const))(
    '%s has a label in both languages, its slug as notation, and a scheme',
    (path, concept) => {
      const found = vocabulary.getObjects(concept, `${SKOS}prefLabel`, null);
      expect(found.map(label => (label.termType === 'Literal' ? label.language : '')).sort()).toEqual(['en', 'ja']);
      const [notation] = vocabulary.getObjects(concept, `${SKOS}notation`, null);
      expect(notation?.value).toBe(path.slice(path.lastIndexOf('/') + 1));
      const [scheme] = vocabulary.getObjects(concept, `${SKOS}inScheme`, null);
      expect(concept.startsWith(`${scheme?.value ?? ''}/`)).toBe(true);
    },
  );
});
