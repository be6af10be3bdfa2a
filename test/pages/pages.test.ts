/** The pages in a real browser, as a person uses them. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import { startTestServer } from '../support/server.js';
import { launchChromium } from './support/chromium.js';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchChromium()]);
}, 600_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const DESK = { width: 1280, height: 900 };

/** Opens a page without script, and collects what the browser complains of. */
async function open(
  path: string,
  viewport = DESK,
  locale = 'ja-JP',
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport, locale, javaScriptEnabled: false });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('requestfailed', request => complaints.push(request.url()));
  await page.goto(server.url + path);
  return { page, complaints };
}

describe('the page of partners', () => {
  it('asks the question and answers it under both readings, each named', async () => {
    const { page } = await open('/partners');
    expect(await page.locator('h1').innerText()).toBe('射水市と連携相手を共有する市町村は');
    const [parties, roles] = [
      page.locator('.reading.asParties'),
      page.locator('.reading.withRoles'),
    ];
    expect(await parties.innerText()).toContain('協約の当事者として');
    expect(await parties.innerText()).toContain(
      '射水市は協約の当事者としては現れません。役割分担の記載を含めると5市町村です。',
    );
    expect(await roles.innerText()).toContain('役割分担での言及を含めて');
    const rows = await roles.locator('tbody tr').allInnerTexts();
    const pairs = rows.map(row => row.split(/\s+/).slice(0, 2).join(' '));
    expect(pairs).toEqual([
      '南砺市 氷見市', '南砺市 高岡市', '小矢部市 氷見市', '小矢部市 高岡市', '氷見市 高岡市',
      '砺波市 氷見市', '砺波市 高岡市', '高岡市 氷見市',
    ]); // prettier-ignore
  });

  it('leads from an answer to the words of the source', async () => {
    const { page } = await open('/partners');
    await page.locator('.reading.withRoles a', { hasText: '高岡市–南砺市' }).click();
    const marked = page.locator('mark:target');
    expect(await marked.innerText()).toBe(
      '南砺市と連携・協力して地域振興に係る各種施策に主体的に取り組む。',
    );
    expect((await marked.boundingBox())?.y).toBeLessThan(900);
  });

  it('gives the SPARQL to edit and run', async () => {
    const { page } = await open('/partners');
    const form = page.locator('.reading.withRoles details');
    await form.locator('summary').click();
    const query = form.locator('textarea');
    await query.fill(
      (await query.inputValue()).replace(/WHERE \{/, 'WHERE { FILTER(?shared = "氷見市"@ja)'),
    );
    await form.locator('button').click();
    expect(await page.locator('tbody tr').count()).toBe(4);
    expect(await page.locator('tbody').innerText()).not.toContain('氷見市\t高岡市');
  });

  it('asks for another municipality', async () => {
    const { page } = await open('/partners');
    await page.locator('.ask input[name=municipality]').fill('高岡市');
    await page.locator('.ask button').click();
    expect(await page.locator('h1').innerText()).toBe('高岡市と連携相手を共有する市町村は');
    expect(await page.locator('.reading.asParties').innerText()).toContain('当事者ですが');
  });

  it('says what to do where a name is not known', async () => {
    const { page } = await open('/partners?municipality=' + encodeURIComponent('射水'));
    expect(await page.locator('[role=alert]').innerText()).toContain('射水');
  });

  it('speaks English where the browser does, and on demand', async () => {
    const { page } = await open('/partners', DESK, 'en-US');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('h1').innerText()).toBe(
      'Which municipalities share partners with 射水市?',
    );
    await page.locator('header a[hreflang=ja]').click();
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
  });
});

describe('the query page', () => {
  it('shows where a query is wrong', async () => {
    const { page } = await open('/query?query=' + encodeURIComponent('SELECT *\nWHERE { ?s ?p '));
    expect(await page.locator('[role=alert]').innerText()).toMatch(/行 2, 列 15/);
  });

  it('shows markup in a result as text', async () => {
    const query =
      'SELECT ("<img src=x onerror=alert(1)>" AS ?x) (IRI("javascript:alert(1)") AS ?y) {}';
    const { page } = await open('/query?query=' + encodeURIComponent(query));
    expect(await page.locator('tbody img').count()).toBe(0);
    expect(await page.locator('tbody').innerText()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('tbody a').count()).toBe(0);
  });
});

describe('the page of a node', () => {
  it('leads from a measure to its roles and to the other language', async () => {
    const { page } = await open(
      '/id/agreement/16202-16205/2016-10-03/doc/2026-01-19/annex/1/3-1/4/measure',
    );
    expect(await page.locator('h1').innerText()).toContain('自然災害や有害鳥獣等');
    await page.locator('a', { hasText: '高岡市の役割' }).click();
    expect(await page.locator('main').innerText()).toContain('射水市');
    await page.locator('header a[hreflang=en]').click();
    expect(await page.locator('main').innerText()).toContain('mode of engagement');
  });

  it('answers an unknown address with what to do', async () => {
    const { page } = await open('/id/municipality/99999');
    expect(await page.locator('h1').innerText()).toBe('この IRI についての記録はありません');
  });
});
