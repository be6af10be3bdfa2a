/** A declaration is no agreement, and the city in the middle is called as its scheme calls it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../src/commands/serve.js';
import { coreWord } from '../../../src/serve/pages/agreements/kinds.js';
import { startTestServer } from '../../support/server.js';

const BASE = 'https://w3id.org/jp-renkei/';
const folder = mkdtempSync(join(tmpdir(), 'renkei-declarations-'));
const file = join(folder, 'region.ttl');

/** The region of a 定住自立圏形成協定, whose first party is its 中心市; and the region of a declaration alone. */
writeFileSync(
  file,
  `@prefix rk: <${BASE}ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<${BASE}id/agreement/a/doc/1> rk:formsRegion <${BASE}id/region/settled> ;
  rk:instrumentStatus <${BASE}vocab/status/concluded> ;
  rk:instrumentKind <${BASE}vocab/instrument-kind/settlement-independence-agreement> ;
  rdfs:label "協定"@ja ; rk:hasPartyRole <${BASE}id/agreement/a/doc/1/party/a> .
<${BASE}id/agreement/a/doc/1/party/a> rk:order 1 ; rk:municipality <${BASE}id/municipality/38210> ;
  rk:regionRole <${BASE}vocab/region-role/core-city> .
<${BASE}id/municipality/38210> rdfs:label "伊予市"@ja ; rk:dantaiCode "382108" .
<${BASE}id/region/settled> a rk:CooperationRegion ; rdfs:label "ある定住自立圏"@ja .
<${BASE}id/declaration/38201/2016-07-13> rk:formsRegion <${BASE}id/region/declared> .
<${BASE}id/region/declared> a rk:CooperationRegion ; rdfs:label "ある圏域"@ja .
`,
);

let server: RunningServer;
beforeAll(async () => {
  const data = ['test/fixtures/kinds/hub-city-declaration.ttl', 'ontology/vocab.ttl', file];
  server = await startTestServer(10, { data });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function page(path: string): Promise<string> {
  return (await fetch(server.url + path, { headers: { 'Accept-Language': 'ja' } })).text();
}

describe('a declaration', () => {
  it('is in a group of its own on the page of the city, without a partner', async () => {
    const text = await page('/id/municipality/38201.html');
    expect(text).toContain('<h2>協約 <span class="count">0</span></h2>');
    const [, declarations = ''] = text.split('<h3 id="declarations">');
    const [own = ''] = declarations.split('id="partners"');
    expect(own).toContain('宣言 <span class="count">1</span>');
    expect(own).toContain('/id/declaration/38201/2016-07-13"');
    expect(own).toContain('<dt>立場</dt><dd>連携中枢都市');
    expect(own).not.toContain('<dt>相手</dt>');
  });

  it('is no newest agreement, and counted by itself on the start page', async () => {
    const text = await page('/');
    expect(text).not.toContain('/id/declaration/');
    expect(text).toContain('ほかに: 宣言 1');
  });

  it('gives a region no agreement', async () => {
    const text = await page('/regions');
    const [held = '', rest = ''] = text.split('id="drafts"');
    expect(held).toContain('/id/region/settled"');
    expect(held).not.toContain('/id/region/declared"');
    expect(rest).toContain('宣言や案だけがある圏域');
    expect(rest).toContain('/id/region/declared"');
    expect(await page('/id/region/declared.html')).not.toContain('各市町村との協約');
  });
});

it.each([
  ['/id/municipality/38210.html', '<dt>立場</dt><dd>中心市'],
  ['/id/region/settled.html', '<dt>中心市</dt>'],
  ['/regions', '中心市: <a href="/id/municipality/38210"'],
  ['/id/region/declared.html', '<dt>連携中枢都市</dt>'],
])('%s calls the city in the middle as its scheme does', async (path, text) => {
  expect(await page(path)).toContain(text);
});

it.each([
  [[], 'hubOrCentralCity'],
  [['cooperation-agreement', 'hub-city-declaration'], 'hub'],
  [['settlement-independence-agreement', 'central-city-declaration'], 'centralCity'],
  [['cooperation-agreement', 'settlement-independence-agreement'], 'hubOrCentralCity'],
  [['other-agreement'], 'hubOrCentralCity'],
])('documents of %s: %s', (kinds, word) => {
  expect(coreWord(kinds.map(kind => `${BASE}vocab/instrument-kind/${kind}`))).toBe(word);
});
