/** One modification on its way to be applied. */
import type { Change, Part } from './parts.js';
import type { ModificationFacts } from './read-modifications.js';

/** What a modification needs besides the text: its facts, its instrument, and its new text as parts. */
export interface Step {
  readonly facts: ModificationFacts;
  readonly change: Change;
  readonly results: readonly Part[];
}
