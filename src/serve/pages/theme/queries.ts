/** What the pages of themes ask. */
import type { ResultRow, Rows } from '../../../engine/rows.js';
import { isBinding, onlyBinding } from '../agreements/binding.js';
import { groupBy } from '../described.js';
import { question } from '../question.js';

const DOCUMENTS = `SELECT ?instrument ?status (COUNT(DISTINCT ?measure) AS ?measures) WHERE {
  ?narrow skos:broader* $about . ?measure rk:theme ?narrow ; rk:inInstrument ?instrument .
  ?instrument rk:instrumentStatus ?status
} GROUP BY ?instrument ?status`;

const REGIONS = `SELECT ?region ?name (COUNT(DISTINCT ?instrument) AS ?documents) WHERE {
  ?narrow skos:broader* $about . ?measure rk:theme ?narrow ; rk:inInstrument ?instrument .
  ?instrument rk:formsRegion ?region . ?region rdfs:label ?name . ${onlyBinding('?instrument')}
} GROUP BY ?region ?name`;

const COUNTS = `SELECT ?theme ?status (COUNT(DISTINCT ?measure) AS ?measures) (COUNT(DISTINCT ?instrument) AS ?documents) WHERE {
  ?measure rk:theme ?theme ; rk:inInstrument ?instrument . ?instrument rk:instrumentStatus ?status
} GROUP BY ?theme ?status`;

/** How many there are of something. */
export interface Counted {
  readonly iri: string;
  readonly name: string;
  readonly count: number;
}

/** A document with how many measures it has. */
export interface CountedDocument extends Counted {
  readonly status: string;
}

/** Where a theme is; the most first. */
export interface Places {
  /** The documents with measures on it or on a narrower one: those that bind, then the drafts. */
  readonly documents: readonly CountedDocument[];
  /** The regions that those which bind form. */
  readonly regions: readonly Counted[];
}

/** Looks up where a theme is. */
export async function whereThemeIs(theme: string, rows: Rows): Promise<Places> {
  const [documents, regions] = await Promise.all([
    rows(question(DOCUMENTS, { about: theme })),
    rows(question(REGIONS, { about: theme })),
  ]);
  return {
    documents: inOrder(
      documents.map(({ instrument = '', status = '', measures }) => ({
        iri: instrument,
        name: instrument,
        status,
        count: Number(measures),
      })),
    ).sort((a, b) => Number(isBinding(b.status)) - Number(isBinding(a.status))),
    regions: inOrder(
      regions.map(row => ({
        iri: row['region'] ?? '',
        name: row['name'] ?? '',
        count: Number(row['documents']),
      })),
    ),
  };
}

function inOrder<Thing extends Counted>(counted: readonly Thing[]): Thing[] {
  return [...counted].sort((a, b) => b.count - a.count || (a.iri < b.iri ? -1 : 1));
}

/** How much there is on a theme: measures and documents that bind, and documents that do not. */
export type ThemeCounts = Readonly<Record<'measures' | 'documents' | 'drafts', number>>;

/** How much there is on each theme. */
export async function countsByTheme(rows: Rows): Promise<ReadonlyMap<string, ThemeCounts>> {
  const byTheme = groupBy(await rows(question(COUNTS)), 'theme');
  return new Map([...byTheme].map(([theme, own]) => [theme, countsIn(own)]));
}

function countsIn(rows: readonly ResultRow[]): ThemeCounts {
  const sum = (variable: string, binding: boolean): number =>
    rows
      .filter(({ status }) => isBinding(status) === binding)
      .reduce((total, row) => total + Number(row[variable]), 0);
  return {
    measures: sum('measures', true),
    documents: sum('documents', true),
    drafts: sum('documents', false),
  };
}
