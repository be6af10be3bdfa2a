/** Articles, and the supplementary provision behind them. */
import type { Block } from './blocks.js';
import { BLANK, line } from './blocks.js';
import { ITEM_NUMBERS, oneArticle, paragraphNumber } from './article.js';
import { columnNames, rowOf } from './columns.js';
import { comparisonTable } from './compared.js';
import { SPACE } from './digits.js';
import type { ModelAddition } from './model.js';
import type { Voice } from './voice.js';

/** All articles, under 章 where the style has them; or the sentences that change another's. */
export function articleBlocks(voice: Voice): readonly Block[] {
  const { articles, modifications } = voice.instrument;
  const isDivided = voice.structure.divisions !== 'no' && articles.length > 3;
  return [
    ...articles.flatMap((article, at) => [
      ...(isDivided ? divisionAt(voice, at) : []),
      ...oneArticle(voice, article),
    ]),
    ...modifications.flatMap(({ sentence, article, added }) => [
      line(voice.say(sentence), 'text', 1),
      ...(added === undefined ? [] : addedBlocks(voice, added)),
      ...(article === undefined ? [BLANK] : oneArticle(voice, article)),
    ]),
    ...supplementBlocks(voice),
  ];
}

/** New text behind its sentence; a paragraph has its number, whatever the style. */
function addedBlocks(voice: Voice, added: ModelAddition): readonly Block[] {
  switch (added.kind) {
    case 'paragraph':
      return [line(`${paragraphNumber(voice, added.order)}${voice.gap}${voice.say(added.text)}`)];
    case 'item': {
      const number = ITEM_NUMBERS[voice.structure.items]?.[added.order - 1] ?? '';
      return [line(`${number}${voice.gap}${voice.say(added.text)}`, 'text', 1)];
    }
    case 'rows': {
      const rows = added.measures.map(measure => rowOf(voice, measure));
      const header = added.hasHeader ? [columnNames(voice)] : [];
      return [{ kind: 'table', header: added.hasHeader, rows: [...header, ...rows] }];
    }
    case 'comparison':
      return [comparisonTable(voice.structure, added)];
    case 'text':
      return [line(voice.say(added.text), 'text', 1)];
  }
}

const DIVISIONS = ['総則', '連携する取組', '雑則'];
const PARTS = ['通則', '取組及び雑則'];

/** 第1章 総則 before the first article, 第2章 before the third, 第3章 before the fifth; the last two may be of a second 編. */
function divisionAt(voice: Voice, at: number): readonly Block[] {
  const order = at / 2 + 1;
  const name = DIVISIONS[order - 1];
  if (name === undefined) return [];
  const heading = (number: number, sign: string, words: string): Block =>
    line(`第${voice.number(number)}${sign}${voice.gap}${words}`, 'heading', 2);
  if (voice.structure.divisions === 'yes') return [heading(order, '章', name), BLANK];
  const part = PARTS[order - 1];
  return [
    ...(part === undefined ? [] : [heading(order, '編', part), BLANK]),
    heading(order === 3 ? 2 : 1, '章', name),
    BLANK,
  ];
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
