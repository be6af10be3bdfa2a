/** Pages on paper: what is folded on the screen is there, controls are not. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from './support/open.js';
import { bundledSite } from './support/site.js';

const site = bundledSite();

async function printed(path: string): Promise<Page> {
  const { page } = await openPage(site.browser, site.url + path, { script: false });
  await page.emulateMedia({ media: 'print' });
  return page;
}

/** How many of some elements are there, and how many can be seen. */
async function seen(page: Page, selector: string): Promise<readonly [number, number]> {
  const all = await page.locator(selector).all();
  const visible = await Promise.all(all.map(one => one.isVisible()));
  return [all.length, visible.filter(Boolean).length];
}

it.each([
  ['/vocab/theme/disaster.html', '#beside .card'],
  ['/id/region/hachinohe.html', '.theme-item .measure'],
  ['/id/municipality/16202.html', '.words li'],
])('%s shows all of %s', async (path, selector) => {
  const [all, visible] = await seen(await printed(path), selector);
  expect(all).toBeGreaterThan(0);
  expect(visible).toBe(all);
});

it.each(['/', '/network', '/vocab/theme/disaster.html', '/id/municipality/16202.html'])(
  '%s shows no control',
  async path => {
    const page = await printed(path);
    const [all, visible] = await seen(page, 'main button, main input, main select, main textarea');
    expect(all).toBeGreaterThan(0);
    expect(visible).toBe(0);
  },
);
