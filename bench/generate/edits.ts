/** Changes of a model, and how an amending sentence says each. */
import type { ModelArticle, ModelInstrument, ModelModification } from './model.js';
import type { Random } from './random.js';
import type { Structure } from './styles.js';

/** What is changed, and how it will be written. */
export interface Draft {
  readonly instrument: ModelInstrument;
  readonly random: Random;
  readonly structure: Structure;
}

/** A changed model with the sentence that changes it. */
export interface Edit {
  readonly instrument: ModelInstrument;
  readonly modification: ModelModification;
}

/** One way to change a model; undefined where the model has nothing to be changed so. */
export type Editor = (draft: Draft) => Edit | undefined;

/** Words as they are changed, neither of which any slot is filled with. */
export const WORDS: readonly (readonly [string, string])[] = [
  ['取組', '事業'],
  ['費用', '金額'],
  ['協議', '会議'],
  ['必要な', '所要の'],
  ['住民', '居住者'],
];

/** A text without its slots. */
export function withoutSlots(text: string): string {
  return text.replace(/\{[^}]*\}/g, '');
}

/** The last number of the articles that the annexes and other articles may refer to: the measures’. */
export const FIXED = 3;

/** A model with other articles. */
export function withArticles(
  instrument: ModelInstrument,
  articles: readonly ModelArticle[],
): ModelInstrument {
  return { ...instrument, articles };
}

/** A model with one article replaced by another. */
export function withArticle(
  instrument: ModelInstrument,
  old: ModelArticle,
  article: ModelArticle,
): ModelInstrument {
  const articles = instrument.articles.map(one => (one === old ? article : one));
  return withArticles(instrument, articles);
}

/** Some of a list that something holds of; undefined where it holds of none. */
export function someOf<Item>(
  random: Random,
  items: readonly Item[],
  isMeant: (item: Item) => boolean,
): Item | undefined {
  const meant = items.filter(isMeant);
  return meant.length === 0 ? undefined : random.pick(meant);
}
