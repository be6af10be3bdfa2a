/** The changes that a row of a 新旧対照表 shows, while it is read. */
import type { Quotation } from '../../model/agreement.js';
import type { Modification } from '../../model/modification.js';
import type { Context } from '../context.js';
import { isWhole } from './compared-parts.js';
import type { Piece, ShownPart } from './compared-side.js';

/** When a change is made: inside of articles first, then articles are left out, numbered anew, and added. */
export type StepName = 'inside' | 'removed' | 'renumbered' | 'added';

/** A change without the row that shows it. */
export type Change = Omit<Modification, 'provision' | 'clause'>;

/** Collects changes. What adds one answers true: false is for what cannot be told. */
export class RowChanges {
  readonly found: (readonly [StepName, Change])[] = [];
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  add(step: StepName, change: Omit<Change, 'results'> & Partial<Pick<Change, 'results'>>): true {
    this.found.push([step, { results: [], ...change }]);
    return true;
  }

  /** Adds that a text as a whole is replaced by another. */
  replace(target: string, before: Piece, after: Piece): boolean {
    if (!isWhole(before) || !isWhole(after)) return false;
    const [oldText, newText] = [this.quote(before), this.quote(after)];
    return this.add('inside', { type: 'replace', target, oldText, newText, isWhole: true });
  }

  /** The words of a piece. */
  quote({ text, start, end }: Piece): Quotation {
    return this.#context.quotePart(text, start, end);
  }

  /** What parts say from the first to the end of the last, as they stand; nothing where some of it is not shown. */
  quoteAll(parts: readonly ShownPart[]): Quotation | undefined {
    const [first, last] = [parts[0]?.body, parts.at(-1)];
    if (first === undefined || last === undefined || !parts.every(isShown)) return undefined;
    return this.quote({ ...first, end: endOf(last) });
  }
}

/** Whether all of a part is shown. */
export function isShown({ body, entries }: ShownPart): boolean {
  return isWhole(body) && entries.every(isShown);
}

function endOf({ body, entries }: ShownPart): number {
  const last = entries.at(-1);
  return last === undefined ? body.end : endOf(last);
}

/** Where a part with a number stands: behind the number before, the first one before the second; 3の2 behind 3. */
export function besideNumber(path: string): {
  readonly target: string;
  readonly position: 'before' | 'after';
} {
  const [, stem = '', numbers = ''] = /^(.*\/)([\d-]+)$/.exec(path) ?? [];
  const all = numbers.split('-').map(Number);
  const [last = 1, above] = [all.at(-1), all.slice(0, -1)];
  if (above.length > 0 && last === 2) return { target: stem + above.join('-'), position: 'after' };
  const isFirst = last === 1;
  const number = [...above, isFirst ? 2 : last - 1].join('-');
  return { target: stem + number, position: isFirst ? 'before' : 'after' };
}
