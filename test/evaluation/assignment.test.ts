/** Putting the entries of two lists in pairs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAssignment } from '../../evaluation/assignment.js';
import { pair, similarity } from '../../evaluation/similarity.js';

/** The greatest sum there is, by trying every order. */
function greatest(weights: readonly (readonly number[])[], row = 0, taken = 0): number {
  if (row === weights.length) return 0;
  let best = -Infinity;
  weights[row]?.forEach((weight, column) => {
    if ((taken & (1 << column)) === 0)
      best = Math.max(best, weight + greatest(weights, row + 1, taken | (1 << column)));
  });
  return best;
}

describe('bestAssignment', () => {
  it('gives each row a column of its own, with the greatest sum there is', () => {
    const square = fc.integer({ min: 0, max: 6 }).chain(size =>
      fc.array(fc.array(fc.nat(20), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
    );
    fc.assert(
      fc.property(square, weights => {
        const columns = bestAssignment(weights);
        expect(new Set(columns).size).toBe(weights.length);
        const sum = columns.reduce((all, column, row) => all + (weights[row]?.[column] ?? 0), 0);
        expect(sum).toBe(greatest(weights));
      }),
      { seed: 1 },
    );
  });
});

describe('pair', () => {
  it.each([
    [
      'in another order',
      ['地域医療の充実', '観光の振興'],
      ['観光の振興', '地域医療の充実'],
      ['地域医療の充実=地域医療の充実', '観光の振興=観光の振興'],
    ],
    ['nearly the same', ['地域医療の充実'], ['地域医療の充'], ['地域医療の充実=地域医療の充']],
    ['not alike', ['地域医療'], ['観光振興'], ['地域医療=', '=観光振興']],
    ['one too many', ['地域医療'], ['地域医療', '観光振興'], ['地域医療=地域医療', '=観光振興']],
    ['one too few', ['地域医療', '観光振興'], ['観光振興'], ['地域医療=', '観光振興=観光振興']],
  ])('%s', (_, expected, got, pairs) => {
    const found = pair(expected, got, similarity);
    expect(found.map(one => `${one.expected ?? ''}=${one.got ?? ''}`)).toEqual(pairs);
  });

  it('finds the best for all, not for the first', () => {
    // the first would take B, which only the second has no other for
    const likeness = (a: string, b: string): number =>
      ({ '1A': 0.8, '1B': 0.9, '2A': 0, '2B': 0.8 })[a + b] ?? 0;
    const pairs = pair(['1', '2'], ['A', 'B'], likeness);
    expect(pairs.map(({ expected, got }) => `${expected ?? ''}${got ?? ''}`)).toEqual(['1A', '2B']);
  });

  it('keeps the order among equal entries', () => {
    const same = [1, 2].map(at => ({ text: '同じ言葉', at }));
    const pairs = pair(same, same, (one, other) => similarity(one.text, other.text));
    expect(pairs.map(({ expected, got }) => [expected?.at, got?.at])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});
