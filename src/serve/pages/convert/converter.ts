/** What converts a file for the page. The pipeline is no part of the server: whoever starts it gives one. */
import type { Bilingual } from '../../../model/input-error.js';
import type { Language } from '../../negotiate.js';

/** A file as it came, or a text that was pasted. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it is text, whatever it looks like: what was pasted. */
  readonly isText?: boolean;
}

/** A place in the text, in code points: from start to end, the end excluded. */
export interface PlaceInText {
  readonly start: number;
  readonly end: number;
}

/** A statement that was read from the text: of what kind, what it is called, what is said of it. */
export interface ReadStatement extends PlaceInText {
  readonly kind: string;
  readonly name: string;
  readonly facts: readonly (readonly [property: string, value: string])[];
}

/** What the reader should know of the reading: one message with all its places. */
export interface ReadFinding {
  readonly asks: 'decision' | 'look' | 'nothing';
  readonly message: string;
  readonly remedy?: string;
  readonly places: readonly {
    readonly where: string;
    readonly words: string;
    readonly place?: PlaceInText;
  }[];
}

/** One document of the file. */
export interface ReadDocument {
  readonly title: string;
  /** What was understood: what it is called, and what there is of it. */
  readonly understood: readonly (readonly [label: string, texts: readonly string[]])[];
  readonly findings: readonly ReadFinding[];
  readonly statements: readonly ReadStatement[];
}

/** What became of a file. */
export interface Converted {
  readonly text: string;
  readonly documents: readonly ReadDocument[];
  /** The graph as TriG. */
  readonly graph: string;
}

/** What became of a file, or why nothing did; and how many milliseconds that took. */
export type ConversionOutcome = { readonly ran: number } & (
  { readonly converted: Converted } | { readonly refused: Bilingual; readonly status: 422 | 503 }
);

/** Converts files, each apart from all else, and keeps nothing of them. */
export interface Converter {
  convert(
    upload: Upload,
    options: { readonly language: Language; readonly signal?: AbortSignal | undefined },
  ): Promise<ConversionOutcome>;
}
