/** The questions of the library in a real browser: chosen, filled in, answered, taken away. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
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

const open = (path: string, viewer: Viewer = { script: false }): Promise<OpenPage> =>
  openPage(browser, server.url + path, viewer);

describe('the questions', () => {
  it('are chosen, filled in by keyboard and answered, and the answer leads to its nodes', async () => {
    const { page, close } = await open('/questions');
    await page.getByRole('link', { name: 'その主題の取組を主導するのは' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/questions/theme-leaders');
    await page.locator('select[name=theme]').focus();
    await page.locator('select[name=theme]').selectOption({ label: '– 観光' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**theme=tourism');
    await page.getByRole('cell', { name: '水戸市' }).first().getByRole('link').click();
    expect(new URL(page.url()).pathname).toMatch(/^\/id\/municipality\/08201/);
    await close();
  });

  it('suggest the names that the data have, and take them', async () => {
    const { page, close } = await open('/questions/shared-partners-with-roles');
    expect(await page.locator('datalist option[value="射水市"]').count()).toBe(1);
    await page.locator('input[name=municipality]').fill('射水市');
    await page.getByRole('button', { name: '調べる' }).click();
    expect(await page.locator('h2').first().innerText()).toBe('答え');
    expect(await page.locator('tbody tr').count()).toBe(8);
    expect(await page.locator('svg.network a').count()).toBe(6);
    await close();
  });

  it('lead from one that has no answer to the other reading of it, with what was filled in', async () => {
    const { page, close } = await open('/questions/shared-partners?municipality=16211');
    expect(await page.locator('main').innerText()).toContain('当てはまるものはありません');
    await page
      .locator('.related')
      .getByRole('link', { name: '連携相手を共有する市町村は（役割分担での言及を含む）' })
      .click();
    await page.waitForURL('**municipality=16211');
    expect(await page.locator('tbody tr').count()).toBe(8);
    await close();
  });

  it('name a municipality that is given by its code', async () => {
    const { page, close } = await open('/questions/measures-naming?municipality=16211');
    expect(await page.locator('input[name=municipality]').inputValue()).toBe('射水市');
    expect(await page.title()).toContain('射水市');
    await close();
  });

  it.each([
    ['municipality', '/questions/shared-partners?municipality=射水', '射水'],
    ['theme', '/questions/theme-leaders?theme=nothing', 'nothing'],
  ])('say what to do where a %s is not known', async (_, path, value) => {
    const { page, close } = await open(path);
    expect(await page.getByRole('alert').innerText()).toContain(`「${value}」`);
    expect(await page.locator('form').count()).toBe(1);
    await close();
  });

  it('draw what is counted, with the number beside it', async () => {
    const { page, close } = await open('/questions/clause-kinds', {
      language: 'en',
      script: false,
    });
    const row = page.getByRole('row', { name: /^cost sharing/ });
    expect(await row.locator('.count span').innerText()).toBe('3');
    expect(await row.locator('rect').getAttribute('width')).toBe('75');
    await close();
  });

  it('write days in both calendars', async () => {
    const { page, close } = await open('/questions/instruments-by-date');
    expect(await page.locator('tbody').first().innerText()).toMatch(
      /令和8年1月19日.{1,2}2026-01-19/,
    );
    await close();
  });

  it('say that nothing answers, and what to do then', async () => {
    const { page, close } = await open('/questions/changes?date=1999-01-01');
    expect(await page.locator('main').innerText()).toContain('別の値を入れて');
    await close();
  });

  it('give the answer as files, by an address that stays, and as SPARQL', async () => {
    const { page, close } = await open('/questions/first-parties?prefecture=16');
    const csv = await page.request.get(await hrefOf(page, 'CSV'));
    expect((await csv.text()).split('\r\n')[0]).toBe('municipality,region');
    const json = (await (await page.request.get(await hrefOf(page, 'JSON'))).json()) as object;
    expect(json).toMatchObject({ columns: ['municipality', 'region'] });
    const rows = await page.locator('tbody').innerText();
    await page.locator('.uses a.address').click();
    expect(await page.locator('tbody').innerText()).toBe(rows);
    await page.locator('summary').click();
    await page.getByRole('link', { name: 'SPARQL エディターで開く' }).click();
    expect(await page.locator('tbody tr').count()).toBe(2);
    await close();
  });

  it('answer at their old addresses', async () => {
    const { page, close } = await open('/query?name=measures-naming&municipality=16211');
    expect(new URL(page.url()).pathname).toBe('/questions/measures-naming');
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(5);
    await close();
  });
});

async function hrefOf(page: OpenPage['page'], name: string): Promise<string> {
  const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
  return server.url + (href ?? '');
}

describe('names that carry markup', () => {
  const CITY = '<https://w3id.org/jp-renkei/id/municipality/99999>';
  const OTHER = '<https://w3id.org/jp-renkei/id/municipality/99998>';
  const ATTACK = '<img src=x onerror=alert(1)>"\'</text></script>';

  it('stand as text in forms, tables and pictures', async () => {
    const ns = 'https://w3id.org/jp-renkei/ns#';
    const label = JSON.stringify(ATTACK);
    const lines = [CITY, OTHER].flatMap((city, at) => [
      `${city} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${ns}Municipality> .`,
      `${city} <http://www.w3.org/2000/01/rdf-schema#label> ${at === 0 ? label : '"甲市"'}@ja .`,
      `${city} <${ns}dantaiCode> "9999${9 - at}" .`,
      `${city} <${ns}linkedTo> ${at === 0 ? OTHER : CITY} .`,
    ]);
    const third = `${OTHER} <${ns}linkedTo> <https://w3id.org/jp-renkei/id/municipality/99997> .\n<https://w3id.org/jp-renkei/id/municipality/99997> <http://www.w3.org/2000/01/rdf-schema#label> "丙<b>市"@ja .`;
    const file = join(mkdtempSync(join(tmpdir(), 'renkei-xss-')), 'data.nq');
    writeFileSync(file, `${lines.join('\n')}\n${third}\n`);
    const hostile = await startTestServer(10, { data: [file] });
    const path = '/questions/shared-partners-with-roles?municipality=99999';
    const { page, complaints, close } = await openPage(browser, hostile.url + path);
    expect(await page.locator('svg.network text').allTextContents()).toContain('丙<b>市');
    expect(await page.locator('input[name=municipality]').inputValue()).toBe(ATTACK);
    expect(await page.locator('main img').count()).toBe(0);
    expect(complaints.filter(text => !text.includes('404'))).toEqual([]);
    await close();
    await hostile.close();
  });
});
