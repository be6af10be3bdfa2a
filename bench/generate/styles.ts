/**
 * The ways a file is written down. Each dimension is one choice that offices make differently; the
 * first value is the plain one.
 */
import { Random } from './random.js';

/** The values of each dimension of structure. */
export const STRUCTURES = {
  /** Who is called what: in the preamble, in article 1, not at all. */
  labels: ['preamble', 'names', 'article-1'],
  /** 甲及び乙は · 甲と乙とは · 甲、乙並びに丙は. */
  joining: ['及び', 'と', '並びに'],
  /** 松山市 · 愛媛県松山市. */
  prefecture: ['no', 'yes'],
  /** Whether the small party is 甲. */
  order: ['core-first', 'core-last'],
  cover: ['no', 'yes'],
  /** （目的） above the number, behind it, or not there. */
  caption: ['above', 'behind', 'none'],
  /** 第1条 and its text on one line or two. */
  article: ['inline', 'alone'],
  digits: ['half', 'full', 'kanji'],
  gap: ['wide', 'narrow'],
  /** Whether second paragraphs have numbers. */
  paragraphs: ['numbered', 'indented'],
  /** Articles under 章, or under 編 and 章, which count anew in each. */
  divisions: ['no', 'yes', 'parts'],
  supplement: ['no', 'heading', 'spaced', 'numbered', 'no-heading'],
  items: ['(1)', '①', '一', 'ア'],
  measures: ['table', 'blocks', 'list'],
  /** How the levels of a list are numbered: 1 (1) ア (ア) · (1) a (a) i · (1) 1 ア (ア). */
  listNumbers: ['kana', 'letters', 'numbers'],
  /** The text of a role on the line of its name or on the next. */
  listText: ['next-line', 'same-line'],
  /** 甲の役割 beside 取組内容, or under 役割分担. */
  listRoles: ['flat', 'grouped'],
  /** The list in an annex or in its article. */
  listPlace: ['annex', 'article'],
  annexes: ['one', 'per-pillar'],
  annexHeading: ['関係', 'plain', 'brackets'],
  columns: ['title', 'no-title', 'field'],
  roleNames: ['labels', 'names', 'costs'],
  /** Whether parties with the same role have one column. */
  roleColumns: ['own', 'shared'],
  sections: ['1', '第1', 'Ⅰ', '一', '1.'],
  date: ['wareki', 'spaced', 'kanji', 'both', 'western'],
  /** The day above the signatures, or under the title: 令和2年1月17日締結. */
  dated: ['end', 'title'],
  /** 令和3年3月25日告示第55号 under the title, or 令和3年3月25日 愛媛県知事届出. */
  notice: ['no', 'yes', 'governor'],
  signature: ['label-address', 'address-first', 'one-line', 'label-name', 'no-label', 'seal'],
  signed: ['before-annex', 'after-annex'],
} as const;

/** The values of each dimension of noise; the first is none. */
export const NOISES = {
  /** Lines cut at a width, inside words too; everything on one line. */
  lines: ['kept', 'wrapped', 'wrapped-short', 'one-line'],
  /** Letters set apart: （目 的）, 令 和 2 年; 松 山 市. */
  spacing: ['kept', 'captions', 'names', 'numbers'],
  brackets: ['kept', 'half', 'square', 'quotes'],
  width: ['kept', 'full-digits', 'half-digits', 'half-kana'],
  /** Numbers of pages between lines; page breaks. */
  pages: ['kept', 'numbers', 'dashes', 'form-feeds'],
  /** What a site prints around a text. */
  furniture: ['no', 'site', 'reiki'],
  blanks: ['kept', 'doubled', 'none', 'crlf', 'trailing'],
} as const;

type Choices<Dimensions extends Readonly<Record<string, readonly string[]>>> = {
  readonly [Name in keyof Dimensions]: Dimensions[Name][number];
};

/** One way to write a file. */
export type Structure = Choices<typeof STRUCTURES>;

/** One way to spoil it. */
export type Noise = Choices<typeof NOISES>;

/** Both. */
export interface Style {
  readonly structure: Structure;
  readonly noise: Noise;
}

function firstOf(dimensions: Readonly<Record<string, readonly string[]>>): unknown {
  return Object.fromEntries(Object.entries(dimensions).map(([name, [first]]) => [name, first]));
}

function someOf(
  random: Random,
  dimensions: Readonly<Record<string, readonly string[]>>,
  share: number,
): unknown {
  return Object.fromEntries(
    Object.entries(dimensions).map(([name, values]) => [
      name,
      random.chance(share) ? random.pick(values) : values[0],
    ]),
  );
}

/** As a plain text on a plain page. */
export const PLAIN: Style = {
  structure: firstOf(STRUCTURES) as Structure,
  noise: firstOf(NOISES) as Noise,
};

/** A style that a reader can read: what all runs together on one line has no table. */
function readable({ structure, noise }: Style): Style {
  const isList = noise.lines === 'one-line';
  return { structure: isList ? { ...structure, measures: 'list' } : structure, noise };
}

/** A style from a seed; without noise unless it is asked for. */
export function styles(seed: number, { noisy = false }: { readonly noisy?: boolean } = {}): Style {
  const random = new Random(seed ^ 0x5eed);
  const structure = someOf(random, STRUCTURES, 0.5) as Structure;
  const noise = noisy ? (someOf(random, NOISES, 0.35) as Noise) : PLAIN.noise;
  return readable({ structure, noise });
}

/** Dimensions that show only where another has some value. */
const NEEDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  listNumbers: { measures: 'list' },
  listText: { measures: 'list' },
  listRoles: { measures: 'list' },
  listPlace: { measures: 'list' },
};

/** Every value of every dimension but the plain ones, each with a style that shows it. */
export function everyChange(
  dimensions: Readonly<Record<string, readonly string[]>>,
): readonly (readonly [string, Style])[] {
  return Object.entries(dimensions).flatMap(([name, [, ...values]]) =>
    values.map(
      value => [`${name}=${value}`, styleWith({ ...NEEDS[name], [name]: value })] as const,
    ),
  );
}

/** The plain style with some dimensions changed, by name. */
export function styleWith(changes: Readonly<Record<string, string>>): Style {
  const changed = (dimensions: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(dimensions).map(([name, value]) => [name, changes[name] ?? value]),
    );
  return readable({
    structure: changed(PLAIN.structure) as unknown as Structure,
    noise: changed(PLAIN.noise) as unknown as Noise,
  });
}

/** What differs from the plain style, in a line: caption=behind digits=kanji. */
export function describeStyle({ structure, noise }: Style): string {
  const plain: Readonly<Record<string, string>> = { ...PLAIN.structure, ...PLAIN.noise };
  const different = Object.entries({ ...structure, ...noise }).filter(
    ([name, value]) => plain[name] !== value,
  );
  return different.map(([name, value]) => `${name}=${value}`).join(' ') || 'plain';
}
