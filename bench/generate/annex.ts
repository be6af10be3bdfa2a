/** Measures as tables in annexes. */
import type { Block } from './blocks.js';
import { BLANK, line } from './blocks.js';
import type { Field, ModelMeasure } from './model.js';
import type { Voice } from './voice.js';

/** The headings of the fields, in the guideline's words. */
const FIELD_HEADINGS: Readonly<Record<string, string>> = {
  A: '圏域全体の経済成長のけん引',
  B: '高次の都市機能の集積・強化',
  C: '圏域全体の生活関連機能サービスの向上',
  CA: '生活機能の強化に係る政策分野',
  CB: '結びつきやネットワークの強化に係る政策分野',
  CC: '圏域マネジメント能力の強化に係る政策分野',
};

/** The annexes with all measures; none where there are no measures. */
export function annexBlocks(voice: Voice): readonly Block[] {
  const { measures } = voice.instrument;
  if (measures.length === 0) return [];
  const pillars = [...new Set(measures.map(({ field }) => field.charAt(0)))];
  if (voice.structure.annexes === 'one')
    return [
      annexHeading(voice),
      BLANK,
      ...pillars.flatMap((pillar, at) => pillarBlocks(voice, pillar, at + 1)),
    ];
  return pillars.flatMap((pillar, at) => [
    annexHeading(voice, at + 1),
    BLANK,
    ...pillarBlocks(voice, pillar, 1),
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
  const { gap } = voice.structure;
  const forms: Readonly<Record<string, string>> = {
    '1': `${voice.structure.digits === 'kanji' ? order : voice.number(order)}${gap}`,
    第1: `第${voice.number(order)}${gap}`,
    Ⅰ: `${roman}${gap}`,
    一: `${kanji}${gap}`,
    '1.': `${order}．`,
  };
  return forms[voice.structure.sections] ?? '';
}

function pillarBlocks(voice: Voice, pillar: string, order: number): readonly Block[] {
  const fields = [
    ...new Set(
      voice.instrument.measures.map(({ field }) => field).filter(field => field.startsWith(pillar)),
    ),
  ];
  const heading = line(`${sectionNumber(voice, order)}${FIELD_HEADINGS[pillar] ?? ''}`, 'heading');
  return [
    heading,
    BLANK,
    ...fields.flatMap((field, at) => [
      ...(field.length > 1
        ? [
            line(`(${at + 1})${voice.structure.gap}${FIELD_HEADINGS[field] ?? ''}`, 'heading'),
            BLANK,
          ]
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
  const header = columnNames(voice);
  return [
    {
      kind: 'table',
      header: true,
      rows: [header, ...measures.map(measure => rowOf(voice, measure))],
    },
  ];
}

function columnNames(voice: Voice): readonly string[] {
  const { columns } = voice.structure;
  const subjects = columns === 'no-title' ? ['取組の内容'] : ['区分', '連携する取組'];
  return [...(columns === 'field' ? ['連携施策', '取組内容'] : subjects), ...roleColumns(voice)];
}

function roleColumns(voice: Voice): readonly string[] {
  return voice.order.map(party => roleName(voice, party));
}

/** 甲の役割 · 松山市の役割 · 甲の役割及び費用分担. */
export function roleName(voice: Voice, party: number): string {
  const { roleNames } = voice.structure;
  if (roleNames === 'names') return `${voice.name(party)}の役割`;
  return `${voice.party(party)}の役割${roleNames === 'costs' ? '及び費用分担' : ''}`;
}

function rowOf(voice: Voice, measure: ModelMeasure): readonly string[] {
  const title = voice.structure.columns === 'no-title' ? [] : [measure.title];
  return [...title, voice.say(measure.content), ...rolesOf(voice, measure).map(([, text]) => text)];
}

/** The roles of a measure in the order of the parties: name of the column and text. */
export function rolesOf(
  voice: Voice,
  measure: ModelMeasure,
): readonly (readonly [string, string])[] {
  return voice.order.flatMap(party =>
    measure.roles
      .filter(role => role.party === party)
      .map(role => [roleName(voice, party), voice.say(role.text)] as const),
  );
}

/** A box for each measure: its title over rows of name and text. */
function boxOf(voice: Voice, measure: ModelMeasure): readonly Block[] {
  const rows = [['取組内容', voice.say(measure.content)], ...rolesOf(voice, measure)];
  return [line(measure.title), { kind: 'table', header: false, rows }];
}
