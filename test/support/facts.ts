/** What a conversion says, without where the source says it: for files that hold the same agreement. */
import type { Conversion } from '../../src/index.js';
import { BASE, RDF, RK } from '../../src/rdf/namespaces.js';
import type { Quad } from '../../src/rdf/terms.js';

/**
 * The facts of a document, one line a triple, sorted. Left out are the places in the source, and text
 * that was not understood: a page break in the middle of a table leaves some in one file and not in
 * another. The identity of the file stands as ∗.
 */
export function factsOf({ graphs, agreement }: Conversion): readonly string[] {
  const quads = [...graphs.document, ...graphs.reference];
  const unparsed = new Set(
    quads
      .filter(q => q.predicate.equals(RDF.type) && q.object.equals(RK.UnparsedText))
      .map(q => q.subject.value),
  );
  const facts = quads.filter(
    q => !isPlace(q) && !unparsed.has(q.subject.value) && !unparsed.has(q.object.value),
  );
  const { id } = agreement.document.source;
  const lines = facts.map(quad => lineOf(quad).replaceAll(id, '∗').replaceAll(id.slice(0, 8), '∗'));
  return [...new Set(lines)].sort();
}

/** Whether a triple only says where in the file something stands. */
function isPlace({ object }: Quad): boolean {
  return object.termType === 'NamedNode' && object.value.includes('#char=');
}

function lineOf({ subject, predicate, object }: Quad): string {
  return [subject, predicate, object].map(({ value }) => value.replace(BASE, '')).join(' ');
}
