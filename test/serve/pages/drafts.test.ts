/** A draft is nobody's promise: it counts on no page, and each page shows it apart. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../src/commands/serve.js';
import type { Instrument } from '../../../src/serve/pages/agreements/instruments.js';
import type { Measure } from '../../../src/serve/pages/agreements/measures.js';
import { promisedIn, proposedIn } from '../../../src/serve/pages/agreements/binding.js';
import { draftsName } from '../../../src/serve/pages/agreements/drafts-view.js';
import { statusChip } from '../../../src/serve/pages/agreements/view.js';
import { Concepts } from '../../../src/serve/pages/concepts.js';
import { startTestServer } from '../../support/server.js';

const DRAFT = '/id/agreement/16201-x/draft-b3e443e1';
const CHIP = '<span class="chip draft">案';

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function page(path: string): Promise<string> {
  return (await fetch(server.url + path, { headers: { 'Accept-Language': 'ja' } })).text();
}

/** What a page has from one id to another; to its end where none is told. */
function between(text: string, id: string, next = '<footer'): string {
  const from = text.indexOf(` id="${id}"`);
  const to = text.indexOf(next, from);
  expect(from).toBeGreaterThan(0);
  expect(to).toBeGreaterThan(from);
  return text.slice(from, to);
}

describe('the page of a region that a draft alone speaks of', () => {
  it('has no document, no measure and no leader', async () => {
    const text = await page('/id/region/toyama-koiki.html');
    expect(text).toContain('文書は0件、取組は0件です。ほかに案が1件あります');
    expect(between(text, 'leads', 'id="drafts"')).not.toContain('mode-lead');
    expect(text).not.toContain('id="coverage"');
  });

  it('shows the draft with its themes, for all to see', async () => {
    const drafts = between(await page('/id/region/toyama-koiki.html'), 'drafts', 'id="members"');
    expect(drafts).toContain(`href="${DRAFT}"`);
    expect(drafts).toContain(CHIP);
    expect(drafts).toContain('取組の案 20件');
    expect(drafts).toContain('href="/vocab/theme/disaster"');
    expect(drafts).not.toContain('<details');
  });

  it('stands by itself in the list', async () => {
    const text = await page('/regions');
    expect(text.indexOf('/id/region/toyama-koiki"')).toBeGreaterThan(text.indexOf('id="drafts"'));
    expect(between(text, 'drafts', '</section>')).toContain('/id/region/toyama-koiki"');
  });
});

it('a municipality whose only document is a draft has no role, and the draft shows what it would do', async () => {
  const text = await page('/id/municipality/16201.html');
  expect(text).toContain('役割を担う取組は0件です。ほかに案が1件あります');
  expect(between(text, 'roles', 'id="shared"')).not.toContain('class="chip"');
  const drafts = between(text, 'drafts', 'id="partners"');
  expect(drafts).toContain('取組の案 20件');
  expect(drafts).toContain(CHIP);
});

describe('a theme', () => {
  it.each([
    ['disaster', '3の圏域、3件の文書に、', '3の圏域'],
    ['land-use', '0の圏域、0件の文書に、0の取組', 'この主題の取組を定めた文書は、この登録簿にはありません'],
  ])('counts what binds: %s', async (theme, lead, words) => {
    const text = await page(`/vocab/theme/${theme}.html`);
    expect(text).toContain(lead);
    expect(text).toContain(words);
    expect(text).toContain('ほかに案が1件あります');
    const drafts = between(text, 'drafts');
    expect(drafts).toContain(`href="${DRAFT}"`);
    expect(drafts).toContain(CHIP);
    expect(between(text, 'beside', 'id="drafts"')).not.toContain(DRAFT);
  }); // prettier-ignore

  it('has no measure in the list where drafts alone have one', async () => {
    const entry = (await page('/themes')).split('<li>').find(item => item.includes('/land-use"'));
    expect(entry).toContain('取組なし');
    expect(entry).toContain(CHIP);
  });
});

describe('a comparison', () => {
  it('leaves out what municipalities would do by drafts, and tells it below', async () => {
    const text = await page('/compare?of=16201&of=16202');
    expect(between(text, 'words', 'id="drafts"')).not.toContain(DRAFT);
    expect(between(text, 'drafts')).toContain('取組の案 20件');
    expect(text).toContain('<a href="#drafts">');
  });

  it('tells of a draft that it is one, in every head', async () => {
    const text = await page(`/compare?of=${DRAFT}&of=16202`);
    const heads = [...text.matchAll(/<(th scope="col"|h4)>(?:(?!<\/\1|<\/h4|<\/th).)*/g)]
      .map(([head]) => head)
      .filter(head => head.includes(DRAFT));
    expect(heads.length).toBeGreaterThan(1);
    expect(heads.every(head => head.includes(CHIP))).toBe(true);
  });
});

it('the start page counts what is agreed, and drafts by themselves', async () => {
  const text = await page('/');
  expect(text).toContain('<b>68</b> 取組');
  expect(text).toContain('ほかに: <a href="/agreements?status=draft">案 1</a>');
});

it('a text of which nobody knows whether it was concluded is no promise either, and no draft', () => {
  const statuses = ['concluded', 'cited-only', 'draft', 'undetermined'].map(
    name => `https://w3id.org/jp-renkei/vocab/status/${name}`,
  );
  const held = {
    instruments: statuses.map((status): Instrument => ({ iri: status, title: '', status, regions: [], parties: [] })),
    measures: statuses.map((status): Measure => ({ iri: status, name: '', content: '', instrument: '', status, themes: [], roles: [] })),
  }; // prettier-ignore
  const said = ({ instruments, measures }: typeof held): readonly number[] => [
    instruments.length,
    measures.length,
  ];
  const proposed = proposedIn(held);
  expect([promisedIn(held), proposed].map(part => said(part as typeof held))).toEqual([
    [2, 2],
    [2, 2],
  ]);
  const saying = { language: 'ja', concepts: new Concepts([]) } as const;
  expect(draftsName(proposed.instruments, saying)).toBe('案・締結されたか不明の文書');
  expect(JSON.stringify(statusChip(statuses[3], 'ja'))).toContain('締結されたか不明');
});
