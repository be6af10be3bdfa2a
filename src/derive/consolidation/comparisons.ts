/** Rows of a 新旧対照表: what stands in the text as the row has it gets the text of the other side, or is left out. */
import { flow } from '../../japanese/normalize.js';
import type { Outcome } from './failures.js';
import { isFailure } from './failures.js';
import type { Found } from './find-part.js';
import { applyFragment } from './compared-fragments.js';
import { findPart } from './find-part.js';
import type { Part, Place } from './parts.js';
import { changed, numbersOf, partAt, replaceAt, sentenceText } from './parts.js';
import { deleteParts, withoutBrackets } from './replacement.js';
import type { Step } from './step.js';
import { editPortion } from './portions.js';
import { withNewText } from './words.js';

/** Whether a step is a row of a comparison, which has the whole text of a part, or is not understood and quoted. */
export function isCompared({ facts: { type, oldText, newText, isWhole } }: Step): boolean {
  if (type === 'unknown') return oldText !== undefined || newText !== undefined;
  return isWhole !== undefined;
}

const DIFFERS = { failure: 'comparison-table' } as const;

/** Replaces a text or leaves a part out, if it is just what the row has as the text before. */
export function applyCompared(text: Part, step: Step): Outcome<Part> {
  if (step.facts.isWhole === false) return applyFragment(text, step) ?? DIFFERS;
  return applyWhole(text, step);
}

function applyWhole(text: Part, step: Step): Outcome<Part> {
  const { type, target = '', oldText = '' } = step.facts;
  const found = type === 'unknown' ? DIFFERS : findPart(text, target);
  if (isFailure(found)) return DIFFERS;
  const place = textPlace(text, found.value, type);
  const part = partAt(text, place);
  if (part === undefined || !isSame(textOf(part, found.value, type), oldText)) return DIFFERS;
  if (type === 'delete') return deleteParts(text, step);
  const next = withText(part, found.value, step);
  if (isFailure(next)) return next;
  return { value: replaceAt(text, place, { parts: [next.value], change: step.change }) };
}

/** The text of an article is that of its first paragraph, which a row shows beside its number. */
function textPlace(text: Part, { place, isHeading }: Found, type: string): Place {
  const isArticle = partAt(text, place)?.kind === 'article';
  return isArticle && !isHeading && type === 'replace' ? [...place, 0] : place;
}

/** What is compared: a caption, all of a part that is left out, else the text of a part without its entries. */
function textOf(part: Part, { isHeading }: Found, type: string): string {
  if (isHeading) return part.heading ?? '';
  return type === 'delete' ? wholeText(part) : ownText(part);
}

/** The sentences of a paragraph, the words of an entry. */
function ownText(part: Part): string {
  if (part.kind === 'item') return `${part.heading ?? ''}${part.text ?? ''}`;
  const sentences = sentenceText(part);
  return sentences === '' ? (part.text ?? '') : sentences;
}

/** A part with all that lies in it, its own number aside. */
function wholeText(part: Part): string {
  const inner = part.children.filter(({ kind }) => kind === 'paragraph' || kind === 'item');
  const texts = inner.map((child, at) => `${numberOf(child, at)}${wholeText(child)}`);
  return [part.kind === 'article' ? '' : ownText(part), ...texts].join('');
}

/** The number that is printed before a part: none before the first paragraph. */
function numberOf({ kind, mark = '', segment }: Part, at: number): string {
  if (kind === 'item') return mark;
  return at === 0 ? '' : String(numbersOf(segment)[0] ?? '');
}

/** Widths and brackets around a caption do not count. */
function isSame(a: string, b: string): boolean {
  const folded = (words: string): string =>
    flow(words, [{ start: 0, end: words.length }]).text.replace(/^\((.*)\)$/, '$1');
  return folded(a) === folded(b);
}

function withText(part: Part, { isHeading }: Found, { facts, change }: Step): Outcome<Part> {
  const { newText = '' } = facts;
  if (isHeading) {
    const heading = part.kind === 'whole' ? newText : withoutBrackets(newText);
    return { value: changed(part, { heading }, change) };
  }
  if (part.kind === 'item') return withEntryText(part, newText, change);
  const only = part.children.some(({ kind }) => kind === 'item') ? 'lead' : undefined;
  return editPortion(part, only, portion => ({ value: withNewText(portion, newText, change) }));
}

/** An entry has a name or a text; of one that has both, it is not known where the new name ends. */
function withEntryText(part: Part, newText: string, change: Step['change']): Outcome<Part> {
  const { heading, text } = part;
  if (heading !== undefined && text !== undefined) return DIFFERS;
  const fields = heading === undefined ? { text: newText } : { heading: newText };
  return { value: changed(part, fields, change) };
}
