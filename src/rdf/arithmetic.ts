/** Sums and products that are read from left to right, in brackets: oxigraph 0.5.11 reads 10 - 2 - 3 as 10 - (2 - 3). */
import type { TreeNode } from './sparql-services.js';
import { writeSparql } from './sparql-terms.js';
import { parseSparql } from './sparql.js';

/** Operators that stand beside each other without brackets. */
const KINDS: Readonly<Record<string, string>> = {
  '+': 'sum',
  '-': 'sum',
  '*': 'product',
  '/': 'product',
};

/** `10 - 2`, `?a/?b`, `(?x) -3`; not `http://…`, `rk:a-b`, `a/b` of two names, which is a path. Other text may look like it: it costs a look at the tree. */
const OPERATOR = /[\s)\d]-|-[\s(?$]|\/\s*[?$(\d]|\)\s*\//;

/**
 * A query whose operations are in brackets, where it matters in which order they are done.
 *
 *     SELECT (10 - 2 - 3 AS ?n) {}  →  SELECT ( ( 10 - 2 ) - 3 AS ?n ) {}
 */
export function leftToRight(query: string): string {
  if (!OPERATOR.test(query)) return query;
  const tree = parseSparql(query);
  return hasChain(tree) ? writeSparql(tree) : query;
}

/** Whether an operation has one of its kind on its left: a - b + c, a / b * c. All of + or all of * are the same in any order. */
function hasChain(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(hasChain);
  if (typeof part !== 'object' || part === null) return false;
  const node = part as TreeNode;
  return isChain(node) || Object.values(node).some(hasChain);
}

function isChain(node: TreeNode): boolean {
  const operator = operatorOf(node);
  if (operator === undefined) return false;
  const [left] = node['args'] as readonly TreeNode[];
  const before = operatorOf(left);
  if (before === undefined || KINDS[before] !== KINDS[operator]) return false;
  return before !== operator || operator === '-' || operator === '/';
}

function operatorOf(node: TreeNode | undefined): string | undefined {
  if (node?.['subType'] !== 'operation') return undefined;
  const operator = String(node['operator']);
  return operator in KINDS ? operator : undefined;
}
