/** Parts of a query around a search, made plain: groups, triples with blank nodes, rows of what was found. */
import type { TermNode, TreeNode, ValuesRow } from './sparql-services.js';
import { variableNode, variablesIn } from './sparql-services.js';

/** The literals that some variables can be. */
export type Words = ReadonlyMap<string, readonly TermNode[]>;

/**
 * The patterns of a group with filters at the end, where they are done anyway, and triples that only a filter
 * parted together: a blank node may stand on both sides of it.
 *
 *     _:b rk:bearer ?x . FILTER(?x != ?y) _:b rk:containsText "観光"   → both triples, then the filter
 */
export function joinedPatterns(patterns: readonly TreeNode[]): readonly TreeNode[] {
  const filters = patterns.filter(({ subType }) => subType === 'filter');
  const joined: TreeNode[] = [];
  for (const pattern of patterns) {
    const before = joined.at(-1);
    if (pattern['subType'] === 'filter') continue;
    if (pattern['subType'] === 'bgp' && before?.['subType'] === 'bgp')
      joined[joined.length - 1] = {
        ...before,
        triples: [...triplesOf(before), ...triplesOf(pattern)],
      };
    else joined.push(pattern);
  }
  return [...joined, ...filters];
}

function triplesOf(pattern: TreeNode): readonly TreeNode[] {
  return pattern['triples'] as readonly TreeNode[];
}

/**
 * The literals of variables that some patterns give in every row; a row that leaves one open says nothing of it.
 *
 *     VALUES ?w { "観光" "医療" }   BIND("観光" AS ?w)
 *     not VALUES ?w { "観光" UNDEF }, BIND(STR(?x) AS ?w)
 */
export function literalsOf(patterns: readonly TreeNode[]): Words {
  return new Map(patterns.flatMap(pattern => [...givenBy(pattern)]));
}

function givenBy(pattern: TreeNode): Words {
  if (pattern['subType'] === 'bind') {
    const { value } = pattern['variable'] as TermNode;
    const expression = pattern['expression'] as TermNode;
    return new Map(isLiteral(expression) ? [[value, [expression]]] : []);
  }
  if (pattern['subType'] !== 'values') return new Map();
  const rows = pattern['values'] as readonly Readonly<Record<string, TermNode | undefined>>[];
  return new Map(
    (pattern['variables'] as readonly TermNode[]).flatMap(({ value }) => {
      const terms = rows.flatMap(row => row[value] ?? []);
      return terms.length === rows.length ? [[value, distinct(terms.filter(isLiteral))]] : [];
    }),
  );
}

function isLiteral({ subType }: TermNode): boolean {
  return subType === 'literal';
}

function distinct(terms: readonly TermNode[]): readonly TermNode[] {
  return terms.filter((term, at) => terms.findIndex(other => isSame(other, term)) === at);
}

/** Whether two terms are written the same. */
function isSame(a: TermNode, b: TermNode): boolean {
  const written = ({ subType, value, langOrIri = null }: TreeNode): unknown[] => {
    const kind = typeof langOrIri === 'string' ? langOrIri : kindOf(langOrIri as TermNode | null);
    return [subType, value, kind];
  };
  return JSON.stringify(written(a)) === JSON.stringify(written(b));
}

function kindOf(type: TermNode | null): unknown {
  return type === null ? null : [type['prefix'], type.value];
}

/** Triples without short forms: `?x rk:part [ ?p ?o ]` is two, with a blank node. */
export function plainTriples(triples: readonly TreeNode[]): readonly TreeNode[] {
  return triples.flatMap(triple => {
    if (triple['type'] === 'tripleCollection') return plainTriples(triplesOf(triple));
    const { subject, object } = triple;
    const inside = [subject, object].flatMap(end =>
      isCollection(end) ? plainTriples(triplesOf(end)) : [],
    );
    return [{ ...triple, subject: endOf(subject), object: endOf(object) }, ...inside];
  });
}

function isCollection(end: unknown): end is TreeNode {
  return (end as TreeNode)['type'] === 'tripleCollection';
}

function endOf(end: unknown): unknown {
  return isCollection(end) ? end['identifier'] : end;
}

/** The label of a blank node; undefined of another term. */
export function blankLabel({ subType, label }: TermNode): string | undefined {
  return subType === 'blankNode' ? String(label) : undefined;
}

/** The variable that stands for a blank node. */
function standIn(label: string): string {
  return `renkei_${label}`;
}

/** Triples with variables in the place of some blank nodes, which match alike. */
export function withVariables(
  triples: readonly TreeNode[],
  labels: readonly string[],
): readonly TreeNode[] {
  const renamed = (end: unknown): unknown => {
    const label = blankLabel(end as TermNode) ?? '';
    return labels.includes(label) ? variableNode(standIn(label), (end as TermNode)['loc']) : end;
  };
  return triples.map(triple => ({
    ...triple,
    subject: renamed(triple['subject']),
    object: renamed(triple['object']),
  }));
}

/** A subquery of some patterns that hides what stands for blank nodes, and keeps each of their solutions. */
export function hidden(
  patterns: readonly TreeNode[],
  labels: readonly string[],
  loc: unknown,
): TreeNode {
  const own = labels.map(standIn);
  const shown = [...variablesIn(patterns)].filter(name => !own.includes(name));
  // a subquery shows a variable at least: one that nothing binds
  const names = shown.length > 0 ? shown : ['renkei_none'];
  const select = {
    type: 'query',
    subType: 'select',
    context: [],
    datasets: { type: 'datasetClauses', clauses: [], loc },
    variables: names.map(name => variableNode(name, loc)),
    where: { type: 'pattern', subType: 'group', patterns, loc },
    solutionModifiers: {},
    loc,
  };
  return { type: 'pattern', subType: 'group', patterns: [select], loc };
}

/** An IRI of the syntax tree. */
export function iriNode(value: string, loc: unknown): TermNode {
  return { type: 'term', subType: 'namedNode', value, loc };
}

/** What each variable is, of pairs of what is asked and what was found; undefined where they do not go together. */
export function foundRow(pairs: readonly (readonly [TermNode, TermNode])[]): ValuesRow | undefined {
  const row: Record<string, TermNode> = {};
  for (const [asked, found] of pairs) {
    const known = asked.subType === 'variable' ? row[asked.value] : asked;
    if (known !== undefined && !isSame(known, found)) return undefined;
    if (asked.subType === 'variable') row[asked.value] = found;
  }
  return row;
}
