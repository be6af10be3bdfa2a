/** What is said of some nodes, looked up by node and property. */
import type { ResultRow } from '../../../engine/rows.js';
import { RDF } from '../../../rdf/namespaces.js';
import type { NamedNode } from '../../../rdf/terms.js';

/** Statements that were asked as `?s ?p ?o`. */
export class Facts {
  readonly #values = new Map<string, Map<string, string[]>>();

  constructor(...answers: readonly (readonly ResultRow[])[]) {
    for (const rows of answers) for (const { s = '', p = '', o = '' } of rows) this.#add(s, p, o);
  }

  #add(node: string, property: string, value: string): void {
    const properties = this.#values.get(node) ?? new Map<string, string[]>();
    const values = properties.get(property) ?? [];
    if (!values.includes(value)) values.push(value);
    properties.set(property, values);
    this.#values.set(node, properties);
  }

  /** Every node that something is said of. */
  get nodes(): readonly string[] {
    return [...this.#values.keys()];
  }

  /** The values of a property. */
  all(node: string, property: NamedNode): readonly string[] {
    return this.#values.get(node)?.get(property.value) ?? [];
  }

  /** The value of a property that has one. */
  one(node: string, property: NamedNode): string | undefined {
    return this.all(node, property)[0];
  }

  /** Whether a node is of a class. */
  isA(node: string, type: NamedNode): boolean {
    return this.all(node, RDF.type).includes(type.value);
  }

  /** A number; `otherwise` where there is none. */
  number(node: string, property: NamedNode, otherwise = 0): number {
    const value = this.one(node, property);
    return value === undefined ? otherwise : Number(value);
  }
}
