/** What a SELECT query gives: its columns, and a page of its rows. */
import { writeSparql } from './sparql-terms.js';
import { parseSparql } from './sparql.js';
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
