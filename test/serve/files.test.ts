/** Files of a dataset version, wherever it lies and whatever they are called. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import type { Manifest } from '../../src/dataset/snapshot.js';
import { datasetFolder } from '../support/dataset.js';
import { startTestServer } from '../support/server.js';

let server: RunningServer;
const folder = mkdtempSync(join(tmpdir(), 'renkei-files-'));

beforeAll(async () => {
  const hidden = join(folder, '.graph');
  cpSync(datasetFolder(), hidden, { recursive: true });
  mkdirSync(join(hidden, 'agreements'), { recursive: true });
  writeFileSync(join(hidden, 'agreements', '協定 1.trig'), '<urn:a> <urn:b> <urn:c> .');
  const manifest = JSON.parse(readFileSync(join(hidden, 'manifest.json'), 'utf8')) as Manifest;
  const added = { path: 'agreements/協定 1.trig', mediaType: 'application/trig', bytes: 0, sha256: '' }; // prettier-ignore
  const files = [...manifest.files, added];
  writeFileSync(join(hidden, 'manifest.json'), JSON.stringify({ ...manifest, files }));
  server = await startTestServer(10, { data: [hidden] });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

it.each([
  ['below a folder whose name begins with a dot', '/dump/void-dcat.ttl', 200],
  ['whose name is Japanese, with a space', `/dump/agreements/${encodeURIComponent('協定 1')}.trig`, 200],
  ['that the version does not name', '/dump/validation.json', 404],
  ['outside of it', '/dump/..%2f..%2fetc%2fpasswd', 404],
  ['whose name has escapes that are none', '/dump/%ff', 400],
])('a file %s', async (_, path, status) => {
  expect((await fetch(server.url + path)).status).toBe(status);
}); // prettier-ignore
