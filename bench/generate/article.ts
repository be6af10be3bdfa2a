/** One article: its caption, its number, its paragraphs, the entries that they list. */
import type { Block } from './blocks.js';
import { BLANK, line } from './blocks.js';
import { digits } from './digits.js';
import { listBlocks } from './list.js';
import type { ModelArticle, ModelParagraph } from './model.js';
import type { Voice } from './voice.js';

/** An article with its caption, as the style has them, and a blank line behind it. */
export function oneArticle(voice: Voice, article: ModelArticle): readonly Block[] {
  const { caption, article: place } = voice.structure;
  const heading = `（${voice.say(article.heading)}）`;
  const number = `${voice.articleNumber(article.number)}${caption === 'behind' ? heading : ''}`;
  const [first, ...more] = article.paragraphs;
  const text = articleText(voice, article, first?.text ?? '');
  return [
    ...(caption === 'above' ? [line(heading, 'caption')] : []),
    ...(place === 'alone'
      ? [line(number), line(text, 'text', 1)]
      : [line(`${number}${voice.gap}${text}`)]),
    ...itemBlocks(voice, first),
    ...(article.measures === true && voice.hasListInArticle ? listBlocks(voice) : []),
    ...more.flatMap((paragraph, at) => [
      ...paragraphBlock(voice, paragraph, at + 2),
      ...itemBlocks(voice, paragraph),
    ]),
    BLANK,
  ];
}

/** The text of the first paragraph; in article 1 it may define what the parties are called. */
export function articleText(voice: Voice, { number }: ModelArticle, text: string): string {
  return number === '1' ? voice.sayDefining(text) : voice.say(text);
}

function paragraphBlock(voice: Voice, { text }: ModelParagraph, order: number): readonly Block[] {
  if (voice.structure.paragraphs === 'indented') return [line(voice.say(text), 'text', 1)];
  return [line(`${paragraphNumber(voice, order)}${voice.gap}${voice.say(text)}`)];
}

/** Numbers of paragraphs are never in kanji; where the rest is, they are full-width. */
export function paragraphNumber({ structure }: Voice, order: number): string {
  return digits(order, structure.digits === 'half' ? 'half' : 'full');
}

/** The numbers of entries, by the style of the first. */
export const ITEM_NUMBERS: Readonly<Record<string, readonly string[]>> = {
  '(1)': ['(1)', '(2)', '(3)', '(4)', '(5)'],
  '①': ['①', '②', '③', '④', '⑤'],
  一: ['一', '二', '三', '四', '五'],
  ア: ['ア', 'イ', 'ウ', 'エ', 'オ'],
};

function itemBlocks(voice: Voice, paragraph: ModelParagraph | undefined): readonly Block[] {
  const numbers = ITEM_NUMBERS[voice.structure.items] ?? [];
  return (paragraph?.items ?? []).map((item, at) =>
    line(`${numbers[at] ?? ''}${voice.gap}${voice.say(item)}`, 'text', 1),
  );
}
