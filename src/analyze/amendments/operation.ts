/** What an amending sentence is read into, and how its clauses quote words. */
import type { Quote, Unquoted } from '../../japanese/quotes.js';
import type { ColumnPath, Path } from './path.js';
import type { Scope } from './subjects.js';

/** One operation as far as the sentence says it: which part, which words, which number. */
export interface Operation {
  /** Slug of `vocab/modification`. */
  readonly type: 'replace' | 'replace-words' | 'insert' | 'delete' | 'renumber' | 'unknown';
  readonly target?: Path;
  /** The last part of a range: 第5条から第8条まで; `end` for 第5条以下. */
  readonly through?: Path | 'end';
  readonly oldWords?: Quote | undefined;
  readonly newWords?: Quote | undefined;
  readonly position?: 'before' | 'after' | 'end';
  readonly renumberedTo?: Path;
  /** By how many numbers a range moves: 1 for 1条ずつ繰り下げる. */
  readonly shift?: number;
  /** What follows the sentence: 次の2条 is two articles; 次のように says no count. */
  readonly follows?: { readonly unit: string; readonly count?: number };
  /** Where its clause stands in the sentence, quotations and all. */
  readonly clause: Quote;
}

/** A clause on its way: the text without quotations and where in it the clause lies. */
export interface Clause {
  readonly unquoted: Unquoted;
  readonly verb: string;
  readonly start: number;
  /** Where the verb begins. */
  readonly end: number;
  /** What was named last, so that 同条 and 同項 are known. */
  readonly before: Path;
  /** The parts that 中 puts everything under: 第3条及び第5条中「A」を…, 「C」を…. */
  readonly scopes: readonly Scope[];
  readonly columnPath: ColumnPath;
}

/** What a clause says, and what the next one may refer to. */
export interface ClauseReading {
  readonly operations: readonly Omit<Operation, 'clause'>[];
  readonly before: Path;
  readonly scopes: readonly Scope[];
}

/** The quotation that a 「 of the text without quotations opens: none where nothing closes it. */
export function quoteAt({ places, quotes }: Unquoted, at: number): Quote | undefined {
  const start = (places[at] ?? -1) + 1;
  let [low, high] = [0, quotes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return quotes[low]?.start === start ? quotes[low] : undefined;
}

/** An operation whose place in the sentence is not said yet. */
export type Found = Omit<Operation, 'clause'>;
