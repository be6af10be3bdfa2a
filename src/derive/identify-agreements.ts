/**
 * Which agreement a text changes that has no IRI for it: one that gives a title or a day, and no more.
 *
 * It is one of the same parties, concluded on the day that the text gives; where it gives none, the only one with the
 * title under which the text cites it, concluded before the text, whose notices do not contradict the number that is
 * cited. Where none or several are, nothing is stated but that: a guess would change the wrong agreement.
 *
 *     <…/undated/doc/2021-03-25/changed> rk:identifiedAs <id/agreement/23202-23501/2004-03-29> .
 *     <…/undated/doc/2021-03-25> rk:concludes <id/agreement/23202-23501/2004-03-29> .
 */
import type { DiagnosticCode } from '../model/diagnostic.js';
import { DIAGNOSTICS } from '../model/diagnostic.js';
import { concept, part, undatedAgreement } from '../rdf/iris.js';
import { DCTERMS, ELI, OA, RDF, RDFS, RK, TIME } from '../rdf/namespaces.js';
import type { QuadIndex } from '../rdf/quad-index.js';
import { en, iri, ja, string } from '../rdf/terms.js';
import type { GraphWriter, NamedNode } from '../rdf/terms.js';
import type { HeldAgreement } from './held-agreements.js';
import { heldAgreements, partiesOf, plainTitle } from './held-agreements.js';
import { iriObjects, iriSubjects, literalValue } from './lookup.js';
import type { Notice } from './notices.js';
import { contradicts, isSame, readNotice } from './notices.js';

interface Graphs {
  readonly store: QuadIndex;
  readonly derived: GraphWriter;
}

/** Derives the agreements that texts mean, and says so where one was chosen by its title, or none was found. */
export function identifyAgreements({ store, derived }: Graphs): void {
  const held = heldAgreements(store);
  for (const { value } of store.objects(null, RK.unidentifiedAgreement)) {
    const unidentified = iri(value);
    for (const instrument of iriSubjects(store, RK.unidentifiedAgreement, unidentified)) {
      const cited = citedBy(store, instrument, unidentified);
      const found = identify(cited, held.get(partiesOf(instrument) ?? '') ?? []);
      if (found === undefined) deriveNone(cited, { store, derived });
      else deriveIdentity(cited, found, { store, derived });
    }
  }
}

/** An agreement as a text cites it. */
interface Cited {
  readonly instrument: NamedNode;
  readonly unidentified: NamedNode;
  /** The day of its conclusion, where the text gives it. */
  readonly concludedOn?: string | undefined;
  readonly title?: string | undefined;
  readonly notice?: Notice | undefined;
  /** The day of the text itself. */
  readonly before?: string | undefined;
}

function citedBy(store: QuadIndex, instrument: NamedNode, unidentified: NamedNode): Cited {
  const title = literalValue(store, unidentified, DCTERMS.title);
  const number = literalValue(store, unidentified, ELI.number);
  const conclusion = iriObjects(store, unidentified, RK.dateStatement).find(
    date => store.match(date, RK.dateEvent, concept('date-event', 'conclusion')).size > 0,
  );
  return {
    instrument,
    unidentified,
    concludedOn: conclusion && literalValue(store, conclusion, TIME.inXSDDate),
    title: title === undefined ? undefined : plainTitle(title),
    notice: number === undefined ? undefined : readNotice(number),
    before: literalValue(store, instrument, ELI.date_document),
  };
}

/** The one agreement that a citation means, of those of the same parties. */
function identify(cited: Cited, held: readonly HeldAgreement[]): HeldAgreement | undefined {
  const possible = held.filter(
    ({ concludedOn, notices }) =>
      (cited.before === undefined || concludedOn < cited.before) &&
      !notices.some(notice => contradicts(cited.notice, notice)),
  );
  const ofDay = possible.filter(({ concludedOn }) => concludedOn === cited.concludedOn);
  if (cited.concludedOn !== undefined) return onlyOne(ofDay) ?? onlyOne(titled(cited, ofDay));
  const ofTitle = titled(cited, possible);
  return onlyOne(ofTitle) ?? onlyOne(numbered(cited, ofTitle));
}

function titled({ title }: Cited, held: readonly HeldAgreement[]): readonly HeldAgreement[] {
  return held.filter(agreement => agreement.title === title);
}

function numbered({ notice }: Cited, held: readonly HeldAgreement[]): readonly HeldAgreement[] {
  return held.filter(({ notices }) => notices.some(other => isSame(notice, other)));
}

function onlyOne<T>([first, second]: readonly T[]): T | undefined {
  return second === undefined ? first : undefined;
}

/** 岡崎市告示第120号 is what 岡崎市 itself prints as 告示第120号. */
/** What none is found for is told; a text that gives the agreement as a whole gives one that is known by it alone. */
function deriveNone({ instrument, unidentified }: Cited, { store, derived }: Graphs): void {
  report('agreement-not-identified', unidentified, derived);
  if (store.match(instrument, RDF.type, RK.RestatingInstrument).size === 0) return;
  if (isEnded(unidentified, store)) return;
  const agreement = undatedAgreement(instrument);
  derived.add(instrument, RK.concludes, agreement);
  derived.add(instrument, ELI.amends, agreement);
}

/** What a concluded text does to the agreement is stated of it; a draft only says which it would change. */
function deriveIdentity(
  { instrument, unidentified, concludedOn }: Cited,
  { agreement }: HeldAgreement,
  { store, derived }: Graphs,
): void {
  derived.add(unidentified, RK.identifiedAs, agreement);
  if (concludedOn === undefined) report('agreement-identified-by-title', unidentified, derived);
  const isOf = (status: string): boolean =>
    store.match(instrument, RK.instrumentStatus, concept('status', status)).size > 0;
  // what made an agreement whose text as amended is held ended an older one all the same
  const isMaker = store.match(null, RK.citesConclusionOf, instrument).size > 0;
  if (isOf('undetermined')) report('change-without-day', unidentified, derived);
  if (!isOf('concluded') && !isMaker) return;
  if (isEnded(unidentified, store)) {
    derived.add(instrument, ELI.repeals, agreement);
    return;
  }
  derived.add(instrument, RK.concludes, agreement);
  derived.add(instrument, ELI.amends, agreement);
}

/** Whether a text ends what it calls so; else it changes it. */
function isEnded(unidentified: NamedNode, store: QuadIndex): boolean {
  return store
    .subjects(RK.modifies, unidentified)
    .some(({ value }) => store.match(iri(value), RK.modificationType, ABOLISHES).size > 0);
}

const ABOLISHES = concept('modification', 'abolish');

/** What can be told of an agreement that a text calls by its title, in the order of their numbers. */
const CODES = [
  'agreement-not-identified',
  'agreement-identified-by-title',
  'change-without-day',
] as const satisfies readonly DiagnosticCode[];

function report(code: (typeof CODES)[number], unidentified: NamedNode, derived: GraphWriter): void {
  const node = part(unidentified, 'diagnostic', CODES.indexOf(code) + 1);
  const message = DIAGNOSTICS[code];
  derived.add(node, RDF.type, RK.Diagnostic);
  derived.add(node, RK.diagnosticCode, string(code));
  derived.add(node, RK.severity, string(message.severity));
  derived.add(node, RDFS.comment, ja(message.ja));
  derived.add(node, RDFS.comment, en(message.en));
  derived.add(node, OA.motivatedBy, OA.commenting);
  derived.add(node, RK.annotates, unidentified);
}
