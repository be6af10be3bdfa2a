/** Counts of findings, and what follows from them: precision, recall, F1. */
import type { Finding, FindingClass } from './finding.js';
import { CLASSES, isRight, isSaid } from './finding.js';

/** How many things the gold says, the reading says, and both say alike. */
export interface Counts {
  readonly expected: number;
  readonly got: number;
  readonly right: number;
}

/** Counts, and the measures of them. */
export interface Score extends Counts {
  /** The part of what was read that is right; absent where nothing was read. */
  readonly precision?: number;
  /** The part of the gold that was read; absent where the gold says nothing. */
  readonly recall?: number;
  /** 2 × right / (expected + got); absent where neither says anything. */
  readonly f1?: number;
}

/** The score of some findings. */
export function scoreOf(findings: readonly Finding[]): Score {
  const expected = findings.filter(finding => finding.expected !== undefined).length;
  const got = findings.filter(finding => finding.got !== undefined).length;
  const right = findings.filter(isRight).length;
  return {
    expected,
    got,
    right,
    ...(got === 0 ? {} : { precision: right / got }),
    ...(expected === 0 ? {} : { recall: right / expected }),
    ...(expected + got === 0 ? {} : { f1: (2 * right) / (expected + got) }),
  };
}

/** The score of each class that somebody says something of. */
export function scoresByClass(findings: readonly Finding[]): ReadonlyMap<FindingClass, Score> {
  const scores = CLASSES.map(
    name => [name, scoreOf(findings.filter(finding => finding.class === name))] as const,
  );
  return new Map(scores.filter(([, { f1 }]) => f1 !== undefined));
}

/** The mean of the F1 of the classes: a rare class counts as much as a frequent one. */
export function macroF1(scores: ReadonlyMap<FindingClass, Score>): number | undefined {
  const values = [...scores.values()].flatMap(({ f1 }) => f1 ?? []);
  return values.length === 0
    ? undefined
    : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What is not right. */
export function missesOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(finding => isSaid(finding) && !isRight(finding));
}
