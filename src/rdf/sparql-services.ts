/** SERVICE in a query: where it stands, what is asked there, and solutions in its place. */
import type { SyntaxTree } from './sparql.js';
import { writeSparql } from './sparql-terms.js';

/** A node of the syntax tree: plain objects and arrays. */
export type TreeNode = { readonly [key: string]: unknown };

/** A term of the syntax tree, as the parser makes it. */
export type TermNode = TreeNode & { readonly subType: string; readonly value: string };

/** A SERVICE pattern of a query. */
export interface ServicePattern {
  readonly node: TreeNode;
  /** The endpoint; undefined where a variable names it. */
  readonly endpoint: string | undefined;
  readonly silent: boolean;
  /** What is asked there. */
  readonly patterns: readonly TreeNode[];
  /** Patterns outside of it that every solution it can take part in fulfils: triples and VALUES. */
  readonly around: readonly TreeNode[];
}

/** Groups whose solutions join with what stands around them, so that what is around bounds what is inside. */
const JOINED = new Set(['group', 'optional', 'union']);

/** The SERVICE patterns of a query, the outermost ones: what is inside one is the endpoint's. */
export function servicesOf(tree: unknown): readonly ServicePattern[] {
  return find(tree, []);
}

function find(part: unknown, around: readonly TreeNode[]): readonly ServicePattern[] {
  if (Array.isArray(part)) return part.flatMap(inner => find(inner, around));
  if (typeof part !== 'object' || part === null) return [];
  const node = part as TreeNode;
  if (node['subType'] === 'service' && node['type'] === 'pattern') return [serviceOf(node, around)];
  if (Array.isArray(node['patterns']) && JOINED.has(String(node['subType']))) {
    const patterns = node['patterns'] as readonly TreeNode[];
    const own = node['subType'] === 'union' ? [] : patterns.filter(isSure);
    return find(patterns, [...around, ...own]);
  }
  // a subquery, GRAPH, MINUS or EXISTS has solutions of its own
  return Object.values(node).flatMap(value => find(value, []));
}

function isSure({ subType }: TreeNode): boolean {
  return subType === 'bgp' || subType === 'values';
}

function serviceOf(node: TreeNode, around: readonly TreeNode[]): ServicePattern {
  const name = node['name'] as TermNode;
  return {
    node,
    endpoint: name.subType === 'namedNode' ? name.value : undefined,
    silent: node['silent'] === true,
    patterns: node['patterns'] as readonly TreeNode[],
    around,
  };
}

/** The variables in some patterns. */
export function variablesIn(part: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  collect(part, found);
  return found;
}

function collect(part: unknown, found: Set<string>): void {
  if (Array.isArray(part)) part.forEach(inner => collect(inner, found));
  else if (typeof part === 'object' && part !== null) {
    const node = part as TreeNode;
    if (node['type'] === 'term' && node['subType'] === 'variable') found.add(String(node['value']));
    Object.values(node).forEach(inner => collect(inner, found));
  }
}

/** The variables that every solution of some patterns binds: those of triples that stand in no group of their own. */
export function boundBy(patterns: readonly TreeNode[]): ReadonlySet<string> {
  return variablesIn(patterns.filter(({ subType }) => subType === 'bgp'));
}

/** A tree with one node in the place of another. */
export function replaced(part: unknown, old: TreeNode, by: TreeNode): unknown {
  if (part === old) return by;
  if (Array.isArray(part)) return part.map(inner => replaced(inner, old, by));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, inner]) => [key, replaced(inner, old, by)]),
  );
}

/** `SELECT DISTINCT ?a ?b WHERE { … }` with the prefixes and the dataset of a query; without variables `SELECT *`. */
export function selectText(
  query: TreeNode,
  patterns: readonly TreeNode[],
  options: { readonly variables?: readonly string[]; readonly dataset?: boolean } = {},
): string {
  const { variables, dataset = false } = options;
  const { loc } = query;
  const tree = {
    type: 'query',
    subType: 'select',
    context: query['context'],
    datasets: dataset ? query['datasets'] : { type: 'datasetClauses', clauses: [], loc },
    variables: variables?.map(name => variableNode(name, loc)) ?? [{ type: 'wildcard', loc }],
    ...(variables === undefined ? {} : { distinct: true }),
    where: { type: 'pattern', subType: 'group', patterns, loc },
    solutionModifiers: {},
    loc,
  };
  return writeSparql(tree as unknown as SyntaxTree);
}

/** A variable of the syntax tree. */
export function variableNode(name: string, loc: unknown): TreeNode {
  return { type: 'term', subType: 'variable', value: name, loc };
}

/** A solution as the parser has one in VALUES: terms by variable. */
export type ValuesRow = Readonly<Record<string, TreeNode>>;

/** VALUES with some solutions. */
export function valuesNode(
  variables: readonly string[],
  rows: readonly ValuesRow[],
  loc: unknown,
): TreeNode {
  return {
    type: 'pattern',
    subType: 'values',
    variables: variables.map(name => variableNode(name, loc)),
    values: rows,
    loc,
  };
}

/** The prefixes that a query declares. */
export function prefixesOf(tree: TreeNode): ReadonlyMap<string, string> {
  const context = tree['context'] as readonly TreeNode[];
  return new Map(
    context
      .filter(({ subType }) => subType === 'prefix')
      .map(({ key, value }) => [String(key), (value as TermNode).value]),
  );
}

/** The IRI that a term of the tree is; undefined for another term, and for an IRI that is relative. */
export function absoluteIri(
  { subType, value, prefix }: Partial<TermNode>,
  prefixes: ReadonlyMap<string, string>,
): string | undefined {
  if (subType !== 'namedNode' || value === undefined) return undefined;
  const iri = (typeof prefix === 'string' ? (prefixes.get(prefix) ?? '') : '') + value;
  return URL.canParse(iri) ? iri : undefined;
}
