/** What the concepts of the vocabulary are called, in both languages. */
import type { Rows } from '../../engine/rows.js';
import { BASE } from '../../rdf/namespaces.js';
import type { Language } from '../negotiate.js';
import { shortIri } from '../addresses.js';
import { question } from './question.js';

/** A concept of a scheme. */
export interface Concept {
  readonly iri: string;
  readonly ja: string;
  readonly en: string;
  readonly broader?: string | undefined;
}

const CONCEPTS = `SELECT ?concept ?ja ?en ?broader WHERE {
  ?concept skos:inScheme ?scheme ; skos:prefLabel ?ja , ?en .
  FILTER(LANG(?ja) = "ja" && LANG(?en) = "en")
  OPTIONAL { ?concept skos:broader ?broader }
} ORDER BY ?concept`;

/** The concepts of all schemes. */
export class Concepts {
  readonly #byIri: ReadonlyMap<string, Concept>;

  constructor(concepts: readonly Concept[]) {
    this.#byIri = new Map(concepts.map(concept => [concept.iri, concept]));
  }

  get(iri: string): Concept | undefined {
    return this.#byIri.get(iri);
  }

  /** The name of a concept; the end of its IRI where the data have none. */
  name(iri: string, language: Language): string {
    return this.#byIri.get(iri)?.[language] ?? shortIri(iri).replace(/^.*\//, '');
  }

  /** The name without what explains it in brackets: 主導（主体的に…） is 主導. */
  shortName(iri: string, language: Language): string {
    return this.name(iri, language).replace(/（.*$/, '');
  }

  /** The group that a theme belongs to: the last above it; itself where there is none. */
  group(iri: string): string {
    // the data of others may go in a circle
    const above = new Set([iri]);
    for (const theme of above) {
      const broader = this.get(theme)?.broader;
      if (broader === undefined || above.has(broader)) return theme;
      above.add(broader);
    }
    return iri;
  }

  /** The concepts whose IRI begins so. */
  below(prefix: string): readonly Concept[] {
    return [...this.#byIri.values()].filter(({ iri }) => iri.startsWith(prefix));
  }
}

/** Where the themes are. */
export const THEMES = `${BASE}vocab/theme/`;

/** Looks up the concepts. */
export async function conceptsOf(rows: Rows): Promise<Concepts> {
  const found = await rows(question(CONCEPTS));
  return new Concepts(
    found.map(({ concept = '', ja = '', en = '', broader }) => ({ iri: concept, ja, en, broader })),
  );
}
