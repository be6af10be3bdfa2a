/** What is downloaded of a document beside its RDF: its measures as CSV, the text of its source. */
import type { RequestHandler } from 'express';
import { NIF } from '../../../rdf/namespaces.js';
import { iriOfPath } from '../../addresses.js';
import { entityQueries } from '../../entity-queries.js';
import { languageOf } from '../../negotiate.js';
import { rowsFor } from '../../protocol.js';
import { send } from '../../send.js';
import type { PageContext } from '../context.js';
import { load } from './load.js';
import { measuresCsv } from './measures-csv.js';

/** Paths of tables of measures. */
export const CSV_PATH = /^(\/id\/(?:agreement|declaration)\/[^"<>\\^`{|}\s]+)\.csv$/;

/** Paths of texts of sources. */
export const TEXT_PATH = /^(\/id\/source\/[0-9a-z]+)\.txt$/;

/** The handler of measures as CSV. */
export function csvHandler(context: PageContext): RequestHandler {
  return async (request, response, next) => {
    const path = CSV_PATH.exec(request.path)?.[1] ?? '';
    const rows = rowsFor(context, [request, response]);
    const loaded = await load(iriOfPath(path), languageOf(request), rows);
    if (loaded === undefined) {
      next();
      return;
    }
    response.vary('Accept-Language, Cookie');
    response.attachment(`${path.split('/').slice(3).join('_')}.csv`);
    const body = measuresCsv(loaded);
    await send(request, response, { status: 200, mediaType: 'text/csv', body, tag: body });
  };
}

/** The handler of texts of sources. */
export function textHandler(context: PageContext): RequestHandler {
  return async (request, response, next) => {
    const path = TEXT_PATH.exec(request.path)?.[1] ?? '';
    const rows = rowsFor(context, [request, response]);
    const [row] = await rows(entityQueries.objects(iriOfPath(path), NIF.isString));
    const body = row?.['value'];
    if (body === undefined) next();
    else await send(request, response, { status: 200, mediaType: 'text/plain', body, tag: body });
  };
}
