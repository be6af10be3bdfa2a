/** The instruments of an agreement in the order of the days from which they have effect, and the version that each makes. */
import type { QuadIndex } from '../rdf/quad-index.js';
import { part } from '../rdf/iris.js';
import { ELI, RDF, RK } from '../rdf/namespaces.js';
import type { NamedNode } from '../rdf/terms.js';
import { commencementOfCited, dayOfCited } from './cited-days.js';
import { iriObjects, iriSubjects, literalValue } from './lookup.js';
import { contradicts, isSame, noticesOf } from './notices.js';

/** An instrument of an agreement on its date. */
export interface Dated {
  readonly instrument: NamedNode;
  /** The day of its conclusion. */
  readonly date: string;
  /** The day from which the agreement is as it says: that of its entry into force, where it names a later one. */
  readonly from: string;
  readonly isAmending: boolean;
  /** Whether its text is held. */
  readonly isHeld: boolean;
  /** What other texts that cite it by its day or number call it, where it has another name. */
  readonly aliases?: readonly NamedNode[];
  /** A text of the agreement as it is after this instrument, with all changes up to it in it. */
  readonly textAfter?: NamedNode;
}

/** The instruments of an agreement by date: those whose text is held, and those that they or texts as amended cite. */
export function instrumentsOf(store: QuadIndex, agreement: NamedNode): readonly Dated[] {
  const held = iriSubjects(store, RK.concludes, agreement).map(node => heldInstrument(store, node));
  const cited = citedInstruments(store, agreement);
  const dated = inOrder(behindTheFirst(joinCited(store, held, cited)));
  return withTexts(store, dated, textsOf(store, agreement));
}

/** The texts of an agreement with later changes in them. */
export function textsOf(store: QuadIndex, agreement: NamedNode): readonly NamedNode[] {
  return iriSubjects(store, RK.textOf, agreement);
}

function heldInstrument(store: QuadIndex, instrument: NamedNode): Dated {
  const date = literalValue(store, instrument, ELI.date_document) ?? '';
  const isAmending = [RK.AmendingInstrument, RK.RestatingInstrument].some(
    type => store.match(instrument, RDF.type, type).size > 0,
  );
  const inForce = literalValue(store, instrument, ELI.first_date_entry_in_force) ?? date;
  return { instrument, date, from: later(date, inForce), isAmending, isHeld: true };
}

function citedInstruments(store: QuadIndex, agreement: NamedNode): readonly Dated[] {
  const citing = [RK.concludes, ELI.repeals, RK.textOf].flatMap(property =>
    iriSubjects(store, property, agreement),
  );
  const byIri = new Map<string, Dated>();
  for (const instrument of citing)
    for (const [property, isAmending] of [
      [RK.citesConclusionOf, false],
      [RK.citesAmendmentBy, true],
    ] as const)
      for (const cited of iriObjects(store, instrument, property)) {
        const date = dayOfCited(cited);
        const from = later(date, commencementOfCited(store, cited) ?? date);
        byIri.set(cited.value, { instrument: cited, date, from, isAmending, isHeld: false });
      }
  return [...byIri.values()];
}

/** The instruments that are held, and those that are cited only: one that is cited by another name is held. */
function joinCited(
  store: QuadIndex,
  held: readonly Dated[],
  cited: readonly Dated[],
): readonly Dated[] {
  const unheld: Dated[] = [];
  const aliases = new Map<Dated, Dated[]>();
  for (const one of cited) {
    const same = held.find(other => isSameInstrument(store, one, other));
    if (same === undefined) unheld.push(one);
    else aliases.set(same, [...(aliases.get(same) ?? []), one]);
  }
  return [...unheld, ...held.map(one => withAliases(one, aliases.get(one) ?? []))];
}

/** Of the same name, or changes of one day or one notice. */
function isSameInstrument(store: QuadIndex, cited: Dated, held: Dated): boolean {
  if (cited.instrument.equals(held.instrument)) return true;
  if (!cited.isAmending || !held.isAmending) return false;
  if (cited.date.slice(0, 4) !== held.date.slice(0, 4)) return false;
  const [ofCited, ofHeld] = [cited, held].map(({ instrument }) => noticesOf(store, instrument));
  const pairs = (ofCited ?? []).flatMap(a => (ofHeld ?? []).map(b => [a, b] as const));
  if (pairs.some(([a, b]) => isSame(a, b) || isSame(b, a))) return true;
  return cited.date === held.date && !pairs.some(([a, b]) => contradicts(a, b));
}

/** A held instrument has effect from the day that it gives, else from the one that a text citing it gives. */
function withAliases(held: Dated, cited: readonly Dated[]): Dated {
  const aliases = cited
    .map(({ instrument }) => instrument)
    .filter(name => !name.equals(held.instrument));
  const from = held.from > held.date ? held.from : (cited[0]?.from ?? held.from);
  return { ...held, from: later(held.date, from), aliases };
}

/** Puts each text as amended behind the last of the changes that it has in it; the first where there are several. */
function withTexts(
  store: QuadIndex,
  instruments: readonly Dated[],
  texts: readonly NamedNode[],
): readonly Dated[] {
  const textAfter = new Map<Dated, NamedNode>();
  for (const text of texts) {
    if (literalValue(store, text, RK.versionDate) === undefined) continue;
    const changes = iriObjects(store, text, RK.citesAmendmentBy);
    const last = instruments.findLast(({ instrument, aliases = [] }) =>
      [instrument, ...aliases].some(name => changes.some(change => change.equals(name))),
    );
    if (last !== undefined && !textAfter.has(last)) textAfter.set(last, text);
  }
  return instruments.map(dated => {
    const text = textAfter.get(dated);
    return text === undefined ? dated : { ...dated, textAfter: text };
  });
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** No change has effect before the agreement has. */
function behindTheFirst(instruments: readonly Dated[]): readonly Dated[] {
  const [first] = inOrder(instruments.filter(({ isAmending }) => !isAmending));
  if (first === undefined) return instruments;
  return instruments.map(dated => ({ ...dated, from: later(dated.from, first.from) }));
}

function inOrder(instruments: readonly Dated[]): readonly Dated[] {
  return [...instruments].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/**
 * By the day of effect, then by that of conclusion; what changes an agreement on the day of its conclusion comes
 * behind, the second change behind the first.
 */
function orderOf({ from, date, isAmending, instrument }: Dated): string {
  const ordinal = /-\d+-\d+-\d+-(\d+)$/.exec(instrument.value)?.[1] ?? '1';
  return `${from} ${date} ${isAmending ? 1 : 0} ${ordinal.padStart(6, '0')}`;
}

/** The version that an instrument makes; of several of a day, the first has the day alone as its name. */
export function versionAt(
  agreement: NamedNode,
  instruments: readonly Dated[],
  at: number,
): NamedNode {
  const ordinal = ordinalAt(instruments, at);
  const day = instruments[at]?.from ?? '';
  return part(agreement, 'version', ordinal === 1 ? day : `${day}-${ordinal}`);
}

/** The place of an instrument among those with effect from its day, from 1. */
export function ordinalAt(instruments: readonly Dated[], at: number): number {
  const from = instruments[at]?.from;
  return instruments.slice(0, at).filter(earlier => earlier.from === from).length + 1;
}

/** The instruments that tell what the agreement is: those whose text is held, then texts as amended, then the one that ends it. */
export function speakersOf(
  store: QuadIndex,
  agreement: NamedNode,
  instruments: readonly Dated[],
): readonly NamedNode[] {
  const held = instruments.filter(({ isHeld }) => isHeld).map(({ instrument }) => instrument);
  return [...held, ...textsOf(store, agreement), ...iriSubjects(store, ELI.repeals, agreement)];
}
