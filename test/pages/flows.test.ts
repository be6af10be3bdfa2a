/** What somebody who has never heard of RDF finds out from the start page, by clicks alone. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, openPage } from './support/open.js';
import { bundledSite } from './support/site.js';

const site = bundledSite();

type Follow = (page: Page, ...names: readonly (string | RegExp)[]) => Promise<void>;

/** Clicks links one after the other, each found by its words. */
const click: Follow = async (page, ...names) => {
  for (const name of names) {
    await page.getByRole('link', { name }).first().click();
    await page.waitForLoadState();
  }
};

/** The most stops from the beginning of a page to a link: whoever has no mouse goes through all of them. */
const MOST_STOPS = 250;

/** Goes from stop to stop by the tab key alone until a link has the words, and presses Enter. */
const press: Follow = async (page, ...names) => {
  for (const name of names) {
    const isName = (text: string): boolean =>
      typeof name === 'string' ? text.includes(name) : name.test(text);
    let said = '';
    for (let stop = 0; stop < MOST_STOPS && !isName(said); stop++) {
      await page.keyboard.press('Tab');
      said = await page.evaluate<string>(
        `document.activeElement instanceof HTMLAnchorElement ? document.activeElement.innerText.trim() : ''`,
      );
    }
    expect(isName(said), `no link ${String(name)} among ${MOST_STOPS} stops`).toBe(true);
    const before = page.url();
    await page.keyboard.press('Enter');
    await page.waitForURL(url => url.href !== before);
    await page.waitForLoadState();
  }
};

describe.each([
  ['without scripts', { script: false }, click],
  ['with scripts, on a phone', { viewport: PHONE }, click],
  ['by keys alone', {}, press],
] as const)('%s', (_, viewer, follow) => {
  async function home(): Promise<Page> {
    return (await openPage(site.browser, `${site.url}/`, viewer)).page;
  }

  it('who leads disaster prevention in the region of Hachinohe: the question, the measure, its words', async () => {
    const page = await home();
    await follow(page, '八戸圏域で災害対策を主導するのは？');
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
    await follow(page, '圏域', /^八戸圏域/);
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/災害対策[\s\S]{0,300}八戸市/);
  });

  it('which cities share partners with 射水市, and why', async () => {
    const page = await home();
    await follow(page, '市町村', '射水市');
    const shared = page.locator('section', {
      has: page.getByRole('heading', { name: /共有する市町村/ }),
    });
    const text = await shared.first().innerText();
    for (const city of ['高岡市', '氷見市', '砺波市', '小矢部市', '南砺市'])
      expect(text).toContain(city);
    expect(text).toContain('小矢部市と連携・協力して');
    await shared.first().getByRole('link', { name: /原文/ }).first().click();
    expect(await page.locator(':target').innerText()).toContain('連携・協力して');
  });

  it('the same from the start page: under both readings, to the words', async () => {
    const page = await home();
    const card = page.locator('.question', { hasText: '射水市' });
    expect(await card.innerText()).toMatch(/協約の当事者として: 登録簿にはありません。 .*含めると: 南砺市・小矢部市・氷見市・砺波市・高岡市/);
    await follow(page, '射水市と連携相手を共有する市町村は？');
    expect(page.url()).toMatch(/#shared$/);
    expect(await page.locator('#shared').innerText()).toContain('小矢部市と連携・協力して');
  }); // prettier-ignore

  it('what changed in 2026 between 高岡市 and 氷見市', async () => {
    const page = await home();
    await follow(page, '2026年に高岡市と氷見市の間で何が変わった？');
    expect(await page.locator(':target').innerText()).toContain('別表の全部改め');
    const text = await page.locator('main').innerText();
    expect(text).toContain('別表を次のように改める。');
    expect(text).toContain('別表の全部改め');
    expect(text).toContain('本文は収録していません');
  });
});
