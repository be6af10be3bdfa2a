/** Municipalities, regions, themes and comparisons, as a person uses them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import { BASE } from '../../src/rdf/namespaces.js';
import { startTestServer } from '../support/server.js';
import { launchChromium } from './support/chromium.js';
import type { Viewer } from './support/open.js';
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

/** Opens a page without scripts: none of these pages needs any. */
async function open(path: string, viewer: Viewer = {}): Promise<Page> {
  const { page } = await openPage(browser, server.url + path, { script: false, ...viewer });
  return page;
}

describe('a municipality', () => {
  it('tells by clicks alone who shares partners with it, and why', async () => {
    const page = await open('/');
    await page.locator('header nav a[href="/municipalities"]').click();
    await page.locator('main a', { hasText: '射水市' }).click();
    await page.locator('.jumps a', { hasText: '連携相手を共有する市町村' }).click();
    const withRoles = page.locator('.reading.withRoles');
    const sharers = await withRoles.locator('h4').allInnerTexts();
    expect(sharers.map(text => text.replace(/\s+/g, ' '))).toEqual([
      '高岡市 氷見市を共有',
      '氷見市 高岡市を共有',
      '砺波市 高岡市、氷見市を共有',
      '小矢部市 高岡市、氷見市を共有',
      '南砺市 高岡市、氷見市を共有',
    ]);
    expect(await page.locator('.reading.asParties').innerText()).toContain(
      '射水市は協約の当事者としては現れません。役割分担の記載を含めると5市町村です',
    );
    const why = withRoles.locator('li', { has: page.locator('h4', { hasText: '南砺市' }) });
    expect(await why.locator('dt').allInnerTexts()).toContain('高岡市 – 南砺市');
    await why
      .locator('dd', { hasText: '南砺市と連携・協力して地域振興' })
      .first()
      .locator('a')
      .click();
    expect(await page.locator(':target').innerText()).toContain('南砺市と連携・協力して');
  });

  it('keeps partners by agreement, by role and by region apart', async () => {
    const page = await open('/id/municipality/16202');
    const names = (kind: string): Promise<string[]> =>
      page.locator(`.kind-${kind} .partners > li > a`).allInnerTexts();
    expect(await names('agreement')).toEqual(['氷見市']);
    expect(await names('role')).toEqual(['氷見市', '砺波市', '小矢部市', '南砺市', '射水市']);
    const region = await page.locator('.kind-region').innerText();
    expect(region).toContain('とやま呉西圏域');
    expect(region).toContain('協約の本文ではありません');
  });

  it('shows the same numbers in its chart and in the table', async () => {
    const page = await open('/id/municipality/02203');
    const bar = page.locator('details:has(#theme-disaster)');
    expect(await bar.locator('.bar-numbers').innerText()).toMatch(/主導\s*1/);
    await page.locator('summary', { hasText: '同じ数を表で見る' }).click();
    const row = page.locator('.numbers tr', { hasText: '災害対策' });
    expect(await row.innerText()).toMatch(/災害対策\s+1/);
  });

  it('opens a theme by keyboard to the words of its roles', async () => {
    const page = await open('/id/municipality/02203');
    await page.locator('details:has(#theme-disaster) summary').focus();
    await page.keyboard.press('Enter');
    const words = page.locator('.bar[open] .role');
    expect(await words.first().innerText()).toContain('主導');
    expect(await words.locator('.source-link').count()).toBeGreaterThan(0);
  });

  it('leads to its codes and to all statements', async () => {
    const page = await open('/id/municipality/16202', { language: 'en' });
    const codes = await page.locator('#codes').innerText();
    expect(codes).toContain('162027');
    expect(codes).toContain('e-Stat C16202');
    await page.locator('#codes a', { hasText: 'All statements' }).click();
    expect(await page.locator('table.facts').innerText()).toContain('agreement partner');
  });

  it('says of one that only other sources know what it does not hold', async () => {
    const page = await open('/id/municipality/02441');
    expect(await page.locator('#agreements').innerText()).toContain(
      '協約がないという意味ではありません',
    );
    expect(await page.locator('.kind-region').innerText()).toContain('八戸圏域');
  });
});

describe('the list of municipalities', () => {
  it.each([
    ['射水', ['射水市']],
    ['０２２０３', ['八戸市']],
    ['33346', ['和気町']],
  ])('is narrowed by %s', async (wanted, names) => {
    const page = await open('/municipalities');
    await page.locator('input[name=q]').fill(wanted);
    await Promise.all([page.waitForURL(/q=/), page.keyboard.press('Enter')]);
    expect(await page.locator('.places a').allInnerTexts()).toEqual(names);
  });

  it('says what to do where nothing fits', async () => {
    const page = await open('/municipalities?q=%3Cb%3E');
    expect(await page.locator('[role=status]').innerText()).toContain('名前の一部');
    expect(await page.locator('input[name=q]').inputValue()).toBe('<b>');
  });
});

describe('a region', () => {
  it('tells by clicks alone who leads disaster prevention in it', async () => {
    const page = await open('/');
    await page.locator('header nav a[href="/regions"]').click();
    await page.locator('main a', { hasText: '八戸圏域' }).click();
    const theme = page.locator('details:has(#theme-disaster)');
    expect((await theme.locator('summary').innerText()).replace(/\s+/g, ' ')).toBe(
      '災害対策 八戸市 主導',
    );
    await theme.locator('summary').click();
    expect(await theme.innerText()).toContain('主たる主題: 暮らしの安全・安心');
    await theme.locator('.role', { hasText: '主導' }).locator('.source-link').click();
    expect(await page.locator(':target').first().innerText()).toContain('中心的な役割');
  });

  it('is opened at a theme that an address names: whoever follows a link sees what it leads to', async () => {
    for (const path of ['/id/region/hachinohe.html', '/id/municipality/02203.html']) {
      const page = await open(`${path}#theme-disaster`);
      expect(await page.locator('#theme-disaster .role').first().isVisible()).toBe(true);
    }
  });

  it('says of members without an agreement that the register holds none, not that there is none', async () => {
    const page = await open('/id/region/hachinohe');
    const members = await page.locator('#members').innerText();
    expect(members).toContain('7市町村のうち、この登録簿に協約があるのは1、ないのは6です');
    expect(members).toContain('協約がないという意味ではありません');
    const rows = await page.locator('.members-table tbody tr').allInnerTexts();
    const notHeld = rows.filter(row => row.includes('登録簿にありません'));
    expect(notHeld).toHaveLength(6);
    expect(rows[0]).toContain('八戸市');
    expect(rows.find(row => row.includes('階上町'))).toContain('2017-03-22');
  });

  it('says which of its agreements has measures on a theme, and which themes none has', async () => {
    const page = await open('/id/region/hachinohe', { language: 'en' });
    const row = page.locator('.matrix tr', { hasText: 'disaster preparedness' });
    expect(await row.locator('td').innerText()).toMatch(/○\s*also\s*1/);
    expect(await page.locator('#coverage h3 + p').innerText()).toContain('land use');
  });

  it('has a page where a document forms it without naming it', async () => {
    const page = await open('/regions');
    await page.locator('main a', { hasText: '岡山連携中枢都市圏' }).click();
    await page.locator('.pairs a', { hasText: '岡山市、津山市' }).click();
    expect(await page.locator('.members-table').innerText()).toContain('協約の本文に列記');
  });

  it('of which no agreement is held says so', async () => {
    const page = await open('/id/region/sapporo');
    expect(await page.locator('#leads').innerText()).toContain('この登録簿にはありません');
    expect(await page.locator('.pairs').innerText()).toContain('札幌市 （市町村の公表資料）');
  });
});

describe('a theme', () => {
  it('shows by clicks alone which regions have it and how each words it', async () => {
    const page = await open('/');
    await page.locator('header nav a[href="/themes"]').click();
    await page.locator('main a', { hasText: '災害対策' }).click();
    expect(await page.locator('#regions a').allInnerTexts()).toContain('とやま呉西圏域');
    const [hachinohe, mito] = [
      page.locator('.beside > li', { hasText: '八戸市・階上町' }),
      page.locator('.beside > li', { hasText: '水戸市・小美玉市' }),
    ];
    expect(await hachinohe.locator('mark.own').allInnerTexts()).toContain('電子メール');
    const differences = (await mito.locator('mark.own').allInnerTexts()).join();
    expect(differences).toContain('連絡');
    expect(differences).not.toMatch(/災害|水戸/);
  });

  it('leads to a comparison of the documents that are chosen', async () => {
    const page = await open('/vocab/theme/tourism');
    await page.locator('.beside > li', { hasText: '八戸市・階上町' }).locator('input').check();
    await page.locator('.beside > li', { hasText: '岡山市・和気町' }).locator('input').check();
    await page.locator('.compare-chosen button').click();
    expect(await page.locator('h1').innerText()).toBe('比べる');
    expect(await page.locator('.matrix thead').innerText()).toMatch(/八戸市[^]*岡山市/);
  });

  it('that no measure is on says so', async () => {
    const page = await open('/vocab/theme/unclassified');
    expect(await page.locator('main').innerText()).toContain('この登録簿にはありません');
  });
});

describe('the comparison', () => {
  it('is chosen by names, by keyboard alone, and goes theme by theme', async () => {
    const page = await open('/compare');
    await page.locator('input[name=of]').first().focus();
    await page.keyboard.type('高岡市');
    await page.keyboard.press('Tab');
    await page.keyboard.type('082015');
    await Promise.all([page.waitForURL(/of=/), page.keyboard.press('Enter')]);
    const tourism = page.locator('#theme-tourism .beside > li');
    expect(await tourism.count()).toBe(2);
    expect(await tourism.nth(0).innerText()).toContain('高岡市');
    expect(await tourism.nth(1).innerText()).toContain('水戸市');
    const bearers = page.locator('#words .beside > li:first-child .role-head > a');
    expect(new Set(await bearers.allInnerTexts())).toEqual(new Set(['高岡市']));
  });

  it.each([
    ['of=ない市&of=高岡市', '「ない市」：登録簿にありません'],
    ['of=高岡市', 'もう1つ選んでください'],
    [
      ['高岡市', '氷見市', '八戸市', '水戸市', '岡山市', '和気町'].map(n => `of=${n}`).join('&'),
      '5つまで',
    ],
    [`of=${encodeURIComponent('<img src=x>')}&of=高岡市`, '「<img src=x>」'],
  ])('of %s says what to do', async (query, said) => {
    const page = await open(`/compare?${query}`);
    expect(await page.locator('#problems').innerText()).toContain(said);
    expect(await page.locator('main img').count()).toBe(0);
  });
});

describe('markup in the data', () => {
  const EVIL = '<img src=x onerror=alert(1)>"\'&';
  const folder = mkdtempSync(join(tmpdir(), 'renkei-markup-'));
  let other: RunningServer;
  beforeAll(async () => {
    const file = join(folder, 'evil.nq');
    writeFileSync(file, evilData(EVIL));
    other = await startTestServer(10, { data: [file] });
  }, 60_000);
  afterAll(async () => {
    await other.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    '/id/municipality/16202',
    '/municipalities',
    '/id/region/somewhere',
    '/regions',
    '/vocab/theme/tourism',
    '/compare?of=16202&of=16205',
  ])('is text on %s', async path => {
    const { page, complaints } = await openPage(browser, other.url + path);
    expect(await page.locator('main').innerText()).toContain(EVIL);
    expect(await page.locator('main img').count()).toBe(0);
    expect(complaints.filter(text => !text.includes('404'))).toEqual([]);
  });
});

/** Two municipalities that agree on one measure, with the same text wherever data have a text. */
function evilData(text: string): string {
  const literal = JSON.stringify(text);
  const rk = (name: string): string => `<${BASE}ns#${name}>`;
  const id = (name: string): string => `<${BASE}id/${name}>`;
  const label = '<http://www.w3.org/2000/01/rdf-schema#label>';
  const type = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>';
  const [a, b] = [id('municipality/16202'), id('municipality/16205')];
  const [agreement, instrument] = [id('agreement/a'), id('agreement/a/doc/1')];
  const [measure, role] = [id('agreement/a/doc/1/measure'), id('agreement/a/doc/1/role/a')];
  const theme = `<${BASE}vocab/theme/tourism>`;
  const region = id('region/somewhere');
  return [
    ...[a, b].flatMap(municipality => [
      `${municipality} ${type} ${rk('Municipality')}`,
      `${municipality} ${label} ${literal}`,
      `${municipality} ${rk('dantaiCode')} ${literal}`,
      `${agreement} ${rk('party')} ${municipality}`,
      `${instrument} ${rk('hasPartyRole')} ${municipality.replace('>', '/party>')}`,
      `${municipality.replace('>', '/party>')} ${rk('municipality')} ${municipality}`,
    ]),
    ...['linkedTo', 'agreementPartner', 'roleCounterpart'].flatMap(name => [
      `${a} ${rk(name)} ${b}`,
      `${b} ${rk(name)} ${a}`,
    ]),
    `${agreement} ${type} ${rk('Agreement')}`,
    `${instrument} ${rk('concludes')} ${agreement}`,
    `${instrument} ${rk('formsRegion')} ${region}`,
    `${instrument} ${rk('instrumentStatus')} <${BASE}vocab/status/concluded>`,
    ...[agreement, instrument, region].map(node => `${node} ${label} ${literal}`),
    `${region} ${type} ${rk('CooperationRegion')}`,
    `${measure} ${rk('content')} ${literal}`,
    `${measure} ${rk('inInstrument')} ${instrument}`,
    `${measure} ${rk('primaryTheme')} ${theme}`,
    `${measure} ${rk('theme')} ${theme}`,
    `${measure} ${rk('roleAssignment')} ${role}`,
    `${role} ${rk('bearer')} ${a}`,
    `${role} ${rk('counterpart')} ${b}`,
    `${role} ${rk('modality')} <${BASE}vocab/modality/lead>`,
    `${role} ${rk('activity')} ${literal}`,
    `${role} ${rk('source')} <javascript:alert(1)>`,
  ]
    .map(statement => `${statement} .\n`)
    .join('');
}
