/** Scores as they are kept in evaluation/scores.json, and what has changed since. */
import { existsSync, readFileSync } from 'node:fs';
import type { EvaluatedDocument } from './documents.js';
import type { Finding } from './finding.js';
import type { Counts, Score } from './score.js';
import { missesOf, scoreOf, scoresByClass } from './score.js';

/** What is kept: counts of everything, of each class and of each document, and every miss. */
export interface ScoreRecord {
  readonly all: Counts;
  readonly classes: Readonly<Record<string, Counts>>;
  readonly documents: Readonly<Record<string, Counts>>;
  /** `file place class`: a difference of two commits shows what was gained and what was lost. */
  readonly misses: readonly string[];
}

/** The record of an evaluation. */
export function recordOf(documents: readonly EvaluatedDocument[]): ScoreRecord {
  const findings = documents.flatMap(document => document.findings);
  const classes = [...scoresByClass(findings)].map(([name, score]) => [name, countsOf(score)]);
  return {
    all: countsOf(scoreOf(findings)),
    classes: Object.fromEntries(classes) as Record<string, Counts>,
    documents: Object.fromEntries(
      documents.map(({ name, findings: own }) => [name, countsOf(scoreOf(own))]),
    ),
    misses: documents.flatMap(({ name, findings: own }) =>
      missesOf(own).map(miss => `${name} ${placeText(miss)}`),
    ),
  };
}

function countsOf({ expected, got, right }: Score): Counts {
  return { expected, got, right };
}

/** `instruments/1/measures/3 地域医療/roles/松山市 mode lead`. A long value is no part of it. */
function placeText({ place, class: name, expected, got }: Finding): string {
  const value = name === 'mode' || name === 'law' ? ` ${expected ?? got ?? ''}` : '';
  return `${place.join('/')} ${name}${value}`;
}

/** The record as text: one line an entry, so that a change of score is a line of a commit. */
export function recordText(record: ScoreRecord): string {
  return `${JSON.stringify(record, null, 2).replace(/\{\s+"expected": (\d+),\s+"got": (\d+),\s+"right": (\d+)\s+\}/g, '{ "expected": $1, "got": $2, "right": $3 }')}\n`;
}

/** The record in a file, or nothing where there is none. */
export function readRecord(file: string): ScoreRecord | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ScoreRecord) : undefined;
}

/** What is different from a record. */
export interface Change {
  readonly what: string;
  readonly before?: number;
  readonly after?: number;
}

/** Classes and documents whose F1 is another; what is new or gone has one side only. */
export function changesSince(before: ScoreRecord, after: ScoreRecord): readonly Change[] {
  const rows = ({ all, classes, documents }: ScoreRecord): ReadonlyMap<string, number> =>
    new Map(
      Object.entries({ all, ...classes, ...documents }).map(([name, counts]) => [
        name,
        f1Of(counts),
      ]),
    );
  const [old, current] = [rows(before), rows(after)];
  return [...new Set([...current.keys(), ...old.keys()])].flatMap(what => {
    const [was, is] = [old.get(what), current.get(what)];
    if (was === is) return [];
    return {
      what,
      ...(was === undefined ? {} : { before: was }),
      ...(is === undefined ? {} : { after: is }),
    };
  });
}

function f1Of({ expected, got, right }: Counts): number {
  return expected + got === 0 ? 1 : (2 * right) / (expected + got);
}

/** Misses that one record has and the other has not. */
export function missesSince(
  before: ScoreRecord,
  after: ScoreRecord,
): { readonly lost: readonly string[]; readonly gained: readonly string[] } {
  const [old, current] = [new Set(before.misses), new Set(after.misses)];
  return {
    lost: after.misses.filter(miss => !old.has(miss)),
    gained: before.misses.filter(miss => !current.has(miss)),
  };
}
