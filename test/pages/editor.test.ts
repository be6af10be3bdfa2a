/** The editor for SPARQL in a real browser: written by keyboard, completed, run, passed on. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import { startTestServer } from '../support/server.js';
import { launchChromium } from './support/chromium.js';
import type { OpenPage, Viewer } from './support/open.js';
import { openPage } from './support/open.js';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchChromium()]);
}, 600_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const open = (path: string, viewer: Viewer = {}): Promise<OpenPage> =>
  openPage(browser, server.url + path, viewer);

/** Empties the editor and types a query into it, brackets as they are. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
}

const queryOf = (page: Page): Promise<string> => page.locator('textarea#query').inputValue();

describe('the editor', () => {
  it.each([
    ['a term by its name in the query', 'SELECT * { ?a rk:hasPartyRo', 'rk:hasPartyRole'],
    ['a term by its name in Japanese', 'SELECT * { ?a 当事者', 'rk:hasPartyRole'],
  ])('completes %s, and puts its PREFIX in', async (_, text, term) => {
    const { page, complaints, close } = await open('/query');
    await write(page, text);
    await page.keyboard.press('Control+Space');
    await page.locator('.cm-tooltip-autocomplete li', { hasText: term }).first().click();
    expect(await queryOf(page)).toBe(
      `PREFIX rk: <https://w3id.org/jp-renkei/ns#>\nSELECT * { ?a ${term}`,
    );
    expect(complaints).toEqual([]);
    await close();
  });

  it('completes a municipality by its name, by keyboard alone', async () => {
    const { page, close } = await open('/query');
    await write(page, 'SELECT * { ?a ?b ');
    await page.keyboard.insertText('射水');
    await page.keyboard.press('Control+Space');
    await page.locator('.cm-tooltip-autocomplete li[aria-selected]').waitFor();
    // a list that has just opened takes no Enter for an answer
    await page.waitForTimeout(100);
    await page.keyboard.press('Enter');
    expect(await queryOf(page)).toContain('<https://w3id.org/jp-renkei/id/municipality/16211>');
    await close();
  });

  it('runs a query by Ctrl+Enter, at an address that can be passed on', async () => {
    const { page, close } = await open('/query');
    await write(page, 'SELECT ?n { BIND(1 + 1 AS ?n) }');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL('**/query?query=*');
    expect(await page.locator('tbody').innerText()).toBe('2');
    expect(await page.locator('.share a').getAttribute('href')).toBe(page.url());
    await close();
  });

  it('does not keep who goes on by Tab', async () => {
    const { page, close } = await open('/query');
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('BUTTON');
    await page.keyboard.press('Shift+Tab');
    // the editor tells that it has the focus a moment later
    await page.locator('.cm-editor.cm-focused').waitFor();
    await close();
  });

  it('marks the place of an error and leads to it', async () => {
    const query = encodeURIComponent('SELECT *\nWHERE { ?s rk:party ?p }');
    const { page, close } = await open(`/query?query=${query}`);
    expect(await page.locator('.cm-problem').innerText()).toBe('rk');
    expect(await page.locator('.cm-problem-message').innerText()).toContain(
      'PREFIX の行がありません',
    );
    await page.getByRole('link', { name: '行 2, 列 12' }).click();
    await page.keyboard.insertText('x');
    expect(await queryOf(page)).toContain('?s xrk:party');
    expect(await page.locator('.cm-problem-message').count()).toBe(0);
    await close();
  });

  it('passes a long query on in a link, and opens it without running it', async () => {
    const query = `SELECT ?n {\n${'  # 連携協約の当事者を数える\n'.repeat(100)}  BIND(3 AS ?n)\n}`;
    const { page, close } = await open('/query');
    await write(page, query);
    await page.keyboard.press('Control+Enter');
    await page.locator('.share a').waitFor();
    expect(await page.locator('tbody').innerText()).toBe('3');
    const link = (await page.locator('.share a').getAttribute('href')) ?? '';
    expect(link.length).toBeLessThan(2_000);
    const opened = await openPage(browser, link);
    await opened.page.waitForFunction("document.querySelector('#query').value.includes('BIND(3')");
    expect(await queryOf(opened.page)).toBe(query);
    expect(await opened.page.locator('tbody').count()).toBe(0);
    await opened.close();
    await close();
  });

  it('says that a link is broken', async () => {
    const { page, close } = await open('/query#q=AAAA');
    await page.locator('#bad-link').waitFor();
    expect(await page.locator('#bad-link').innerText()).toContain('途中で切れて');
    await close();
  });
});

describe('without script', () => {
  it('a query is written in a box, begun from an example, and run', async () => {
    const { page, close } = await open('/query', { script: false });
    await page.locator('.examples summary').click();
    await page.getByRole('link', { name: '取組と役割分担の総数は' }).click();
    expect(await queryOf(page)).toContain('CooperationMeasure');
    await page.getByRole('button', { name: '実行' }).click();
    expect(page.url()).toContain('/query?query=');
    expect(await page.locator('tbody tr').count()).toBe(1);
    await close();
  });

  it('files of the answer to a long query come by a form', async () => {
    const { page, close } = await open('/query', { script: false });
    await page.locator('#query').fill(`${'# 長い問い合わせ\n'.repeat(200)}SELECT (4 AS ?n) {}`);
    await page.getByRole('button', { name: '実行' }).click();
    const [download] = await Promise.all([
      page.waitForResponse('**/sparql'),
      page.locator('.downloads button[value=csv]').click(),
    ]);
    expect([download.status(), download.headers()['content-type']]).toEqual([200, 'text/csv; charset=utf-8']); // prettier-ignore
    await close();
  });
});
