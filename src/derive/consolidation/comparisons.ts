/** Rows of a 新旧対照表: a paragraph that stands in the text as the row has it gets the text of the other side. */
import { flow } from '../../japanese/normalize.js';
import type { Outcome } from './failures.js';
import { isFailure } from './failures.js';
import { findPart } from './find-part.js';
import type { Part } from './parts.js';
import { partAt, replaceAt } from './parts.js';
import type { Step } from './step.js';
import { withNewText } from './words.js';

/** Whether a step is a row of a comparison: what is replaced as a whole, or is not understood, and quoted. */
export function isCompared({ facts: { type, oldText, newText } }: Step): boolean {
  if (type === 'unknown') return oldText !== undefined || newText !== undefined;
  return type === 'replace' && oldText !== undefined;
}

/** Replaces the text of a paragraph, if it is just what the row has as the text before. */
export function replaceCompared(text: Part, { facts, change }: Step): Outcome<Part> {
  const { type, target = '', oldText, newText } = facts;
  const found = findPart(text, target);
  if (type === 'unknown' || newText === undefined || isFailure(found))
    return { failure: 'comparison-table' };
  const { place } = found.value;
  const part = partAt(text, place);
  if (part === undefined || !isParagraphOf(part, oldText)) return { failure: 'comparison-table' };
  const next = withNewText(part, newText, change);
  return { value: replaceAt(text, place, { parts: [next], change }) };
}

/** Whether a part has just this text; the entries of a list are none that a row replaces. */
function isParagraphOf({ text, children }: Part, words: string | undefined): boolean {
  return folded(text) === folded(words) && children.every(({ kind }) => kind !== 'item');
}

function folded(text = ''): string {
  return flow(text, [{ start: 0, end: text.length }]).text;
}
