/** What a thread does for a store: reads the query that somebody sent, and writes what the store answered. */
import { reasonOf } from '../../model/input-error.js';
import { randomUUID } from 'node:crypto';
import { rowsQuery } from '../../rdf/rows-query.js';
import { readSparql } from '../../rdf/sparql.js';
import type { Answering } from '../answering.js';
import { mediaTypeFor } from '../accepting.js';
import type { QueryResponse } from '../index.js';
import { MAX_ROWS } from '../limits.js';
import type { PlanTask, StorePlan, WriteTask } from '../messages.js';
import {
  notAcceptable,
  queryFailed,
  syntaxProblem,
  tooManyRows,
  updateRefused,
} from '../refusals.js';
import { storeIncomplete } from './problems.js';
import { writtenFrom } from './values.js';

/**
 * The plan of a query in JSON; or why it is not asked. What our parser does not know is not asked: it may be an update,
 * which some stores run wherever it comes.
 */
export function storePlan({ text, accept }: PlanTask): QueryResponse {
  const reading = readSparql(text);
  if (reading.kind === 'update') return updateRefused();
  if (reading.kind === 'error') {
    const { position, reason } = reading;
    return position === undefined ? queryFailed(reason) : syntaxProblem(text, { position, reason });
  }
  const mediaType = mediaTypeFor(reading.form, accept);
  if (mediaType === undefined) return notAcceptable();
  const plan: StorePlan = { ...rowsQuery(text), mediaType };
  return { status: 200, mediaType: 'application/json', body: JSON.stringify(plan) };
}

/** An answer of what a store gave, as the plan wants it; a problem where it is not whole, or too long. */
export async function writeRows(
  { plan, json }: WriteTask,
  writer: Pick<Answering, 'result'>,
): Promise<QueryResponse> {
  try {
    const { query, rows, withBlankNodes } = writtenFrom(plan, json, `urn:uuid:${randomUUID()}/`);
    if (rows > MAX_ROWS) return tooManyRows(MAX_ROWS);
    const answered = await writer.result(query, plan.mediaType);
    return { ...answered, body: withBlankNodes(answered.body, plan.mediaType) };
  } catch (error) {
    return storeIncomplete(reasonOf(error));
  }
}
