/** What the search box suggests. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../src/commands/serve.js';
import type { FoundNodes } from '../../../src/serve/api/schemas.js';
import { suggestionItems } from '../../../src/serve/pages/search/suggestions.js';
import { startTestServer } from '../../support/server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Each item as its kind and what it says. */
async function suggested(q: string): Promise<readonly string[]> {
  const asked = new URLSearchParams({ q, lang: 'ja' });
  const response = await fetch(`${server.url}/search/suggestions?${asked.toString()}`);
  expect(response.status).toBe(200);
  const items = (await response.text()).split('</li>').slice(0, -1);
  return items.map(item =>
    item
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

describe('the suggestions', () => {
  it('begin with the municipality of a name, and tell its roles apart by their words', async () => {
    const [first, ...others] = await suggested('射水');
    expect(first).toBe('市町村 射水市');
    const roles = others.filter(text => text.startsWith('役割'));
    expect(roles.length).toBeGreaterThan(1);
    expect(new Set(roles).size).toBe(roles.length);
    for (const role of roles) expect(role).toContain('射水');
  });

  it.each([
    ['防災', '災害対策'],
    ['disaster prevention', '災害対策'],
  ])('%s is a word for the theme %s', async (words, theme) => {
    expect((await suggested(words))[0]).toMatch(new RegExp(`^主題などの概念 ${theme}`));
  });

  it('end with the way to all that was found', async () => {
    expect((await suggested('観光')).at(-1)).toMatch(/^すべての結果 \([0-9]+\)$/);
  });

  it('say that there is nothing', async () => {
    expect(await suggested('ない言葉ない言葉')).toEqual(['見つかりません']);
  });

  it('have no term of the ontology, and each name of a kind once', async () => {
    const items = await suggested('協約');
    expect(items.length).toBeGreaterThan(1);
    expect(new Set(items).size).toBe(items.length);
  });
});

it('markup in a name is text', () => {
  const hit = { node: 'urn:x', label: '<img src=x>', types: ['Municipality'], property: '', text: '<img src=x>', document: null, page: null };
  const found: FoundNodes = { q: 'x', total: 1, hits: [hit], links: { self: '', sparql: '' } };
  expect(suggestionItems(found, 'ja').text).toContain('&lt;img src=x&gt;');
}); // prettier-ignore
