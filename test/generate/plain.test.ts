/** Model → plain text → convert → reading: what a reader should find is what is found. */
import { describe, expect, it } from 'vitest';
import { MODEL_KINDS, PLAIN, generate } from '../../bench/generate/index.js';
import { NOT_READ_YET, comparisonOf, failureOf } from '../support/generated.js';

const SEEDS = Array.from({ length: 30 }, (_, at) => at);

describe.each(MODEL_KINDS)('%s, plainly written', kind => {
  it('comes back as it was made', () => {
    const failures = SEEDS.map(seed => failureOf(generate(seed, kind), PLAIN)).filter(Boolean);
    expect(failures.slice(0, 3).join('\n\n')).toBe('');
  });
});

describe('facts that are not read yet', () => {
  it.each(NOT_READ_YET.map(pattern => [String(pattern), pattern] as const))(
    '%s is still missing: take it off the list when this fails',
    (_, pattern) => {
      const missing = MODEL_KINDS.flatMap(kind =>
        SEEDS.flatMap(seed => comparisonOf(generate(seed, kind), PLAIN).missing),
      );
      expect(missing.some(fact => pattern.test(fact))).toBe(true);
    },
  );
});
