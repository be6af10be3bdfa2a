/** Spans and the white space at their ends and between them. */
import type { Span } from '../model/text.js';
import { isBlank } from './normalize.js';

/** A span without the white space at its ends; empty, at its start, where it is all blank. */
export function trim(text: string, { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (first < last && isBlank(text.charAt(first))) first += 1;
  while (last > first && isBlank(text.charAt(last - 1))) last -= 1;
  return first === last ? { start, end: start } : { start: first, end: last };
}

/** Spans in order, those with nothing but white space between them made one. */
export function mergeOverBlanks(text: string, spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const previous = merged.at(-1);
    if (
      previous !== undefined &&
      trim(text, { start: previous.end, end: span.start }).end <= previous.end
    ) {
      merged[merged.length - 1] = { start: previous.start, end: span.end };
    } else merged.push(span);
  }
  return merged;
}
