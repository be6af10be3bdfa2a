/** The commonest fault of a query with groups: a variable in SELECT that has no one value in a group. */
import { parseLeniently } from './sparql.js';
import type { TreeNode } from './sparql-services.js';

/**
 * The first variable that a SELECT of groups names outside of aggregates and does not group; undefined where there is none,
 * or the text cannot be read.
 *
 *     SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o }                s
 *     SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s    undefined
 */
export function ungroupedVariable(query: string): string | undefined {
  try {
    return inSelects(parseLeniently(query));
  } catch {
    return undefined;
  }
}

function inSelects(part: unknown): string | undefined {
  for (const node of nodesIn(part, () => true))
    if (node['type'] === 'query' && node['subType'] === 'select') {
      const found = ungroupedIn(node);
      if (found !== undefined) return found;
    }
  return undefined;
}

function ungroupedIn({ variables, solutionModifiers }: TreeNode): string | undefined {
  const selected = variables as readonly TreeNode[];
  const { group } = solutionModifiers as Readonly<Record<string, TreeNode | undefined>>;
  const isGrouped =
    group !== undefined || nodesIn([selected, solutionModifiers], () => true).some(isAggregate);
  if (!isGrouped) return undefined;
  const known = new Set(((group?.['groupings'] ?? []) as readonly TreeNode[]).map(nameOfGroup));
  for (const item of selected) {
    const said = isVariable(item) ? [item] : outsideAggregates(item['expression']);
    const free = said.find(({ value }) => !known.has(value as string));
    if (free !== undefined) return free['value'] as string;
    known.add((item['variable'] as TreeNode | undefined)?.['value'] as string);
  }
  return undefined;
}

/** `GROUP BY ?s`: s. `GROUP BY (STR(?s) AS ?t)`: t. */
function nameOfGroup(grouping: TreeNode): string | undefined {
  const variable = isVariable(grouping) ? grouping : (grouping['variable'] as TreeNode | undefined);
  return variable?.['value'] as string | undefined;
}

/** The variables of an expression; what EXISTS asks is no part of it. */
function outsideAggregates(expression: unknown): readonly TreeNode[] {
  return nodesIn(expression, node => !isAggregate(node) && node['type'] !== 'pattern').filter(
    isVariable,
  );
}

function isAggregate({ subType }: TreeNode): boolean {
  return subType === 'aggregate';
}

function isVariable({ type, subType }: TreeNode): boolean {
  return type === 'term' && subType === 'variable';
}

/** All nodes of a tree, those inside of a node only where it is entered. */
function nodesIn(part: unknown, enters: (node: TreeNode) => boolean): readonly TreeNode[] {
  if (Array.isArray(part)) return part.flatMap(inner => nodesIn(inner, enters));
  if (typeof part !== 'object' || part === null) return [];
  const node = part as TreeNode;
  return [node, ...(enters(node) ? nodesIn(Object.values(node), enters) : [])];
}
