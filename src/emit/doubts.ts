/** How sure the characters of a scanned page are. */
import type { Doubt, Span } from '../model/text.js';

/** Finds the doubts about a range of the text; they are in the order of the text and do not overlap. */
export class Doubts {
  readonly #doubts: readonly Doubt[];

  constructor(doubts: readonly Doubt[] = []) {
    this.#doubts = doubts;
  }

  /** The lowest confidence of the characters of a span that were recognised; undefined where none was. */
  lowestIn({ start, end }: Span): number | undefined {
    let lowest: number | undefined;
    for (let at = this.#firstBehind(start); at < this.#doubts.length; at++) {
      const doubt = this.#doubts[at];
      if (doubt === undefined || doubt.span.start >= end) break;
      lowest = Math.min(lowest ?? 1, doubt.confidence);
    }
    return lowest;
  }

  /** Words that were corrected, with what was recognised. */
  get corrections(): readonly (Doubt & { readonly reading: string })[] {
    return this.#doubts.flatMap(doubt =>
      doubt.reading === undefined ? [] : [{ ...doubt, reading: doubt.reading }],
    );
  }

  /** The first doubt that ends behind an offset. */
  #firstBehind(offset: number): number {
    let low = 0;
    let high = this.#doubts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#doubts[middle]?.span.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
