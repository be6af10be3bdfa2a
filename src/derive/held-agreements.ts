/** The agreements that are known by more than a citation, with what another text can call them by. */
import { foldWidth } from '../japanese/normalize.js';
import { DCTERMS, ELI, RDF, RK } from '../rdf/namespaces.js';
import type { QuadIndex } from '../rdf/quad-index.js';
import { iri } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import { dayOfCited } from './cited-days.js';
import { iriObjects, literalValue } from './lookup.js';
import type { Notice } from './notices.js';
import { noticesOf } from './notices.js';

/** An agreement by what tells it from others. */
export interface HeldAgreement {
  readonly agreement: NamedNode;
  /** The codes of its parties, as its IRI has them. */
  readonly parties: string;
  readonly title: string;
  readonly concludedOn: string;
  /** The numbers of its public notices. */
  readonly notices: readonly Notice[];
}

/**
 * The agreements whose first text is held, or their text as amended, by their parties; each once, as its first text calls
 * it.
 */
export function heldAgreements(store: QuadIndex): ReadonlyMap<string, readonly HeldAgreement[]> {
  const byIri = new Map<string, HeldAgreement>();
  for (const found of [...amended(store), ...concluded(store)])
    byIri.set(found.agreement.value, found);
  const held = new Map<string, HeldAgreement[]>();
  for (const found of byIri.values())
    held.set(found.parties, [...(held.get(found.parties) ?? []), found]);
  return held;
}

function concluded(store: QuadIndex): readonly HeldAgreement[] {
  return store.subjects(RDF.type, RK.BaseInstrument).flatMap(({ value }) => {
    const instrument = iri(value);
    const concludedOn = literalValue(store, instrument, ELI.date_document);
    const [agreement] = iriObjects(store, instrument, RK.concludes);
    return heldAs(store, { text: instrument, first: instrument, agreement, concludedOn });
  });
}

/** The day and the number of what made an agreement stand on a text as amended, too. */
function amended(store: QuadIndex): readonly HeldAgreement[] {
  return store.subjects(RDF.type, RK.AmendedText).flatMap(({ value }) => {
    const text = iri(value);
    const [agreement] = iriObjects(store, text, RK.textOf);
    const [first] = iriObjects(store, text, RK.citesConclusionOf);
    return heldAs(store, { text, first, agreement, concludedOn: first && dayOfCited(first) });
  });
}

interface Sources {
  readonly text: NamedNode;
  readonly first: NamedNode | undefined;
  readonly agreement: NamedNode | undefined;
  readonly concludedOn: string | undefined;
}

function heldAs(
  store: QuadIndex,
  { text, first, agreement, concludedOn }: Sources,
): readonly HeldAgreement[] {
  const title = literalValue(store, text, DCTERMS.title);
  if (first === undefined || agreement === undefined || title === undefined) return [];
  const parties = partiesOf(agreement);
  if (parties === undefined || concludedOn === undefined) return [];
  const notices = noticesOf(store, first);
  return [{ agreement, parties, title: plainTitle(title), concludedOn, notices }];
}

/** The parties that an IRI names, where all have a code: id/agreement/16202-16205/2016-10-03. */
export function partiesOf({ value }: NamedNode): string | undefined {
  return /\/id\/agreement\/(\d+(?:-\d+)+)\//.exec(value)?.[1];
}

/** A title as it is compared: without spaces, widths, a 書 at its end, which citations leave out. */
export function plainTitle(title: string): string {
  return foldWidth(title).replace(/(?<=協約|協定|規約)書$/, '');
}
