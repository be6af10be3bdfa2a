/** Pages of nodes that are made once. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../src/commands/serve.js';
import { RememberedPages } from '../../../src/serve/pages/remembered.js';
import { startTestServer } from '../../support/server.js';

describe('a page', () => {
  it('is made once for a version and a key', async () => {
    let [version, made] = ['1', 0];
    const pages = new RememberedPages(() => version);
    const ask = (key: string): Promise<string> =>
      pages.page(key, () => Promise.resolve(`${key}${++made}`));
    expect([await ask('a'), await ask('a'), await ask('b')]).toEqual(['a1', 'a1', 'b2']);
    version = '2';
    expect([await ask('a'), await ask('a')]).toEqual(['a3', 'a3']);
  });

  it('is made each time of data that may change at any time', async () => {
    let made = 0;
    const pages = new RememberedPages(() => undefined);
    const ask = (): Promise<string> => pages.page('a', () => Promise.resolve(String(++made)));
    expect([await ask(), await ask()]).toEqual(['1', '2']);
  });

  it('is not remembered where other data came while it was made, nor where it failed', async () => {
    let version = '1';
    const pages = new RememberedPages(() => version);
    const old = await pages.page('a', () => {
      version = '2';
      return Promise.resolve('old');
    });
    version = '1';
    expect([old, await pages.page('a', () => Promise.resolve('new'))]).toEqual(['old', 'new']);
    await expect(pages.page('b', () => Promise.reject(new Error('busy')))).rejects.toThrow('busy');
    expect(await pages.page('b', () => Promise.resolve('there'))).toBe('there');
  });
});

describe('the pages of a server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'renkei-parts-'));
  const [NS, ELI] = ['https://w3id.org/jp-renkei/ns#', 'http://data.europa.eu/eli/ontology#'];
  const document = 'https://w3id.org/jp-renkei/id/agreement/01100-01202/2020-01-01/doc/2020-01-01';
  writeFileSync(
    join(folder, 'data.nq'),
    [
      `<${document}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${NS}Instrument> .`,
      `<${document}> <http://purl.org/dc/terms/title> "輪"@ja .`,
      `<${document}> <${ELI}has_part> <${document}/art/1> .`,
      `<${document}/art/1> <${ELI}has_part> <${document}/art/2> .`,
      `<${document}/art/2> <${ELI}has_part> <${document}/art/1> .`,
      ...['1', '2'].map(
        n =>
          `<${document}/art/${n}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${NS}Article> .`,
      ),
    ].join('\n'),
  );
  let [bundled, odd]: RunningServer[] = [];
  beforeAll(async () => {
    [bundled, odd] = await Promise.all([
      startTestServer(),
      startTestServer(10, { data: [join(folder, 'data.nq')] }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([bundled?.close(), odd?.close()]);
    rmSync(folder, { recursive: true });
  });

  const text = async (server: RunningServer | undefined, path: string): Promise<string> =>
    (await fetch(`${server?.url}${path}`, { headers: { 'accept-language': 'ja' } })).text();

  it.each([
    ['another parameter', '/id/municipality/16202.html?x=1', true],
    ['escapes in the address', '/id/municipality/1620%32.html', true],
    ['another value of one that is known', '/id/municipality/16202.html?view=1', true],
    ['all statements', '/id/municipality/16202.html?view=facts', false],
    ['another language', '/id/municipality/16202.html?lang=en', false],
    ['another node', '/id/municipality/16205.html', false],
  ])('%s: the same page is %s', async (_, path, isSame) => {
    const page = await text(bundled, '/id/municipality/16202.html');
    expect((await text(bundled, path)) === page).toBe(isSame);
  });

  it('end where parts of other people’s data are parts of themselves', async () => {
    expect(
      await text(odd, `${new URL(document).pathname.replace('/jp-renkei', '')}.html`),
    ).toContain('輪');
  });
});
