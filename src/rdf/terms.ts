/** RDF terms and quads: the door of n3's data model. */
import type { Literal, NamedNode, Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { XSD } from './namespaces.js';

export type { Literal, NamedNode, Quad, Term } from '@rdfjs/types';

/** The RDF/JS data factory, for libraries that want one. */
export const dataFactory = DataFactory;

/** A named node. */
export function iri(value: string): NamedNode {
  return DataFactory.namedNode(value);
}

/** A Japanese text. */
export function ja(text: string): Literal {
  return DataFactory.literal(text, 'ja');
}

/** An English text. */
export function en(text: string): Literal {
  return DataFactory.literal(text, 'en');
}

/** A text in a language. */
export function lang(text: string, language: string): Literal {
  return DataFactory.literal(text, language);
}

/** A plain string, for codes, labels such as 甲 and marks. */
export function string(text: string): Literal {
  return DataFactory.literal(text);
}

/** An xsd:integer. */
export function integer(value: number): Literal {
  return DataFactory.literal(String(value), XSD.integer);
}

/** A literal of a datatype. */
export function typed(value: string, datatype: NamedNode): Literal {
  return DataFactory.literal(value, datatype);
}

/** What an ISO date is by its length: a day, a month, a year. */
const CALENDAR_TYPES = new Map([
  [10, XSD.date],
  [7, XSD.gYearMonth],
  [4, XSD.gYear],
]);

/** A date as exact as it is known: 2021-04-01, 2021-04, 2021. */
export function calendarDate(iso: string): Literal {
  return typed(iso, CALENDAR_TYPES.get(iso.length) ?? XSD.date);
}

/** Collects the statements of one named graph. */
export class GraphWriter {
  readonly graph: NamedNode;
  readonly quads: Quad[];
  readonly #described = new Set<string>();

  constructor(graph: NamedNode, quads: Quad[] = []) {
    this.graph = graph;
    this.quads = quads;
  }

  /** States `subject predicate object` for each object; an absent object states nothing. */
  add(
    subject: NamedNode,
    predicate: NamedNode,
    ...objects: readonly (NamedNode | Literal | undefined)[]
  ): void {
    for (const object of objects) {
      if (object !== undefined)
        this.quads.push(DataFactory.quad(subject, predicate, object, this.graph));
    }
  }

  /** States `subject predicate object` for each of a list of objects, however long it is. */
  addEach(subject: NamedNode, predicate: NamedNode, objects: readonly NamedNode[]): void {
    for (const object of objects) this.add(subject, predicate, object);
  }

  /** Whether a node is to be described: it is not asked for twice, though a text may name it a thousand times. */
  describes(node: NamedNode): boolean {
    if (this.#described.has(node.value)) return false;
    this.#described.add(node.value);
    return true;
  }
}

/** Whether a term is an IRI. */
export function isIri(term: Term): term is NamedNode {
  return term.termType === 'NamedNode';
}
