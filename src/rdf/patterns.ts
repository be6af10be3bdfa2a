/** What a query looks for: the triple patterns that its columns are bound by. */
import { parseSparql } from './sparql.js';

/** A variable, or an IRI in its place. */
export type PatternTerm =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'iri'; readonly value: string };

/** A triple pattern of two nodes, or of a node and its value, with one property. */
export interface Pattern {
  readonly subject: PatternTerm;
  readonly property: string;
  readonly object: PatternTerm;
}

/** The patterns of a query, and the variables that are made of others by COALESCE. */
export interface Patterns {
  readonly triples: readonly Pattern[];
  readonly coalesced: ReadonlyMap<string, readonly string[]>;
}

/** A part of the syntax tree. */
interface Part {
  readonly type?: string;
  readonly subType?: string;
  readonly value?: unknown;
  readonly prefix?: string;
  readonly triples?: readonly Readonly<Record<'subject' | 'predicate' | 'object', Part>>[];
  readonly patterns?: readonly Part[];
  readonly where?: Part;
  readonly expression?: Part;
  readonly operator?: string;
  readonly args?: readonly Part[];
  readonly variable?: Part;
}

/** Parts whose patterns bind variables: not MINUS, nor FILTER EXISTS. */
const BINDING = ['group', 'optional', 'union', 'graph', 'select'];

/** The patterns of a SELECT query, those of its sub-queries included. */
export function patternsOf(query: string): Patterns {
  const tree = parseSparql(query);
  if (tree.type !== 'query') return { triples: [], coalesced: new Map() };
  const prefixes = new Map<string, string>();
  for (const declared of tree.context)
    if (declared.subType === 'prefix') prefixes.set(declared.key, declared.value.value);
  const parts = partsOf(tree.where as Part);
  return {
    triples: parts.flatMap(({ triples = [] }) => triples.flatMap(triple => patternOf(triple, prefixes))), // prettier-ignore
    coalesced: new Map(parts.flatMap(coalescedOf)),
  };
}

/** A part and all that it is made of. */
function partsOf(part: Part): readonly Part[] {
  const inner = part.where === undefined ? (part.patterns ?? []) : [part.where];
  const isOpen = part.subType === undefined || BINDING.includes(part.subType);
  return isOpen ? [part, ...inner.flatMap(partsOf)] : [part];
}

function patternOf(
  triple: Readonly<Record<'subject' | 'predicate' | 'object', Part>>,
  prefixes: ReadonlyMap<string, string>,
): readonly Pattern[] {
  const [subject, property, object] = [triple.subject, triple.predicate, triple.object].map(part =>
    termOf(part, prefixes),
  );
  if (subject === undefined || object === undefined || property?.kind !== 'iri') return [];
  return [{ subject, property: property.value, object }];
}

function termOf(part: Part, prefixes: ReadonlyMap<string, string>): PatternTerm | undefined {
  const { subType, value, prefix } = part;
  if (typeof value !== 'string') return undefined;
  if (subType === 'variable') return { kind: 'variable', name: value };
  if (subType !== 'namedNode') return undefined;
  const namespace = prefix === undefined ? '' : prefixes.get(prefix);
  return namespace === undefined ? undefined : { kind: 'iri', value: namespace + value };
}

/** `BIND(COALESCE(STR(?name), ?token) AS ?party)`: party is made of name and token. */
function coalescedOf({
  subType,
  expression,
  variable,
}: Part): readonly (readonly [string, readonly string[]])[] {
  if (subType !== 'bind' || expression?.operator !== 'coalesce') return [];
  const names = (expression.args ?? []).map(argument =>
    argument.operator === 'str' ? argument.args?.[0] : argument,
  );
  const made = names.flatMap(part => (part?.subType === 'variable' ? [String(part.value)] : []));
  return [[String(variable?.value), made]];
}
