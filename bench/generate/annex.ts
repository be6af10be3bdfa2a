/** Measures in annexes. */
import type { Block } from './blocks.js';
import { BLANK, line } from './blocks.js';
import { FIELD_HEADINGS, columnNames, rolesOf, rowOf } from './columns.js';
import { listBlocks, pillarListBlocks } from './list.js';
import type { Field, ModelMeasure } from './model.js';
import { isSubfield, pillarOf } from './model.js';
import type { Voice } from './voice.js';

/** The annexes with all measures; none where there are no measures. */
export function annexBlocks(voice: Voice): readonly Block[] {
  const { measures } = voice.instrument;
  if (measures.length === 0 || voice.hasListInArticle) return [];
  const pillars = [...new Set(measures.map(({ field }) => pillarOf(field)))];
  const isList = voice.structure.measures === 'list';
  if (voice.annexCount === 1) {
    const body = isList
      ? listBlocks(voice)
      : pillars.flatMap((pillar, at) => pillarBlocks(voice, pillar, at + 1));
    return [annexHeading(voice), BLANK, ...body];
  }
  return pillars.flatMap((pillar, at) => [
    annexHeading(voice, at + 1),
    BLANK,
    ...(isList ? pillarListBlocks(voice, pillar) : pillarBlocks(voice, pillar, 1)),
  ]);
}

function annexHeading(voice: Voice, order?: number): Block {
  const number = order === undefined ? '' : `第${voice.number(order)}`;
  const article = voice.instrument.articles.find(({ measures }) => measures === true)?.number;
  const { annexHeading: form } = voice.structure;
  if (form === 'brackets') return line(`【別表${number}】`, 'heading');
  if (form === 'plain' || article === undefined) return line(`別表${number}`, 'heading');
  return line(`別表${number}（${voice.articleNumber(article)}関係）`, 'heading');
}

/** The number of a heading: 1, 第1, Ⅰ, 一, 1. */
function sectionNumber(voice: Voice, order: number): string {
  const roman = ['Ⅰ', 'Ⅱ', 'Ⅲ'][order - 1] ?? '';
  const kanji = ['一', '二', '三'][order - 1] ?? '';
  const forms: Readonly<Record<string, string>> = {
    '1': `${voice.structure.digits === 'kanji' ? order : voice.number(order)}${voice.gap}`,
    第1: `第${voice.number(order)}${voice.gap}`,
    Ⅰ: `${roman}${voice.gap}`,
    一: `${kanji}${voice.gap}`,
    '1.': `${order}．`,
  };
  return forms[voice.structure.sections] ?? '';
}

function pillarBlocks(voice: Voice, pillar: string, order: number): readonly Block[] {
  const measures = voice.instrument.measures.filter(({ field }) => pillarOf(field) === pillar);
  const fields = [...new Set(measures.map(({ field }) => field))];
  return [
    line(`${sectionNumber(voice, order)}${FIELD_HEADINGS[pillar] ?? ''}`, 'heading'),
    BLANK,
    ...fields.flatMap((field, at) => [
      ...(isSubfield(field)
        ? [line(`(${at + 1})${voice.gap}${FIELD_HEADINGS[field] ?? ''}`, 'heading'), BLANK]
        : []),
      ...tableOf(voice, field),
      BLANK,
    ]),
  ];
}

function tableOf(voice: Voice, field: Field): readonly Block[] {
  const measures = voice.instrument.measures.filter(measure => measure.field === field);
  if (voice.structure.measures === 'blocks')
    return measures.flatMap(measure => boxOf(voice, measure));
  const rows = [columnNames(voice), ...measures.map(measure => rowOf(voice, measure))];
  return [{ kind: 'table', header: true, rows }];
}

/** A box for each measure: its title over rows of name and text. */
function boxOf(voice: Voice, measure: ModelMeasure): readonly Block[] {
  const rows = [['取組内容', voice.say(measure.content)], ...rolesOf(voice, measure)];
  return [line(measure.title), { kind: 'table', header: false, rows }];
}
