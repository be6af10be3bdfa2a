/** A model from a seed. */
import { cooperationAgreement, someGround } from './instruments.js';
import type { Model, ModelInstrument } from './model.js';
import { Random } from './random.js';

/** How a file of each kind is made. */
const KINDS: Readonly<Record<string, (random: Random) => readonly ModelInstrument[]>> = {
  'cooperation-agreement': random => [cooperationAgreement(someGround(random))],
};

/** The kinds of files there are. */
export const MODEL_KINDS: readonly string[] = Object.keys(KINDS);

/** What a file says, from a seed: the same for the same seed. The kind is chosen where none is given. */
export function generate(seed: number, kind?: string): Model {
  const random = new Random(seed);
  const chosen = kind ?? random.pick(MODEL_KINDS);
  return { seed, kind: chosen, instruments: KINDS[chosen]?.(random) ?? [] };
}
