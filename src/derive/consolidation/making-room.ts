/** Steps that make room for one another: a number that one of them needs is free only after those behind it. */
import type { Outcome } from './failures.js';
import { isFailure } from './failures.js';
import { insertParts } from './insertion.js';
import type { Part } from './parts.js';
import { renumber } from './renumbering.js';
import type { Step } from './step.js';

/** The most steps that are looked at together. */
const MAX_STEPS = 30;

/** A text after some steps, and how many they are. */
export interface Taken {
  readonly text: Part;
  readonly count: number;
}

/**
 * Takes a step whose number is taken together with the renumberings behind it, as few of them as free the number;
 * all of them speak of the text before.
 *
 *     第３条の次に次の１条を加え、第４条を第５条とする。     4 → 5, then the new 第４条
 *     第３条を第４条とし、第４条を第５条とする。            3 → 4 and 4 → 5
 */
export function takeTogether(
  text: Part,
  [first, ...behind]: readonly Step[],
): Outcome<Taken> | undefined {
  if (first === undefined) return undefined;
  const end = behind.findIndex(({ facts }) => facts.type !== 'renumber');
  const run = behind.slice(0, Math.min(end < 0 ? behind.length : end, MAX_STEPS));
  for (let count = 1; count <= run.length; count++) {
    const outcome = takeFirst(text, first, run.slice(0, count));
    if (!isFailure(outcome)) return { value: { text: outcome.value, count: count + 1 } };
  }
  return undefined;
}

function takeFirst(text: Part, first: Step, moving: readonly Step[]): Outcome<Part> {
  if (first.facts.type === 'renumber') return renumber(text, [first, ...moving]);
  const moved = renumber(text, moving);
  return isFailure(moved) ? moved : insertParts(moved.value, first);
}
