/** What the reader of a file should know of the reading, collected on the way. */
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.js';

/** The longest detail of a note, in characters. */
const MAX_DETAIL = 300;

/** The longest excerpt of one part that was left out. */
const MAX_EXCERPT = 40;

/** Collects notes: one a code, with the words that are meant. */
export class Notes {
  readonly #words = new Map<DiagnosticCode, Set<string>>();

  /** Notes something, with the words it is about. Blank words say nothing. */
  add(code: DiagnosticCode, words: string): void {
    const excerpt = shorten(words.replace(/\s+/g, ' ').trim(), MAX_EXCERPT);
    if (excerpt === '') return;
    this.#words.set(code, (this.#words.get(code) ?? new Set()).add(excerpt));
  }

  /** The notes as diagnostics of the whole file, in the order in which they came up. */
  get diagnostics(): readonly Diagnostic[] {
    return [...this.#words].map(([code, words]) => ({
      code,
      spans: [],
      detail: shorten([...words].join(' / '), MAX_DETAIL),
    }));
  }
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
