/** A page as somebody sees it: a width, a language, light or dark, with scripts or without. */
import type { Browser, Page } from 'playwright-core';

/** The widths that pages are made for. */
export const DESK = { width: 1280, height: 900 };
/** A phone. */
export const PHONE = { width: 360, height: 740 };

/** How somebody looks at a page. */
export interface Viewer {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly language?: 'ja' | 'en';
  readonly colorScheme?: 'light' | 'dark';
  readonly script?: boolean;
}

/** A page that is open, with what the browser complained of. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens an address as a viewer would: on a desk, in Japanese, light and with scripts unless told otherwise. */
export async function openPage(
  browser: Browser,
  address: string,
  { viewport = DESK, language = 'ja', colorScheme = 'light', script = true }: Viewer = {},
): Promise<OpenPage> {
  const locale = language === 'ja' ? 'ja-JP' : 'en-US';
  const context = await browser.newContext({
    viewport,
    locale,
    colorScheme,
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  page.on('requestfailed', request => complaints.push(request.url()));
  await page.goto(address, { waitUntil: 'load' });
  return { page, complaints, close: () => context.close() };
}
