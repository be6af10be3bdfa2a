/** What a SELECT query gives: its columns, and a page of its rows. */
import { writeSparql } from './sparql-terms.js';
import { parseSparql } from './sparql.js';
import type { SyntaxTree } from './sparql.js';
import { columnsOfAll } from './variables.js';

/** A page of an answer. */
export interface Page {
  /** Rows at most; undefined for all. */
  readonly limit?: number | undefined;
  /** Rows before it. */
  readonly offset: number;
}

/** A query that gives a page of the rows that the query gives; both bounds of the query's own hold too. */
export function pageOf(query: string, page: Page): string {
  if (page.limit === undefined && page.offset === 0) return query;
  const tree = parseSparql(query);
  if (tree.type !== 'query') throw new Error('An update has no pages.');
  const own = tree.solutionModifiers.limitOffset;
  const left = own?.limit === undefined ? Infinity : Math.max(0, own.limit - page.offset);
  const limit = Math.min(left, page.limit ?? Infinity);
  const limitOffset = {
    type: 'solutionModifier',
    subType: 'limitOffset',
    loc: tree.loc,
    offset: (own?.offset ?? 0) + page.offset,
    limit: limit === Infinity ? undefined : limit,
  } as const;
  return writeSparql({ ...tree, solutionModifiers: { ...tree.solutionModifiers, limitOffset } });
}

/**
 * A query that gives no more rows than some, where it would give more: what is beyond is never computed.
 * Only a LIMIT is written behind it, so that places in its text stay what they are.
 */
export function withMost(query: string, rows: number): string {
  const tree = parseSparql(query);
  const isOpen =
    tree.type === 'query' &&
    tree.subType === 'select' &&
    tree.values === undefined &&
    tree.solutionModifiers.limitOffset?.limit === undefined;
  return isOpen ? `${query}\nLIMIT ${rows}` : query;
}

/** The names of the columns, in their order; none of a query of another form. */
export function columnsOf(query: string): readonly string[] {
  const tree = parseSparql(query);
  if (tree.type !== 'query' || tree.subType !== 'select') return [];
  return tree.variables.flatMap(selected => {
    if (selected.type === 'wildcard') return columnsOfAll(query) ?? [];
    return selected.type === 'term' ? selected.value : selected.variable.value;
  });
}

/** Whether the rows of a SELECT query are groups of solutions. */
export function isGrouped(query: string): boolean {
  const tree = parseSparql(query);
  return tree.type === 'query' && tree.solutionModifiers.group !== undefined;
}

/** Whether a SELECT query gives no row twice. */
export function isDistinct(query: string): boolean {
  const tree = parseSparql(query);
  return tree.type === 'query' && tree.subType === 'select' && tree.distinct === true;
}

/** A SELECT query with more columns behind its own: expressions of SPARQL by the names of their columns. */
export function withMoreColumns(query: string, more: ReadonlyMap<string, string>): string {
  const tree = parseSparql(query);
  if (more.size === 0 || tree.type !== 'query' || tree.subType !== 'select') return query;
  const selected = [...more].map(([name, expression]) => `(${expression} AS ?${name})`);
  const added = parseSparql(`SELECT ${selected.join(' ')} {}`);
  if (added.type !== 'query' || added.subType !== 'select') return query;
  return writeSparql({ ...tree, variables: [...tree.variables, ...added.variables] } as SyntaxTree);
}

/** A SELECT query that gives the different values of one of its variables instead of its rows. */
export function valuesOf(query: string, variable: string, most: number): string {
  const tree = parseSparql(query);
  const wanted = parseSparql(`SELECT DISTINCT ?${variable} {} ORDER BY ?${variable} LIMIT ${most}`);
  if (tree.type !== 'query' || wanted.type !== 'query') return query;
  return writeSparql({ ...wanted, context: tree.context, where: tree.where } as SyntaxTree);
}

/** The columns of a SELECT query that count solutions: `(COUNT(DISTINCT ?measure) AS ?measures)`. */
export function countedColumns(query: string): ReadonlySet<string> {
  const tree = parseSparql(query);
  if (tree.type !== 'query' || tree.subType !== 'select') return new Set();
  const names = tree.variables.flatMap(selected =>
    selected.type === 'pattern' &&
    selected.expression.subType === 'aggregate' &&
    selected.expression.aggregation === 'count'
      ? [selected.variable.value]
      : [],
  );
  return new Set(names);
}
