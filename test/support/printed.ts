/** Web pages printed as PDF by a real browser, where there is one with Japanese fonts. */
import { execFileSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { readPdf } from '../../src/read/pdf/index.js';
import type { Reading } from '../../src/read/reading.js';
import { launchChromium } from '../pages/support/chromium.js';

/** Whether the system has a font for Japanese: without one, a PDF has empty boxes for characters. */
export function hasJapaneseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=ja'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

const PAGE = `@page { size: A4; margin: 25mm 20mm } body { font: 10.5pt/1.7 serif; margin: 0; text-align: justify }
  table { border-collapse: collapse; width: 100% } td, th { border: 1px solid; padding: 2pt; font-weight: normal; vertical-align: top }
  p { margin: 0 }`;

/** What a browser prints besides the page. */
export interface Print {
  readonly style?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly tagged?: boolean;
  readonly landscape?: boolean;
}

/** Prints small pages; opened once for a file of tests. */
export class Printer {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async open(): Promise<Printer> {
    return new Printer(await launchChromium());
  }

  async print(body: string, options: Print = {}): Promise<Uint8Array> {
    const page = await this.#browser.newPage();
    const { style = '', header = '<i></i>', footer = '<i></i>' } = options;
    await page.setContent(
      `<html lang="ja"><style>${PAGE}${style}</style><body>${body}</body></html>`,
    );
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      displayHeaderFooter: options.header !== undefined || options.footer !== undefined,
      headerTemplate: header,
      footerTemplate: footer,
      tagged: options.tagged ?? false,
      landscape: options.landscape ?? false,
    });
    await page.close();
    return pdf;
  }

  /** The reading of a printed page. */
  async read(body: string, options: Print = {}): Promise<Reading> {
    return readPdf(await this.print(body, options), '印刷.pdf');
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
