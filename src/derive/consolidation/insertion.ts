/** Parts that are added: beside a part, or at the end of one. */
import type { Outcome } from './failures.js';
import { isFailure } from './failures.js';
import { findPart } from './find-part.js';
import type { Part, Place } from './parts.js';
import {
  articlePlaces,
  changed,
  compareNumbers,
  insertAt,
  numbersOf,
  partAt,
  peersOf,
  replaceAt,
  withNumbers,
  withoutTwins,
} from './parts.js';
import { hasOtherColumns } from './row-columns.js';
import { addText } from './sentences.js';
import type { Step } from './step.js';

/** Adds new text to a text. */
export function insertParts(text: Part, step: Step): Outcome<Part> {
  const isNumbered = step.results.some(({ kind }) => kind !== 'sentence');
  const words = isNumbered ? undefined : (step.facts.newText ?? wordsOf(step));
  if (words !== undefined) return insertWords(text, step, words);
  return step.results.length === 0 ? { failure: 'new-text-missing' } : insertNumbered(text, step);
}

/** A caption or a sentence is named with what it is added to: art/4/para/1/proviso. */
function insertWords(text: Part, step: Step, words: string): Outcome<Part> {
  if (step.facts.target?.endsWith('/note') === true) return { failure: 'note-not-held' };
  const [, whole, inner] =
    /^(.*)\/(heading|proviso|second-sentence)$/.exec(step.facts.target ?? '') ?? [];
  return whole === undefined
    ? { failure: 'not-understood' }
    : addText(text, { step, words, whole, isHeading: inner === 'heading' });
}

/** Adds parts with numbers beside one, or at the end of one. */
function insertNumbered(text: Part, step: Step): Outcome<Part> {
  const found = findPart(text, step.facts.target ?? '');
  if (isFailure(found)) return found;
  const { place, isHeading, only = 'main' } = found.value;
  if (isHeading || only !== 'main') return { failure: 'not-understood' };
  if (hasOtherColumns(text, place, step.results)) return { failure: 'columns-differ' };
  const add = step.facts.position === 'end' ? append : insertBeside;
  return add(text, place, step);
}

/** New text that is sentences and no part with a number. */
function wordsOf({ results }: Step): string | undefined {
  const isText = results.length > 0 && results.every(({ kind }) => kind === 'sentence');
  return isText ? results.map(({ text = '' }) => text).join('') : undefined;
}

/** Adds parts beside one: behind it, or before it. */
export function insertBeside(text: Part, place: Place, step: Step): Outcome<Part> {
  const { facts, change, results } = step;
  const anchor = partAt(text, place);
  if (anchor === undefined) return { failure: 'target-missing' };
  if (results.some(({ kind }) => kind !== anchor.kind)) return { failure: 'number-differs' };
  const isBefore = facts.position === 'before';
  const index = (place.at(-1) ?? 0) + (isBefore ? 0 : 1);
  const where = [...place.slice(0, -1), index];
  if (COUNTED.has(anchor.kind) && !results.some(isBranch)) {
    const [number = 0] = numbersOf(anchor.segment);
    const parts = countedFrom(step, number + (isBefore ? 0 : 1));
    const moved = makeRoom(text, place, { parts, change });
    return { value: insertAt(moved, where, { parts, change }) };
  }
  return insertAsNumbered(text, place, {
    step,
    where: isBefore ? where : behindLower(text, place, step),
  });
}

/** Adds parts that keep their numbers, which nobody else may have. */
function insertAsNumbered(
  text: Part,
  place: Place,
  { step, where }: { readonly step: Step; readonly where: Place },
): Outcome<Part> {
  const taken = peersOf(text, place).map(peer => partAt(text, peer)?.segment);
  if (step.results.some(({ segment }) => taken.includes(segment)))
    return { failure: 'number-taken' };
  const added = { parts: inTheirPlace(step), change: step.change };
  return withoutTwins(insertAt(text, where, added));
}

/**
 * The place behind the anchor, or behind the last part whose number lies between: 第4条 goes behind 第3条の2, though it is
 * added behind 第3条, and though 第3条の2 was 第5条 before and stands in the next chapter.
 */
function behindLower(text: Part, place: Place, { results: [first] }: Step): Place {
  const numbersAt = (at: Place): readonly number[] => numbersOf(partAt(text, at)?.segment ?? '');
  const wanted = numbersOf(first?.segment ?? '');
  const between = peersOf(text, place).filter(
    peer =>
      compareNumbers(numbersAt(peer), numbersAt(place)) > 0 &&
      compareNumbers(numbersAt(peer), wanted) < 0,
  );
  const last = between.at(-1) ?? place;
  return [...last.slice(0, -1), (last.at(-1) ?? 0) + 1];
}

/** Sections have an order among those of their annex, which an instrument that brings one alone cannot know. */
function inTheirPlace({ results, change }: Step): readonly Part[] {
  return results.map(part => (part.kind === 'section' ? changed(part, {}, change) : part));
}

/** Rows and annexes are counted by their place: one that is added moves those behind it. */
const COUNTED: ReadonlySet<Part['kind']> = new Set(['row', 'annex']);

/** A row that is printed with a branch number moves none behind it: 1の2. */
function isBranch({ segment }: Part): boolean {
  return numbersOf(segment).length > 1;
}

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
  if (HOLDERS[first.kind]?.includes(whole.kind) !== true) return { failure: 'number-differs' };
  const last =
    first.kind === 'article' ? articlePlaces(whole, []).at(-1) : lastPlace(whole, first.kind);
  if (last !== undefined) return insertBeside(text, [...place, ...last], step);
  return insertFirst(text, place, step);
}

/** What may get parts of a kind at its end. */
const HOLDERS: Readonly<Partial<Record<Part['kind'], readonly Part['kind'][]>>> = {
  division: ['whole', 'division'],
  article: ['whole', 'division', 'supplement'],
  paragraph: ['article', 'supplement'],
  item: ['article', 'paragraph', 'item', 'annex'],
  section: ['annex'],
  row: ['annex', 'section'],
  annex: ['whole'],
};

/** Adds the first parts of their kind, as the last of what holds them. */
function insertFirst(text: Part, place: Place, { results, change }: Step): Outcome<Part> {
  const into = holderOf(text, place, results);
  const holder = into === undefined ? undefined : partAt(text, into);
  if (into === undefined || holder === undefined) return { failure: 'target-ambiguous' };
  const where = [...into, holder.children.length];
  return { value: insertAt(text, where, { parts: results, change }) };
}

/** Entries go into the only paragraph of an article, rows into the only section of an annex. */
function holderOf(text: Part, place: Place, [first]: readonly Part[]): Place | undefined {
  const whole = partAt(text, place);
  const isInside =
    (first?.kind === 'item' && whole?.kind === 'article') ||
    (first?.kind === 'row' && whole?.kind === 'annex');
  if (!isInside) return place;
  return whole.children.length === 1 ? [...place, 0] : undefined;
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
