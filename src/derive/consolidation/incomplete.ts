/**
 * A text of which only parts are held: those that a later instrument gave as a whole. What is changed in
 * the others cannot be known, and is no failure.
 */
import type { NamedNode } from '../../rdf/terms.js';
import { isFailure } from './failures.js';
import { findPart, stepsOf } from './find-part.js';
import type { Part } from './parts.js';
import { changed } from './parts.js';
import { compareParts } from './read-text.js';
import type { Step } from './step.js';

/** A text of which nothing is held. */
export function emptyText(agreement: NamedNode): Part {
  const node = { source: agreement, instrument: agreement };
  return { kind: 'whole', segment: '', ...node, children: [], changes: [] };
}

/** Whether a step is about a part that is not held. */
export function isAboutUnheld(text: Part, { facts }: Step): boolean {
  const [top = ''] = stepsOf(facts.target ?? '');
  return isFailure(findPart(text, top));
}

/** A text with the parts that a step gives as a whole: an annex or an article in the place of another, or new. */
export function withWholeParts(text: Part, { facts, results, change }: Step): Part {
  const steps = stepsOf(facts.target ?? '');
  const given = results.filter(({ kind }) => WHOLE.has(kind));
  if (steps.length !== 1 || given.length === 0) return text;
  const isReplaced = facts.type === 'replace' || facts.type === 'replace-annex';
  const parts = given.map((part, at) =>
    isReplaced && at === 0 && part.segment !== steps[0]
      ? changed(part, { segment: steps[0] ?? part.segment }, change)
      : part,
  );
  return { ...text, children: [...text.children, ...parts].sort(compareParts) };
}

const WHOLE: ReadonlySet<Part['kind']> = new Set(['article', 'annex']);
