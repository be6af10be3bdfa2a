/** Paragraphs of an article, and entries of a list, on both sides of a 新旧対照表. */
import { present } from '../../model/present.js';
import type { RowChanges } from './compared-changes.js';
import { besideNumber, isShown } from './compared-changes.js';
import type { PartPair } from './compared-parts.js';
import { isLeftOut, pairsOf } from './compared-parts.js';
import type { ShownPart } from './compared-side.js';
import { wordsOf } from './compared-side.js';
import { newItem, newParagraph } from './new-parts.js';

/** Parts of one kind that lie in one part: the paragraphs of an article, the entries of a paragraph. */
export interface PartList {
  readonly path: string;
  readonly unit: 'para' | 'item';
  /** What the only paragraph of an article is called: the article. */
  readonly only?: string;
}

/** Adds what the sides of lists differ in. */
export class ListComparison {
  readonly #changes: RowChanges;

  constructor(changes: RowChanges) {
    this.#changes = changes;
  }

  /**
   * Adds the changes between two lists; false where they cannot be told. Words and what is left out go by the numbers
   * before; then parts get new numbers, and new ones take theirs.
   */
  compare(before: readonly ShownPart[], after: readonly ShownPart[], list: PartList): boolean {
    const pairs = pairsOf(before, after);
    if (pairs?.every(pair => this.#comparePair(pair, list)) !== true) return false;
    for (const { before: old, after: now } of pairs) if (old && now) this.#renumber(old, now, list);
    const added = pairs.flatMap(pair => (pair.before === undefined ? (pair.after ?? []) : []));
    const isNewList = list.unit === 'item' && before.length === 0;
    return added.every((part, at) => this.insert(part, list, isNewList && at === 0));
  }

  /** Adds that a part is left out. */
  remove(part: ShownPart, list: PartList): boolean {
    const oldText = this.#changes.quoteAll([part]);
    return this.#changes.add('inside', {
      type: 'delete',
      target: pathOf(list, part),
      ...present({ oldText, isWhole: oldText === undefined ? undefined : true }),
    });
  }

  /** Adds a part behind the one before its number; the first of a new list at the end of what has the list. */
  insert(part: ShownPart, list: PartList, isFirst = false): boolean {
    const newText = this.#changes.quoteAll([part]);
    if (!isShown(part) || newText === undefined) return false;
    const place = isFirst
      ? ({ target: list.path, position: 'end' } as const)
      : besideNumber(pathOf(list, part));
    const results = [list.unit === 'para' ? newParagraph(part) : newItem(part)];
    return this.#changes.add('inside', { type: 'insert', ...place, newText, results });
  }

  #comparePair({ before, after }: PartPair, list: PartList): boolean {
    if (before === undefined) return true;
    return after === undefined ? this.remove(before, list) : this.#comparePart(before, after, list);
  }

  #comparePart(before: ShownPart, after: ShownPart, list: PartList): boolean {
    const isSame =
      wordsOf(before.body) === wordsOf(after.body) ||
      (isLeftOut(before.body) && isLeftOut(after.body));
    const target = list.only ?? pathOf(list, before);
    if (!isSame && !this.#changes.replace(target, before.body, after.body)) return false;
    const inner: PartList = { path: pathOf(list, before), unit: 'item' };
    return this.compare(before.entries, after.entries, inner);
  }

  #renumber(before: ShownPart, after: ShownPart, list: PartList): void {
    if (before.order === after.order) return;
    const [target, renumberedTo] = [pathOf(list, before), pathOf(list, after)];
    this.#changes.add('inside', { type: 'renumber', target, renumberedTo });
  }
}

function pathOf({ path, unit }: PartList, { order }: ShownPart): string {
  return `${path}/${unit}/${order}`;
}
