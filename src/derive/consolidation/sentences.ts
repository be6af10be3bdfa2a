/** Captions and sentences that are added: 見出しとして「（費用）」を · に次のただし書を · に後段として. */
import type { Outcome } from './failures.js';
import { isFailure } from './failures.js';
import { findPart, isProviso } from './find-part.js';
import type { Part, Place } from './parts.js';
import { changed, partAt, replaceAt, sentencesOf } from './parts.js';
import { withoutBrackets } from './replacement.js';
import type { Step } from './step.js';
import { withSentenceTexts } from './words.js';

/** Words that a part gets: its caption, or a sentence. */
interface Added {
  readonly step: Step;
  readonly words: string;
  /** The path of the part that gets them. */
  readonly whole: string;
  readonly isHeading: boolean;
}

/** Adds a caption, or a sentence to a paragraph: the only one of its article where no other is named. */
export function addText(text: Part, { step, words, whole, isHeading }: Added): Outcome<Part> {
  const found = findPart(text, whole);
  if (isFailure(found)) return found;
  const place = isHeading ? found.value.place : paragraphPlace(text, found.value.place);
  const part = place === undefined ? undefined : partAt(text, place);
  if (place === undefined || part === undefined) return { failure: 'target-missing' };
  const next = isHeading ? withCaption(part, words, step) : withSentence(part, words, step);
  if (isFailure(next)) return next;
  return { value: replaceAt(text, place, { parts: [next.value], change: step.change }) };
}

function paragraphPlace(text: Part, place: Place): Place | undefined {
  const part = partAt(text, place);
  if (part?.kind !== 'article') return place;
  return part.children.length === 1 ? [...place, 0] : undefined;
}

function withCaption(part: Part, words: string, { change }: Step): Outcome<Part> {
  if (part.heading !== undefined) return { failure: 'number-taken' };
  return { value: changed(part, { heading: withoutBrackets(words) }, change) };
}

/** A proviso stands last, a second sentence behind the first; a paragraph has one of each. */
function withSentence(part: Part, words: string, { change }: Step): Outcome<Part> {
  const sentences = sentencesOf(part);
  if (sentences.length === 0) return { failure: 'target-missing' };
  const provisos = sentences.filter(isProviso);
  const isTaken = words.startsWith('ただし')
    ? provisos.length > 0
    : sentences.length - provisos.length > 1;
  if (isTaken) return { failure: 'number-taken' };
  const [before, behind] = [sentences.filter(sentence => !isProviso(sentence)), provisos].map(
    some => some.map(({ text = '' }) => text),
  );
  return { value: withSentenceTexts(part, [...(before ?? []), words, ...(behind ?? [])], change) };
}
