/** The project as installed: where its files are, and its version. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder with ontology/, data/ and queries/. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The version in package.json. */
export function softwareVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Seconds since 1970 that a reproducible build is told to have been made at. */
export function sourceDateEpoch(): number | undefined {
  const value = process.env['SOURCE_DATE_EPOCH'];
  return value !== undefined && /^[0-9]+$/.test(value) ? Number(value) : undefined;
}

/** Exit codes: done; findings (violations, text not understood); wrong usage; input that cannot be read. */
export const EXIT = { done: 0, findings: 1, usage: 2, input: 3 } as const;

/** `ja`, `ja_JP.UTF-8`, `japanese`; not `jam_JM`, which is Jamaican. */
const JAPANESE = /^ja(?:panese)?(?![a-z])/i;

/** The language of messages: Japanese where the environment is, else English. */
export function messageLanguage(): 'ja' | 'en' {
  // an empty variable counts as none, as POSIX has it
  const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG']
    .map(name => process.env[name] ?? '')
    .find(value => value !== '');
  return JAPANESE.test(locale ?? '') ? 'ja' : 'en';
}
