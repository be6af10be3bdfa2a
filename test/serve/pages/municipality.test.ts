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

it.each([
  '/id/municipality/16202.html',
  '/id/region/hachinohe.html',
  '/vocab/theme/disaster.html',
  '/compare?of=/id/agreement/02203-02446/2017-03-22&of=/id/agreement/08201-08236/2022-02-21',
])('every link of %s to words leads to a place that is there', async path => {
  const links = [...(await page(path)).matchAll(/class="source-link" href="([^"#]+)#([^"]+)"/g)];
  const wanted = links.map(([, href = '', place = '']) => [href, place] as const);
  expect(wanted.some(([href]) => href.startsWith('/id/agreement/'))).toBe(true);
  for (const href of new Set(wanted.map(([one]) => one))) {
    const text = await page(href);
    const missing = wanted.filter(
      ([one, place]) => one === href && !text.includes(`id="${place}"`),
    );
    expect(missing).toEqual([]);
  }
});
