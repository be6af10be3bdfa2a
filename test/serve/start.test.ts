/** The start page over data of other people. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startTestServer } from '../support/server.js';

const MATSUYAMA = `
@prefix rk: <https://w3id.org/jp-renkei/ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<https://w3id.org/jp-renkei/id/municipality/38201> a rk:Municipality ; rdfs:label "松山市"@ja ; rk:dantaiCode "382019" .`;

it('tells a name that no question has', async () => {
  const server = await startTestServer(10, { data: ['test/support/other-people.ttl'] });
  const response = await fetch(`${server.url}/questions/nothing?lang=en`);
  expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('no question of this name')]);
  await server.close();
}); // prettier-ignore

it('shows no result that is too long for a page, but where it is', async () => {
  const server = await startTestServer(10, { data: ['test/support/other-people.ttl'] });
  const query = `SELECT (CONCAT(${Array(20).fill('?x').join(', ')}) AS ?y) { VALUES ?z { "${'z'.repeat(2000)}" } BIND(CONCAT(${Array(30).fill('?z').join(', ')}) AS ?x) }`;
  const page = await (await fetch(`${server.url}/query?lang=en&query=${encodeURIComponent(query)}`)).text();
  await server.close();
  expect(page).toContain('too long to be shown here');
  expect(page).toContain('value="csv"');
  expect(page.length).toBeLessThan(50_000);
}); // prettier-ignore

it.each([
  ['counts what the data have', MATSUYAMA, '<b>1</b> 市町村'],
  ['says that there is no agreement', '', 'まだ協約がありません'],
])('%s', async (_, turtle, expected) => {
  const folder = mkdtempSync(join(tmpdir(), 'renkei-start-'));
  const file = join(folder, 'data.ttl');
  writeFileSync(file, turtle);
  const server = await startTestServer(10, { data: [file] });
  const response = await fetch(server.url, { headers: { 'accept-language': 'ja' } });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain(expected);
  await server.close();
  rmSync(folder, { recursive: true });
});
