/** The pages of the data and of the ontology, and what search engines read. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../src/commands/serve.js';
import { startTestServer } from '../../support/server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer(10, { services: [] });
});
afterAll(() => server.close());

async function text(path: string): Promise<string> {
  const response = await fetch(server.url + path);
  expect(response.status).toBe(200);
  return response.text();
}

/** What a page says of its subject to programs. */
function linkedData(page: string): Record<string, unknown> {
  const json = /<script type="application\/ld\+json">(?<json>.*?)<\/script>/s.exec(page)?.groups?.[
    'json'
  ];
  return JSON.parse(json ?? '{}') as Record<string, unknown>;
}

describe('the page of the data', () => {
  it('names each file with its hash, and the file has it', async () => {
    const page = await text('/data');
    const files = [
      ...page.matchAll(/href="(?<path>\/dump\/[^"]+)".*?<code>(?<hash>[0-9a-f]{64})<\/code>/gs),
    ];
    expect(files.length).toBeGreaterThan(5);
    for (const { groups } of files.slice(0, 3)) {
      const body = await text(groups!['path']!);
      expect(createHash('sha256').update(body).digest('hex')).toBe(groups!['hash']);
    }
  });

  it('offers them to programs as downloads, under the licence of the graph', async () => {
    const data = linkedData(await text('/data'));
    expect(data['license']).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(data['distribution']).toContainEqual(
      expect.objectContaining({ contentUrl: `${server.url}/dump/dataset.nq` }),
    );
  });

  it('joins with e-Stat in one query, which the editor opens', async () => {
    const page = await text('/data');
    const link = /href="(?<href>\/query\?query=[^"]+)"/.exec(page)?.groups?.['href'];
    expect(decodeURIComponent(link!.replaceAll('+', ' '))).toContain(
      'SERVICE <https://data.e-stat.go.jp/',
    );
  });
});

describe('the page of the ontology', () => {
  it('is where the IRIs of its terms lead', async () => {
    const page = await text('/ns');
    expect(page).toContain('id="CooperationMeasure"');
    expect(page).toMatch(/取組 <code>rk:CooperationMeasure<\/code>/);
    expect(linkedData(page)['@id']).toBe('https://w3id.org/jp-renkei/ns');
  });

  it('counts what the data have of a class, and leads to one of them that is there', async () => {
    const page = await text('/ns');
    const block = page.slice(page.indexOf('id="CooperationMeasure"')).split('</article>')[0]!;
    expect(block).toContain('<dd>88</dd>');
    const example = /<dd><a href="(?<path>\/id\/[^"]+)"/.exec(block)?.groups?.['path'];
    await text(example!);
  });

  it('is read at /ontology too', async () => {
    expect((await fetch(`${server.url}/ontology`)).url).toBe(`${server.url}/ns.html`);
  });
});

describe('for search engines', () => {
  it('every address of the sitemap is a page, and none twice', async () => {
    const robots = await text('/robots.txt');
    const sitemap = /^Sitemap: (?<address>.*)$/m.exec(robots)?.groups?.['address'];
    expect(sitemap).toBe(`${server.url}/sitemap.xml`);
    const addresses = [...(await text('/sitemap.xml')).matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, at]) => at!,
    );
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain(`${server.url}/id/municipality/16211.html`);
    const some = addresses.filter((_, at) => at % 9 === 0);
    for (const address of some) {
      const response = await fetch(address);
      expect([address, response.status, response.headers.get('content-type')]).toEqual([
        address,
        200,
        'text/html; charset=utf-8',
      ]);
    }
  });
});
