/** Parts that are added: beside a part, or at the end of one. */
import type { Outcome } from './failures.js';
import { isFailure } from './failures.js';
import { findPart } from './find-part.js';
import type { Part, Place } from './parts.js';
import {
  articlePlaces,
  changed,
  insertAt,
  numbersOf,
  partAt,
  peersOf,
  replaceAt,
  withNumbers,
} from './parts.js';
import { withoutBrackets } from './replacement.js';
import type { Step } from './step.js';

/** Adds new text to a text. */
export function insertParts(text: Part, step: Step): Outcome<Part> {
  const path = step.facts.target ?? '';
  const [first] = step.results;
  const words = step.facts.newText ?? (first?.kind === 'sentence' ? first.text : undefined);
  if (words !== undefined) return addWords(text, { step, words, ...innerPart(path) });
  if (first === undefined) return { failure: 'new-text-missing' };
  const found = findPart(text, path);
  if (isFailure(found)) return found;
  const add = step.facts.position === 'end' ? append : insertBeside;
  return add(text, found.value.place, step);
}

/** art/4/heading is the heading of art/4; a proviso or a second sentence is a sentence of what it is named with. */
function innerPart(path: string): Pick<Words, 'whole' | 'isHeading'> {
  const inner = /^(.*)\/(heading|proviso|second-sentence)$/.exec(path);
  return { whole: inner?.[1] ?? path, isHeading: inner?.[2] === 'heading' };
}

interface Words {
  readonly step: Step;
  readonly words: string;
  /** The path of the part that gets them. */
  readonly whole: string;
  readonly isHeading: boolean;
}

/** Adds a heading, or a sentence to a paragraph: the only one of its article where no other is named. */
function addWords(text: Part, { step, words, whole, isHeading }: Words): Outcome<Part> {
  const found = findPart(text, whole);
  if (isFailure(found)) return found;
  const { change } = step;
  const place = isHeading ? found.value.place : paragraphPlace(text, found.value.place);
  const part = place === undefined ? undefined : partAt(text, place);
  if (place === undefined || part === undefined) return { failure: 'target-missing' };
  if (isHeading && part.heading !== undefined) return { failure: 'number-taken' };
  if (isHeading) {
    const next = changed(part, { heading: withoutBrackets(words) }, change);
    return { value: replaceAt(text, place, { parts: [next], change }) };
  }
  return { value: appendSentence(text, place, { step, words }) };
}

function paragraphPlace(text: Part, place: Place): Place | undefined {
  const part = partAt(text, place);
  if (part?.kind !== 'article') return place;
  return part.children.length === 1 ? [...place, 0] : undefined;
}

function appendSentence(
  text: Part,
  place: Place,
  { step, words }: { readonly step: Step; readonly words: string },
): Part {
  const part = partAt(text, place);
  if (part === undefined) return text;
  const sentences = part.children.filter(({ kind }) => kind === 'sentence');
  const like = sentences.at(-1) ?? part;
  const sentence = changed(
    {
      ...like,
      kind: 'sentence',
      segment: `sent/${sentences.length + 1}`,
      text: words,
      children: [],
    },
    {},
    step.change,
  );
  const at = part.children.findLastIndex(({ kind }) => kind === 'sentence') + 1;
  return insertAt(text, [...place, at], { parts: [sentence], change: step.change });
}

/** Adds parts beside one: behind it, or before it. */
function insertBeside(text: Part, place: Place, step: Step): Outcome<Part> {
  const { facts, change } = step;
  const anchor = partAt(text, place);
  if (anchor === undefined) return { failure: 'target-missing' };
  const isBefore = facts.position === 'before';
  const index = (place.at(-1) ?? 0) + (isBefore ? 0 : 1);
  const where = [...place.slice(0, -1), index];
  if (COUNTED.has(anchor.kind)) {
    const [number = 0] = numbersOf(anchor.segment);
    const parts = countedFrom(step, number + (isBefore ? 0 : 1));
    const moved = makeRoom(text, place, { parts, change });
    return { value: insertAt(moved, where, { parts, change }) };
  }
  const taken = peersOf(text, place).map(peer => partAt(text, peer)?.segment);
  if (step.results.some(({ segment }) => taken.includes(segment)))
    return { failure: 'number-taken' };
  return { value: insertAt(text, where, { parts: step.results, change }) };
}

/** Rows and annexes are counted by their place: one that is added moves those behind it. */
const COUNTED: ReadonlySet<Part['kind']> = new Set(['row', 'annex']);

function countedFrom({ results, change }: Step, first: number): readonly Part[] {
  return results.map((part, at) => {
    const segment = withNumbers(part.segment, [first + at]);
    return segment === part.segment ? part : changed(part, { segment }, change);
  });
}

/** Moves the parts behind by as many numbers as are added, as far as their numbers are wanted. */
function makeRoom(
  text: Part,
  place: Place,
  { parts, change }: { readonly parts: readonly Part[]; readonly change: Step['change'] },
): Part {
  const wanted = new Set(parts.map(({ segment }) => segment));
  return peersOf(text, place).reduce((whole, peer) => {
    const part = partAt(whole, peer);
    if (part === undefined || !wanted.has(part.segment)) return whole;
    const [number = 0] = numbersOf(part.segment);
    const segment = withNumbers(part.segment, [number + parts.length]);
    wanted.add(segment);
    return replaceAt(whole, peer, { parts: [changed(part, { segment }, change)], change });
  }, text);
}

/** Adds parts behind the last of their kind in a part, or as its first. */
function append(text: Part, place: Place, step: Step): Outcome<Part> {
  const whole = partAt(text, place);
  const [first] = step.results;
  if (whole === undefined || first === undefined) return { failure: 'target-missing' };
  const last =
    first.kind === 'article' ? articlePlaces(whole, []).at(-1) : lastPlace(whole, first.kind);
  if (last !== undefined) return insertBeside(text, [...place, ...last], step);
  const where = [...place, whole.children.length];
  return { value: insertAt(text, where, { parts: step.results, change: step.change }) };
}

/** The place of the last part of a kind, in the sections of an annex and in the paragraphs of an article too. */
function lastPlace(part: Part, kind: Part['kind']): Place | undefined {
  for (let index = part.children.length - 1; index >= 0; index--) {
    const child = part.children[index];
    if (child?.kind === kind) return [index];
    const inside = child?.kind === 'section' || child?.kind === 'paragraph';
    const inner = inside ? lastPlace(child, kind) : undefined;
    if (inner !== undefined) return [index, ...inner];
  }
  return undefined;
}
