/** Errors that people can mend, in their language. */

/** A text in both languages. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

/**
 * What people can mend: a file, a value, a setting. The text is one line that names it, what is wrong
 * and the remedy; it is shown without a stack. The message is the English one.
 */
export class InputError extends Error {
  readonly text: Bilingual;

  constructor(text: Bilingual, options?: ErrorOptions) {
    super(text.en, options);
    this.text = text;
  }
}

/** A command or a query that is asked in a wrong way. */
export class UsageError extends InputError {}

/** What an error of a library or the system says, which is English only. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
