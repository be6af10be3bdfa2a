/** An answer as the page shows it: columns, and rows of cells that know their nodes. */
import type { ResultTerm } from '../../../engine/term-text.js';
import { valueText } from '../../../engine/term-text.js';
import { countedColumns, isDistinct } from '../../../rdf/select.js';
import type { NodeQuery } from './nodes.js';

/** A value with the node that it names, or that it is. */
export interface Cell {
  readonly text: string;
  readonly language?: string | undefined;
  readonly datatype?: string | undefined;
  readonly node?: string | undefined;
}

/** A column by its variable. */
export interface Column {
  readonly name: string;
  /** Whether the query counts what stands in it. */
  readonly isCounted: boolean;
}

/** The rows that are shown. */
export interface Answer {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** Whether there are more rows. */
  readonly isCut: boolean;
  readonly edges: readonly Edge[];
}

/** Two nodes that the query joins. */
export type Edge = readonly [Node, Node];

/** A node of an edge; its name is looked up where no column says it. */
export interface Node {
  readonly iri: string;
  readonly name?: string | undefined;
}

type Binding = Readonly<Record<string, ResultTerm>>;

interface ResultsJson {
  readonly head: { readonly vars: readonly string[] };
  readonly results: { readonly bindings: readonly Binding[] };
}

/** Reads the results of a query with nodes, up to some rows. */
export function answerOf(json: string, { query, nodes, joins }: NodeQuery, most: number): Answer {
  const { head, results } = JSON.parse(json) as ResultsJson;
  const beside = new Set(nodes.values());
  const names = head.vars.filter(name => !beside.has(name));
  const counted = countedColumns(query);
  const cellsOf = (binding: Binding): readonly (Cell | undefined)[] =>
    names.map(name => cellOf(binding, name, nodes));
  const rows = results.bindings.map(cellsOf);
  const shown = isDistinct(query) ? withoutRepeated(rows) : rows;
  const edges = joins.flatMap(([from, to]) =>
    results.bindings.slice(0, most).flatMap(binding => {
      const ends = [from, to].map(end => endOf(end, binding, nodes));
      const [first, second] = ends;
      return first === undefined || second === undefined ? [] : [[first, second] as const];
    }),
  );
  return {
    columns: names.map(name => ({ name, isCounted: counted.has(name) })),
    rows: shown.slice(0, most),
    isCut: shown.length > most,
    edges,
  };
}

function cellOf(binding: Binding, name: string, nodes: NodeQuery['nodes']): Cell | undefined {
  const term = binding[name];
  if (term === undefined) return undefined;
  const node = term.type === 'uri' ? term : binding[nodes.get(name) ?? ''];
  return {
    text: valueText(term),
    language: term['xml:lang'],
    datatype: term.datatype,
    node: node?.type === 'uri' ? valueText(node) : undefined,
  };
}

/** Two nodes of one name make one row of a query that gives no row twice: it leads to neither. */
function withoutRepeated(rows: Answer['rows']): Answer['rows'] {
  const known = new Map<string, Answer['rows'][number]>();
  for (const row of rows) {
    const key = JSON.stringify(row.map(cell => cell?.text));
    const same = known.get(key);
    known.set(key, same === undefined ? row : row.map((cell, at) => merged(cell, same[at])));
  }
  return [...known.values()];
}

function merged(cell: Cell | undefined, other: Cell | undefined): Cell | undefined {
  return cell === undefined || cell.node === other?.node ? cell : { ...cell, node: undefined };
}

function endOf(
  end: NodeQuery['joins'][number][number],
  binding: Binding,
  nodes: NodeQuery['nodes'],
): Node | undefined {
  if ('iri' in end) return { iri: end.iri };
  const node = binding[nodes.get(end.column) ?? ''];
  const name = binding[end.column];
  if (node?.type !== 'uri') return undefined;
  return { iri: valueText(node), name: name === undefined ? undefined : valueText(name) };
}
