/** All dimensions at once, by chance, with noise: nearly all comes back. What does not is on record in known-noise.json. */
import { describe, it } from 'vitest';
import { MODEL_KINDS, f1Of, generate, styles } from '../../bench/generate/index.js';
import { comparisonOf, reportOf } from '../support/generated.js';
import { expectOnRecord } from '../support/known-failures.js';

/** How many files of each kind are made. */
const COUNT = 90;

/** What the F1 over all files of a kind must be at least. */
const NOISY_F1 = 0.98;

describe.each(MODEL_KINDS)('%s', kind => {
  it(`comes back with an F1 of at least ${NOISY_F1}, with noise`, () => {
    const cases = Array.from({ length: COUNT }, (_, at) => {
      const style = styles(1000 + at, { noisy: true });
      const model = generate(1000 + at, kind);
      return { style, model, comparison: comparisonOf(model, style) };
    });
    const f1 = f1Of(cases.map(({ comparison }) => comparison));
    const wrong = cases.filter(({ comparison }) => comparison.misses.length > 0);
    const reports = wrong
      .slice(0, 4)
      .map(({ model, style, comparison }) => reportOf(model, style, comparison.misses));
    const failure = f1 >= NOISY_F1 ? undefined : [`F1 ${f1}`, ...reports].join('\n\n');
    expectOnRecord('known-noise.json', kind, failure);
  });
});
