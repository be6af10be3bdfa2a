/** Articles, the sentence behind them, the signatures. */
import type { Block } from './blocks.js';
import { BLANK, line } from './blocks.js';
import { SPACE, dateLine, digits } from './digits.js';
import type { ModelArticle, ModelParagraph, ModelParty } from './model.js';
import type { Voice } from './voice.js';

/** All articles, under 章 where the style has them. */
export function articleBlocks(voice: Voice): readonly Block[] {
  const { articles } = voice.instrument;
  const isDivided = voice.structure.divisions === 'yes' && articles.length > 3;
  return articles.flatMap((article, at) => [
    ...(isDivided ? divisionAt(voice, at) : []),
    ...oneArticle(voice, article),
  ]);
}

const DIVISIONS = ['総則', '連携する取組', '雑則'];

/** 第1章 総則 before the first article, 第2章 before the third, 第3章 before the fifth. */
function divisionAt(voice: Voice, at: number): readonly Block[] {
  const name = at % 2 === 0 ? DIVISIONS[at / 2] : undefined;
  if (name === undefined) return [];
  return [
    line(`第${voice.number(at / 2 + 1)}章${voice.structure.gap}${name}`, 'heading', 2),
    BLANK,
  ];
}

function oneArticle(voice: Voice, article: ModelArticle): readonly Block[] {
  const { caption, article: place, gap } = voice.structure;
  const heading = `（${voice.say(article.heading)}）`;
  const number = `${voice.articleNumber(article.number)}${caption === 'behind' ? heading : ''}`;
  const [first, ...more] = article.paragraphs;
  const text = voice.say(first?.text ?? '');
  return [
    ...(caption === 'above' ? [line(heading, 'caption')] : []),
    ...(place === 'alone'
      ? [line(number), line(text, 'text', 1)]
      : [line(`${number}${gap}${text}`)]),
    ...itemBlocks(voice, first),
    ...more.flatMap((paragraph, at) => [
      line(`${paragraphNumber(voice, at + 2)}${gap}${voice.say(paragraph.text)}`),
      ...itemBlocks(voice, paragraph),
    ]),
    BLANK,
  ];
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
    line(`${numbers[at] ?? ''}${voice.structure.gap}${voice.say(item)}`, 'text', 1),
  );
}

/** The sentence behind the articles, the day, and a signature for each party. */
export function closingBlocks(voice: Voice): readonly Block[] {
  const { testimonium, date, parties } = voice.instrument;
  return [
    ...(testimonium === '' ? [] : [line(voice.say(testimonium), 'text', 1), BLANK]),
    ...(date === undefined ? [] : [line(dateLine(date, voice.structure), 'date', 1), BLANK]),
    ...voice.order.flatMap(party => {
      const signing = parties[party - 1];
      return signing === undefined ? [] : [...signatureBlocks(voice, signing, party), BLANK];
    }),
  ];
}

function signatureBlocks(voice: Voice, party: ModelParty, place: number): readonly Block[] {
  const { name, address, office, head } = party;
  const title = `${name.slice(0, -1)}${office}`;
  const label = voice.hasLabels ? `${voice.label(place)}${SPACE}` : '';
  const lines: Readonly<Record<string, readonly string[]>> = {
    'label-address': [`${label}${address}`, name, office, head],
    'address-first': [address, `${label}${name}`, title, head],
    'one-line': [`${label}${address}`, `${name}${SPACE}${title}${SPACE}${head}`],
    'label-name': [`${label}${name}`, `${title}${SPACE}${head}`],
    'no-label': [address, name, `${title}${SPACE}${head}`],
    table: [`${label}${address}`, `${title}${SPACE}${head}${SPACE}印`],
  };
  return (lines[voice.structure.signature] ?? []).map(text => line(text, 'text', 2));
}
