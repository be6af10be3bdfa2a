/** Articles on both sides of a row of a 新旧対照表. */
import { present } from '../../model/present.js';
import type { RowChanges } from './compared-changes.js';
import { besideNumber } from './compared-changes.js';
import { compareFragments, isAnnex } from './compared-fragments.js';
import type { PartList } from './compared-lists.js';
import { ListComparison } from './compared-lists.js';
import { isLeftOut } from './compared-parts.js';
import type { ShownArticle } from './compared-side.js';
import { wordsOf } from './compared-side.js';
import { newArticle } from './new-parts.js';

/** Adds what the articles of a row differ in. */
export class ArticleComparison {
  readonly #changes: RowChanges;
  readonly #lists: ListComparison;
  /** The article of the text before that is open. */
  readonly #path: string;

  constructor(changes: RowChanges, path: string) {
    this.#changes = changes;
    this.#lists = new ListComparison(changes);
    this.#path = path;
  }

  /** Adds what the sides of a row differ in; false where that cannot be told. */
  compare(before: readonly ShownArticle[], after: readonly ShownArticle[]): boolean {
    if ([...before, ...after].some(isFragment))
      return compareFragments(this.#changes, before, after);
    if (before.length === 0) return after.every(article => this.#insert(article));
    if (after.length === 0) return before.every(article => this.#remove(article));
    if (before.length !== after.length) return false;
    return before.every((article, at) => {
      const other = after[at];
      return other !== undefined && this.#compareOne(article, other);
    });
  }

  #insert(article: ShownArticle): boolean {
    const { path, through, goesOn, parts } = article;
    const list: PartList = { path: this.#path, unit: 'para' };
    if (goesOn) return this.#path !== '' && parts.every(part => this.#lists.insert(part, list));
    const newText = this.#changes.quoteAll(parts);
    if (through !== undefined || !isNumbered(path) || newText === undefined) return false;
    return this.#changes.add('added', {
      type: 'insert',
      ...besideNumber(path),
      newText,
      results: [newArticle(article)],
    });
  }

  #remove({ path, through, goesOn, parts }: ShownArticle): boolean {
    if (goesOn) return parts.every(part => this.#lists.remove(part, { path, unit: 'para' }));
    if (!isNumbered(path)) return false;
    const oldText = through === undefined ? this.#changes.quoteAll(parts) : undefined;
    return this.#changes.add('removed', {
      type: 'delete',
      target: path,
      ...present({ through, oldText, isWhole: oldText === undefined ? undefined : true }),
    });
  }

  #compareOne(before: ShownArticle, after: ShownArticle): boolean {
    if (before.path === '' || after.path === '') return this.#compareBare(before, after);
    if (before.goesOn !== after.goesOn || !this.#renumber(before, after)) return false;
    if (before.through !== undefined) return before.parts.every(({ body }) => isLeftOut(body));
    if (!this.#compareCaptions(before, after)) return false;
    const isOnly = !before.goesOn && before.parts.length === 1 && after.parts.length === 1;
    const { path } = before;
    const list: PartList = { path, unit: 'para', ...present({ only: isOnly ? path : undefined }) };
    return this.#lists.compare(before.parts, after.parts, list);
  }

  /** Title and preamble stand before the first article. */
  #compareBare(before: ShownArticle, after: ShownArticle): boolean {
    const [old, now] = [before.parts[0]?.body, after.parts[0]?.body];
    if (before.path !== after.path || old === undefined || now === undefined) return false;
    const isSentence = wordsOf(old).endsWith('。');
    return this.#changes.replace(isSentence ? 'preamble' : 'title', old, now);
  }

  /** Articles that are shown together move together: 第8条・第9条（略）. */
  #renumber(before: ShownArticle, after: ShownArticle): boolean {
    const { path: target, through, goesOn } = before;
    if ((through === undefined) !== (after.through === undefined)) return false;
    if (goesOn || target === after.path) return through === after.through;
    if (!isNumbered(target) || !isNumbered(after.path)) return false;
    if (through === undefined || after.through === undefined)
      return this.#changes.add('renumbered', {
        type: 'renumber',
        target,
        renumberedTo: after.path,
      });
    const shift = orderOf(after.path) - orderOf(target);
    const isEven = shift === orderOf(after.through) - orderOf(through);
    return isEven && this.#changes.add('renumbered', { type: 'renumber', target, through, shift });
  }

  #compareCaptions({ path, caption: old }: ShownArticle, { caption: now }: ShownArticle): boolean {
    const target = `${path}/heading`;
    if (old !== undefined && now !== undefined)
      return wordsOf(old) === wordsOf(now) || this.#changes.replace(target, old, now);
    if (now !== undefined) {
      const newText = this.#changes.quote(now);
      return this.#changes.add('inside', { type: 'insert', target, position: 'end', newText });
    }
    return old === undefined || this.#changes.add('inside', { type: 'delete', target });
  }
}

/** What a row shows of a part that is open, or of an annex. */
function isFragment({ path, fragment }: ShownArticle): boolean {
  return fragment !== undefined || isAnnex(path);
}

function isNumbered(path: string): boolean {
  return path.startsWith('art/');
}

/** The first number of a path: 3 of art/3-2. */
function orderOf(path: string): number {
  return Number(/\d+/.exec(path)?.[0]);
}
