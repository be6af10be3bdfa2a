/** Applies the modifications of one instrument to a text, all of them or none. */
import type { NamedNode } from '../../rdf/terms.js';
import type { Failure, Outcome } from './failures.js';
import { isFailure } from './failures.js';
import { findPart } from './find-part.js';
import { isAboutUnheld, withWholeParts } from './incomplete.js';
import { applyCompared, isCompared } from './comparisons.js';
import { insertParts } from './insertion.js';
import type { Taken } from './making-room.js';
import { takeTogether } from './making-room.js';
import type { Part, Place } from './parts.js';
import { partAt, replaceAt } from './parts.js';
import { editPortion } from './portions.js';
import { placesOfRange } from './ranges.js';
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
  if (first?.facts.oldText === undefined || isCompared(first)) return steps.slice(0, 1);
  const end = steps.findIndex(
    ({ facts: { oldText, target, through } }) =>
      oldText === undefined || target !== first.facts.target || through !== first.facts.through,
  );
  return steps.slice(0, end < 0 ? steps.length : end);
}

function applyWords(text: Part, steps: readonly [Step, ...Step[]]): Outcome<Part> {
  const [first] = steps;
  const changes = steps.map(wordChange);
  if (first.facts.through !== undefined) return applyToRange(text, first, changes);
  const found = findPart(text, first.facts.target ?? '');
  if (isFailure(found)) return found;
  const { place, isHeading, only } = found.value;
  const part = partAt(text, place);
  if (part === undefined) return { failure: 'target-missing' };
  const outcome = isHeading
    ? changeHeadingWords(part, changes)
    : editPortion(part, only, portion => onlyOf(changeWords([portion], changes), portion));
  return isFailure(outcome) ? outcome : { value: put(text, [[place, outcome.value]], changes) };
}

function onlyOf(outcome: Outcome<readonly Part[]>, part: Part): Outcome<Part> {
  return isFailure(outcome) ? outcome : { value: outcome.value[0] ?? part };
}

/** 第2条から第4条までの規定中「A」を: the words are in one part of the range at least. */
function applyToRange(text: Part, step: Step, changes: readonly WordChange[]): Outcome<Part> {
  const places = placesOfRange(text, step);
  if (isFailure(places)) return places;
  const parts = places.value.map(place => partAt(text, place) ?? text);
  const outcome = changeWords(parts, changes);
  if (isFailure(outcome)) return outcome;
  const edited = places.value.map((place, at) => [place, outcome.value[at] ?? text] as const);
  return {
    value: put(
      text,
      edited.filter(([, part], at) => part !== parts[at]),
      changes,
    ),
  };
}

/** A text with parts in their places, and the changes that made them. */
function put(
  text: Part,
  edited: readonly (readonly [Place, Part])[],
  changes: readonly WordChange[],
): Part {
  return edited.reduce(
    (whole, [place, part]) =>
      changes.reduce(
        (before, { change }) => replaceAt(before, place, { parts: [part], change }),
        whole,
      ),
    text,
  );
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
