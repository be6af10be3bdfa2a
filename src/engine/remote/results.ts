/** SPARQL results in JSON, as endpoints write them. */

/** A term of a result. Virtuoso says `typed-literal` where the standard says `literal`. */
export interface ResultTerm {
  readonly type: 'uri' | 'literal' | 'typed-literal' | 'bnode';
  readonly value: string;
  readonly datatype?: string;
  readonly 'xml:lang'?: string;
}

/** A solution: terms by variable; what is unbound is absent. */
export type Solution = Readonly<Record<string, ResultTerm>>;

/** The solutions of a SELECT query. */
export interface Results {
  readonly variables: readonly string[];
  readonly solutions: readonly Solution[];
}

/**
 * The solutions in a result. e-Stat writes the names of keys in capitals, the variables too: `expected` are the
 * variables that the query has, whose spelling counts.
 * @throws Error where the text is no result
 */
export function parseResults(text: string, expected: readonly string[] = []): Results {
  const known = new Map(expected.map(name => [name.toLowerCase(), name]));
  const nameOf = (name: string): string => known.get(name.toLowerCase()) ?? name;
  const { head, results } = lowered(JSON.parse(text) as unknown, 2) as {
    readonly head?: { readonly vars?: readonly unknown[] };
    readonly results?: { readonly bindings?: readonly unknown[] };
  };
  const { vars } = head ?? {};
  const { bindings } = results ?? {};
  if (!Array.isArray(vars) || !Array.isArray(bindings))
    throw new Error('no SPARQL results in JSON');
  return {
    variables: vars.map(name => nameOf(String(name))),
    solutions: bindings.map(binding => solutionOf(binding, nameOf)),
  };
}

/**
 * The answer to ASK.
 * @throws Error where the text has none
 */
export function parseBoolean(text: string): boolean {
  const { boolean } = lowered(JSON.parse(text) as unknown, 1) as { readonly boolean?: unknown };
  if (typeof boolean !== 'boolean') throw new Error('no boolean in JSON');
  return boolean;
}

/** Objects with their keys in small letters, to a depth. */
function lowered(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(
    ([key, inner]) => [key.toLowerCase(), depth > 1 ? lowered(inner, depth - 1) : inner] as const,
  );
  return Object.fromEntries(entries);
}

function solutionOf(binding: unknown, nameOf: (name: string) => string): Solution {
  if (typeof binding !== 'object' || binding === null) throw new Error('a solution is no object');
  return Object.fromEntries(
    Object.entries(binding).map(([name, term]) => [nameOf(name), termOf(term)] as const),
  );
}

const TYPES = new Set(['uri', 'literal', 'typed-literal', 'bnode']);

function termOf(term: unknown): ResultTerm {
  const { type, value, ...more } = lowered(term, 1) as Readonly<Record<string, unknown>>;
  if (typeof type !== 'string' || typeof value !== 'string' || !TYPES.has(type.toLowerCase()))
    throw new Error('a term that is no IRI, literal or blank node');
  return { ...more, type: type.toLowerCase() as ResultTerm['type'], value };
}
