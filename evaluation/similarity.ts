/** How alike two texts are, and which entries of two lists belong together. */
import { bestAssignment } from './assignment.js';

/** Pairs of neighbouring characters, each with how often it is there. */
type Bigrams = ReadonlyMap<string, number>;

/** Bigrams of texts that are compared often. */
const known = new Map<string, Bigrams>();

function bigramsOf(text: string): Bigrams {
  const before = known.get(text);
  if (before !== undefined) return before;
  const bigrams = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at++) {
    const pair = text.slice(at, at + 2);
    bigrams.set(pair, (bigrams.get(pair) ?? 0) + 1);
  }
  known.set(text, bigrams);
  return bigrams;
}

/** Dice’s coefficient of two texts: 1 the same, 0 nothing in common. */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  if (one.length < 2 || other.length < 2) return 0;
  const [a, b] = [bigramsOf(one), bigramsOf(other)];
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  return (2 * common) / (one.length + other.length - 2);
}

/** Two entries that belong together, or one that has no other. */
export interface Pairing<A, B> {
  readonly expected?: A;
  readonly got?: B;
}

/** Less alike than this, two texts are two things: half of what they say differs. */
const LEAST = 0.5;

/**
 * Puts the entries of two lists in pairs so that the sum of their likeness is the greatest there is,
 * whatever their order; of equal entries, those in the same order. What is not alike has no other.
 */
export function pair<A, B>(
  expected: readonly A[],
  got: readonly B[],
  likeness: (a: A, b: B) => number,
): readonly Pairing<A, B>[] {
  const size = Math.max(expected.length, got.length);
  // so small that all of them together never outweigh a likeness
  const nudge = 1e-6 / (size + 1);
  const weight = (row: number, column: number): number => {
    const [a, b] = [expected[row], got[column]];
    if (a === undefined || b === undefined) return 0;
    const alike = likeness(a, b);
    return alike < LEAST ? 0 : alike - Math.abs(row - column) * nudge;
  };
  const columns = bestAssignment(
    Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, at) => weight(row, at)),
    ),
  );
  const taken = new Set<number>();
  const pairs = expected.map((entry, row): Pairing<A, B> => {
    const column = columns[row] ?? -1;
    const other = got[column];
    if (other === undefined || weight(row, column) <= 0) return { expected: entry };
    taken.add(column);
    return { expected: entry, got: other };
  });
  return [
    ...pairs,
    ...got.filter((_, column) => !taken.has(column)).map(entry => ({ got: entry })),
  ];
}
