/** What an amending sentence is read into, and how its clauses name parts and quote words. */
import type { Quote, Unquoted } from '../../japanese/quotes.js';
import type { ColumnPath, Path } from './references.js';
import { referenceAt } from './references.js';

/** One operation as far as the sentence says it: which part, which words, which number. */
export interface Operation {
  /** Slug of `vocab/modification`. */
  readonly type: 'replace' | 'replace-words' | 'insert' | 'delete' | 'renumber' | 'unknown';
  readonly target?: Path;
  /** The last part of a range: 第5条から第8条まで; `end` for 第5条以下. */
  readonly through?: Path | 'end';
  readonly oldWords?: Quote;
  readonly newWords?: Quote;
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
  readonly scopes: readonly Path[];
  readonly columnPath: ColumnPath;
}

/** What a clause says, and what the next one may refer to. */
export interface ClauseReading {
  readonly operations: readonly Omit<Operation, 'clause'>[];
  readonly before: Path;
  readonly scopes: readonly Path[];
}

/** Parts named together: 第3条、第5条及び第7条. */
export interface ReferenceList {
  readonly paths: readonly Path[];
  readonly end: number;
}

/** What joins the parts of a list. */
const JOINT = /(?:、|、?(?:及び|並びに|又は))/y;

/** Reads the parts named at a place, each of which may refer to the one before it. */
export function referenceList(clause: Clause, at: number): ReferenceList | undefined {
  const { columnPath, unquoted } = clause;
  const paths: Path[] = [];
  let { before } = clause;
  let end = at;
  for (;;) {
    const found = referenceAt(unquoted.text, end, { before, columnPath });
    if (found === undefined) break;
    paths.push(found.path);
    before = found.path;
    end = found.end;
    JOINT.lastIndex = end;
    const joint = JOINT.exec(unquoted.text)?.[0];
    if (joint === undefined) break;
    const next = referenceAt(unquoted.text, end + joint.length, { before, columnPath });
    if (next === undefined) break;
    end += joint.length;
  }
  return paths.length === 0 ? undefined : { paths, end };
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

/** A part, or the parts from it to another, with what stands behind its name. */
export interface Subject {
  readonly paths: readonly Path[];
  readonly through?: Path | 'end';
  readonly end: number;
}

/** An operation whose place in the sentence is not said yet. */
export type Found = Omit<Operation, 'clause'>;

/** What a path ends in: art, para, item, row, annex, or a part that has no number. */
export function unitOf(path: Path): string {
  return (path.at(-1) ?? '').replace(/\/.*$/, '');
}
