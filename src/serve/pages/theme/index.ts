/** The page of a theme, and the list of all. */
import type { Rows } from '../../../engine/rows.js';
import { instrumentsOf } from '../agreements/instruments.js';
import { measuresOf } from '../agreements/measures.js';
import type { Concepts } from '../concepts.js';
import { conceptsOf } from '../concepts.js';
import type { AddPages, AskedNode, EntityView } from '../context.js';
import { themesHandler } from './list.js';
import { whereThemeIs } from './queries.js';
import type { Wording } from './view.js';
import { themePage } from './view.js';

/** How many documents stand side by side on one page. */
const BESIDE = 6;

/** The view of themes. */
export const THEME_VIEW: EntityView = {
  path: /^\/vocab\/theme\/[a-z-]+$/,
  parameters: { page: /^[1-9]\d{0,2}$/ },
  page: async ({ iri, path, language, rows, parameters }: AskedNode) => {
    const [found, concepts] = await Promise.all([whereThemeIs(iri, rows), conceptsOf(rows)]);
    const pages = Math.max(1, Math.ceil(found.documents.length / BESIDE));
    const page = pageOf(parameters, pages);
    const shown = found.documents.slice((page - 1) * BESIDE, page * BESIDE);
    const own = themesBelow(iri, concepts);
    const wordings = await Promise.all(shown.map(document => wordingIn(document.iri, own, rows)));
    const facts = { iri, path, ...found, wordings: wordings.flat(), page, pages };
    return themePage(facts, { language, concepts });
  },
};

/** The page that is asked for; the nearest there is. */
function pageOf(parameters: URLSearchParams, pages: number): number {
  const asked = Number(parameters.get('page') ?? 1);
  return Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
}

/** The theme and those below it. */
function themesBelow(theme: string, concepts: Concepts): ReadonlySet<string> {
  const found = new Set([theme]);
  for (const above of found)
    for (const { iri, broader } of concepts.below(theme.replace(/[^/]+$/, '')))
      if (broader === above) found.add(iri);
  return found;
}

async function wordingIn(
  instrument: string,
  themes: ReadonlySet<string>,
  rows: Rows,
): Promise<readonly Wording[]> {
  const [instruments, measures] = await Promise.all([
    instrumentsOf('instrument', instrument, rows),
    measuresOf('instrument', instrument, rows),
  ]);
  const own = measures.filter(measure => measure.themes.some(theme => themes.has(theme)));
  return instruments.map(found => ({ instrument: found, measures: own }));
}

/** Adds the list. */
export const addThemes: AddPages = (app, context) => {
  app.get('/themes', themesHandler(context));
};
