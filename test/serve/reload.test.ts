/** New data are served without a pause, and no answer mixes two versions. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import { startTestServer } from '../support/server.js';

let folder: string;
let server: RunningServer;

/** Data in which every subject says the same version. */
function write(version: number): void {
  const triples = Array.from({ length: 500 }, (_, i) => `<urn:s${i}> <urn:version> ${version} .`);
  writeFileSync(join(folder, 'data.ttl'), triples.join('\n'));
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'renkei-reload-'));
  write(1);
  server = await startTestServer(10, { data: [join(folder, 'data.ttl')] });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const VERSIONS = 'SELECT DISTINCT ?v (RAND() AS ?r) { ?s <urn:version> ?v }';

async function answer(): Promise<{ status: number; named: string | null; said: string }> {
  const query = new URLSearchParams({ query: VERSIONS, format: 'csv' }).toString();
  const response = await fetch(`${server.url}/sparql?${query}`);
  const rows = (await response.text()).split('\r\n').slice(1, -1);
  const said = [...new Set(rows.map(row => row.split(',')[0]))].join('+');
  return { status: response.status, named: response.headers.get('x-dataset-version'), said };
}

it('answers all that is asked while it changes, each from one version, by its name', async () => {
  const before = await answer();
  const answers: Awaited<ReturnType<typeof answer>>[] = [];
  let changing = true;
  const client = async (): Promise<void> => {
    while (changing) answers.push(await answer());
  };
  const load = Promise.all([client(), client()]);
  write(2);
  const version = await server.reload();
  const after = await answer();
  changing = false;
  await load;
  expect([before.said, after.said, after.named]).toEqual(['1', '2', version]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  for (const { named, said } of answers) expect(said).toBe(named === version ? '2' : '1');
});

it('keeps what it has where the new data cannot be read', async () => {
  writeFileSync(join(folder, 'data.ttl'), '<urn:s> <urn:version> ');
  await expect(server.reload()).rejects.toThrow('data.ttl');
  expect((await answer()).said).toBe('1');
});

it('says why to who told it to', async () => {
  writeFileSync(join(folder, 'data.ttl'), '<urn:s> <urn:version> ');
  const response = await fetch(`${server.url}/admin/reload`, { method: 'POST' });
  const said = (await response.json()) as { type: string; detail: string };
  expect([response.status, said.type]).toEqual([409, 'reload-refused']);
  expect(said.detail).toContain('data.ttl');
});

it('changes nothing where the data are the same', async () => {
  const { named } = await answer();
  expect(await server.reload()).toBe(named);
});

it('is loaded one after the other: what is there at the last asking is served at last', async () => {
  write(2);
  const first = server.reload();
  const others = [server.reload(), server.reload()];
  await first;
  write(3);
  const last = server.reload();
  await Promise.all([...others, last]);
  expect((await answer()).said).toBe('3');
  expect((await answer()).named).toBe(await last);
});

it.each([
  ['a page of a browser', { origin: 'https://example.org' }],
  ['a proxy', { 'x-forwarded-for': '192.0.2.1' }],
  ['a proxy of the newer kind', { forwarded: 'for=192.0.2.1' }],
  ['a proxy that names itself', { via: '1.1 example.org' }],
  ['a proxy that names only who asked', { 'x-real-ip': '192.0.2.1' }],
])('is not told to by %s', async (_, headers) => {
  write(3);
  const response = await fetch(`${server.url}/admin/reload`, { method: 'POST', headers });
  expect([response.status, (await answer()).said]).toEqual([404, '1']);
});

it('is told to by a request from this machine', async () => {
  write(3);
  const response = await fetch(`${server.url}/admin/reload`, { method: 'POST' });
  const { version } = (await response.json()) as { version: string };
  expect([response.status, (await answer()).named]).toEqual([200, version]);
});
