/** The page of a region, and the list of all. */
import type { Rows } from '../../../engine/rows.js';
import type { Held } from '../agreements/binding.js';
import { instrumentsOf } from '../agreements/instruments.js';
import { measuresOf } from '../agreements/measures.js';
import { conceptsOf } from '../concepts.js';
import type { AddPages, EntityView } from '../context.js';
import { regionsHandler } from './list.js';
import { factsOf } from './model.js';
import { answersAbout } from './queries.js';
import { sameMembers } from './same-members.js';
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
    const same = await Promise.all(
      sameMembers(answers)
        .filter(({ basis }) => basis === 'text')
        .map(other => heldBy(other.iri, rows)),
    );
    const facts = factsOf(iri, answers, together([{ instruments, measures }, ...same]));
    return facts === undefined ? undefined : regionPage(facts, path, { language, concepts });
  },
};

async function heldBy(region: string, rows: Rows): Promise<Held> {
  const [instruments, measures] = await Promise.all([
    instrumentsOf('region', region, rows),
    measuresOf('region', region, rows),
  ]);
  return { instruments, measures };
}

/** What a region has, with what those have that texts form of the same members. */
function together(all: readonly Held[]): Held {
  return {
    instruments: all.flatMap(({ instruments }) => instruments),
    measures: all.flatMap(({ measures }) => measures),
  };
}

/** Adds the list. */
export const addRegions: AddPages = (app, context) => {
  app.get('/regions', regionsHandler(context));
};
