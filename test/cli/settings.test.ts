/** Settings of renkei serve: a flag comes before a variable, a variable before the file, the file before the default. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/commands/settings/read.js';
import { settingsFileSchema, settingsSchema } from '../../src/commands/settings/schema.js';
import { SETTING_ENTRIES } from '../../src/commands/settings/table.js';
import type { UsageError } from '../../src/model/input-error.js';

const folder = mkdtempSync(join(tmpdir(), 'renkei-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Case {
  readonly flags?: Readonly<Record<string, unknown>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly file?: string;
}

function read({ flags = {}, environment = {}, file }: Case): Readonly<Record<string, unknown>> {
  const config = join(folder, 'settings.json');
  if (file !== undefined) writeFileSync(config, file);
  return readSettings({ flags, environment, ...(file === undefined ? {} : { config }) });
}

function errorOf(given: Case): UsageError['text'] {
  try {
    read(given);
  } catch (error) {
    return (error as UsageError).text;
  }
  throw new Error('nothing was refused');
}

describe('a setting is taken', () => {
  it.each<[title: string, given: Case, expected: Readonly<Record<string, unknown>>]>([
    ['from the default', {}, { port: 3000, host: '127.0.0.1', federation: true, data: [] }],
    ['from the file', { file: '{"port": 1, "watch": true}' }, { port: 1, watch: true }],
    ['from the variable before the file', { file: '{"port": 1}', environment: { PORT: '2' } }, { port: 2 }],
    ['from the flag before the variable', { flags: { port: '3' }, environment: { PORT: '2' } }, { port: 3 }],
    ['not from a variable that is empty', { environment: { PORT: '', RENKEI_URL: '' } }, { port: 3000 }],
    ['as a number with a fraction', { flags: { timeout: '0.5' } }, { timeout: 0.5 }],
    ['as several addresses', { flags: { store: ['http://a/x,http://b/y', 'http://c'] } }, { store: ['http://a/x', 'http://b/y', 'http://c'] }],
    ['as several addresses of a variable', { environment: { RENKEI_SERVICE: 'http://a/x, http://b/y' } }, { service: ['http://a/x', 'http://b/y'] }],
    ['as a name with a comma in it', { flags: { data: ['a,b.nq'] } }, { data: ['a,b.nq'] }],
    ['as a switch that is on', { flags: { watch: true } }, { watch: true }],
    ['as a switch of a variable', { environment: { RENKEI_FEDERATION: 'false', RENKEI_WATCH: '1' } }, { federation: false, watch: true }],
    ['as a list whole, not in addition', { flags: { service: ['http://a'] }, file: '{"service": ["http://b"]}' }, { service: ['http://a'] }],
  ])('%s', (_, given, expected) => {
    expect(read(given)).toMatchObject(expected);
  }); // prettier-ignore

  it('as a folder from where the file is', () => {
    expect(read({ file: '{"data": ["graph", "/srv/graph"]}' })).toMatchObject({
      data: [join(folder, 'graph'), '/srv/graph'],
    });
  });
});

describe('what is wrong is named, and what it must be', () => {
  it.each<[given: Case, message: RegExp]>([
    [{ flags: { port: 'x' } }, /^--port: "x" cannot be used; .*0 to 65535/],
    [{ flags: { port: '65536' } }, /^--port: 65536 /],
    [{ flags: { port: '-1' } }, /^--port: "-1" /],
    [{ flags: { trustProxy: '10' } }, /^--trust-proxy: 10 .*0 to 9/],
    [{ environment: { PORT: '80a' } }, /^PORT: "80a" /],
    [{ environment: { RENKEI_LOG: 'loud' } }, /^RENKEI_LOG: "loud" .*silent, error, warn, info, debug/],
    [{ environment: { RENKEI_WATCH: 'perhaps' } }, /^RENKEI_WATCH: "perhaps" .*true or false/],
    [{ flags: { timeout: '0' } }, /^--timeout: 0 .*above 0/],
    [{ flags: { store: ['localhost:3030'] } }, /^--store: \["localhost:3030"\] .*http:\/\//],
    [{ environment: { RENKEI_URL: 'ftp://a' } }, /^RENKEI_URL: "ftp:\/\/a" /],
    [{ file: '{\n  "host": "::",\n  "port": "80"\n}' }, /settings\.json:3: port: "80" .*0 to 65535/],
    [{ file: '{\n  "prot": 80\n}' }, /settings\.json:2: there is no setting "prot"\. There are data, .*port/],
    [{ file: '{"__proto__": {"port": 1}}' }, /there is no setting "__proto__"/],
    [{ file: '{"port": 80' }, /settings\.json: this is no JSON/],
    [{ file: '[80]' }, /settings\.json: .*one JSON object/],
  ])('%j', (given, message) => {
    const { en, ja } = errorOf(given);
    expect(en).toMatch(message);
    expect(ja).toMatch(/[ぁ-ん]/);
  }); // prettier-ignore

  it('a file that is not there', () => {
    expect(() =>
      readSettings({ flags: {}, environment: { RENKEI_CONFIG: '/nowhere.json' } }),
    ).toThrow(/^\/nowhere\.json: the file of settings cannot be read \(ENOENT/);
  });
});

describe('each setting', () => {
  const manual = readFileSync('docs/operations.md', 'utf8');

  it.each(SETTING_ENTRIES)('%s is in the manual with its flag, variable and default', (key, setting) => {
    const flag = setting.flag.split(' ')[0] ?? '';
    const { byDefault } = setting;
    const row = new RegExp(`^\\| \`${flag}\` \\| \`${setting.variable}\` \\| \`${key}\` \\| (?<value>[^|]*) \\|`, 'mu');
    const shown = row.exec(manual)?.groups?.['value'];
    expect(shown).toBe(byDefault === undefined ? '' : `\`${String(byDefault)}\``);
  }); // prettier-ignore

  it('has a rule', () => {
    expect(Object.keys(settingsSchema.shape)).toEqual(SETTING_ENTRIES.map(([key]) => key));
  });
});

it('deploy/settings.schema.json is the schema of the file (UPDATE=1 rewrites)', () => {
  const path = 'deploy/settings.schema.json';
  const schema = `${JSON.stringify(settingsFileSchema(), undefined, 2)}\n`;
  if (process.env['UPDATE'] === '1') writeFileSync(path, schema);
  expect(readFileSync(path, 'utf8')).toBe(schema);
});
