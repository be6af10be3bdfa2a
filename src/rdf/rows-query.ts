/**
 * A query as a store is asked it: for rows or a boolean only. Rows in JSON show whether they are whole, which a
 * graph does not, and what is made of them here is the same for every store.
 *
 *     CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }
 *     → SELECT DISTINCT ?s ?p ?o WHERE { ?s ?p ?o }      is what the store is asked
 *     → CONSTRUCT { ?s ?p ?o } WHERE { }                 VALUES of its rows behind this give the graph
 */
import { BASE } from './namespaces.js';
import { columnsOf } from './select.js';
import type { TermNode, TreeNode } from './sparql-services.js';
import { absoluteIri, prefixesOf, variableNode, variablesIn } from './sparql-services.js';
import { writeSparql } from './sparql-terms.js';
import type { QueryForm, SyntaxTree } from './sparql.js';
import { parseSparql } from './sparql.js';

/** What a store is asked, and what becomes of its rows. */
export interface RowsQuery {
  readonly form: QueryForm;
  /** SELECT, or ASK where the query is one. */
  readonly text: string;
  /** Whether a LIMIT may be written behind it: it has none. */
  readonly isOpen: boolean;
  /**
   * The same rows, but always in the same order, to be taken in parts by a LIMIT and an OFFSET behind it; undefined
   * where it has its own. The order is inside: Virtuoso sorts no more than 10,000 rows for an OFFSET of the same query.
   */
  readonly inParts: string | undefined;
  /** The variables that the answer shows, in their order; none of ASK. */
  readonly variables: readonly string[];
  /** The query of a graph that has no pattern; undefined where the answer is a table. */
  readonly frame: string | undefined;
  /** The graphs that GRAPH names; undefined where a variable does: then all graphs matter that have a name. */
  readonly graphs: readonly string[] | undefined;
  /** Whether it has FROM: then the default graph is its own. */
  readonly hasDataset: boolean;
}

/** Relative IRIs are the endpoint's, whoever answers. */
const BASE_LINE = `BASE <${BASE}sparql>\n`;

/** A row of a pattern without variables. */
const ONE = 'renkei_one';

/**
 * What to ask a store.
 * @throws Error where the text is no query
 */
export function rowsQuery(text: string): RowsQuery {
  const tree = parseSparql(text);
  if (tree.type !== 'query') throw new Error('An update gives no rows.');
  const form = tree.subType.toUpperCase() as QueryForm;
  const node = tree as unknown as TreeNode;
  const { solutionModifiers, values } = node;
  const shared = {
    form,
    graphs: graphsIn(node['where'], prefixesOf(node)),
    hasDataset: hasDataset(node),
    isOpen: values === undefined && (solutionModifiers as TreeNode)['limitOffset'] === undefined,
  };
  const asked = { ...shared, text: BASE_LINE + text, frame: undefined };
  if (form === 'ASK') return { ...asked, isOpen: false, inParts: undefined, variables: [] };
  if (form === 'SELECT') {
    const inParts = shared.isOpen ? partsOf(node, columnsOf(text)) : undefined;
    return { ...asked, inParts, variables: columnsOf(text) };
  }
  const { select, variables, frame } = graphParts(
    form === 'DESCRIBE' ? describedAsConstruct(node) : node,
  );
  const inParts = shared.isOpen ? partsOf(select, variables) : undefined;
  return { ...shared, text: BASE_LINE + write(select), inParts, variables, frame };
}

function hasDataset(tree: TreeNode): boolean {
  return (tree['datasets'] as { readonly clauses: readonly unknown[] }).clauses.length > 0;
}

/** The names of graphs in a pattern; undefined where one is a variable, or an IRI that is not written out. */
function graphsIn(part: unknown, prefixes: ReadonlyMap<string, string>): RowsQuery['graphs'] {
  const names = graphTerms(part).map(term => absoluteIri(term, prefixes));
  return names.every(name => name !== undefined) ? [...new Set(names)] : undefined;
}

function graphTerms(part: unknown): readonly TermNode[] {
  if (Array.isArray(part)) return part.flatMap(graphTerms);
  if (typeof part !== 'object' || part === null) return [];
  const node = part as TreeNode;
  const inner = Object.values(node).flatMap(graphTerms);
  return node['subType'] === 'graph' ? [node['name'] as TermNode, ...inner] : inner;
}

/** `SELECT * { { the query, in the order of all its columns } }`. */
function partsOf(tree: TreeNode, columns: readonly string[]): string {
  const { loc, context, datasets, solutionModifiers } = tree;
  const { order, ...modifiers } = solutionModifiers as TreeNode;
  const own = (order as { readonly orderDefs?: readonly unknown[] } | undefined)?.orderDefs ?? [];
  const ties = columns.map(name => ({
    expression: variableNode(name, loc),
    descending: false,
    loc,
  }));
  const ordered = { type: 'solutionModifier', subType: 'order', orderDefs: [...own, ...ties], loc };
  const inner = {
    ...tree,
    context: [],
    datasets: { type: 'datasetClauses', clauses: [], loc },
    solutionModifiers: { ...modifiers, order: ordered },
  };
  const outer = {
    type: 'query',
    subType: 'select',
    context,
    datasets,
    variables: [{ type: 'wildcard', loc }],
    where: group([group([inner], loc)], loc),
    solutionModifiers: {},
    loc,
  };
  return BASE_LINE + write(outer);
}

function write(tree: TreeNode): string {
  return writeSparql(tree as unknown as SyntaxTree);
}

interface GraphParts {
  readonly select: TreeNode;
  readonly variables: readonly string[];
  readonly frame: string;
}

function graphParts(tree: TreeNode): GraphParts {
  const { loc, solutionModifiers, template } = tree;
  const { limitOffset, order, ...grouping } = solutionModifiers as TreeNode;
  const named = [...variablesIn(template)];
  // a graph has no order and no triple twice, unless blank nodes of the template are one for each row
  const isFree = limitOffset === undefined && !hasBlankNode(template);
  const select = {
    type: 'query',
    subType: 'select',
    context: tree['context'],
    datasets: tree['datasets'],
    variables: named.length > 0 ? named.map(name => variableNode(name, loc)) : [one(loc)],
    ...(isFree ? { distinct: true } : {}),
    where: tree['where'],
    solutionModifiers: isFree ? grouping : { ...grouping, order, limitOffset },
    values: tree['values'],
    loc,
  };
  const frame = {
    ...tree,
    datasets: { type: 'datasetClauses', clauses: [], loc },
    where: group([], loc),
    solutionModifiers: {},
    values: undefined,
  };
  return {
    select,
    variables: named.length > 0 ? named : [ONE],
    frame: BASE_LINE + write(frame),
  };
}

function hasBlankNode(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(hasBlankNode);
  if (typeof part !== 'object' || part === null) return false;
  return (part as TreeNode)['subType'] === 'blankNode' || Object.values(part).some(hasBlankNode);
}

/** `(1 AS ?renkei_one)`. */
function one(loc: unknown): TreeNode {
  const type = 'http://www.w3.org/2001/XMLSchema#integer';
  const langOrIri = { type: 'term', subType: 'namedNode', value: type, loc };
  const expression = { type: 'term', subType: 'literal', value: '1', langOrIri, loc };
  return { type: 'pattern', subType: 'bind', expression, variable: variableNode(ONE, loc), loc };
}

function group(patterns: readonly unknown[], loc: unknown): TreeNode {
  return { type: 'pattern', subType: 'group', patterns, loc };
}

/**
 * DESCRIBE as the triples that have what is described as their subject. Stores differ in what they take it for.
 *
 *     DESCRIBE ?x <urn:a> WHERE { ?x a ?type }
 *     → CONSTRUCT { ?x ?renkei_p0 ?renkei_o0 . <urn:a> ?renkei_p1 ?renkei_o1 }
 *       WHERE { { { ?x a ?type } ?x ?renkei_p0 ?renkei_o0 } UNION { <urn:a> ?renkei_p1 ?renkei_o1 } }
 */
function describedAsConstruct(tree: TreeNode): TreeNode {
  const { loc, where, variables } = tree;
  const isAll = (variables as readonly TreeNode[]).some(({ type }) => type === 'wildcard');
  const described = isAll
    ? [...variablesIn(where)].map(name => variableNode(name, loc))
    : (variables as readonly TermNode[]);
  const triples = described.map((subject, at) => ({
    type: 'triple',
    subject,
    predicate: variableNode(`renkei_p${at}`, loc),
    object: variableNode(`renkei_o${at}`, loc),
    loc,
  }));
  const bgp = (of: readonly unknown[]): TreeNode => ({
    type: 'pattern',
    subType: 'bgp',
    triples: of,
    loc,
  });
  const branches = triples.map(triple => {
    const isFound = (triple.subject as TermNode).subType === 'variable';
    return group(isFound ? [found(tree, triple.subject), bgp([triple])] : [bgp([triple])], loc);
  });
  return {
    ...tree,
    subType: 'construct',
    template: bgp(triples),
    where: group([{ type: 'pattern', subType: 'union', patterns: branches, loc }], loc),
    solutionModifiers: {},
  };
}

/** What the query finds of a variable, with its own order and limit. */
function found({ where, solutionModifiers, loc }: TreeNode, variable: TreeNode): TreeNode {
  const select = {
    type: 'query',
    subType: 'select',
    context: [],
    datasets: { type: 'datasetClauses', clauses: [], loc },
    variables: [variable],
    distinct: true,
    where,
    solutionModifiers,
    loc,
  };
  return group([select], loc);
}
