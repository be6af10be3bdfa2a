/** What happened to a text since it was made. */
import type { Annex, Article, SupplementaryProvision } from './document.js';
import type { DateStatement } from './instrument.js';
import type { Span } from './text.js';

/** What happened to a text since it was made, as a collection of ordinances tells it. */
export interface History {
  /** The changes that the text has in it, in the order of their days. */
  readonly changes: readonly RecordedChange[];
  readonly notes: readonly ChangeNote[];
  /** The day from which the text is as it stands; absent where the day of the last change is not told. */
  readonly versionDate?: string;
  /** The day of the notice by which the agreement was ended. */
  readonly abolished?: DateStatement;
}

/** A change that a text has in it, by its day or year and the number of its notice. */
export interface RecordedChange {
  /** `2010-03-31`, or `2010` where no more is told. */
  readonly iso: string;
  readonly number?: number;
  readonly date: DateStatement;
  readonly inForce?: DateStatement;
  /** Its own 附則, which stands behind that of the text. */
  readonly supplement?: SupplementaryProvision;
}

/** （平22告示41・一部改正） behind an article or an annex, and the changes that it cites. */
export interface ChangeNote {
  readonly part: Article | Annex | undefined;
  readonly changes: readonly RecordedChange[];
  readonly spans: readonly Span[];
}
