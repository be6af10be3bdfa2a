/** The bundled data on a server, and a browser: both for the tests of one file. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { RunningServer } from '../../../src/commands/serve.js';
import { startTestServer } from '../../support/server.js';
import { launchChromium } from './chromium.js';

/** Both are there while tests run. */
export interface Site {
  readonly url: string;
  readonly browser: Browser;
}

/** Starts both before the tests of a file, and ends them. */
export function bundledSite(): Site {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchChromium()]);
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    get url() {
      return server.url;
    },
    get browser() {
      return browser;
    },
  };
}
