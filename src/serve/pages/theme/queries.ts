/** What the pages of themes ask. */
import type { Rows } from '../../../engine/rows.js';
import { question } from '../question.js';

const DOCUMENTS = `SELECT ?instrument (COUNT(DISTINCT ?measure) AS ?measures) WHERE {
  ?narrow skos:broader* $about . ?measure rk:theme ?narrow ; rk:inInstrument ?instrument
} GROUP BY ?instrument`;

const REGIONS = `SELECT ?region ?name (COUNT(DISTINCT ?instrument) AS ?documents) WHERE {
  ?narrow skos:broader* $about . ?measure rk:theme ?narrow ; rk:inInstrument ?instrument .
  ?instrument rk:formsRegion ?region . ?region rdfs:label ?name
} GROUP BY ?region ?name`;

const COUNTS = `SELECT ?theme (COUNT(DISTINCT ?measure) AS ?measures) (COUNT(DISTINCT ?instrument) AS ?documents) WHERE {
  ?measure rk:theme ?theme ; rk:inInstrument ?instrument
} GROUP BY ?theme`;

/** How many there are of something. */
export interface Counted {
  readonly iri: string;
  readonly name: string;
  readonly count: number;
}

/** The documents with measures on a theme or a narrower one, and the regions that they form; the most first. */
export async function whereThemeIs(
  theme: string,
  rows: Rows,
): Promise<{ readonly documents: readonly Counted[]; readonly regions: readonly Counted[] }> {
  const [documents, regions] = await Promise.all([
    rows(question(DOCUMENTS, { about: theme })),
    rows(question(REGIONS, { about: theme })),
  ]);
  return {
    documents: inOrder(
      documents.map(({ instrument = '', measures }) => ({
        iri: instrument,
        name: instrument,
        count: Number(measures),
      })),
    ),
    regions: inOrder(
      regions.map(row => ({
        iri: row['region'] ?? '',
        name: row['name'] ?? '',
        count: Number(row['documents']),
      })),
    ),
  };
}

function inOrder(counted: readonly Counted[]): readonly Counted[] {
  return [...counted].sort((a, b) => b.count - a.count || (a.iri < b.iri ? -1 : 1));
}

/** How many measures and documents each theme has. */
export async function countsByTheme(
  rows: Rows,
): Promise<ReadonlyMap<string, { readonly measures: number; readonly documents: number }>> {
  const found = await rows(question(COUNTS));
  return new Map(
    found.map(({ theme = '', measures, documents }) => [
      theme,
      { measures: Number(measures), documents: Number(documents) },
    ]),
  );
}
