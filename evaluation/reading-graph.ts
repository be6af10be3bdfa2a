/** A graph as the reading asks it. */
import { RDF } from '../src/rdf/namespaces.js';
import { QuadIndex } from '../src/rdf/quad-index.js';
import type { Quad, Term } from '../src/rdf/terms.js';

/** The quads of one document, asked for what a node says. */
export class ReadingGraph {
  readonly #index: QuadIndex;

  constructor(quads: readonly Quad[]) {
    this.#index = new QuadIndex(quads);
  }

  objects(subject: Term, ...predicates: readonly Term[]): readonly Term[] {
    return predicates.flatMap(predicate => this.#index.objects(subject, predicate));
  }

  text(subject: Term | undefined, ...predicates: readonly Term[]): string | undefined {
    return subject === undefined ? undefined : this.objects(subject, ...predicates)[0]?.value;
  }

  /** The slug of a concept: `lead` of vocab/modality/lead. */
  slug(subject: Term, predicate: Term): string | undefined {
    return this.slugs(subject, predicate)[0];
  }

  slugs(subject: Term, predicate: Term): readonly string[] {
    return this.objects(subject, predicate).map(({ value }) => value.replace(/^.*\//, ''));
  }

  ofType(type: Term): readonly Term[] {
    return this.#index.subjects(RDF.type, type);
  }

  isA(subject: Term, type: Term): boolean {
    return this.objects(subject, RDF.type).some(own => own.equals(type));
  }

  subjects(predicate: Term, object: Term): readonly Term[] {
    return this.#index.subjects(predicate, object);
  }

  objectsOf(...predicates: readonly Term[]): readonly Term[] {
    return predicates.flatMap(predicate =>
      Array.from(this.#index.match(null, predicate), ({ object }) => object),
    );
  }
}
