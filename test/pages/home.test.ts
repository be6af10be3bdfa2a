/** From the start page, by clicks and keys alone, as somebody who has never heard of RDF. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

function open(path: string, viewer: Viewer = {}): Promise<OpenPage> {
  return openPage(browser, server.url + path, viewer);
}

describe('the start page', () => {
  it('asks three questions and answers them', async () => {
    const { page } = await open('/', { script: false });
    const cards = await page.locator('.question').allInnerTexts();
    expect(cards).toHaveLength(3);
    expect(cards[0]).toMatch(/八戸圏域で災害対策を主導するのは？\s+八戸市/);
    expect(cards[1]).toMatch(
      /射水市と連携相手を共有する市町村は？\s+協約の当事者として: 登録簿にはありません。 .*含めると: 南砺市・小矢部市・氷見市・砺波市・高岡市/,
    );
    expect(cards[2]).toMatch(/2026年に高岡市と氷見市の間で何が変わった？\s+別表/);
  });

  it('leads from an answer to why it is so: the shared partners, and the words that name them', async () => {
    const { page } = await open('/', { script: false });
    await page
      .getByRole('link', { name: '射水市と連携相手を共有する市町村は？', exact: true })
      .click();
    expect(page.url()).toMatch(/#shared$/);
    const words = page.locator('.reading.withRoles dd', { hasText: '南砺市と連携・協力して' });
    await words.first().getByRole('link', { name: /原文/ }).click();
    expect(await page.locator(':target').innerText()).toContain('南砺市と連携・協力して');
  });

  it('lists the newest agreements, in both calendars', async () => {
    const { page } = await open('/', { script: false });
    const first = page.locator('.halves .card').first();
    expect(await first.innerText()).toContain('令和8年1月19日 (2026-01-19)');
    await first.getByRole('link').click();
    expect(await page.locator('h1').innerText()).toContain('高岡市');
  });

  it('leads from a name in the picture to those who share its partners', async () => {
    const { page } = await open('/', { script: false });
    await page.locator('svg.network a', { hasText: '射水市' }).click();
    expect(await page.locator('#sharers').innerText()).toMatch(/砺波市\s+高岡市\s+氷見市/);
  });

  it('suggests as somebody types, and is used by keys alone', async () => {
    const { page } = await open('/');
    await page.locator('#q').focus();
    await page.keyboard.type('射水');
    await page.locator('#suggestions a', { hasText: '射水市' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await Promise.all([page.waitForURL('**/id/municipality/16211*'), page.keyboard.press('Enter')]);
    expect(await page.locator('h1').innerText()).toContain('射水市');
  });

  it('closes what it suggests at Escape, and goes back to the box', async () => {
    const { page } = await open('/');
    await page.locator('#q').focus();
    await page.keyboard.type('観光');
    await page.locator('#suggestions a').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.locator('#suggestions').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.id')).toBe('q');
  });

  it('searches without scripts', async () => {
    const { page } = await open('/', { script: false });
    await page.locator('#q').fill('有害鳥獣');
    await page.getByRole('button', { name: '探す' }).click();
    expect(await page.locator('main').innerText()).toContain('自然災害や有害鳥獣等');
  });

  it('is small: less than 150 KB with its scripts and styles, compressed', async () => {
    const { page, close } = await open('/healthz');
    let bytes = 0;
    const sizes: Promise<number>[] = [];
    page.on('response', response =>
      sizes.push(
        response
          .request()
          .sizes()
          .then(({ responseBodySize }) => responseBodySize),
      ),
    );
    await page.goto(`${server.url}/`, { waitUntil: 'networkidle' });
    for (const size of await Promise.all(sizes)) bytes += size;
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThan(150_000);
    await close();
  });
});

describe('the network', () => {
  it('is filtered by what roles are about and how', async () => {
    const { page } = await open('/network', { script: false });
    expect(await page.locator('svg.network a').count()).toBe(12);
    await page.locator('select[name=theme]').selectOption({ label: '災害対策' });
    await page
      .locator('select[name=mode]')
      .selectOption({ label: '主導（主体的に・中心となって・中心的な役割）' });
    await page.getByRole('button', { name: '表示する' }).click();
    const rows = await page.locator('table.links tbody tr').allInnerTexts();
    expect(rows.some(row => /高岡市\s+射水市/.test(row))).toBe(true);
    expect(rows.some(row => row.includes('協約の当事者どうし'))).toBe(false);
  });

  it('shows by the focus of a key who is near', async () => {
    const { page } = await open('/network');
    await page.locator('svg.network a', { hasText: '射水市' }).focus();
    const near = await page.locator('svg.network a.near').allTextContents();
    expect(near.map(name => name.trim()).sort()).toEqual(['射水市', '氷見市', '高岡市']);
  });

  it('has the places of a picture from the same facts again', async () => {
    const [first, second] = [await open('/network'), await open('/network')];
    const pictures = await Promise.all(
      [first, second].map(({ page }) => page.locator('svg.network').innerHTML()),
    );
    expect(pictures[0]).toBe(pictures[1]);
  });

  it('says what to do where nothing fits', async () => {
    const { page } = await open('/network?from=1999&until=2000');
    expect(await page.getByRole('status').innerText()).toContain('条件を外す');
  });
});

describe('markup in the data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'renkei-markup-'));
  const NS = 'https://w3id.org/jp-renkei/ns#';
  const EVIL = '<img src=x onerror=alert(1)></script><script>alert(2)</script>';
  const place = (code: string): string => `<https://w3id.org/jp-renkei/id/municipality/${code}>`;
  const label = '<http://www.w3.org/2000/01/rdf-schema#label>';
  writeFileSync(
    join(folder, 'data.nq'),
    [
      ...['01100', '01202'].flatMap(code => [
        `${place(code)} <${NS}dantaiCode> "${code}1" .`,
        `${place(code)} ${label} "${EVIL}${code}"@ja .`,
      ]),
      `<urn:role> <${NS}bearer> ${place('01100')} .`,
      `<urn:role> <${NS}counterpart> ${place('01202')} .`,
      `<urn:role> <${NS}inInstrument> <urn:i> .`,
      `<urn:measure> <${NS}roleAssignment> <urn:role> .`,
      `<urn:i> <${NS}instrumentStatus> <https://w3id.org/jp-renkei/vocab/status/concluded> .`,
      `<urn:role> <${NS}activity> "${EVIL}"@ja .`,
    ].join('\n'),
  );
  let evil: RunningServer;
  beforeAll(async () => {
    evil = await startTestServer(10, { data: [join(folder, 'data.nq')] });
  });
  afterAll(async () => {
    await evil.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    '/',
    '/network',
    '/network?city=01100',
    '/search?q=onerror',
    `/search?q=${encodeURIComponent(EVIL)}`,
    '/partners',
  ])('is text on %s', async path => {
    const { page, complaints, close } = await openPage(browser, evil.url + path);
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.locator('body').innerText()).toContain('onerror=alert');
    expect(complaints).toEqual([]);
    await close();
  });

  it('is text in what the box suggests', async () => {
    const { page, close } = await openPage(browser, `${evil.url}/`);
    await page.locator('#q').fill('onerror');
    await page.locator('#suggestions a').first().waitFor();
    expect(await page.locator('#suggestions img').count()).toBe(0);
    await close();
  });
});

describe('the map', () => {
  it('has the places of a region, and leads to those who share partners', async () => {
    const { page } = await open('/map', { script: false });
    await page.locator('select[name=region]').selectOption({ label: 'とやま呉西圏域' });
    await page.getByRole('button', { name: '表示する' }).click();
    expect(await page.locator('svg.network a').count()).toBe(6);
    await page.locator('svg.network a', { hasText: '射水市' }).click();
    expect(await page.locator('#sharers').innerText()).toContain('砺波市');
  });
});
