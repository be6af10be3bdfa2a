/** Looking for words in the texts of a document. */
import type { MappedText, Span } from '../model/text.js';
import { sourceSpans } from '../model/text.js';

/** Where a pattern first matches in some texts. */
export function firstMatch(
  texts: readonly MappedText[],
  pattern: RegExp,
): readonly Span[] | undefined {
  for (const text of texts) {
    const match = pattern.exec(text.text);
    if (match !== null) return sourceSpans(text, match.index, match.index + match[0].length);
  }
  return undefined;
}

/** A pattern for any of some words, longest first. */
export function anyOf(words: readonly string[]): string {
  const sorted = [...words].sort((a, b) => b.length - a.length);
  return `(?:${sorted.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
}
