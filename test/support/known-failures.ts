/**
 * What generated files show to be read wrongly still: `kind change`, as `bill plain`. The list must be
 * true in both directions: what fails and is not on it fails the tests, and so does what is on it and
 * comes right. UPDATE=1 writes it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { PROJECT } from './knowledge.js';

function fileOf(name: string): string {
  return join(PROJECT, 'test', 'generate', name);
}

/** The failures on record. */
export function knownFailures(name: string): readonly string[] {
  return JSON.parse(readFileSync(fileOf(name), 'utf8')) as string[];
}

/** Compares whether something failed, and how, with what is on record of it. */
export function expectOnRecord(file: string, name: string, failure: string | undefined): void {
  const failures = new Map(failure === undefined ? [] : [[name, failure]]);
  expectAllOnRecord(file, known => known === name, failures);
}

/** Compares the failures of a part of what is tried with those that are on record of this part. */
export function expectAllOnRecord(
  file: string,
  isOfPart: (name: string) => boolean,
  failures: ReadonlyMap<string, string>,
): void {
  const all = knownFailures(file);
  if (process.env['UPDATE'] === '1') {
    const names = [...all.filter(name => !isOfPart(name)), ...failures.keys()].sort();
    writeFileSync(fileOf(file), `${JSON.stringify(names, null, 2)}\n`);
    return;
  }
  const unknown = [...failures].filter(([name]) => !all.includes(name));
  expect(unknown.map(([, report]) => report).join('\n\n')).toBe('');
  const mended = all.filter(name => isOfPart(name) && !failures.has(name));
  expect(mended, `comes right now: take it off test/generate/${file}`).toEqual([]);
}
