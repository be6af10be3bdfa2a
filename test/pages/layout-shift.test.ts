/** Nothing moves while a page comes: what scripts add has its place from the beginning. */
import { expect, it } from 'vitest';
import { PAGES } from './support/list.js';
import { DESK, PHONE, openPage } from './support/open.js';
import { bundledSite } from './support/site.js';

const site = bundledSite();

/** What the web calls good is below 0.1: https://web.dev/articles/cls */
const MOST = 0.02;

/** The shifts until half a second after the page has come. */
const SHIFTS = `new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) sum += value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(sum), 500);
})`;

const SCRIPTED = PAGES.filter(([name]) =>
  /^(?:home|search|network|map|query|convert|agreement|municipality|theme|compare-agreements)/.test(
    name,
  ),
);

// each second page on a phone: of every kind of page there are several
it.each(SCRIPTED.map(([name, path], at) => [name, path, at % 2 === 0 ? PHONE : DESK] as const))(
  '%s',
  async (_, path, viewport) => {
    const { page, close } = await openPage(site.browser, site.url + path, { viewport });
    expect(await page.evaluate<number>(SHIFTS)).toBeLessThan(MOST);
    await close();
  },
);
