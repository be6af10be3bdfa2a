/** Who is linked in the network: by what binds, and by roles alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbeddedEngine } from '../../../src/engine/embedded.js';
import { rowsOf } from '../../../src/engine/rows.js';
import { arrangedGround } from '../../../src/serve/pages/network/picture.js';
import type { Filter } from '../../../src/serve/pages/network/filter.js';
import { filterOf, networkAddress } from '../../../src/serve/pages/network/filter.js';
import { bestConnected, sharersOf } from '../../../src/serve/pages/network/graph.js';
import type { Network } from '../../../src/serve/pages/network/graph.js';
import type { RunningServer } from '../../../src/commands/serve.js';
import { startTestServer } from '../../support/server.js';
import { findNetwork } from '../../../src/serve/pages/network/index.js';

const BASE = 'https://w3id.org/jp-renkei/';
const RK = `${BASE}ns#`;
const folder = mkdtempSync(join(tmpdir(), 'renkei-network-'));
const file = join(folder, 'data.nq');
const place = (code: string): string => `<${BASE}id/municipality/${code}>`;
const label = '<http://www.w3.org/2000/01/rdf-schema#label>';

/** An instrument of a status with a role of one that names another, and a duty that does so too. */
function instrument(
  name: string,
  status: string,
  [bearer, counterpart]: readonly [string, string],
): string {
  return `<urn:${name}> <${RK}instrumentStatus> <${BASE}vocab/status/${status}> .
<urn:${name}/m> <${RK}roleAssignment> <urn:${name}/r> .
<urn:${name}/r> <${RK}bearer> ${place(bearer)} .
<urn:${name}/r> <${RK}counterpart> ${place(counterpart)} .
<urn:${name}/r> <${RK}inInstrument> <urn:${name}> .
<urn:${name}/duty> <${RK}bearer> ${place(bearer)} .
<urn:${name}/duty> <${RK}counterpart> ${place('00009')} .
<urn:${name}/duty> <${RK}inInstrument> <urn:${name}> .
`;
}

/** A region in a graph, the default one where it has no name, with its members. */
function region(name: string, codes: readonly string[], graph: string): string {
  const iri = `<${BASE}id/region/${name}>`;
  return [
    `${iri} ${label} "${name}"@ja ${graph} .\n`,
    ...codes.flatMap(code => [
      `${iri} <http://www.w3.org/ns/org#hasMember> ${place(code)} ${graph} .\n`,
      `${place(code)} ${label} "${code}"@ja ${graph} .\n`,
    ]),
  ].join('');
}

writeFileSync(
  file,
  [
    ...['00001', '00002', '00003', '00009'].map(
      code =>
        `${place(code)} <${RK}dantaiCode> "${code}0" .\n${place(code)} ${label} "${code}"@ja .\n`,
    ),
    instrument('a', 'concluded', ['00001', '00002']),
    instrument('b', 'draft', ['00001', '00003']),
    region('listed', ['00001', '00003'], ''),
    region('known', ['00002', '00009'], `<${BASE}graph/enrichment/regions>`),
  ].join(''),
);

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await EmbeddedEngine.open({ files: [file], size: 1 });
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

describe('a link', () => {
  it('is one of a role in an instrument that binds: not of a draft, nor of a duty', async () => {
    const { links } = await findNetwork(rowsOf(engine, 10_000), {});
    expect(links.map(({ a, b }) => [a, b].map(iri => iri.slice(-5)))).toEqual([['00001', '00002']]);
  });
});

describe('the page', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());
  const page = async (path: string): Promise<string> =>
    (await fetch(`${server.url}${path}`)).text();

  it.each(['/network', '/map'])('%s says so where a municipality has no link, and leads to its page', async path => {
    const body = await page(`${path}?city=16201`);
    expect(body).toContain('<p role="status"><a href="/id/municipality/16201" lang="ja">富山市</a>');
    expect(body).not.toMatch(/Infinity|NaN/);
  }); // prettier-ignore

  it.each(['/network', '/map'])('%s says so where no municipality has the code', async path => {
    expect(await page(`${path}?city=99999`)).toContain('このコードの市町村はありません: 99999');
  });

  it('has a row for each line of the picture of a municipality', async () => {
    const body = await page('/network?city=16211');
    const count = (pattern: RegExp): number => [...body.matchAll(pattern)].length;
    expect(count(/<line class="link [a-z]+" data-a/g)).toBeGreaterThan(2);
    expect(count(/<tr data-a/g)).toBe(count(/<line class="link [a-z]+" data-a/g));
  });

  it('counts the roles that name nobody, and takes narrower themes too', async () => {
    const body = await page('/network?region=id/region/hachinohe&theme=disaster&mode=lead');
    expect(body).toMatch(/<section id="alone">.*八戸市<\/a> [1-9]/s);
    expect(await page('/network?theme=education')).toContain('data-node');
  });

  it('leads from the roles of one to the words that name the other', async () => {
    const [, link = ''] = /href="(\/id\/municipality\/[0-9]+#with-[0-9]+)"/.exec(await page('/network')) ?? [];
    const [path = '', place = ''] = link.split('#');
    expect(await page(path)).toContain(`<ul id="${place}">`);
  }); // prettier-ignore
});

describe('members of one region', () => {
  const found = async (filter: Filter): Promise<readonly string[]> => {
    const { links, nodes } = await findNetwork(rowsOf(engine, 10_000), filter);
    expect(nodes.every(node => /^0000[0-9]$/.test(node.label))).toBe(true);
    return links.map(({ a, b, regions }) => [a, b, ...regions.map(({ label: said }) => said)].map(iri => iri.replace(/^.*\//, '')).join(' '));
  }; // prettier-ignore

  it('are linked where that is asked for, as a text lists them and as they are known from outside', async () => {
    expect(await found({ kind: 'region' })).toEqual(['00001 00003 listed', '00002 00009 known']);
  });

  it('are those of the region that is asked for', async () => {
    const one = { kind: 'region', region: `${BASE}id/region/known` } as const;
    expect(await found(one)).toEqual(['00002 00009 known']);
  });

  it('are no links where nobody asks for them', async () => {
    expect(await found({})).toEqual(['00001 00002']);
  });
});

function networkOf(...pairs: readonly (readonly [string, string])[]): Network {
  const iris = [...new Set(pairs.flat())];
  return {
    nodes: iris.map(iri => ({ iri, label: iri })),
    links: pairs.map(([a, b]) => ({ a, b, agreements: [], regions: [], roles: [] })),
  };
}

describe('a network', () => {
  it('tells who shares which partners, not the partners themselves unless they do', () => {
    const network = networkOf(['a', 'p'], ['a', 'q'], ['b', 'p'], ['b', 'q'], ['c', 'd']);
    expect([...sharersOf(network, 'a')]).toEqual([['b', ['p', 'q']]]);
  });

  it('is cut to those with the most partners, and the links between them', () => {
    const network = networkOf(['a', 'b'], ['a', 'c'], ['a', 'd'], ['b', 'c']);
    const { nodes, links } = bestConnected(network, 3);
    expect(nodes.map(({ iri }) => iri)).toEqual(['a', 'b', 'c']);
    expect(links).toHaveLength(3);
  });

  it('has every name in its picture, and none upon another', () => {
    const network = networkOf(['a', 'b'], ['a', 'c'], ['d', 'e']);
    const { places, width, height } = arrangedGround(network);
    const all = [...places.values()];
    expect(all.every(({ x, y }) => x > 0 && y > 0 && x < width && y < height)).toBe(true);
    const distances = all.flatMap((p, at) =>
      all.slice(at + 1).map(q => Math.hypot(p.x - q.x, p.y - q.y)),
    );
    expect(Math.min(...distances)).toBeGreaterThan(25);
  });
});

it.each([
  ['kind=role&region=id/region/x&theme=tourism&mode=lead&from=2016&until=2020&city=16211', true],
  ['', true],
  ['kind=x&region=http://evil/&theme=%3Cb%3E&mode=a/b&from=16&until=20200&city=1', false],
])('a filter of an address is the address of the filter: %s', (address, isSame) => {
  const filter = filterOf(new URLSearchParams(address));
  const again = networkAddress('/network', filter).replace(/^\/network\??/, '');
  expect(new URLSearchParams(again).toString()).toBe(
    isSame ? new URLSearchParams(address).toString() : '',
  );
});
