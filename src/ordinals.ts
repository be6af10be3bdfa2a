/** How instruments of the same parties and day are told apart, in one file and in many. */
import type { DocumentGraphs } from './rdf/document-graphs.js';

/** What is asked of an instrument to tell it from others. */
type Named = Pick<DocumentGraphs, 'instrument' | 'first' | 'title'>;

/** Counts what was converted, so that each instrument gets its own IRI and a file counts once. */
export class Ordinals {
  readonly #sources = new Set<string>();
  readonly #counts = new Map<string, number>();
  readonly #taken = new Set<string>();
  /** Of the instruments that made agreements, and are held or known from a text as amended, their titles. */
  readonly #titles = new Map<string, string>();

  /** Whether a source has not been there before; one that is not read never counts. */
  isNew(sourceId: string | undefined): boolean {
    if (sourceId === undefined || this.#sources.has(sourceId)) return false;
    this.#sources.add(sourceId);
    return true;
  }

  /** The ordinal to try next for an instrument: 1 for the first agreement of its parties on its day. */
  next(instrument: string): number {
    const ordinal = (this.#counts.get(instrument) ?? 0) + 1;
    this.#counts.set(instrument, ordinal);
    return ordinal;
  }

  /**
   * Whether no instrument has the name of one, and no agreement that of its agreement: the text as amended is of the
   * agreement of a first text with its title, and of no other of the same parties and day.
   */
  isFree({ instrument, first = instrument, title }: Named): boolean {
    const known = this.#titles.get(first.value);
    return !this.#taken.has(instrument.value) && (known === undefined || known === title);
  }

  /** Takes the name of an instrument; false where another has it. */
  take(named: Named): boolean {
    const { instrument, first = instrument, title } = named;
    if (!this.isFree(named)) return false;
    this.#taken.add(instrument.value);
    this.#titles.set(first.value, title);
    return true;
  }
}

/** An instrument as quads, under the IRIs of a further one where its own are taken. */
export function emitNumbered(
  emitAs: (ordinal: number) => DocumentGraphs,
  ordinals: Ordinals,
): DocumentGraphs {
  const first = emitAs(1);
  const name = first.instrument.value;
  for (let ordinal = ordinals.next(name); ; ordinal = ordinals.next(name)) {
    const graphs = ordinal === 1 ? first : emitAs(ordinal);
    if (ordinals.take(graphs)) return graphs;
  }
}
