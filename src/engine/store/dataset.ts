/** A query and its dataset, as a store has to be told them. */
import { GRAPH_PREFIX, UNION_GRAPH } from '../../rdf/iris.js';
import type { QueryOptions } from '../index.js';
import { MAX_ROWS } from '../limits.js';
import type { StorePlan } from '../messages.js';
import type { Contents } from './contents.js';
import type { StoreQuery } from './endpoint.js';

/** A query as it is planned. */
export type Planned = Pick<StorePlan, 'text' | 'isOpen' | 'graphs' | 'hasDataset'>;

/** The dataset that a client names. */
export type ClientDataset = Pick<QueryOptions, 'defaultGraphs' | 'namedGraphs'>;

/** A graph that no store has: to name it is to name none. */
const NO_GRAPH = `${GRAPH_PREFIX}none`;

/** A query for a store that holds some contents. What the client names, or FROM, overrides what we would name. */
export function storeQuery(
  plan: Planned,
  contents: Contents,
  { defaultGraphs = [], namedGraphs = [] }: ClientDataset,
): StoreQuery {
  const text = bounded(plan, contents);
  if (defaultGraphs.length + namedGraphs.length > 0)
    return { text, ...asNamed({ defaultGraphs, namedGraphs }, contents) };
  if (plan.hasDataset || !contents.hasUnion) return { text };
  const whole = { defaultGraphs: [UNION_GRAPH] };
  return { text, ...whole, namedGraphs: plan.graphs ?? contents.named };
}

/**
 * One row too many is enough to know that there are too many. Virtuoso has a bound of its own, and refuses to sort
 * for one of more than 10,000.
 */
function bounded({ text, isOpen }: Planned, { isVirtuoso }: Contents): string {
  return isOpen && !isVirtuoso ? `${text}\nLIMIT ${MAX_ROWS + 1}` : text;
}

/** Virtuoso takes every graph of a kind where none is named. */
function asNamed(
  { defaultGraphs, namedGraphs }: Required<ClientDataset>,
  { isVirtuoso }: Contents,
): ClientDataset {
  const atLeastOne = (graphs: readonly string[]): readonly string[] =>
    graphs.length === 0 && isVirtuoso ? [NO_GRAPH] : graphs;
  return { defaultGraphs: atLeastOne(defaultGraphs), namedGraphs: atLeastOne(namedGraphs) };
}
