/** Changes of the rows of annexes, called by their numbers or by their names. */
import { someMeasures } from './measures.js';
import type { Draft, Edit, Editor } from './edits.js';
import { someOf } from './edits.js';
import type { ModelInstrument, ModelMeasure } from './model.js';
import { isSubfield, pillarOf } from './model.js';

/** The ways to change rows. */
export const rowEdits: readonly Editor[] = [
  onTables(insertRow),
  onTables(addRow),
  onTables(deleteRow),
  onTables(replaceRow),
  onTables(changeRowWords),
  onTables(replaceCell),
];

/** A change that needs tables. */
function onTables(editor: Editor): Editor {
  return draft =>
    draft.structure.measures === 'table' && draft.instrument.measures.length > 0
      ? editor(draft)
      : undefined;
}

/** The rows of the table that a measure stands in. */
function tableOf({ measures }: ModelInstrument, { field }: ModelMeasure): readonly ModelMeasure[] {
  return measures.filter(measure => measure.field === field);
}

function withMeasures(
  instrument: ModelInstrument,
  old: ModelMeasure,
  measures: readonly ModelMeasure[],
): ModelInstrument {
  return {
    ...instrument,
    measures: instrument.measures.flatMap(one => (one === old ? measures : [one])),
  };
}

/** 別表, or 別表第2 where each pillar has its own. */
function annexOf({ instrument, structure }: Draft, { field }: ModelMeasure): string {
  const pillars = [...new Set(instrument.measures.map(one => pillarOf(one.field)))];
  const isOne = structure.annexes === 'one' || pillars.length === 1;
  return isOne ? '別表' : `別表第{n:${pillars.indexOf(pillarOf(field)) + 1}}`;
}

/** 別表の3(1)の2の項: sections by their numbers, then the row. */
function numberedRow(draft: Draft, measure: ModelMeasure, order: number): string {
  const { measures } = draft.instrument;
  const pillar = pillarOf(measure.field);
  const pillars = [...new Set(measures.map(({ field }) => pillarOf(field)))];
  const annex = annexOf(draft, measure);
  const section = annex === '別表' ? pillars.indexOf(pillar) + 1 : 1;
  const fields = [...new Set(measures.map(({ field }) => field))].filter(
    field => pillarOf(field) === pillar,
  );
  const sub = isSubfield(measure.field) ? `(${fields.indexOf(measure.field) + 1})` : '';
  return `${annex}の{n:${section}}${sub}の{n:${order}}の項`;
}

/** A row by its number, or by its name where it has one that no other has. */
function rowOf(draft: Draft, measure: ModelMeasure): string {
  const { instrument, random, structure } = draft;
  const order = tableOf(instrument, measure).indexOf(measure) + 1;
  const isNamed =
    structure.columns !== 'no-title' &&
    instrument.measures.filter(({ title }) => title === measure.title).length === 1;
  if (!isNamed || random.chance(0.5)) return numberedRow(draft, measure, order);
  const annex = annexOf(draft, measure);
  return random.chance(0.5) ? `${annex}「${measure.title}」の項` : `${annex}${measure.title}の項`;
}

/** A measure of a field that no row is about yet. */
function newMeasure(
  { instrument, random }: Draft,
  { field }: ModelMeasure,
): ModelMeasure | undefined {
  const bearers = { count: instrument.parties.length, shared: false };
  const known = new Set(instrument.measures.map(({ title }) => title));
  return someOf(random, someMeasures(random, [field], bearers), ({ title }) => !known.has(title));
}

function insertRow(draft: Draft): Edit | undefined {
  const { instrument, random } = draft;
  const beside = random.pick(instrument.measures);
  const measure = newMeasure(draft, beside);
  if (measure === undefined) return undefined;
  const isBefore = random.chance(0.3);
  const rows = isBefore ? [measure, beside] : [beside, measure];
  return {
    instrument: withMeasures(instrument, beside, rows),
    modification: {
      type: 'insert',
      sentence: `${rowOf(draft, beside)}の${isBefore ? '前' : '次'}に次の{n:1}項を加える。`,
      added: { kind: 'rows', measures: [measure], hasHeader: random.chance(0.5) },
    },
  };
}

/** At the end of an annex: in its last table. */
function addRow(draft: Draft): Edit | undefined {
  const { instrument, random } = draft;
  const pillar = pillarOf(random.pick(instrument.measures).field);
  const isOne = annexOf(draft, random.pick(instrument.measures)) === '別表';
  const last = instrument.measures.findLast(({ field }) => isOne || pillarOf(field) === pillar);
  const measure = last === undefined ? undefined : newMeasure(draft, last);
  if (last === undefined || measure === undefined) return undefined;
  return {
    instrument: withMeasures(instrument, last, [last, measure]),
    modification: {
      type: 'insert',
      sentence: `${annexOf(draft, last)}に次のように加える。`,
      added: { kind: 'rows', measures: [measure], hasHeader: random.chance(0.5) },
    },
  };
}

/** A row of several is left out, and those behind it move up. */
function deleteRow(draft: Draft): Edit | undefined {
  const { instrument, random } = draft;
  const measure = someOf(random, instrument.measures, one => tableOf(instrument, one).length > 1);
  if (measure === undefined) return undefined;
  const table = tableOf(instrument, measure);
  const order = table.indexOf(measure) + 1;
  const moving = Array.from({ length: table.length - order }, (_, at) => order + at + 1);
  const rowAt = (number: number): string => numberedRow(draft, measure, number);
  const moves = moving.map(number => `、${rowAt(number)}を${rowAt(number - 1)}とし`).join('');
  return {
    instrument: withMeasures(instrument, measure, []),
    modification: {
      type: 'delete',
      sentence: `${rowOf(draft, measure)}を削${moves === '' ? 'る' : `り${moves.replace(/し$/, 'する')}`}。`,
    },
  };
}

function replaceRow(draft: Draft): Edit | undefined {
  const { instrument, random } = draft;
  const old = random.pick(instrument.measures);
  const measure = newMeasure(draft, old);
  if (measure === undefined) return undefined;
  return {
    instrument: withMeasures(instrument, old, [measure]),
    modification: {
      type: 'replace',
      sentence: `${rowOf(draft, old)}を次のように改める。`,
      added: { kind: 'rows', measures: [measure], hasHeader: random.chance(0.5) },
    },
  };
}

/** The first words of a row, wherever they stand in it. */
function changeRowWords(draft: Draft): Edit | undefined {
  const { instrument, random, structure } = draft;
  const measure = random.pick(instrument.measures);
  const old = measure.content.slice(0, 4);
  const added = `新たな${old}`;
  const changed = (text: string): string => text.replaceAll(old, added);
  const title = structure.columns === 'no-title' ? measure.title : changed(measure.title);
  const roles = measure.roles.map(role => ({ ...role, text: changed(role.text) }));
  const next = { ...measure, title, content: changed(measure.content), roles };
  return {
    instrument: withMeasures(instrument, measure, [next]),
    modification: {
      type: 'replace-words',
      old,
      new: added,
      sentence: `${rowOf(draft, measure)}中「${old}」を「${added}」に改める。`,
    },
  };
}

/** The role of a party, by the name of its column. */
function replaceCell(draft: Draft): Edit | undefined {
  const { instrument, random } = draft;
  const measure = random.pick(instrument.measures);
  const old = random.pick(measure.roles);
  const text = '必要な支援を行う。';
  const roles = measure.roles.map(role => (role === old ? { ...role, text } : role));
  return {
    instrument: withMeasures(instrument, measure, [{ ...measure, roles }]),
    modification: {
      type: 'replace',
      sentence: `${rowOf(draft, measure)}{${old.party}}の役割の欄を次のように改める。`,
      added: { kind: 'text', text },
    },
  };
}
