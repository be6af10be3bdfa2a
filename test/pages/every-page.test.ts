/** Every page, in every way that people look at it: nothing is missing, refused, unreadable or out of place. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import { startTestServer } from '../support/server.js';
import { launchChromium } from './support/chromium.js';
import { axeFaults, layoutFaults } from './support/faults.js';
import { PAGES } from './support/list.js';
import type { Viewer } from './support/open.js';
import { DESK, PHONE, openPage } from './support/open.js';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchChromium()]);
}, 600_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Each width, language, colour scheme, and scripts or none, in three ways instead of sixteen. */
const VIEWERS: readonly (readonly [string, Viewer])[] = [
  ['phone, ja, light', { viewport: PHONE, language: 'ja', colorScheme: 'light' }],
  ['desk, en, dark', { viewport: DESK, language: 'en', colorScheme: 'dark' }],
  [
    'phone, en, light, no script',
    { viewport: PHONE, language: 'en', colorScheme: 'light', script: false },
  ],
];

describe.each(VIEWERS)('%s', (_, viewer) => {
  it.each(PAGES)('%s has no fault', async (_name, path) => {
    const { page, complaints, close } = await openPage(browser, server.url + path, viewer);
    expect(await page.locator('html').getAttribute('lang')).toBe(viewer.language);
    expect(await page.locator('h1').count()).toBe(1);
    expect(complaints.filter(text => !/status of 40[04]/.test(text))).toEqual([]);
    expect(await layoutFaults(page)).toEqual([]);
    // axe waits by timers, which a page without scripts has not
    if (viewer.script !== false) expect(await axeFaults(page)).toEqual([]);
    await close();
  });
});
