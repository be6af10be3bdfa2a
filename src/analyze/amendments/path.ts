/** The parts of an agreement by what they are called, from the outermost in. */
import { parseNumber } from '../../japanese/numerals.js';

/**
 * A part by the segments of its path: `['art/3', 'para/2']`. What lies in an annex is a `section` (部), a `table` (表) or a
 * `row` (項), by its number, or, as `named-row/地域公共交通`, by its name. The letters of lists say how deep they lie:
 * `kana/1` is ア, `inner-kana/1` is (ア), `latin/1` is a, `inner-latin/1` is (a).
 */
export type Path = readonly string[];

/** A part that a text names, and where the name ends. */
export interface Reference {
  readonly path: Path;
  readonly end: number;
}

/** What the column of a table is, as its path has it; undefined where it is not known. */
export type ColumnPath = (name: string) => string | undefined;

/** What the names of parts depend on. */
export interface Naming {
  /** The part named last: 同条 and a 第2項 alone lie in it. */
  readonly before: Path;
  readonly columnPath: ColumnPath;
  /** The quotation that a 「 of the text without quotations opens. */
  readonly quoted: (at: number) => string | undefined;
}

/** Whether a path leads into an annex. */
export function isInAnnex([whole]: Path): boolean {
  return whole?.startsWith('annex/') === true;
}

/** What a path ends in: art, para, item, row, annex, or a part that has no number. */
export function unitOf(path: Path): string {
  const unit = (path.at(-1) ?? '').replace(/\/.*$/s, '').replace(/^named-/, '');
  if (LETTERS.test(unit)) return 'item';
  return unit === 'table' ? 'section' : unit;
}

const LETTERS = /^(?:inner-)?(?:kana|latin)$/;

/**
 * The path as IRIs have it: `art/3/para/2`, `annex/1/3/row/4`. Sections are there by their numbers alone, rows as rows, for
 * 2の項 is no 2の部; or by their names in the characters that an IRI may have: `annex/1/row/%E5%8C%BB%E7%99%82`. Letters are
 * entries.
 */
export function pathText(path: Path): string {
  return path.map(segmentText).join('/');
}

function segmentText(segment: string): string {
  const [, unit = '', name = ''] = /^named-(section|table|row)\/(.*)$/s.exec(segment) ?? [];
  if (unit !== '') return `${unit === 'row' ? unit : 'section'}/${encodeURIComponent(name)}`;
  return segment
    .replace(/^(?:section|table)\//, '')
    .replace(/^(?:inner-)?(?:kana|latin)\//, 'item/');
}

/** A match of a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The number with its branches, as IRIs have it: 3-2. */
export function numbered([, order = '', branches = '']: readonly (string | undefined)[]): string {
  return [order, ...branches.split('の').slice(1)]
    .map(number => parseNumber(number) ?? 0)
    .join('-');
}
