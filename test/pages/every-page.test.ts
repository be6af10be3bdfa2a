/** Every page, in every way that people look at it: nothing is missing, refused, unreadable or out of place. */
import { describe, expect, it } from 'vitest';
import { axeFaults, layoutFaults } from './support/faults.js';
import { PAGES } from './support/list.js';
import type { Viewer } from './support/open.js';
import { DESK, PHONE, openPage } from './support/open.js';
import { bundledSite } from './support/site.js';

const site = bundledSite();

/** The eight ways to look at a page: width, language, colours. The way at 7 − n is the other one in all three. */
const WAYS: readonly Viewer[] = [0, 1, 2, 3, 4, 5, 6, 7].map(at => ({
  viewport: (at & 1) === 0 ? PHONE : DESK,
  language: (at & 2) === 0 ? 'ja' : 'en',
  colorScheme: (at & 4) === 0 ? 'light' : 'dark',
}));

/**
 * Each page is looked at in three ways of sixteen: two that are opposite, and one without scripts. From page to page they
 * are others, so that all sixteen occur.
 */
function viewersOf(at: number): readonly Viewer[] {
  const way = (index: number): Viewer => WAYS[index % WAYS.length] ?? {};
  return [way(at), way(7 - (at % 8)), { ...way(at + 3), script: false }];
}

function titled({ viewport, language, colorScheme, script }: Viewer): string {
  const width = viewport === PHONE ? 'phone' : 'desk';
  return `${width}, ${language ?? ''}, ${colorScheme ?? ''}${script === false ? ', no script' : ''}`;
}

describe.each(PAGES.map(([name, path], at) => ({ name, path, viewers: viewersOf(at) })))(
  '$name',
  ({ path, viewers }) => {
    it.each(viewers.map(viewer => [titled(viewer), viewer] as const))(
      '%s: no fault',
      async (_, viewer) => {
        const { page, complaints, close } = await openPage(site.browser, site.url + path, viewer);
        expect(await page.locator('html').getAttribute('lang')).toBe(viewer.language);
        expect(await page.locator('h1').count()).toBe(1);
        expect(complaints.filter(text => !/status of 40[04]/.test(text))).toEqual([]);
        expect(await layoutFaults(page)).toEqual([]);
        // axe waits by timers, which a page without scripts has not
        if (viewer.script !== false) expect(await axeFaults(page)).toEqual([]);
        await close();
      },
    );
  },
);
