/** What pages say of themselves to programs: search engines, services that show links, readers of linked data. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../src/commands/serve.js';
import { BASE } from '../../../src/rdf/namespaces.js';
import { PAGES } from '../../pages/support/list.js';
import { startTestServer } from '../../support/server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function head(path: string): Promise<string> {
  const response = await fetch(`${server.url}${path}`, { headers: { accept: 'text/html', 'accept-language': 'ja' } });
  return (await response.text()).split('</head>')[0] ?? '';
} // prettier-ignore

const NODES = PAGES.filter(([, path]) => /^\/(?:id|vocab|ns)[/.]/.test(path));

describe.each(NODES)('%s', (_, path) => {
  it('has its IRI, its name, and itself as data', async () => {
    const text = await head(path);
    const canonical = /<link rel="canonical" href="([^"]+)">/.exec(text)?.[1] ?? '';
    expect(canonical.startsWith(BASE)).toBe(true);
    expect(text).toContain(`<meta property="og:url" content="${canonical}">`);
    expect(text).toMatch(/<meta property="og:title" content="[^"]+">/);
    expect(text).toMatch(/<meta property="og:description" content="[^"]+">/);
    const [, json = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(text) ?? [];
    const data = JSON.parse(json) as Readonly<Record<string, unknown>>;
    expect(data['@id']).toBe(canonical);
    expect(data['name']).toEqual(expect.stringMatching(/./));
    const types = data['@type'];
    if (types !== undefined) expect(new Set(types as string[]).size).toBe((types as string[]).length);
    expect(types).not.toEqual([]);
  }); // prettier-ignore

  it('names other formats, which are there', async () => {
    const links = [...(await head(path)).matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)">/g)];
    expect(links.length).toBeGreaterThan(0);
    for (const [, type = '', href = ''] of links) {
      const response = await fetch(new URL(href, server.url + path));
      await response.arrayBuffer();
      expect([href, response.status, response.headers.get('content-type')]).toEqual([href, 200, expect.stringContaining(type)]);
    }
  }); // prettier-ignore
});

it.each(PAGES)('%s names itself in the other language', async (_, path) => {
  const [, other = ''] = /<link rel="alternate" hreflang="en" href="([^"]+)">/.exec(await head(path)) ?? [];
  const response = await fetch(new URL(other.replace(/&amp;/g, '&'), server.url + path), { headers: { accept: 'text/html' } });
  expect(await response.text()).toContain('<html lang="en">');
}); // prettier-ignore
