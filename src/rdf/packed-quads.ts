/**
 * Quads as strings and numbers, for the way between two threads: objects lose their methods there, and
 * a text would have to be parsed again. Most terms of a document occur many times, so each is sent once.
 */
import { DataFactory, termFromId, termToId } from 'n3';
import type { Quad } from './terms.js';

/** Quads that were packed: four places in the list of terms for each. */
export interface PackedQuads {
  readonly terms: readonly string[];
  readonly places: Uint32Array;
}

/** Packs quads, in their order. */
export function packQuads(quads: readonly Quad[]): PackedQuads {
  const placeOf = new Map<string, number>();
  const places = new Uint32Array(quads.length * 4);
  let at = 0;
  for (const { subject, predicate, object, graph } of quads) {
    for (const term of [subject, predicate, object, graph]) {
      const id = termToId(term as never);
      const place = placeOf.get(id) ?? placeOf.size;
      placeOf.set(id, place);
      places[at] = place;
      at += 1;
    }
  }
  return { terms: [...placeOf.keys()], places };
}

/** The quads that were packed, in their order. */
export function unpackQuads({ terms, places }: PackedQuads): readonly Quad[] {
  const unpacked = terms.map(id => termFromId(id, DataFactory));
  const termAt = (at: number): Quad['subject'] => unpacked[places[at] ?? 0] as Quad['subject'];
  return Array.from({ length: places.length / 4 }, (_, quad) =>
    DataFactory.quad(
      termAt(4 * quad) as never,
      termAt(4 * quad + 1) as never,
      termAt(4 * quad + 2) as never,
      termAt(4 * quad + 3) as never,
    ),
  );
}
