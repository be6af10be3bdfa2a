/** The nodes that the columns of an answer name, so that a label leads to its page; and which of them the query joins. */
import type { Pattern, PatternTerm } from '../../../rdf/patterns.js';
import { patternsOf } from '../../../rdf/patterns.js';
import { DCTERMS, ELI, NIF, RDFS, RK, SKOS } from '../../../rdf/namespaces.js';
import { columnsOf, isGrouped, withMoreColumns } from '../../../rdf/select.js';

/** Properties whose value stands for its node: names, numbers of parts, words of the source. */
const NAMING: ReadonlySet<string> = new Set(
  [
    RDFS.label, SKOS.prefLabel, SKOS.notation, DCTERMS.title, ELI.number, RK.heading, RK.content, RK.text,
    RK.activity, RK.signatoryName, RK.token, NIF.anchorOf,
  ].map(({ value }) => value),
); // prettier-ignore

/** A query that gives, beside its columns, the nodes that they name. */
export interface NodeQuery {
  readonly query: string;
  /** The column with the node, by the column that names it. */
  readonly nodes: ReadonlyMap<string, string>;
  /** Pairs of nodes that the query joins by one property. */
  readonly joins: readonly (readonly [Joined, Joined])[];
}

/** A node of a join: the column that holds it, or its IRI. */
export type Joined = { readonly column: string } | { readonly iri: string };

/**
 * Adds the nodes to a query whose parameters are bound. `?m rdfs:label ?city` makes m the node of the column city;
 * in a query that groups its rows, m is given where a row has one m.
 */
export function withNodes(query: string): NodeQuery {
  const { triples, coalesced } = patternsOf(query);
  const naming = new Map<string, readonly string[]>();
  for (const column of columnsOf(query)) {
    const named = coalesced.get(column) ?? [column];
    const variables = named.flatMap(name => namersOf(name, triples));
    if (variables.length > 0) naming.set(column, [...new Set(variables)]);
  }
  const nodes = new Map([...naming.keys()].map(column => [column, `nodeOf_${column}`]));
  const grouped = isGrouped(query);
  const more = new Map(
    [...naming].map(([column, variables]) => [
      `nodeOf_${column}`,
      expressionOf(variables, grouped),
    ]),
  );
  return { query: withMoreColumns(query, more), nodes, joins: joinsOf(triples, naming) };
}

function namersOf(variable: string, triples: readonly Pattern[]): readonly string[] {
  return triples.flatMap(({ subject, property, object }) =>
    subject.kind === 'variable' &&
    object.kind === 'variable' &&
    object.name === variable &&
    NAMING.has(property)
      ? [subject.name]
      : [],
  );
}

function expressionOf(variables: readonly string[], grouped: boolean): string {
  const [first = ''] = variables;
  if (grouped) return `IF(COUNT(DISTINCT ?${first}) = 1, SAMPLE(?${first}), "")`;
  return `COALESCE(${variables.map(name => `?${name}`).join(', ')})`;
}

/** The patterns whose two ends are both nodes of columns, or one of them an IRI. */
function joinsOf(
  triples: readonly Pattern[],
  naming: ReadonlyMap<string, readonly string[]>,
): NodeQuery['joins'] {
  const joinedOf = (term: PatternTerm): Joined | undefined => {
    if (term.kind === 'iri') return { iri: term.value };
    const [column] = [...naming].find(([, variables]) => variables.includes(term.name)) ?? [];
    return column === undefined ? undefined : { column };
  };
  return triples.flatMap(({ subject, object }) => {
    const [from, to] = [joinedOf(subject), joinedOf(object)];
    return from === undefined || to === undefined ? [] : [[from, to] as const];
  });
}
