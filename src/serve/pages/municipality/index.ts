/** The page of a municipality, and the list of all. */
import type { AddPages, EntityView } from '../context.js';
import { conceptsOf } from '../concepts.js';
import { instrumentsOf } from '../agreements/instruments.js';
import { measuresOf } from '../agreements/measures.js';
import { municipalitiesHandler } from './list.js';
import { factsOf } from './model.js';
import { answersAbout } from './queries.js';
import { municipalityPage } from './view.js';

/** The view of municipalities. */
export const MUNICIPALITY_VIEW: EntityView = {
  path: /^\/id\/municipality\/\d{5}$/,
  page: async ({ iri, path, language, rows }) => {
    const [answers, instruments, measures, concepts] = await Promise.all([
      answersAbout(iri, rows),
      instrumentsOf('party', iri, rows),
      measuresOf('bearer', iri, rows),
      conceptsOf(rows),
    ]);
    const facts = factsOf(iri, answers, { instruments, measures });
    return facts === undefined ? undefined : municipalityPage(facts, path, { language, concepts });
  },
};

/** Adds the list. */
export const addMunicipalities: AddPages = (app, context) => {
  app.get('/municipalities', municipalitiesHandler(context));
};
