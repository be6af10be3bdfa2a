/** Applies the modifications of one instrument to a text, all of them or none. */
import type { NamedNode } from '../../rdf/terms.js';
import type { Failure, Outcome } from './failures.js';
import { isFailure } from './failures.js';
import { isAboutUnheld, withWholeParts } from './incomplete.js';
import { applyCompared, isCompared } from './comparisons.js';
import { insertParts } from './insertion.js';
import type { Taken } from './making-room.js';
import { takeTogether } from './making-room.js';
import type { Part } from './parts.js';
import { applyToRows, quotesRows } from './quoted-rows.js';
import { renumber } from './renumbering.js';
import { deleteParts, replaceParts } from './replacement.js';
import type { Step } from './step.js';
import { applyWords } from './word-steps.js';

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

/** 目次 says again what the parts are called, and is left out of the text of an agreement. */
const CONTENTS = 'contents';

function take(
  text: Part,
  first: Step,
  { next, isComplete }: { readonly next: readonly Step[]; readonly isComplete: boolean },
): Outcome<Taken> {
  if (first.facts.target === CONTENTS) return { value: { text, count: 1 } };
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
  if (isCompared(first)) return applyCompared(text, first);
  if (quotesRows(first)) return applyToRows(text, first);
  return first.facts.oldText === undefined
    ? applyStep(text, first)
    : applyWords(text, [first, ...group.slice(1)]);
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
  if (first?.facts.oldText === undefined || isCompared(first) || quotesRows(first))
    return steps.slice(0, 1);
  const end = steps.findIndex(
    step =>
      step.facts.oldText === undefined ||
      quotesRows(step) ||
      step.facts.target !== first.facts.target ||
      step.facts.through !== first.facts.through,
  );
  return steps.slice(0, end < 0 ? steps.length : end);
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
