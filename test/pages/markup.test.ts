/** Markup in any text of the data is text on every page: names, words of agreements, titles of sources. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import { datasetFolder } from '../support/dataset.js';
import { startTestServer } from '../support/server.js';
import { launchChromium } from './support/chromium.js';
import { PAGES } from './support/list.js';
import { openPage } from './support/open.js';

const ATTACK = `<img src=x onerror=alert(1)>"'></script></title><script>alert(2)</script>`;

/** The bundled data with the attack behind every text; codes, numbers and slugs, which are ASCII, stay. */
function attacked(nquads: string): string {
  const escaped = ATTACK.replace(/"/g, '\\"');
  return nquads.replace(
    /^(\S+ \S+ ")((?:[^"\\]|\\.)*[^\x20-\x7e](?:[^"\\]|\\.)*)"/gm,
    `$1$2${escaped}"`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'renkei-attacked-'));
let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  const file = join(datasetFolder(), 'dataset.nq');
  const data = join(folder, 'data.nq');
  writeFileSync(data, attacked(readFileSync(file, 'utf8')));
  [server, browser] = await Promise.all([startTestServer(10, { data: [data] }), launchChromium()]);
}, 600_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

it.each(PAGES)('%s', async (_, path) => {
  const { page, complaints, close } = await openPage(browser, server.url + path);
  // the own pictures and scripts of pages come from files, or are data
  expect(await page.locator('img[onerror], script:not([src]):not([type$=json])').count()).toBe(0);
  expect(complaints.filter(text => !/status of 40[04]/.test(text))).toEqual([]);
  await close();
});

it('is there at all', async () => {
  const { page, close } = await openPage(browser, `${server.url}/id/municipality/16202.html`);
  expect(await page.locator('h1').innerText()).toContain(ATTACK);
  await close();
});
