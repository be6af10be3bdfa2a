/** The dataset that a query gives itself. */
import { parseSparql } from './sparql.js';
import type { TermNode, TreeNode } from './sparql-services.js';
import { absoluteIri, prefixesOf } from './sparql-services.js';

/** The graphs of FROM and of FROM NAMED. */
export interface FromClauses {
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
}

interface Clause {
  readonly clauseType: string;
  readonly value: TermNode;
}

/** The graphs that a query names by FROM and FROM NAMED; undefined where it names none, or one by a relative IRI. */
export function fromClauses(query: string): FromClauses | undefined {
  const tree = parseSparql(query) as unknown as TreeNode;
  const { clauses } = tree['datasets'] as { readonly clauses: readonly Clause[] };
  const prefixes = prefixesOf(tree);
  const graphs = clauses.map(({ clauseType, value }) => ({
    isNamed: clauseType === 'named',
    name: absoluteIri(value, prefixes),
  }));
  if (graphs.length === 0 || graphs.some(({ name }) => name === undefined)) return undefined;
  const names = (isNamed: boolean): readonly string[] =>
    graphs.flatMap(graph => (graph.isNamed === isNamed ? (graph.name ?? []) : []));
  return { defaultGraphs: names(false), namedGraphs: names(true) };
}
