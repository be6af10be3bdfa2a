/** Amendments that could not be applied, as diagnostics of the documents that bring them. */
import type { Diagnostic } from '../model/diagnostic.js';
import type { Modification } from '../model/modification.js';
import { part } from '../rdf/iris.js';
import { RDFS, RK } from '../rdf/namespaces.js';
import { QuadIndex } from '../rdf/quad-index.js';
import type { NamedNode, Quad } from '../rdf/terms.js';
import { iri } from '../rdf/terms.js';
import { FAILURES } from './consolidation/failures.js';

/**
 * The diagnostics that follow for an instrument: its modification that could not be applied, and why.
 * @param derived the quads that were derived from all documents
 */
export function unappliedDiagnostics(
  instrument: NamedNode,
  modifications: readonly Modification[],
  derived: readonly Quad[],
): readonly Diagnostic[] {
  const store = new QuadIndex(derived.filter(isOfDiagnostic));
  return modifications.flatMap(({ clause: { spans } }, at) => {
    const modification = part(instrument, 'modification', at + 1);
    return store.subjects(RK.annotates, modification).map(({ value }): Diagnostic => {
      const detail = reasonOf(store, iri(value));
      return { code: 'amendment-not-applied', spans, ...(detail === undefined ? {} : { detail }) };
    });
  });
}

/** A modification because of which nothing of its instrument was applied, as a reader is told it. */
export interface UnappliedAmendment {
  /** The IRI of the modification, which begins with that of its instrument. */
  readonly modification: string;
  readonly message: Readonly<Record<'ja' | 'en', string>>;
}

/** All amendments that could not be applied. */
export function unappliedAmendments(derived: readonly Quad[]): readonly UnappliedAmendment[] {
  const store = new QuadIndex(derived.filter(isOfDiagnostic));
  return Array.from(store.match(null, RK.annotates, null), ({ subject, object }) => ({
    modification: object.value,
    message: {
      ja: commentOf(store, iri(subject.value), 'ja'),
      en: commentOf(store, iri(subject.value), 'en'),
    },
  }));
}

function commentOf(store: QuadIndex, diagnostic: NamedNode, language: 'ja' | 'en'): string {
  const comments = store.objects(diagnostic, RDFS.comment);
  const own = comments.find(term => term.termType === 'Literal' && term.language === language);
  return own?.value ?? '';
}

function isOfDiagnostic({ predicate }: Quad): boolean {
  return predicate.equals(RK.annotates) || predicate.equals(RDFS.comment);
}

/** The reason in both languages, as the comment of a diagnostic has it. */
function reasonOf(store: QuadIndex, diagnostic: NamedNode): string | undefined {
  const comments = store.objects(diagnostic, RDFS.comment).map(({ value }) => value);
  const reason = Object.values(FAILURES).find(({ ja }) =>
    comments.some(comment => comment.includes(ja)),
  );
  return reason === undefined ? undefined : `${reason.ja} / ${reason.en}`;
}
