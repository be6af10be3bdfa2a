/** Web pages and what is read of them. */
import { readHtml } from '../../src/read/html/index.js';
import type { Reading } from '../../src/read/reading.js';

/** What is read of a page. */
export function readPage(html: string): Reading {
  return readHtml(Buffer.from(html), '協約.html');
}

/** The text of a page with a body. */
export function pageText(body: string): string {
  return readPage(
    `<!DOCTYPE html><html><head><title>例規集</title></head><body>${body}</body></html>`,
  ).text;
}
