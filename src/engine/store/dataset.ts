/** The dataset of a query, as a store has to be told it. */
import { GRAPH_PREFIX, UNION_GRAPH } from '../../rdf/iris.js';
import type { QueryOptions } from '../index.js';
import type { StorePlan } from '../messages.js';
import type { Contents } from './contents.js';
import type { StoreQuery } from './endpoint.js';

/** A graph that no store has: to name it is to name none. */
const NO_GRAPH = `${GRAPH_PREFIX}none`;

/** A query for a store that holds some contents. What the client names, or FROM, overrides what we would name. */
export function storeQuery(
  plan: Pick<StorePlan, 'text' | 'namesGraphs' | 'hasDataset'>,
  contents: Contents,
  { defaultGraphs = [], namedGraphs = [] }: Pick<QueryOptions, 'defaultGraphs' | 'namedGraphs'>,
): StoreQuery {
  const { text, namesGraphs, hasDataset } = plan;
  if (defaultGraphs.length + namedGraphs.length > 0)
    return { text, ...asNamed({ defaultGraphs, namedGraphs }, contents) };
  if (hasDataset || !contents.hasUnion) return { text };
  const whole = { defaultGraphs: [UNION_GRAPH] };
  if (!namesGraphs) return { text, ...whole };
  return { text: `${exclusions(contents)}${text}`, ...whole, namedGraphs: contents.named };
}

/** Virtuoso takes every graph where none is named of a kind, and so does who shows all graphs to GRAPH. */
function asNamed(
  { defaultGraphs, namedGraphs }: Required<Pick<QueryOptions, 'defaultGraphs' | 'namedGraphs'>>,
  { hidden }: Contents,
): Pick<StoreQuery, 'defaultGraphs' | 'namedGraphs'> {
  const atLeastOne = (graphs: readonly string[]): readonly string[] =>
    graphs.length === 0 && hidden.length > 0 ? [NO_GRAPH] : graphs;
  return { defaultGraphs: atLeastOne(defaultGraphs), namedGraphs: atLeastOne(namedGraphs) };
}

/** What Virtuoso calls pragmas: they stand before the query. */
function exclusions({ hidden }: Contents): string {
  return hidden.map(graph => `define input:named-graph-exclude <${graph}>\n`).join('');
}
