/** Articles, and the supplementary provision behind them. */
import type { Block } from './blocks.js';
import { BLANK, line } from './blocks.js';
import { SPACE, digits } from './digits.js';
import { listBlocks } from './list.js';
import type { ModelArticle, ModelParagraph } from './model.js';
import type { Voice } from './voice.js';

/** All articles, under 章 where the style has them; or the sentences that change another's. */
export function articleBlocks(voice: Voice): readonly Block[] {
  const { articles, modifications } = voice.instrument;
  const isDivided = voice.structure.divisions === 'yes' && articles.length > 3;
  return [
    ...articles.flatMap((article, at) => [
      ...(isDivided ? divisionAt(voice, at) : []),
      ...oneArticle(voice, article),
    ]),
    ...modifications.flatMap(({ sentence, article }) => [
      line(voice.say(sentence), 'text', 1),
      ...(article === undefined ? [BLANK] : oneArticle(voice, article)),
    ]),
    ...supplementBlocks(voice),
  ];
}

const DIVISIONS = ['総則', '連携する取組', '雑則'];

/** 第1章 総則 before the first article, 第2章 before the third, 第3章 before the fifth. */
function divisionAt(voice: Voice, at: number): readonly Block[] {
  const name = at % 2 === 0 ? DIVISIONS[at / 2] : undefined;
  if (name === undefined) return [];
  return [line(`第${voice.number(at / 2 + 1)}章${voice.gap}${name}`, 'heading', 2), BLANK];
}

function oneArticle(voice: Voice, article: ModelArticle): readonly Block[] {
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
function paragraphNumber({ structure }: Voice, order: number): string {
  return digits(order, structure.digits === 'half' ? 'half' : 'full');
}

const ITEM_NUMBERS: Readonly<Record<string, readonly string[]>> = {
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

/** Whether a supplementary provision is written, which says when the instrument comes into force. */
export function hasSupplement({ instrument: { self, act }, structure }: Voice): boolean {
  return structure.supplement !== 'no' && self !== '' && act !== 'amending';
}

/** 附則: when it comes into force. */
function supplementBlocks(voice: Voice): readonly Block[] {
  const { inForce } = voice.instrument;
  const { supplement } = voice.structure;
  if (!hasSupplement(voice)) return [];
  const text = voice.say(`{doc}は、{day:${inForce}}から施行する。`);
  if (supplement === 'no-heading') return [line(text, 'text', 1), BLANK];
  const heading = line(supplement === 'heading' ? '附則' : `附${SPACE}則`, 'heading', 3);
  if (supplement !== 'numbered') return [heading, line(text, 'text', 1), BLANK];
  const second = voice.say(
    '{doc}の施行の日前に行われた協議は、{doc}の相当規定により行われたものとみなす。',
  );
  return [
    heading,
    line(`${paragraphNumber(voice, 1)}${voice.gap}${text}`),
    line(`${paragraphNumber(voice, 2)}${voice.gap}${second}`),
    BLANK,
  ];
}
