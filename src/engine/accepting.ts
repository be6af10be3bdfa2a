/** The media type of an answer. */
import type { QueryForm } from '../rdf/sparql.js';
import type { Accepted } from './index.js';
import { GRAPH_TYPES, RESULT_TYPES } from './index.js';

/** The first of the accepted types that a query of a form can give; undefined where it gives none of them. */
export function mediaTypeFor(form: QueryForm, accept: Accepted): string | undefined {
  const isTable = form === 'SELECT' || form === 'ASK';
  const offered: readonly string[] = isTable ? RESULT_TYPES : GRAPH_TYPES;
  return (isTable ? accept.results : accept.graph).find(type => offered.includes(type));
}
