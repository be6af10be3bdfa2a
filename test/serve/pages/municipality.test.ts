/** What the page of a municipality says of its codes, and what others call it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../../../src/commands/serve.js';
import { startTestServer } from '../../support/server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function page(path: string): Promise<string> {
  return (await fetch(`${server.url}${path}`)).text();
}

it.each([
  ['its code', '>162019</td>'],
  ['its 法人番号, worked out', '>9000020162019 '],
  ['e-Stat', 'href="http://data.e-stat.go.jp/lod/sac/C16201"'],
  ['Wikidata', 'href="http://www.wikidata.org/entity/Q'],
])('has %s', async (_, text) => {
  expect(await page('/id/municipality/16201.html')).toContain(text);
});
