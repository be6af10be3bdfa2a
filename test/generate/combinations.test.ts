/**
 * All dimensions at once, by chance: without noise what comes back is exact, with noise nearly. What is
 * not is on record in known-combinations.json and known-noise.json.
 */
import { describe, it } from 'vitest';
import type { Comparison } from '../../bench/generate/index.js';
import { MODEL_KINDS, f1Of, generate, styles } from '../../bench/generate/index.js';
import { comparisonOf, reportOf } from '../support/generated.js';
import { expectAllOnRecord, expectOnRecord } from '../support/known-failures.js';

/** How many files of each kind are made. */
const COUNT = 90;

/** What the F1 over all noisy files must be at least. */
const NOISY_F1 = 0.98;

interface Case {
  readonly name: string;
  readonly report: string | undefined;
  readonly comparison: Comparison;
}

function caseOf(kind: string, seed: number, noisy: boolean): Case {
  const style = styles(seed, { noisy });
  const model = generate(seed, kind);
  const comparison = comparisonOf(model, style);
  const report =
    comparison.misses.length === 0 ? undefined : reportOf(model, style, comparison.misses);
  return { name: `${kind} ${seed}`, report, comparison };
}

function casesOf(kind: string, noisy: boolean): readonly Case[] {
  return Array.from({ length: COUNT }, (_, at) => caseOf(kind, 1000 + at, noisy));
}

function f1OfCases(cases: readonly Case[]): number {
  return f1Of(cases.map(({ comparison }) => comparison));
}

describe.each(MODEL_KINDS)('%s', kind => {
  it('comes back exactly, in any combination of structures', () => {
    const cases = casesOf(kind, false);
    const failures = cases.flatMap(({ name, report }) =>
      report === undefined ? [] : [[name, report] as const],
    );
    expectAllOnRecord(
      'known-combinations.json',
      name => name.startsWith(`${kind} `),
      new Map(failures),
    );
  });

  it(`comes back with an F1 of at least ${NOISY_F1}, with noise`, () => {
    const cases = casesOf(kind, true);
    const reports = cases.flatMap(({ report }) => report ?? []);
    const f1 = f1OfCases(cases);
    const failure = f1 >= NOISY_F1 ? undefined : [`F1 ${f1}`, ...reports.slice(0, 4)].join('\n\n');
    expectOnRecord('known-noise.json', kind, failure);
  });
});
