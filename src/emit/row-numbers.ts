/** The numbers that are printed before the rows of a table. */
import { NUMERAL, parseNumber } from '../japanese/numerals.js';
import type { AnnexRow, AnnexSection } from '../model/document.js';
import type { Emission } from './emission.js';
import { textOf } from './parts.js';

/** 2 · (2) · 1の2 · 2. Not 2市. */
const NUMBER = new RegExp(
  `^\\(?(?<order>[${NUMERAL}]{1,4})(?<branches>(?:の[${NUMERAL}]{1,3})*)\\)?[.、]?$`,
);

/**
 * The printed number of each row of a section: 1の2 of the second row. None where one of the rows has no number, or where
 * they do not rise. The number of a place is one, too: with it 2の項 is a row, and no section 2.
 *
 *     1     観光   …     order 1, number 1
 *     1の2  農業   …     order 2, number 1の2
 *     2     医療   …     order 3, number 2
 */
export function printedNumbers(
  emission: Emission,
  { rows }: AnnexSection,
): ReadonlyMap<AnnexRow, string> {
  const numbers = rows.map(row => numberOf(emission, row));
  const isRising = numbers.every((number, at) => at === 0 || isBehind(number, numbers[at - 1]));
  if (!isRising || numbers.some(number => number.length === 0)) return new Map();
  return new Map(rows.map((row, at) => [row, numbers[at]?.join('の') ?? '']));
}

/** The number with its branches, in the first cell of a row where that is no name or text of a measure. */
function numberOf(emission: Emission, { cells }: AnnexRow): readonly number[] {
  const [first] = cells;
  if (first?.column.kind !== 'other') return [];
  const groups = NUMBER.exec(textOf(emission, first.leaf.spans).normalize('NFKC'))?.groups;
  const { order = '', branches = '' } = groups ?? {};
  return [order, ...branches.split('の').slice(1)].flatMap(number => parseNumber(number) ?? []);
}

function isBehind(number: readonly number[], before: readonly number[] = []): boolean {
  const at = number.findIndex((one, place) => one !== before[place]);
  return at >= 0 && (number[at] ?? 0) > (before[at] ?? 0);
}
