/**
 * The ways a file is written down. Each dimension is one choice that offices make differently; the
 * first value is the plain one.
 */
import type { Model } from './model.js';
import { Random } from './random.js';

/** The values of each dimension of structure. */
export const STRUCTURES = {
  /** Who is called what: in the preamble, in article 1, not at all. */
  labels: ['preamble', 'names', 'article-1'],
  /** 甲及び乙は · 甲と乙とは · 甲、乙は… (三者以上は並びに). */
  joining: ['及び', 'と'],
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
  gap: ['　', ' '],
  /** Text of articles under 章. */
  divisions: ['no', 'yes'],
  supplement: ['no', 'heading', 'spaced', 'article'],
  items: ['(1)', '①', '一', 'ア'],
  measures: ['table', 'blocks', 'list', 'letters', 'numbers'],
  annexes: ['one', 'per-pillar'],
  annexHeading: ['関係', 'plain', 'brackets'],
  columns: ['title', 'no-title', 'field'],
  roleNames: ['labels', 'names', 'costs'],
  sections: ['1', '第1', 'Ⅰ', '一', '1.'],
  date: ['wareki', 'spaced', 'kanji', 'both', 'western'],
  signature: ['label-address', 'address-first', 'one-line', 'label-name', 'no-label', 'table'],
  signed: ['before-annex', 'after-annex'],
} as const;

/** The values of each dimension of noise; the first is none. */
export const NOISES = {
  lines: ['kept', 'wrapped', 'wrapped-short', 'one-line'],
  spacing: ['kept', 'words', 'names'],
  brackets: ['kept', 'half', 'square'],
  width: ['kept', 'full-digits', 'half-digits', 'half-kana'],
  pages: ['kept', 'numbers', 'form-feeds'],
  furniture: ['no', 'site', 'reiki'],
  blanks: ['kept', 'doubled', 'none', 'crlf'],
  ocr: ['no'],
} as const;

type Choices<Dimensions extends Readonly<Record<string, readonly string[]>>> = {
  readonly [Name in keyof Dimensions]: Dimensions[Name][number];
};

/** One way to write a file. */
export type Structure = Choices<typeof STRUCTURES>;

/** One way to spoil it. */
export type Noise = Choices<Omit<typeof NOISES, 'ocr'>> & { readonly ocr: 'no' | 'yes' };

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

/** A style from a seed; without noise unless it is asked for. */
export function styles(seed: number, { noisy = false }: { readonly noisy?: boolean } = {}): Style {
  const random = new Random(seed ^ 0x5eed);
  const structure = someOf(random, STRUCTURES, 0.6) as Structure;
  return { structure, noise: noisy ? (someOf(random, NOISES, 0.4) as Noise) : PLAIN.noise };
}

/** A style with one dimension of structure changed. */
export function withStructure(changes: Partial<Structure>): Style {
  return { ...PLAIN, structure: { ...PLAIN.structure, ...changes } };
}

/** What differs from the plain style, in a line: caption=behind digits=kanji. */
export function describeStyle({ structure, noise }: Style): string {
  const plain: Readonly<Record<string, string>> = { ...PLAIN.structure, ...PLAIN.noise };
  const different = Object.entries({ ...structure, ...noise }).filter(
    ([name, value]) => plain[name] !== value,
  );
  return different.map(([name, value]) => `${name}=${value}`).join(' ') || 'plain';
}

/** Whether a model has at least so many parties. */
export function hasParties({ instruments }: Model, count: number): boolean {
  return instruments.every(({ parties }) => parties.length >= count);
}
