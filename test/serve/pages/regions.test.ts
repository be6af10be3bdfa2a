/** Regions with the same members, and what tells the hub of a region. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../src/commands/serve.js';
import { startTestServer } from '../../support/server.js';

const BASE = 'https://w3id.org/jp-renkei/';
const RK = `${BASE}ns#`;
const OUTSIDE = `<${BASE}graph/enrichment/regions>`;
const LABEL = '<http://www.w3.org/2000/01/rdf-schema#label>';
const ORG = 'http://www.w3.org/ns/org#';
const folder = mkdtempSync(join(tmpdir(), 'renkei-regions-'));
const file = join(folder, 'data.nq');
const place = (code: string): string => `<${BASE}id/municipality/${code}>`;
const node = (path: string): string => `<${BASE}${path}>`;

function region(iri: string, codes: readonly string[], graph: string): string {
  return [
    `${iri} ${LABEL} "${iri.slice(1, -1).replace(BASE, '')}"@ja ${graph} .\n`,
    ...codes.flatMap(code => [
      `${iri} <${ORG}hasMember> ${place(code)} ${graph} .\n`,
      `${place(code)} ${LABEL} "市${code}"@ja ${graph} .\n`,
    ]),
  ].join('');
}

/** An agreement of the first two that forms a region of its own, whose hub is inferred. */
function agreement(name: string, [hub, partner]: readonly [string, string]): string {
  const iri = node(`id/agreement/${name}/doc/1`);
  const party = (letter: string, code: string, part: string): string =>
    `${iri} <${RK}hasPartyRole> <urn:${name}/${letter}> .
<urn:${name}/${letter}> <${RK}municipality> ${place(code)} .
<urn:${name}/${letter}> <${RK}regionRole> ${node(`vocab/region-role/${part}`)} .
<urn:${name}/${letter}> <${RK}roleBasis> ${node('vocab/role-basis/convention')} .
`;
  return `${iri} ${LABEL} "協約${name}"@ja .
${iri} <${RK}instrumentStatus> ${node('vocab/status/concluded')} .
${iri} <${RK}instrumentKind> ${node('vocab/instrument-kind/cooperation-agreement')} .
${iri} <${RK}formsRegion> ${node(`id/agreement/${name}/doc/1/region`)} .
${party('a', hub, 'core-city')}${party('b', partner, 'partner-municipality')}`;
}

/** That publications call a city the hub of a region. */
function hub(slug: string, code: string): string {
  const part = node(`id/region/${slug}/membership/${code}`);
  return `${part} <${ORG}organization> ${node(`id/region/${slug}`)} ${OUTSIDE} .
${part} <${ORG}member> ${place(code)} ${OUTSIDE} .
${part} <${ORG}role> ${node('vocab/region-role/core-city')} ${OUTSIDE} .
`;
}

writeFileSync(
  file,
  [
    region(node('id/region/known'), ['00001', '00002', '00003'], OUTSIDE),
    region(node('id/region/wider'), ['00001', '00002', '00003', '00004'], OUTSIDE),
    region(node('id/agreement/one/doc/1/region'), ['00003', '00001', '00002'], ''),
    region(node('id/agreement/two/doc/1/region'), ['00001', '00002'], ''),
    agreement('one', ['00001', '00002']),
    agreement('two', ['00001', '00002']),
    hub('known', '00001'),
    hub('known', '00003'),
  ].join(''),
);

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer(10, { data: [file, 'ontology/vocab.ttl'] });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function page(path: string): Promise<string> {
  return (await fetch(server.url + path, { headers: { 'Accept-Language': 'ja' } })).text();
}

describe('a known region with the members of one that a text forms', () => {
  it('counts its documents, and says so', async () => {
    const text = await page('/id/region/known.html');
    expect(text).toContain('構成市町村は3、この登録簿にある文書は1件');
    expect(text).toContain('<dt>構成市町村が同じ圏域</dt><dd><a href="/id/agreement/one/doc/1/region"');
    expect(text).toContain('同じ圏域と推定し、その文書をこのページの数に入れています');
    expect(text).toContain('連携中枢都市以外の1市町村のうち、この登録簿に協約があるのは1、ないのは0です');
  }); // prettier-ignore

  it('is told by the page of the other', async () => {
    const text = await page('/id/agreement/one/doc/1/region.html');
    expect(text).toContain('<dt>構成市町村が同じ圏域</dt><dd><a href="/id/region/known"');
    expect(text).toContain('同じ圏域と推定します');
  });

  it('stands for both in the list', async () => {
    const text = await page('/regions');
    const card = text.split('<li class="card">').find(item => item.includes('/id/region/known"'));
    expect(card).toContain('文書 1件（構成市町村が同じ圏域のもの（推定） 1）');
    expect(text).not.toContain('"/id/agreement/one/doc/1/region"');
  });
});

it('a region of other members is no other’s', async () => {
  expect(await page('/id/region/wider.html')).toContain('この登録簿にある文書は0件');
  expect(await page('/id/region/wider.html')).not.toContain('構成市町村が同じ');
  expect(await page('/id/agreement/two/doc/1/region.html')).not.toContain('構成市町村が同じ');
  expect(await page('/regions')).toContain('"/id/agreement/two/doc/1/region"');
});

describe('a hub', () => {
  it.each(['/id/region/known.html', '/regions'])('is told with what says so: %s', async path => {
    const text = (await page(path)).replace(/<\/?(?:a|span)[^>]*>/g, '');
    expect(text).toContain('市00001 （甲乙の慣行から推定、市町村の公表資料）');
    expect(text).toContain('市00003 （市町村の公表資料）');
  });

  it('stands with its basis in the table, too', async () => {
    const [, row = ''] = (await page('/id/region/known.html')).split('<th scope="row"><a href="/id/municipality/00003"'); // prettier-ignore
    expect(row.slice(0, row.indexOf('</tr>'))).toContain('連携中枢都市<span class="note">市町村の公表資料</span>'); // prettier-ignore
  });

  it('is unknown where nothing tells it', async () => {
    const text = await page('/id/region/wider.html');
    expect(text).toContain('登録簿にある協約からも、参照した公表資料からも分かりません');
  });
});

it('the bundled regions have the hub that publications tell, with the source', async () => {
  const bundled = await startTestServer();
  const query = `PREFIX org: <${ORG}> SELECT (COUNT(DISTINCT ?part) AS ?hubs) (COUNT(DISTINCT ?region) AS ?regions) WHERE {
    GRAPH ${OUTSIDE} { ?part a org:Membership ; org:role ?core ; org:organization ?region ; <http://www.w3.org/ns/prov#wasDerivedFrom> ?source . ?region org:hasMember ?hub . ?part org:member ?hub } }`;
  const answer = await fetch(`${bundled.url}/sparql?query=${encodeURIComponent(query)}`, {
    headers: { Accept: 'text/csv' },
  });
  const [, hubs = 0, regions = 0] = /(\d+),(\d+)/.exec(await answer.text()) ?? [];
  await bundled.close();
  expect(Number(regions)).toBe(38);
  expect(Number(hubs)).toBe(40);
});
