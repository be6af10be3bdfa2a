/** Who we are for a store: said by the environment or a file, never by a command line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { refuseSecretAddress, storeCredentials } from '../../src/commands/store-credentials.js';
import { startServer } from '../../src/commands/serve.js';
import { publishCommand } from '../../src/commands/publish.js';

const folder = mkdtempSync(join(tmpdir(), 'renkei-secret-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'password');
writeFileSync(file, 'of the file\n');

const USER = { RENKEI_STORE_USER: 'dba' };

it.each([
  [{}, undefined],
  [{ RENKEI_STORE_USER: '' }, undefined],
  [
    { ...USER, RENKEI_STORE_PASSWORD: 'secret' },
    { user: 'dba', password: 'secret' },
  ],
  [
    { ...USER, RENKEI_STORE_PASSWORD_FILE: file },
    { user: 'dba', password: 'of the file' },
  ],
  [{ RENKEI_STORE_TOKEN: 'abc' }, { token: 'abc' }],
  [{ RENKEI_STORE_TOKEN_FILE: file }, { token: 'of the file' }],
])('%j says that we are %j', (environment, credentials) => {
  expect(storeCredentials(environment)).toEqual(credentials);
});

it.each([
  [USER, /RENKEI_STORE_PASSWORD.*RENKEI_STORE_PASSWORD_FILE/],
  [{ ...USER, RENKEI_STORE_PASSWORD_FILE: join(folder, 'none') }, /RENKEI_STORE_PASSWORD_FILE.*none.*ENOENT/],
])('%j is refused', (environment, message) => {
  expect(() => storeCredentials(environment)).toThrow(message);
}); // prettier-ignore

it.each(['http://localhost:3030/data', undefined, 'no address'])('the address %s is taken', address => {
  expect(() => refuseSecretAddress(address)).not.toThrow();
}); // prettier-ignore

it.each([
  ['publish', (to: string) => publishCommand({ to, data: folder, json: false, quiet: true })],
  ['serve', (to: string) => startServer({ port: 0, host: '127.0.0.1', timeout: 1, watch: false, budget: { seconds: 1, errors: 1 }, data: [], stores: [to] })],
])('renkei %s refuses an address with a password, and does not repeat it', async (_, run) => {
  const message = await run('http://dba:w0rd@127.0.0.1:1/sparql').then(String, String);
  expect(message).toMatch(/http:\/\/127\.0\.0\.1:1\).*RENKEI_STORE_USER/);
  expect(message).not.toMatch('w0rd');
}); // prettier-ignore
