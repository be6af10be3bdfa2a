/** What somebody who has never heard of RDF finds out from the start page, by clicks alone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import { startTestServer } from '../support/server.js';
import { launchChromium } from './support/chromium.js';
import { PHONE, openPage } from './support/open.js';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchChromium()]);
}, 600_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Clicks links one after the other, each found by its words. */
async function click(page: Page, ...names: readonly (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    await page.getByRole('link', { name }).first().click();
    await page.waitForLoadState();
  }
}

describe.each([
  ['without scripts', false],
  ['with scripts, on a phone', true],
])('%s', (_, script) => {
  async function home(): Promise<Page> {
    const viewer = script ? { script, viewport: PHONE } : { script };
    return (await openPage(browser, `${server.url}/`, viewer)).page;
  }

  it('who leads disaster prevention in the region of Hachinohe: the question, the measure, its words', async () => {
    const page = await home();
    await click(page, '八戸圏域で災害対策を主導するのは？');
    const text = await page.locator('main').innerText();
    expect(text).toContain('八戸市');
    // the card leads to the role, in its document: who, that it leads, and the words that say so
    const role = page.locator(':target');
    expect(await role.innerText()).toMatch(/八戸市/);
    expect(await role.innerText()).toMatch(/主導/);
    expect(await role.innerText()).toMatch(/中心的な役割を担う/);
  });

  it('the same through the regions: each theme with who leads it', async () => {
    const page = await home();
    await click(page, '圏域', /^八戸圏域/);
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/災害対策[\s\S]{0,300}八戸市/);
  });

  it('which cities share partners with 射水市, and why', async () => {
    const page = await home();
    await click(page, '市町村', '射水市');
    const shared = page.locator('section', {
      has: page.getByRole('heading', { name: /共有する市町村/ }),
    });
    const text = await shared.first().innerText();
    for (const city of ['高岡市', '氷見市', '砺波市', '小矢部市', '南砺市'])
      expect(text).toContain(city);
    expect(text).toContain('小矢部市と連携・協力して');
    await shared.first().getByRole('link', { name: /原文/ }).first().click();
    expect(await page.locator('mark:target').innerText()).toContain('連携・協力して');
  });

  it('the same from the start page: under both readings, to the words', async () => {
    const page = await home();
    const card = page.locator('.question', { hasText: '射水市' });
    expect(await card.innerText()).toMatch(/協約の当事者として: 登録簿にはありません。 .*含めると: 南砺市・小矢部市・氷見市・砺波市・高岡市/);
    await click(page, '射水市と連携相手を共有する市町村は？');
    expect(page.url()).toMatch(/#shared$/);
    expect(await page.locator('#shared').innerText()).toContain('小矢部市と連携・協力して');
  }); // prettier-ignore

  it('what changed in 2026 between 高岡市 and 氷見市', async () => {
    const page = await home();
    await click(page, '2026年に高岡市と氷見市の間で何が変わった？');
    expect(await page.locator(':target').innerText()).toContain('別表の全部改め');
    const text = await page.locator('main').innerText();
    expect(text).toContain('別表を次のように改める。');
    expect(text).toContain('別表の全部改め');
    expect(text).toContain('本文は収録していません');
  });
});
