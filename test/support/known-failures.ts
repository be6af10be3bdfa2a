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
  const known = knownFailures(file);
  if (process.env['UPDATE'] === '1') {
    const others = known.filter(other => other !== name);
    const all = failure === undefined ? others : [...others, name].sort();
    writeFileSync(fileOf(file), `${JSON.stringify(all, null, 2)}\n`);
  } else if (known.includes(name)) {
    expect(failure, `${name} comes right now: take it off test/generate/${file}`).toBeDefined();
  } else expect(failure ?? '').toBe('');
}
