/** The changes that several places of a text tell of, each once. */
import type { ToldChange } from '../japanese/change-notes.js';
import type { DateStatement, RecordedChange } from '../model/agreement.js';
import type { SupplementaryProvision } from '../model/document.js';
import { present } from '../model/present.js';

/** A change as one place tells of it. */
export interface Told extends Omit<ToldChange, 'date' | 'numberText'> {
  readonly date: DateStatement;
  readonly supplement?: SupplementaryProvision;
  readonly inForce?: DateStatement;
}

/** More changes than a text ever had: of a list beyond all measure, the last ones are told. */
const MAX_CHANGES = 200;

/** Changes as they are told, those of several places together. */
export class Changes {
  readonly #ofYear = new Map<string, Told[]>();

  /**
   * Adds what is told, to a change that is known where it is the same. What gives a year alone tells of no other than those
   * that are known of that year.
   */
  add(told: Told): void {
    const ofYear = this.#known(told);
    const at = ofYear.findIndex(change => isSame(change, told));
    const known = ofYear[at];
    const isVague = told.iso.length === 4 && told.number === undefined;
    if (known !== undefined) ofYear[at] = merge(known, told);
    else if (!isVague || !ofYear.some(change => mayBe(change, told))) ofYear.push(told);
    // each is compared with all of its year
    if (ofYear.length > MAX_CHANGES) ofYear.shift();
  }

  /** Whether one is known that a place tells of. */
  has(told: Told): boolean {
    return this.#known(told).some(change => isSame(change, told));
  }

  #known({ iso }: Told): Told[] {
    const year = iso.slice(0, 4);
    const known = this.#ofYear.get(year) ?? [];
    this.#ofYear.set(year, known);
    return known;
  }

  /** All of them by their days; one of which the year alone is told stands before the others of its year. */
  inOrder(): readonly RecordedChange[] {
    const all = [...this.#ofYear.values()].flat();
    const sorted = all.sort((a, b) => (a.iso < b.iso ? -1 : a.iso > b.iso ? 1 : 0));
    return sorted.slice(-MAX_CHANGES).map(({ iso, number, date, inForce, supplement }) => ({
      iso,
      date,
      ...present({ number, inForce, supplement }),
    }));
  }
}

/** Whether nothing that two places tell says that they tell of different changes. */
export function mayBe(a: Pick<Told, 'iso' | 'number'>, b: Pick<Told, 'iso' | 'number'>): boolean {
  const isOfDay =
    a.iso.length === b.iso.length ? a.iso === b.iso : a.iso.slice(0, 4) === b.iso.slice(0, 4);
  return isOfDay && (a.number ?? b.number) === (b.number ?? a.number);
}

/** Whether two places tell of one change: of one day or one number at least. */
function isSame(a: Told, b: Told): boolean {
  const shares = a.iso === b.iso && a.iso.length === 10;
  return mayBe(a, b) && (shares || (a.number !== undefined && a.number === b.number));
}

/** What two places tell of a change: its day where one of them gives it. */
function merge(known: Told, told: Told): Told {
  const [exact, other] = told.iso.length > known.iso.length ? [told, known] : [known, told];
  return { ...other, ...exact, date: mergeDates(exact.date, other.date) };
}

/** One statement of a day that stands at two places. */
function mergeDates(a: DateStatement, b: DateStatement): DateStatement {
  const shared = { ...b, ...a };
  if (a.quotation.text !== b.quotation.text)
    return shared.eventNumber === a.eventNumber
      ? a
      : { ...a, ...present({ eventNumber: b.eventNumber }) };
  const spans = [...a.quotation.spans, ...b.quotation.spans];
  return { ...shared, quotation: { text: a.quotation.text, spans } };
}
