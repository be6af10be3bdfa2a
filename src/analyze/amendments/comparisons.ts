/**
 * 新旧対照表 that stands for 改め文: what each row changes.
 *
 *     （首長会議）第5条 … 2回以上 …   （連絡会議）第5条 … 1回以上 …   replace art/5/heading, art/5
 *     （個人情報）第7条 甲及び乙は …   （新設）                       insert art/6 @after
 *     第8条 （略）                   第7条 （略）                   renumber art/7 → art/8
 *
 * Changes inside of articles come first, by the numbers before; then articles are left out, get their numbers, and new
 * ones take theirs.
 */
import { flow } from '../../japanese/normalize.js';
import type { Quotation } from '../../model/agreement.js';
import type { ComparedRow, Leaf } from '../../model/document.js';
import type { Modification } from '../../model/modification.js';
import { present } from '../../model/present.js';
import type { Span } from '../../model/text.js';
import type { Context } from '../context.js';
import { ArticleComparison } from './compared-articles.js';
import type { Change, StepName } from './compared-changes.js';
import { RowChanges } from './compared-changes.js';
import type { SideText } from './compared-marks.js';
import type { ShownArticle } from './compared-side.js';
import { SideReader, wordsOf } from './compared-side.js';

/** （新設） · （新規） · （削除） · －: a side that has nothing. */
const NOTHING = /^(?:[([]?(?:新設|新規|追加|削除|削る|なし)[)\]]?|[-ー―−])?$/;

/** （同左） · ［同左］: as the other side. */
const AS_LEFT = /^[([「]?同(?:左|右|上)[)\]」]?$/;

const STEPS: readonly StepName[] = ['inside', 'removed', 'renumbered', 'added'];

/** What the rows of a table change, in the order in which it can be done. */
export function findComparedChanges(context: Context, table: Leaf): readonly Modification[] {
  return new TableReader(context, table).read();
}

class TableReader {
  readonly #context: Context;
  readonly #table: Leaf;
  readonly #before = new SideReader();
  readonly #after = new SideReader();
  readonly #found: Readonly<Record<StepName, Modification[]>> = {
    inside: [],
    removed: [],
    renumbered: [],
    added: [],
  };

  constructor(context: Context, table: Leaf) {
    this.#context = context;
    this.#table = table;
  }

  read(): readonly Modification[] {
    for (const row of this.#table.rows ?? []) this.#readRow(row);
    return STEPS.flatMap(step => this.#found[step]);
  }

  #readRow(row: ComparedRow): void {
    const [before, after] = this.#sidesOf(row);
    const path = this.#before.path;
    const shown = [readSide(this.#before, before), readSide(this.#after, after)] as const;
    if (before.text === after.text && !differInCaptions(shown)) return;
    const changes = new RowChanges(this.#context);
    const articles = new ArticleComparison(changes, path);
    const [old, now] = shown;
    const isRead = old !== undefined && now !== undefined && articles.compare(old, now);
    const found = isRead ? changes.found : [unknownChange(this.#context, before, after)];
    for (const [step, change] of found) this.#add(step, change, row);
  }

  #add(step: StepName, change: Change, { before, after }: ComparedRow): void {
    const clause = this.#context.quote([...before, ...after].sort((a, b) => a.start - b.start));
    if (change.type === 'unknown') this.#context.report('amendment-not-understood', clause.spans);
    this.#found[step].push({ ...change, provision: this.#table, clause });
  }

  /** The two sides of a row; 同左 is the other side. */
  #sidesOf({ before, after }: ComparedRow): readonly [SideText, SideText] {
    const { text: source } = this.#context.document.source;
    const sideOf = (spans: readonly Span[]): SideText => ({ ...flow(source, spans), source });
    const [old, now] = [sideOf(before), sideOf(after)];
    if (AS_LEFT.test(old.text)) return [now, now];
    return AS_LEFT.test(now.text) ? [old, old] : [old, now];
  }
}

/** A caption may have changed on the row above. */
function differInCaptions(sides: readonly (readonly ShownArticle[] | undefined)[]): boolean {
  const [before, after] = sides.map(shown =>
    (shown ?? []).map(({ caption }) => (caption === undefined ? '' : wordsOf(caption))).join('\n'),
  );
  return before !== after;
}

function readSide(reader: SideReader, text: SideText): readonly ShownArticle[] | undefined {
  return NOTHING.test(text.text) ? [] : reader.read(text);
}

/** A row of which it cannot be told what it changes: nothing of the table can be applied. */
function unknownChange(
  context: Context,
  before: SideText,
  after: SideText,
): readonly [StepName, Change] {
  const quote = (text: SideText): Quotation | undefined =>
    text.text === '' ? undefined : context.quotePart(text, 0, text.text.length);
  const words = present({ oldText: quote(before), newText: quote(after) });
  return ['inside', { type: 'unknown', ...words, results: [] }];
}
