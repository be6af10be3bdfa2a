/**
 * Measures of lists without labels: below its title an entry says what is done, then who does what.
 *
 *     イ スポーツキャンプの誘致
 *       国内外のスポーツ団体のキャンプを圏域に誘致する。            what is done: no party is its subject
 *       甲は、誘致に関する窓口を設置する。                      who does what
 *       乙は、町内の競技施設を提供する。
 */
import type { CooperationMeasure, ListPlace } from '../model/agreement.js';
import type { Article, Item, Leaf } from '../model/document.js';
import { present } from '../model/present.js';
import { subjectsOf } from './bearers.js';
import type { PartyContext } from './context.js';
import { captionText } from './list-captions.js';
import type { GuidelinePlace } from './pillars.js';
import { quoteLeaves } from './quotations.js';
import { sharedRoles } from './shared-roles.js';
import { findThemes } from './themes.js';

/** What an entry says, in two. */
export interface EntryParts {
  readonly content: readonly Leaf[];
  readonly roles: readonly Leaf[];
}

/**
 * The parts of an entry that is a measure; undefined for another. Where it stands must speak of roles: 第3条 甲及び乙が
 * 連携する取組及びその役割分担は、次のとおりとする. Not the entries of other articles, as (1) 甲は、報告する。
 */
export function entryParts(
  item: Item,
  whole: ListPlace['whole'],
  shared: PartyContext,
): EntryParts | undefined {
  const { heading, items, sentences } = item;
  if (heading === undefined || items.length > 0 || !speaksOfRoles(whole, shared)) return undefined;
  const first = sentences.findIndex(sentence => isOfParties(sentence, shared));
  return first < 1
    ? undefined
    : { content: sentences.slice(0, first), roles: sentences.slice(first) };
}

function isOfParties(sentence: Leaf, shared: PartyContext): boolean {
  return subjectsOf(shared.context.textOf(sentence).text, shared).length > 0;
}

/**
 * Whether an article says that its entries hold roles; of an annex, what its heading or the sentence that names it says.
 * What the article says that new text comes into is not known.
 */
function speaksOfRoles(whole: ListPlace['whole'], { context }: PartyContext): boolean {
  if (whole.kind === 'new-text') return false;
  const textOf = (leaf: Leaf): string => context.textOf(leaf).text;
  const said =
    whole.kind === 'annex'
      ? context.leavesOf('sentence').filter(leaf => /別[表記紙]/.test(textOf(leaf)))
      : whole.paragraphs.flatMap(({ sentences }) => sentences);
  return [whole.heading, ...said].some(leaf => leaf !== undefined && textOf(leaf).includes('役割'));
}

/** Where an entry stands, and in which field. */
interface EntrySetting {
  readonly place: ListPlace;
  readonly item: Item;
  readonly guideline: GuidelinePlace;
}

/** The measure that an entry is; none where it says nothing. */
export function entryMeasure(
  parts: EntryParts,
  { place, item, guideline }: EntrySetting,
  shared: PartyContext,
): readonly CooperationMeasure[] {
  const { context } = shared;
  const content = quoteLeaves(parts.content, context);
  if (content === undefined) return [];
  const title = item.heading === undefined ? undefined : captionText(item.heading, context);
  const { pillar, subfield } = guideline;
  const themes = findThemes({ title, content, pillar, subfield }, context);
  const roles = sharedRoles(parts.roles, shared);
  return [{ place, content, ...present({ title, ...guideline }), themes, roles }];
}

/** Whether an article has an entry that is such a measure. */
export function holdsEntryMeasures(article: Article, shared: PartyContext): boolean {
  return itemsIn(article).some(item => entryParts(item, article, shared) !== undefined);
}

function itemsIn({ paragraphs }: Article): readonly Item[] {
  const below = (items: readonly Item[]): readonly Item[] =>
    items.flatMap(item => [item, ...below(item.items)]);
  return below(paragraphs.flatMap(({ items }) => items));
}
