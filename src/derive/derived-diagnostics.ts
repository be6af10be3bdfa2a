/** What only all documents together tell of one, as its diagnostics: amendments that could not be applied, and to what. */
import type { Agreement } from '../model/agreement.js';
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.js';
import { DIAGNOSTICS } from '../model/diagnostic.js';
import { endedBy, part, unidentifiedIn } from '../rdf/iris.js';
import { RDFS, RK } from '../rdf/namespaces.js';
import { QuadIndex } from '../rdf/quad-index.js';
import type { NamedNode, Quad } from '../rdf/terms.js';
import { iri, string } from '../rdf/terms.js';
import { FAILURES } from './consolidation/failures.js';
import { NOT_APPLIED } from './consolidation/refusals.js';

/** Tells the diagnostics that follow for an instrument: which agreement it changes, and what could not be applied to it. */
export type DiagnosticsFor = (instrument: NamedNode, agreement: Agreement) => readonly Diagnostic[];

/** The diagnostics among the quads that were derived from all documents, by instrument. */
export function derivedDiagnostics(derived: readonly Quad[]): DiagnosticsFor {
  const store = indexOf(derived);
  return (instrument, agreement) => [
    ...ofIdentity(instrument, agreement, store),
    ...ofModifications(instrument, agreement, store),
  ];
}

function indexOf(derived: readonly Quad[]): QuadIndex {
  return new QuadIndex(derived.filter(isOfDiagnostic));
}

function ofIdentity(
  instrument: NamedNode,
  { changedAgreement, endedAgreements, title }: Agreement,
  store: QuadIndex,
): readonly Diagnostic[] {
  const changed = changedAgreement?.title ?? title;
  const cited = [
    { node: unidentifiedIn(instrument), spans: changed?.spans ?? [] },
    ...endedAgreements.map(({ title: { spans } }, at) => ({
      node: endedBy(instrument, at + 1),
      spans,
    })),
  ];
  return cited.flatMap(({ node, spans }) =>
    store
      .subjects(RK.annotates, node)
      .flatMap(({ value }) => store.objects(iri(value), RK.diagnosticCode))
      .flatMap(({ value }) => (isCode(value) ? [{ code: value, spans }] : [])),
  );
}

function isCode(value: string): value is DiagnosticCode {
  return value in DIAGNOSTICS;
}

function ofModifications(
  instrument: NamedNode,
  { modifications }: Agreement,
  store: QuadIndex,
): readonly Diagnostic[] {
  return modifications.flatMap(({ clause: { spans } }, at) => {
    const modification = part(instrument, 'modification', at + 1);
    return store.subjects(RK.annotates, modification).map(({ value }): Diagnostic => {
      const detail = reasonOf(store, iri(value));
      return { code: NOT_APPLIED, spans, ...(detail === undefined ? {} : { detail }) };
    });
  });
}

/** A change that is not in the text of its agreement, as a reader is told it. */
export interface UnappliedAmendment {
  /** The IRI of the modification or of what is changed, which begins with that of its instrument. */
  readonly part: string;
  readonly message: Readonly<Record<'ja' | 'en', string>>;
}

/** All amendments that could not be applied, and those whose agreement is not known. */
export function unappliedAmendments(derived: readonly Quad[]): readonly UnappliedAmendment[] {
  const store = indexOf(derived);
  return UNAPPLIED.flatMap(code => store.subjects(RK.diagnosticCode, string(code))).map(
    ({ value }) => ({
      part: store.objects(iri(value), RK.annotates)[0]?.value ?? '',
      message: {
        ja: commentOf(store, iri(value), 'ja'),
        en: commentOf(store, iri(value), 'en'),
      },
    }),
  );
}

/** Why a change is not in the text of its agreement. */
const UNAPPLIED: readonly DiagnosticCode[] = [
  NOT_APPLIED,
  'agreement-not-identified',
  'change-without-day',
];

function commentOf(store: QuadIndex, diagnostic: NamedNode, language: 'ja' | 'en'): string {
  const comments = store.objects(diagnostic, RDFS.comment);
  const own = comments.find(term => term.termType === 'Literal' && term.language === language);
  return own?.value ?? '';
}

function isOfDiagnostic({ predicate }: Quad): boolean {
  return [RK.annotates, RK.diagnosticCode, RDFS.comment].some(other => other.equals(predicate));
}

/** The reason in both languages, as the comment of a diagnostic has it. */
function reasonOf(store: QuadIndex, diagnostic: NamedNode): string | undefined {
  const comments = store.objects(diagnostic, RDFS.comment).map(({ value }) => value);
  const reason = Object.values(FAILURES).find(({ ja }) =>
    comments.some(comment => comment.includes(ja)),
  );
  return reason === undefined ? undefined : `${reason.ja} / ${reason.en}`;
}
