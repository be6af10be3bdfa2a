/** The parts of an agreement by what they are called, from the outermost in. */
import { parseNumber } from '../../japanese/numerals.js';

/**
 * A part by the segments of its path: `['art/3', 'para/2']`. Rows and sections are `row/2`; the letters of lists say
 * how deep they lie: `kana/1` is ア, `inner-kana/1` is (ア), `latin/1` is a, `inner-latin/1` is (a).
 */
export type Path = readonly string[];

/** A part that a text names, and where the name ends. */
export interface Reference {
  readonly path: Path;
  readonly end: number;
}

/** What the column of a table is, as its path has it; undefined where it is not known. */
export type ColumnPath = (name: string) => string | undefined;

/** Whether a path leads into an annex. */
export function isInAnnex([whole]: Path): boolean {
  return whole?.startsWith('annex/') === true;
}

/** What a path ends in: art, para, item, row, annex, or a part that has no number. */
export function unitOf(path: Path): string {
  const unit = (path.at(-1) ?? '').replace(/\/.*$/, '');
  return LETTERS.test(unit) ? 'item' : unit;
}

const LETTERS = /^(?:inner-)?(?:kana|latin)$/;

/** The path as IRIs have it: `art/3/para/2`, `annex/1/3-1/4`: sections and rows only by their numbers, letters as entries. */
export function pathText(path: Path): string {
  return path
    .map(part => part.replace(/^row\//, '').replace(/^(?:inner-)?(?:kana|latin)\//, 'item/'))
    .join('/');
}

/** A match of a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The number with its branches, as IRIs have it: 3-2. */
export function numbered([, order = '', branches = '']: RegExpExecArray): string {
  return [order, ...branches.split('の').slice(1)]
    .map(number => parseNumber(number) ?? 0)
    .join('-');
}
