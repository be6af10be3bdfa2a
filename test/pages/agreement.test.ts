/** The pages of agreements, as a person reads them. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import { startTestServer } from '../support/server.js';
import { launchChromium } from './support/chromium.js';
import type { Viewer } from './support/open.js';
import { PHONE, openPage } from './support/open.js';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchChromium()]);
}, 600_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const open = (path: string, viewer: Viewer = {}): ReturnType<typeof openPage> =>
  openPage(browser, server.url + path, viewer);

const MITO = '/id/agreement/08201-08236/2022-02-21/doc/2022-02-21.html';
const TAKAOKA = '/id/agreement/16202-16205/2016-10-03';

/** The text of a page without what stands beside it. */
const READ_TEXT = `(() => {
  const text = document.querySelector('#text').cloneNode(true);
  for (const beside of text.querySelectorAll('.statements, .ref, .cell-facts, .cell-label, caption, .legend')) beside.remove();
  return text.textContent;
})()`;

/** The characters of a text that another has not, as often as they stand there. */
function without(text: string, other: string): string {
  const counts = new Map<string, number>();
  for (const character of other) counts.set(character, (counts.get(character) ?? 0) + 1);
  return Array.from(text)
    .filter(character => {
      const left = counts.get(character) ?? 0;
      counts.set(character, left - 1);
      return left <= 0;
    })
    .join('');
}

describe('the list of agreements', () => {
  it('leads by clicks alone to what changed in 2026 between 高岡市 and 氷見市', async () => {
    const { page, close } = await open('/agreements', { script: false });
    await page.locator('select[name=year]').selectOption('2026');
    await page.locator('.ask button').click();
    expect(await page.locator('.entry-name').allInnerTexts()).toEqual([
      '高岡市・氷見市の連携協約（2016-10-03）',
    ]);
    await page.locator('.entry-name').click();
    expect(await page.locator('h1').innerText()).toContain('2026-01-19');
    await page.locator('.toc a', { hasText: '変わったこと' }).click();
    const changes = page.locator('#changes');
    expect(await changes.innerText()).toContain('別表を次のように改める。');
    expect(await changes.innerText()).toContain('変更前の本文は収録していません');
    await changes.locator('a', { hasText: '自然災害や有害鳥獣等' }).click();
    expect(await page.locator('tr:target').innerText()).toContain('射水市と連携・協力して');
    await close();
  });

  it('says what to do where nothing fits', async () => {
    const { page, close } = await open('/agreements?name=zzz', { script: false });
    expect(await page.locator('.callout').innerText()).toContain('条件');
    await close();
  });
});

describe('the text', () => {
  it('leads from words to what they say, and back, without script', async () => {
    const { page, close } = await open(MITO, { script: false });
    await page.locator('#art\\/6\\/para\\/1 .ref').click();
    const card = page.locator('.statement:target');
    expect(await card.innerText()).toContain('あらかじめ議会の議決を経て相手方に通告する');
    await card.locator('a', { hasText: '原文' }).click();
    expect(await page.locator('mark:target').innerText()).toContain(
      '甲又は乙は、この連携協約の失効を求めるときは、あらかじめ議会の議決を経て相手方に通告するものとする。',
    );
    await close();
  });

  it('lights up the words of a statement that has the focus, and the statement of words that have it', async () => {
    const { page, close } = await open(MITO);
    await page.locator('[id="art/6/norm/1"] a').first().focus();
    expect(await page.locator('mark.lit').innerText()).toContain('通告するものとする');
    await page.locator('#art\\/6\\/para\\/2 mark').first().hover();
    expect(await page.locator('.statement.lit').innerText()).toContain('その効力を失う');
    await close();
  });

  it.each([
    ['/id/agreement/08201-08236/2022-02-21/doc/2022-02-21', ''],
    // labels that each box of a table has
    ['/id/agreement/33100-33346/2016-10-11/doc/2016-10-11', '取組内容甲乙の役割'],
    ['/id/agreement/16202-16205/2016-10-03/doc/2026-01-19', ''],
    // the rulings of a table
    ['/id/agreement/02203-02446/2017-03-22/doc/2017-03-22', '-'],
    // a header that comes again on each page
    ['/id/agreement/16201-x/draft-b3e443e1', '取組内容甲乙の役割'],
  ])('%s has every character of its source', async (path, furniture) => {
    const { page, close } = await open(`${path}.html`, { script: false });
    const source = await page.locator('#downloads a[href$=".txt"]').getAttribute('href');
    const text = await (await fetch(server.url + (source ?? ''))).text();
    const shown = await page.evaluate<string>(READ_TEXT);
    const missing = without(text.normalize('NFKC').replace(/\s/g, ''), shown.normalize('NFKC'));
    expect(without(missing, furniture.repeat(300))).toBe('');
    await close();
  });

  it('shows an annex as a table whose roles are coloured by mode, with the mode in words', async () => {
    const { page, close } = await open(MITO, { script: false });
    const table = page.locator('table.measures').first();
    expect(await table.locator('thead th').allInnerTexts()).toEqual([
      '区分', '連携する取組', '甲の役割', '乙の役割',
    ]); // prettier-ignore
    const roles = table.locator('tbody tr').first().locator('td.role');
    expect(await roles.nth(0).locator('.mode').innerText()).toBe('主導');
    expect(await roles.nth(0).locator('.mode-word').innerText()).toBe('主体的に');
    expect(await roles.nth(1).locator('.mode').innerText()).toBe('連携して取り組む');
    await close();
  });

  it('shows the name of a column in each cell on a phone', async () => {
    const { page, close } = await open(MITO, { viewport: PHONE, script: false });
    expect(await page.locator('td.role .cell-label').first().innerText()).toBe('甲の役割');
    await close();
  });
});

describe('what has to be known', () => {
  it.each([
    ['/id/agreement/16201-x/draft-b3e443e1.html', 'これは案です'],
    [`${TAKAOKA}/doc/2016-10-03.html`, '本文は収録していません'],
    [`${TAKAOKA}/version/2026-01-19.html`, '本文の一部だけを収録しています'],
  ])('%s says %s', async (path, words) => {
    const { page, close } = await open(path, { script: false });
    expect(await page.locator('.callout').first().innerText()).toContain(words);
    await close();
  });

  it('a document that is only cited leads to the words that cite it, and has no finding of others', async () => {
    const { page, close } = await open(`${TAKAOKA}/doc/2016-10-03.html`, { script: false });
    expect(await page.locator('#findings').count()).toBe(0);
    await page.locator('a', { hasText: '原文' }).first().click();
    expect(await page.locator('mark:target').innerText()).toContain('平成28年10月3日');
    await close();
  });

  it('a text of page debris shows what was not understood, and how it was read', async () => {
    const { page, close } = await open('/id/agreement/02203-02446/2017-03-22/doc/2017-03-22.html', {
      script: false,
    });
    expect(await page.locator('.unparsed').first().innerText()).toContain('協む。');
    expect(await page.locator('#findings').innerText()).toContain('要確認');
    expect(await page.locator('.summary').innerText()).toContain('浜谷 豊美');
    await close();
  });
});

describe('downloads', () => {
  it.each([
    [MITO.replace('.html', '.csv'), 'text/csv', '"職員の育成や能力向上,SDGsの普及啓発など'],
    ['/id/source/ddc16e362eb9ce82.txt', 'text/plain', '第6条 甲又は乙は'],
  ])('%s', async (path, type, words) => {
    const response = await fetch(server.url + path);
    expect(response.headers.get('content-type')).toContain(type);
    expect(await response.text()).toContain(words);
  });

  it('each of a page is there', async () => {
    const { page, close } = await open(MITO, { script: false });
    for (const link of await page.locator('#downloads a').all()) {
      const href = (await link.getAttribute('href')) ?? '';
      expect([href, (await fetch(server.url + href)).status]).toEqual([href, 200]);
    }
    await close();
  });
});

it('markup in names and texts shows as text', async () => {
  const rk = 'https://w3id.org/jp-renkei/ns#';
  const node = 'https://w3id.org/jp-renkei/id/agreement/00000-00001/2020-01-01/doc/2020-01-01';
  const evil = '<img src=x onerror=alert(1)>\\"><script>alert(2)</script>';
  const file = join(mkdtempSync(join(tmpdir(), 'renkei-xss-')), 'evil.nq');
  const facts = [
    ['', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type', `<${rk}Instrument>`],
    ['', 'http://purl.org/dc/terms/title', `"${evil}"@ja`],
    ['', 'http://data.europa.eu/eli/ontology#date_document', `"${evil}"`],
    ['', `${rk}instrumentStatus`, '<https://w3id.org/jp-renkei/vocab/status/draft>'],
    ['', 'http://data.europa.eu/eli/ontology#has_part', `<${node}/art/1>`],
    ['/art/1', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type', `<${rk}Article>`],
    ['/art/1', 'http://www.w3.org/2000/01/rdf-schema#label', `"${evil}"@ja`],
    ['/art/1', `${rk}text`, `"${evil}"@ja`],
  ];
  writeFileSync(file, facts.map(([part, p, o]) => `<${node}${part ?? ''}> <${p ?? ''}> ${o ?? ''} .\n`).join('')); // prettier-ignore
  const other = await startTestServer(10, { data: [file] });
  const path = node.replace('https://w3id.org/jp-renkei', '');
  for (const address of [`${other.url}${path}.html`, `${other.url}/agreements?name=%3Cimg%3E%22`]) {
    const { page, complaints, close } = await openPage(browser, address);
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  }
  const { page, close } = await openPage(browser, `${other.url}${path}.html`);
  expect(await page.locator('h1').innerText()).toContain('<script>alert(2)</script>');
  await close();
  await other.close();
});
