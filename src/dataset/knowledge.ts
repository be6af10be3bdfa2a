/** What is known besides the texts: the files under ontology/ and data/, read once. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lexicon, ThemeTerm } from '../model/agreement.js';
import type { Authorities } from '../model/links.js';
import { parseRdf, rebase } from '../rdf/graph.js';
import { SKOS } from '../rdf/namespaces.js';
import { concept, graphs } from '../rdf/iris.js';
import { GraphWriter, ja } from '../rdf/terms.js';
import type { NamedNode, Quad } from '../rdf/terms.js';
import { cell, readTable } from './tables.js';

/** The ontology, the vocabulary and the shapes as quads. */
export interface Ontology {
  readonly ontology: readonly Quad[];
  readonly vocabulary: readonly Quad[];
  readonly shapes: readonly Quad[];
}

/** The tables of data/authorities that name regions, laws and notices. */
export type Registers = Pick<Authorities, 'regions' | 'laws' | 'notices'>;

/** Reads ontology/*.ttl under a project folder. */
export async function loadOntology(root: string): Promise<Ontology> {
  const [ontology, vocabulary, shapes] = await Promise.all(
    ['jp-renkei.ttl', 'vocab.ttl', 'shapes.ttl'].map(async name => {
      const file = join(root, 'ontology', name);
      return parseRdf(rebase(await readFile(file, 'utf8')));
    }),
  );
  return { ontology: ontology ?? [], vocabulary: vocabulary ?? [], shapes: shapes ?? [] };
}

/** Reads data/authorities under a project folder. */
export async function loadRegisters(root: string): Promise<Registers> {
  const file = (name: string): string => join(root, 'data', 'authorities', name);
  const [regions, laws, notices] = await Promise.all([
    readTable(file('regions.csv'), ['slug', 'label', 'official_name']),
    readTable(file('laws.csv'), ['law_id', 'name', 'number', 'promulgated_on']),
    readTable(file('notices.csv'), ['slug', 'name', 'number', 'issued_on', 'issuer']),
  ]);
  return {
    regions: regions.map(row => ({
      slug: cell(row, 'slug'),
      label: cell(row, 'label'),
      officialName: cell(row, 'official_name'),
    })),
    laws: laws.map(row => ({
      lawId: cell(row, 'law_id'),
      name: cell(row, 'name'),
      number: cell(row, 'number'),
      promulgatedOn: cell(row, 'promulgated_on'),
    })),
    notices: notices.map(row => ({
      slug: cell(row, 'slug'),
      name: cell(row, 'name'),
      number: cell(row, 'number'),
      issuedOn: cell(row, 'issued_on'),
      issuer: cell(row, 'issuer'),
    })),
  };
}

/** The terms of data/lexicon, and what the vocabulary says of themes. */
export async function loadThemes(
  root: string,
  { vocabulary }: Ontology,
): Promise<Pick<Lexicon, 'themes' | 'broaderTheme' | 'guidelineItems'>> {
  const rows = await readTable(join(root, 'data', 'lexicon', 'theme-terms.csv'), [
    'term',
    'themes',
    'use',
  ]);
  const themes = rows.map(row => ({
    term: cell(row, 'term'),
    themes: cell(row, 'themes').split(' ').filter(Boolean),
    use: cell(row, 'use') as ThemeTerm['use'],
  }));
  return { themes, ...themeRelations(vocabulary) };
}

/**
 * The terms that decide a theme by themselves, as words by which it is found: who looks for 防災 means 災害対策.
 *
 *     防災,disaster,head → theme:disaster skos:hiddenLabel "防災"@ja
 */
export function hiddenLabels(terms: Lexicon['themes']): readonly Quad[] {
  const graph = new GraphWriter(graphs.vocabulary);
  for (const { term, themes, use } of terms) {
    const [theme] = themes;
    if (use === 'head' && themes.length === 1 && theme !== undefined)
      graph.add(concept('theme', theme), SKOS.hiddenLabel, ja(term));
  }
  return graph.quads;
}

function themeRelations(
  vocabulary: readonly Quad[],
): Pick<Lexicon, 'broaderTheme' | 'guidelineItems'> {
  const slug = (iri: string): string => iri.slice(iri.lastIndexOf('/') + 1);
  const isTheme = (iri: string): boolean => iri.includes('/vocab/theme/');
  const ofThemes = (property: NamedNode): readonly Quad[] =>
    vocabulary.filter(
      ({ subject, predicate }) => predicate.equals(property) && isTheme(subject.value),
    );
  const broader = ofThemes(SKOS.broader).map(
    ({ subject, object }) => [slug(subject.value), slug(object.value)] as const,
  );
  const items = new Map<string, string[]>();
  for (const property of [SKOS.closeMatch, SKOS.relatedMatch]) {
    for (const { subject, object } of ofThemes(property)) {
      items.set(slug(subject.value), [
        ...(items.get(slug(subject.value)) ?? []),
        slug(object.value),
      ]);
    }
  }
  return { broaderTheme: new Map(broader), guidelineItems: items };
}
