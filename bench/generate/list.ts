/** Measures as a list instead of a table. */
import type { Block } from './blocks.js';
import { line } from './blocks.js';
import { FIELD_HEADINGS, rolesOf } from './columns.js';
import type { ModelMeasure } from './model.js';
import { isSubfield, pillarOf } from './model.js';
import type { Voice } from './voice.js';

const KANA = 'アイウエオカキクケコサシスセソ';
const LETTERS = 'abcdefghijklmno';
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

type Numbering = (order: number) => string;

const digit: Numbering = order => String(order);
const kana: Numbering = order => KANA.charAt(order - 1);
const letter: Numbering = order => LETTERS.charAt(order - 1);
const roman: Numbering = order => ROMAN[order - 1] ?? '';
const inBrackets =
  (numbering: Numbering): Numbering =>
  order =>
    `(${numbering(order)})`;

/** How the levels are numbered, from the outermost. */
const SCHEMES: Readonly<Record<string, readonly Numbering[]>> = {
  kana: [digit, inBrackets(digit), kana, inBrackets(kana), letter, inBrackets(letter)],
  letters: [inBrackets(digit), letter, inBrackets(letter), roman, inBrackets(roman)],
  numbers: [inBrackets(digit), digit, kana, inBrackets(kana), letter, inBrackets(letter)],
};

/** An entry of a list, and those below it. */
interface Entry {
  readonly name: string;
  readonly text?: string;
  readonly below: readonly Entry[];
}

/** All measures as one list. */
export function listBlocks(voice: Voice): readonly Block[] {
  return entryBlocks(voice, pillars(voice, voice.instrument.measures), 0);
}

/** The measures of one pillar as a list. */
export function pillarListBlocks(voice: Voice, pillar: string): readonly Block[] {
  const measures = voice.instrument.measures.filter(({ field }) => pillarOf(field) === pillar);
  return entryBlocks(voice, pillars(voice, measures), 0);
}

function pillars(voice: Voice, measures: readonly ModelMeasure[]): readonly Entry[] {
  const names = [...new Set(measures.map(({ field }) => pillarOf(field)))];
  return names.map(pillar => {
    const own = measures.filter(({ field }) => pillarOf(field) === pillar);
    return { name: FIELD_HEADINGS[pillar] ?? '', below: fields(voice, own) };
  });
}

function fields(voice: Voice, measures: readonly ModelMeasure[]): readonly Entry[] {
  const names = [...new Set(measures.map(({ field }) => field))];
  if (!names.some(isSubfield)) return measures.map(measure => entryOf(voice, measure));
  return names.map(name => ({
    name: FIELD_HEADINGS[name] ?? '',
    below: measures.filter(({ field }) => field === name).map(measure => entryOf(voice, measure)),
  }));
}

function entryOf(voice: Voice, measure: ModelMeasure): Entry {
  const content = { name: '取組内容', text: voice.say(measure.content), below: [] };
  const roles = rolesOf(voice, measure).map(([name, text]) => ({ name, text, below: [] }));
  const below =
    voice.structure.listRoles === 'grouped'
      ? [content, { name: '役割分担', below: roles }]
      : [content, ...roles];
  return { name: measure.title, below };
}

/** In an article the outermost level has brackets: 1 and 2 there are paragraphs. */
function schemeOf(voice: Voice): readonly Numbering[] {
  const { listNumbers } = voice.structure;
  const scheme = SCHEMES[listNumbers] ?? [];
  return listNumbers === 'kana' && voice.hasListInArticle ? scheme.slice(1) : scheme;
}

function entryBlocks(voice: Voice, entries: readonly Entry[], depth: number): readonly Block[] {
  const scheme = schemeOf(voice);
  const isSameLine = voice.structure.listText === 'same-line';
  return entries.flatMap(({ name, text, below }, at) => {
    const head = `${scheme[depth]?.(at + 1) ?? ''}${voice.gap}${name}`;
    return [
      line(text !== undefined && isSameLine ? `${head}${voice.gap}${text}` : head, 'text', depth),
      ...(text !== undefined && !isSameLine ? [line(text, 'text', depth + 1)] : []),
      ...entryBlocks(voice, below, depth + 1),
    ];
  });
}
