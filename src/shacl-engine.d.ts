/** What we use of shacl-engine, which has no types of its own. */
declare module 'shacl-engine/Validator.js' {
  import type { Quad, Term } from '@rdfjs/types';

  /** What is asked of a dataset: the quads with some terms, and how many there are. */
  interface Dataset {
    readonly size: number;
    match(
      subject?: Term | null,
      predicate?: Term | null,
      object?: Term | null,
    ): Iterable<Quad> & { readonly size: number };
  }

  interface Result {
    readonly focusNode: { readonly term: Term };
    readonly path: readonly { readonly predicates: readonly Term[] }[] | undefined;
    readonly message: readonly Term[];
    readonly severity: Term;
    readonly shape: { readonly ptr: { readonly term: Term } };
    readonly value: { readonly term: Term } | undefined;
    readonly constraintComponent: Term;
  }

  /** Validates data graphs against one shapes graph. */
  // eslint-disable-next-line import-x/no-default-export -- so the package exports it
  export default class Validator {
    constructor(shapes: Dataset, options: { factory: unknown });
    validate(data: { dataset: Dataset }): Promise<{ readonly results: readonly Result[] }>;
  }
}
