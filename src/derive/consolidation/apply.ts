/** Applies the modifications of one instrument to a text, all of them or none. */
import type { NamedNode } from '../../rdf/terms.js';
import type { Failure, Outcome } from './failures.js';
import { isFailure } from './failures.js';
import { findPart } from './find-part.js';
import { isAboutUnheld, withWholeParts } from './incomplete.js';
import { isCompared, replaceCompared } from './comparisons.js';
import { insertParts } from './insertion.js';
import type { Taken } from './making-room.js';
import { takeTogether } from './making-room.js';
import type { Part } from './parts.js';
import { partAt, replaceAt } from './parts.js';
import { renumber } from './renumbering.js';
import { deleteParts, replaceParts } from './replacement.js';
import type { Step } from './step.js';
import type { WordChange } from './words.js';
import { changeHeadingWords, changeWords } from './words.js';

/** A modification that could not be applied. */
export interface Refusal {
  readonly modification: NamedNode;
  readonly failure: Failure;
}

/** The text after all steps; the step that could not be taken, where there is one. */
export type Application = { readonly text: Part } | { readonly refusal: Refusal };

/**
 * Takes the steps of an instrument one after another, in the order they are written. Of a text that is
 * not complete, parts that are not held are left aside.
 */
export function applyAll(text: Part, steps: readonly Step[], isComplete: boolean): Application {
  let current = text;
  for (let at = 0; at < steps.length;) {
    const next = steps.slice(at);
    const [first] = next;
    if (first === undefined) break;
    const taken = take(current, first, { next, isComplete });
    if (isFailure(taken))
      return { refusal: { modification: first.facts.node, failure: taken.failure } };
    current = taken.value.text;
    at += taken.value.count;
  }
  return { text: current };
}

function take(
  text: Part,
  first: Step,
  { next, isComplete }: { readonly next: readonly Step[]; readonly isComplete: boolean },
): Outcome<Taken> {
  const group = wordGroup(next);
  const outcome =
    isComplete || !isAboutUnheld(text, first)
      ? applyGroup(text, first, group)
      : givenParts(text, first);
  if (!isFailure(outcome)) return { value: { text: outcome.value, count: group.length } };
  const isTaken = outcome.failure === 'number-taken';
  return (isTaken ? takeTogether(text, next) : undefined) ?? outcome;
}

function applyGroup(text: Part, first: Step, group: readonly Step[]): Outcome<Part> {
  if (isCompared(first)) return replaceCompared(text, first);
  return first.facts.oldText === undefined ? applyStep(text, first) : applyWords(text, group);
}

/** What a step gives to a text that does not hold its part; what is not understood is a failure there, too. */
function givenParts(text: Part, step: Step): Outcome<Part> {
  return step.facts.type === 'unknown'
    ? { failure: isCompared(step) ? 'comparison-table' : 'not-understood' }
    : { value: withWholeParts(text, step) };
}

/** The next step, or all the next ones about words of one part: they mean the text before any of them. */
function wordGroup(steps: readonly Step[]): readonly Step[] {
  const [first] = steps;
  if (first?.facts.oldText === undefined || isCompared(first)) return steps.slice(0, 1);
  const end = steps.findIndex(
    ({ facts }) => facts.oldText === undefined || facts.target !== first.facts.target,
  );
  return steps.slice(0, end < 0 ? steps.length : end);
}

function applyWords(text: Part, steps: readonly Step[]): Outcome<Part> {
  const found = findPart(text, steps[0]?.facts.target ?? '');
  if (isFailure(found)) return found;
  const { place, isHeading } = found.value;
  const part = partAt(text, place);
  if (part === undefined) return { failure: 'target-missing' };
  const changes = steps.map(wordChange);
  const outcome = isHeading ? changeHeadingWords(part, changes) : changeWords(part, changes);
  if (isFailure(outcome)) return outcome;
  const value = steps.reduce(
    (whole, { change }) => replaceAt(whole, place, { parts: [outcome.value], change }),
    text,
  );
  return { value };
}

function wordChange({ facts, change }: Step): WordChange {
  const position =
    facts.position === 'before' || facts.position === 'after' ? facts.position : 'instead';
  return { change, oldText: facts.oldText ?? '', newText: facts.newText ?? '', position };
}

function applyStep(text: Part, step: Step): Outcome<Part> {
  switch (step.facts.type) {
    case 'replace':
    case 'replace-annex':
      return replaceParts(text, step);
    case 'insert':
      return insertParts(text, step);
    case 'delete':
      return deleteParts(text, step);
    case 'renumber':
      return renumber(text, [step]);
    default:
      return { failure: 'not-understood' };
  }
}
