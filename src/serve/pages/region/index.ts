/** The page of a region, and the list of all. */
import { instrumentsOf } from '../agreements/instruments.js';
import { measuresOf } from '../agreements/measures.js';
import { conceptsOf } from '../concepts.js';
import type { AddPages, EntityView } from '../context.js';
import { regionsHandler } from './list.js';
import { factsOf } from './model.js';
import { answersAbout } from './queries.js';
import { regionPage } from './view.js';

/** The view of regions: those of the register, and those that a document forms without naming them. */
export const REGION_VIEW: EntityView = {
  path: /^\/id\/(?:region\/[^/]+|agreement\/.+\/region)$/,
  page: async ({ iri, path, language, rows }) => {
    const [answers, instruments, measures, concepts] = await Promise.all([
      answersAbout(iri, rows),
      instrumentsOf('region', iri, rows),
      measuresOf('region', iri, rows),
      conceptsOf(rows),
    ]);
    const facts = factsOf(iri, answers, { instruments, measures });
    return facts === undefined ? undefined : regionPage(facts, path, { language, concepts });
  },
};

/** Adds the list. */
export const addRegions: AddPages = (app, context) => {
  app.get('/regions', regionsHandler(context));
};
