/** What two sides of a 新旧対照表 have in common: paragraphs or entries in pairs, and those that one side alone has. */
import type { Piece, ShownPart } from './compared-side.js';
import { wordsOf } from './compared-side.js';

/** A part of the text before with that of the text after; one of them where the other side has none. */
export interface PartPair {
  readonly before?: ShownPart;
  readonly after?: ShownPart;
}

/** More cells of comparison than a row of an agreement ever needs. */
const MAX_WORK = 40_000;

/** （略） · 略 · ［省略］ · ［同左］: what stands for text that is not changed. */
const LEFT_OUT = /^[([〔「]?(?:略|省略|同[左右上])[)\]〕」]?。?$/;

/** The same inside of a sentence: a part of it is not shown. */
const LEFT_OUT_INSIDE = /[([〔](?:略|省略|同[左右上])[)\]〕]/;

/** Whether words stand for text that is not changed. */
export function isLeftOut(piece: Piece): boolean {
  return LEFT_OUT.test(wordsOf(piece));
}

/** Whether words are a text as a whole. */
export function isWhole(piece: Piece): boolean {
  return !LEFT_OUT_INSIDE.test(wordsOf(piece)) && wordsOf(piece) !== '';
}

/** What a part says with all below it, numbers aside. */
function said({ body, entries }: ShownPart): string {
  const own = isLeftOut(body) ? '略' : wordsOf(body);
  return [own, ...entries.map(entry => said(entry))].join('\n');
}

/**
 * The parts of two sides in pairs, in order: those that say the same first, then those between them, one after the
 * other. Undefined where there are too many.
 *
 *     2 甲は、公表する。        2 議事は、記録する。    −  2
 *     3 乙は、負担する。        3 甲は、公表する。      2  3
 *                             4 乙は、負担する。      3  4
 */
export function pairsOf(
  before: readonly ShownPart[],
  after: readonly ShownPart[],
): readonly PartPair[] | undefined {
  if (before.length * after.length > MAX_WORK) return undefined;
  const pairs: PartPair[] = [];
  let [from, to] = [0, 0];
  for (const [at, other] of [...commonOf(before, after), [before.length, after.length] as const]) {
    pairs.push(...inTurn(before.slice(from, at), after.slice(to, other)));
    const [a, b] = [before[at], after[other]];
    if (a !== undefined && b !== undefined) pairs.push({ before: a, after: b });
    [from, to] = [at + 1, other + 1];
  }
  return pairs;
}

/** Parts between those that say the same: one replaces the other, as far as both sides have any. */
function inTurn(before: readonly ShownPart[], after: readonly ShownPart[]): readonly PartPair[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, at) => {
    const [a, b] = [before[at], after[at]];
    return { ...(a === undefined ? {} : { before: a }), ...(b === undefined ? {} : { after: b }) };
  });
}

/** The places of the longest run of parts that both sides have in one order. */
function commonOf(
  before: readonly ShownPart[],
  after: readonly ShownPart[],
): readonly (readonly [number, number])[] {
  const [a, b] = [before.map(said), after.map(said)];
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  const lengthAt = (at: number, other: number): number => lengths[at]?.[other] ?? 0;
  for (let at = a.length - 1; at >= 0; at--)
    for (let other = b.length - 1; other >= 0; other--) {
      const row = lengths[at];
      if (row === undefined) continue;
      row[other] =
        a[at] === b[other]
          ? lengthAt(at + 1, other + 1) + 1
          : Math.max(lengthAt(at + 1, other), lengthAt(at, other + 1));
    }
  const places: (readonly [number, number])[] = [];
  for (let [at, other] = [0, 0]; at < a.length && other < b.length;) {
    if (a[at] === b[other]) places.push([at++, other++]);
    else if (lengthAt(at + 1, other) >= lengthAt(at, other + 1)) at += 1;
    else other += 1;
  }
  return places;
}
