/** Generated files for properties: what fails shrinks towards the plain style and a small seed. */
import fc from 'fast-check';
import type { Model, Noise, Structure, Style } from '../../bench/generate/index.js';
import { PLAIN, STRUCTURES, generate } from '../../bench/generate/index.js';

/** A file: what it says, and how it is written. */
export interface GeneratedFile {
  readonly model: Model;
  readonly style: Style;
}

/** Any structure; the first value of each dimension is the plain one, and comes as often as all others together. */
const structures = fc
  .record(
    Object.fromEntries(
      Object.entries(STRUCTURES).map(([name, values]: [string, readonly string[]]) => [
        name,
        fc.oneof(fc.constant(values[0]), fc.constantFrom(...values)),
      ]),
    ),
  )
  .map(structure => structure as unknown as Structure);

/** Files of a kind, in any structure, with some noise. */
export function filesOf(kind: string, noise: Partial<Noise> = {}): fc.Arbitrary<GeneratedFile> {
  return fc
    .record({ seed: fc.nat(1_000_000), structure: structures })
    .map(({ seed, structure }) => ({
      model: generate(seed, kind),
      style: { structure, noise: { ...PLAIN.noise, ...noise } },
    }));
}
