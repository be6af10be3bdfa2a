/** The instruments of an agreement in the order of the days from which they have effect, and the version that each makes. */
import type { QuadIndex } from '../rdf/quad-index.js';
import { part } from '../rdf/iris.js';
import { ELI, RDF, RK } from '../rdf/namespaces.js';
import type { NamedNode } from '../rdf/terms.js';
import { iriObjects, iriSubjects, literalValue } from './lookup.js';

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
}

/** The instruments of an agreement by date: those whose text is held, and those that they cite. */
export function instrumentsOf(store: QuadIndex, agreement: NamedNode): readonly Dated[] {
  const byIri = new Map<string, Dated>();
  const held = iriSubjects(store, RK.concludes, agreement);
  for (const instrument of [...held, ...iriSubjects(store, ELI.repeals, agreement)]) {
    for (const [property, isAmending] of [
      [RK.citesConclusionOf, false],
      [RK.citesAmendmentBy, true],
    ] as const) {
      for (const cited of iriObjects(store, instrument, property)) {
        const date = cited.value.slice(-10);
        byIri.set(cited.value, { instrument: cited, date, from: date, isAmending, isHeld: false });
      }
    }
  }
  for (const instrument of held) {
    const date = literalValue(store, instrument, ELI.date_document) ?? '';
    const isAmending = [RK.AmendingInstrument, RK.RestatingInstrument].some(
      type => store.match(instrument, RDF.type, type).size > 0,
    );
    const inForce = literalValue(store, instrument, ELI.first_date_entry_in_force) ?? date;
    const from = later(date, inForce);
    byIri.set(instrument.value, { instrument, date, from, isAmending, isHeld: true });
  }
  return inOrder(behindTheFirst([...byIri.values()]));
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

/** The instruments that tell what the agreement is: those whose text is held, then the one that ends it. */
export function speakersOf(
  store: QuadIndex,
  agreement: NamedNode,
  instruments: readonly Dated[],
): readonly NamedNode[] {
  const held = instruments.filter(({ isHeld }) => isHeld).map(({ instrument }) => instrument);
  return [...held, ...iriSubjects(store, ELI.repeals, agreement)];
}
