/** What an amending instrument changes in an agreement. */
import type { DocumentNode, Leaf } from './document.js';
import type { Quotation } from './instrument.js';

/** A part of an agreement: `art/3/para/2`, `annex/1/2`, `art/3/heading`, `preamble`. */
export type PartPath = string;

/** The path of the agreement as a whole, where it is restated or ended. */
export const WHOLE = 'whole';

/** One effect of an amending provision, in the order they are written. */
export interface Modification {
  /** Slug of `vocab/modification`. */
  readonly type: string;
  /** The sentence it stands in. */
  readonly provision: Leaf;
  /** The words that say it: a clause of the sentence. */
  readonly clause: Quotation;
  /** The part of the agreement that is changed, or beside which something is inserted. */
  readonly target?: PartPath;
  /** The last part of a range (第5条から第8条まで); `end` for all that follow (第5条以下). */
  readonly through?: PartPath;
  /** Words that are replaced or left out, or beside which new ones are inserted. */
  readonly oldText?: Quotation;
  readonly newText?: Quotation;
  /**
   * In a 新旧対照表: true where the old words are all of what is changed, and the new ones all that it becomes; false where
   * they are a part of it, which stands there once.
   */
  readonly isWhole?: boolean;
  /** Where something is inserted: before or after the target or the words, or at the end of the target. */
  readonly position?: 'before' | 'after' | 'end';
  readonly renumberedTo?: PartPath;
  /** By how many numbers the target or the range moves: below 0 for 繰り上げる. */
  readonly shift?: number;
  /** The new text that follows the sentence. */
  readonly results: readonly DocumentNode[];
}
