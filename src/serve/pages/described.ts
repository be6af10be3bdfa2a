/** What is said of many nodes, asked as rows of node, property and value: no question joins what may be absent. */
import type { ResultRow } from '../../engine/rows.js';
import type { NamedNode } from '../../rdf/terms.js';

/** A node with its name. */
export interface Named {
  readonly iri: string;
  readonly name: string;
}

/** Values by node and property. */
export class Described {
  readonly #values = new Map<string, Map<string, Set<string>>>();
  readonly #names = new Map<string, string>();

  /** From rows with the variables node, property and value, and perhaps name, which is that of the value. */
  constructor(rows: readonly ResultRow[]) {
    for (const { node = '', property = '', value = '', name } of rows) {
      const properties = this.#values.get(node) ?? new Map<string, Set<string>>();
      this.#values.set(node, properties);
      properties.set(property, (properties.get(property) ?? new Set()).add(value));
      if (name !== undefined) this.#names.set(value, name);
    }
  }

  /** The nodes, in the order of the rows. */
  get nodes(): readonly string[] {
    return [...this.#values.keys()];
  }

  all(node: string, property: NamedNode): readonly string[] {
    return [...(this.#values.get(node)?.get(property.value) ?? [])];
  }

  first(node: string, property: NamedNode): string | undefined {
    return this.all(node, property)[0];
  }

  /** The values with their names. */
  named(node: string, property: NamedNode): readonly Named[] {
    return this.all(node, property).map(iri => ({ iri, name: this.#names.get(iri) ?? iri }));
  }
}

/** Rows that have the same value of a variable, together, in the order of the first of each. */
export function groupBy(
  rows: readonly ResultRow[],
  variable: string,
): ReadonlyMap<string, readonly ResultRow[]> {
  return groupsBy(rows, row => row[variable] ?? '');
}

/** Things that have the same key, together, in the order of the first of each. */
export function groupsBy<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}
