/**
 * Model → text → convert → reading, for every kind of file and one dimension of writing at a time: what
 * a reader should find is what is found. What is not is on record in known-dimensions.json.
 */
import { describe, it } from 'vitest';
import type { Style } from '../../bench/generate/index.js';
import {
  MODEL_KINDS,
  NOISES,
  PLAIN,
  STRUCTURES,
  everyChange,
  expectationOf,
  generate,
  render,
} from '../../bench/generate/index.js';
import { failureOf } from '../support/generated.js';
import { expectOnRecord } from '../support/known-failures.js';

const SEEDS = [1, 2, 3];

const CHANGES: readonly (readonly [string, Style])[] = [
  ['plain', PLAIN],
  ...everyChange(STRUCTURES),
  ...everyChange(NOISES),
];

/** What was seen, by text and expectation: in a quarter of all cases a change is none for a kind of file. */
const seen = new Map<string, string | undefined>();

function failureOnce(...[model, style]: Parameters<typeof failureOf>): string | undefined {
  const key = render(model, style) + JSON.stringify(expectationOf(model, style));
  if (!seen.has(key)) seen.set(key, failureOf(model, style));
  return seen.get(key);
}

describe.each(MODEL_KINDS)('%s', kind => {
  it.each(CHANGES)('comes back as it was made, written %s', (change, style) => {
    const [failure] = SEEDS.flatMap(seed => failureOnce(generate(seed, kind), style) ?? []);
    expectOnRecord('known-dimensions.json', `${kind} ${change}`, failure);
  });
});
