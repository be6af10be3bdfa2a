/** A model from a seed. */
import {
  abolishingInstrument,
  amendingInstrument,
  bill,
  restatingInstrument,
  template,
  twoAgreements,
} from './changes.js';
import type { Ground } from './ground.js';
import { someGround } from './ground.js';
import { cooperationAgreement, settlementAgreement } from './instruments.js';
import type { Model, ModelInstrument } from './model.js';
import { Random } from './random.js';
import { declaration, entrustmentRules, mutualAidAgreement } from './services.js';

type Maker = (random: Random) => readonly ModelInstrument[];

function one(make: (ground: Ground) => ModelInstrument, most?: number): Maker {
  return random => [make(someGround(random, most))];
}

/** How a file of each kind is made. */
const KINDS: Readonly<Record<string, Maker>> = {
  'cooperation-agreement': one(cooperationAgreement),
  'settlement-independence-agreement': one(settlementAgreement, 2),
  restating: one(restatingInstrument, 2),
  amending: one(amendingInstrument),
  abolishing: one(abolishingInstrument),
  declaration: one(declaration),
  'entrustment-rules': one(entrustmentRules, 2),
  'mutual-aid-agreement': one(mutualAidAgreement),
  template: one(template, 2),
  bill: one(bill),
  'two-agreements': twoAgreements,
};

/** The kinds of files there are. */
export const MODEL_KINDS: readonly string[] = Object.keys(KINDS);

/** What a file says, from a seed: the same for the same seed. The kind is chosen where none is given. */
export function generate(seed: number, kind?: string): Model {
  const random = new Random(seed);
  const chosen = kind ?? random.pick(MODEL_KINDS);
  return { seed, kind: chosen, instruments: KINDS[chosen]?.(random) ?? [] };
}
