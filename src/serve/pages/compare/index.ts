/** /compare: two to five agreements or municipalities side by side. */
import type { RequestHandler } from 'express';
import { languageOf } from '../../negotiate.js';
import { searchOf } from '../../parameters.js';
import { rowsFor } from '../../protocol.js';
import { sendPage } from '../../send.js';
import { conceptsOf } from '../concepts.js';
import type { AddPages, PageContext } from '../context.js';
import type { Candidate } from './candidates.js';
import { candidatesIn, meaningsOf } from './candidates.js';
import { comparedOf } from './columns.js';
import { MOST, comparePage } from './view.js';

function compareHandler(context: PageContext): RequestHandler {
  return async (request, response) => {
    const rows = rowsFor(context, [request, response]);
    const asked = [
      ...new Set(
        searchOf(request)
          .getAll('of')
          .map(value => value.trim()),
      ),
    ];
    const all = asked.filter(value => value !== '');
    const written = all.slice(0, MOST);
    const [candidates, concepts] = await Promise.all([candidatesIn(rows), conceptsOf(rows)]);
    const meanings = meaningsOf(written, candidates);
    const known = meanings.flatMap((meaning): Candidate[] => ('iri' in meaning ? [meaning] : []));
    const once = [...new Map(known.map(candidate => [candidate.iri, candidate])).values()];
    const compared =
      once.length < 2 ? [] : await Promise.all(once.map(one => comparedOf(one, rows)));
    const isCut = all.length > MOST;
    const page = comparePage(
      { written, meanings, compared, candidates, isCut },
      { language: languageOf(request), concepts },
    );
    const isUnknown = meanings.some(meaning => 'problem' in meaning);
    await sendPage([request, response], page, { status: isUnknown ? 404 : 200 });
  };
}

/** Adds the comparison. */
export const addCompare: AddPages = (app, context) => {
  app.get('/compare', compareHandler(context));
};
