/** What was found in a generated file beside what should be, by the rules of the evaluation. */
import { compare as compareGold } from '../../evaluation/compare.js';
import type { Finding } from '../../evaluation/finding.js';
import type { Gold } from '../../evaluation/gold.js';
import { missesOf, scoreOf } from '../../evaluation/score.js';

/** Everything that is not right, and how much is. */
export interface Comparison {
  readonly misses: readonly Finding[];
  readonly expected: number;
  readonly got: number;
  readonly right: number;
}

/** Compares what was found with what should be. Widths and the shape of brackets do not count. */
export function compare(expected: Gold, actual: Gold): Comparison {
  const findings = compareGold(folded(expected), folded(actual));
  const { expected: wanted, got, right } = scoreOf(findings);
  return { misses: missesOf(findings), expected: wanted, got, right };
}

/** The F1 of several comparisons together. */
export function f1Of(comparisons: readonly Comparison[]): number {
  const sum = (count: (comparison: Comparison) => number): number =>
    comparisons.reduce((total, comparison) => total + count(comparison), 0);
  const said = sum(({ expected }) => expected) + sum(({ got }) => got);
  return said === 0 ? 1 : (2 * sum(({ right }) => right)) / said;
}

/** A finding in a line. */
export function describeMiss({ class: name, place, expected, got }: Finding): string {
  return `${place.join(' ')} ${name}: ${expected ?? '—'} | ${got ?? '—'}`;
}

function folded(gold: Gold): Gold {
  return JSON.parse(JSON.stringify(gold), (_, value: unknown) =>
    typeof value === 'string' ? fold(value) : value,
  ) as Gold;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[[〔【]/g, '(')
    .replace(/[\]〕】]/g, ')')
    .replace(/[『“]/g, '「')
    .replace(/[』”]/g, '」');
}
