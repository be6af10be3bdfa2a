/** Parts replaced by new text, and parts left out. */
import type { Outcome } from './failures.js';
import { isFailure } from './failures.js';
import type { Found } from './find-part.js';
import { findPart } from './find-part.js';
import type { Part, Place } from './parts.js';
import { changed, partAt, replaceAt, withoutTwins } from './parts.js';
import { hasOtherColumns } from './row-columns.js';
import { editPortion } from './portions.js';
import { placesOfRange } from './ranges.js';
import type { Step } from './step.js';
import { withNewText } from './words.js';

/** Replaces a part or a range: by words, or by the new text that follows. */
export function replaceParts(text: Part, step: Step): Outcome<Part> {
  const { facts, results } = step;
  const found = findPart(text, facts.target ?? '');
  if (isFailure(found)) return found;
  const words = facts.newText ?? sentenceOf(results);
  if (words !== undefined) return replaceText(text, found.value, { step, words });
  if (results.length === 0) return { failure: 'new-text-missing' };
  const places = placesOfRange(text, step);
  if (isFailure(places)) return places;
  const [first, ...others] = places.value;
  if (first === undefined) return { failure: 'target-missing' };
  const old = partAt(text, first);
  if (isNumberedOtherwise(old, results)) return { failure: 'number-differs' };
  if (hasOtherColumns(text, first, results)) return { failure: 'columns-differ' };
  const parts = withNumberOf(old, step);
  const rest = removeAll(text, others, step);
  return withoutTwins(replaceAt(rest, first, { parts, change: step.change }));
}

/** New text that is sentences and no part with a number: of a title, a preamble, a proviso. */
function sentenceOf(results: readonly Part[]): string | undefined {
  const isText = results.length > 0 && results.every(({ kind }) => kind === 'sentence');
  return isText ? results.map(({ text = '' }) => text).join('') : undefined;
}

function replaceText(
  text: Part,
  { place, isHeading, only }: Found,
  { step, words }: { readonly step: Step; readonly words: string },
): Outcome<Part> {
  const part = partAt(text, place);
  if (part === undefined) return { failure: 'target-missing' };
  const next = isHeading
    ? { value: changed(part, { heading: headingOf(part, words) }, step.change) }
    : editPortion(part, only, portion => withSentencesOf(portion, words, step));
  if (isFailure(next)) return next;
  return { value: replaceAt(text, place, { parts: [next.value], change: step.change }) };
}

/** Entries and articles are replaced by such, not by words; words say nothing of the entries of a paragraph. */
function withSentencesOf(portion: Part, words: string, { change }: Step): Outcome<Part> {
  const isText = TEXTS.has(portion.kind) && !portion.children.some(({ kind }) => kind === 'item');
  return isText ? { value: withNewText(portion, words, change) } : { failure: 'not-understood' };
}

const TEXTS: ReadonlySet<Part['kind']> = new Set([
  'preamble', 'testimonium', 'article', 'paragraph', 'sentence', 'item', 'measure', 'role',
]); // prettier-ignore

/** The heading of a division has a space behind its number: 第2章 連携する取組. */
function headingOf({ kind }: Part, words: string): string {
  return kind === 'division'
    ? words.replace(/^(第[^編章節款]{1,4}[編章節款])(?!\s)/, '$1 ')
    : withoutBrackets(words);
}

/** A caption is kept without its brackets: （費用負担） is 費用負担. */
export function withoutBrackets(heading: string): string {
  return heading.replace(/^[（(]/, '').replace(/[)）]$/, '');
}

/** Whether new text has a number, and another than what it replaces. Rows and annexes are counted by their place. */
function isNumberedOtherwise(old: Part | undefined, [first]: readonly Part[]): boolean {
  return (
    old !== undefined &&
    first !== undefined &&
    (old.kind !== first.kind || (PRINTED.has(old.kind) && old.segment !== first.segment))
  );
}

const PRINTED: ReadonlySet<Part['kind']> = new Set([
  'division', 'article', 'paragraph', 'item', 'section',
]); // prettier-ignore

/** The new parts; the first has the number of the part whose place it takes, however it is counted itself. */
function withNumberOf(old: Part | undefined, { results, change }: Step): readonly Part[] {
  return results.map((part, at) =>
    at > 0 || old === undefined || (part.segment === old.segment && part.kind !== 'section')
      ? part
      : changed(part, { segment: old.segment }, change),
  );
}

/** Leaves a part, a range or a heading out. */
export function deleteParts(text: Part, step: Step): Outcome<Part> {
  const found = findPart(text, step.facts.target ?? '');
  if (isFailure(found)) return found;
  const { place, isHeading } = found.value;
  if (isHeading) return deleteHeading(text, place, step);
  const places = placesOfRange(text, step);
  return isFailure(places) ? places : { value: removeAll(text, places.value, step) };
}

function deleteHeading(text: Part, place: Place, { change }: Step): Outcome<Part> {
  const { heading, ...part } = partAt(text, place) ?? text;
  if (heading === undefined) return { failure: 'target-missing' };
  return { value: replaceAt(text, place, { parts: [changed(part, {}, change)], change }) };
}

/** Removes parts, the last first, so that the places of the others hold. */
export function removeAll(text: Part, places: readonly Place[], { change }: Step): Part {
  return [...places]
    .reverse()
    .reduce((rest, place) => replaceAt(rest, place, { parts: [], change }), text);
}
