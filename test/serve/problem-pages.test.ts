/** Whoever opens an address in a browser and meets a problem is told in words, in either language; programs get JSON. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import { startTestServer } from '../support/server.js';

/** What Firefox and others accept. */
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

const TOO_MUCH = {
  ja: '1分間に使える量を超えました',
  en: 'Too much was asked in a minute',
};

let server: RunningServer;
/** A server of which one wrong query may be asked in a minute. */
let strict: RunningServer;
beforeAll(async () => {
  [server, strict] = await Promise.all([
    startTestServer(10),
    startTestServer(10, { budget: { seconds: 100, errors: 1 }, trustProxy: 1 }),
  ]);
});
afterAll(() => Promise.all([server.close(), strict.close()]));

interface Seen {
  readonly status: number;
  readonly type: string | null;
  readonly headers: Headers;
  readonly body: string;
}

interface Asked extends Omit<RequestInit, 'headers'> {
  readonly headers?: Readonly<Record<string, string>>;
}

async function open(address: string, init: Asked = {}): Promise<Seen> {
  const headers = { accept: BROWSER, 'accept-language': 'ja', ...init.headers };
  const response = await fetch(address, { redirect: 'manual', ...init, headers });
  const { status, headers: fields } = response;
  return { status, type: fields.get('content-type'), headers: fields, body: await response.text() };
}

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/problem+json';

describe('a page tells what happened and leads on', () => {
  it.each([
    ['GET', '/%E0%A4%A', 400, '文字が読めません', 'cannot be read'],
    ['GET', '/questions/%E3%81', 400, '文字が読めません', 'cannot be read'],
    ['GET', '/search?q=%E3%81', 400, '文字が読めません', 'cannot be read'],
    ['POST', '/network', 405, 'このページに送信はできません', 'Nothing can be sent'],
    ['DELETE', '/', 405, 'DELETE はできません', 'there is no DELETE here'],
    ['GET', '/nothing', 404, 'このページはありません', 'There is no such page'],
    ['GET', '/id/nothing', 404, 'この IRI についての記録はありません', 'nothing about this IRI'],
  ])('%s %s: %i', async (method, path, status, ja, en) => {
    const words = { ja, en };
    for (const language of ['ja', 'en'] as const) {
      const seen = await open(server.url + path, {
        method,
        headers: { 'accept-language': language },
      });
      expect([seen.status, seen.type]).toEqual([status, HTML]);
      expect(seen.body).toContain(`<html lang="${language}">`);
      expect(seen.body).toContain(words[language]);
      expect(seen.body).toMatch(/<a href="\/">/);
      expect(seen.body).toMatch(/<a href="\/search">/);
      for (const field of ['Accept', 'Accept-Language'])
        expect(seen.headers.get('vary')?.split(', ')).toContain(field);
    }
  });

  it.each([
    ['changes?date=2026/01/19', '日付: 「2026/01/19」は日付として読めません'],
    ['changes?date=2026-13-45', '日付: 2026-13-45 という日はありません'],
    ['shared-partners?municipality=99999', '市町村: コードが 99999 の市町村は'],
  ])('of a question: %s', async (path, said) => {
    const { status, body } = await open(`${server.url}/questions/${path}`);
    expect(status).toBe(400);
    expect(body).toContain(said);
    expect(body).not.toContain('--date');
    expect(body).not.toContain('当てはまるもの');
  });

  it('and to itself in the other language, on this server alone', async () => {
    const { body } = await open(`${server.url}//example.org/x?lang=ja&q=%E6%9D%BE`);
    expect(body).toContain('href="/example.org/x?q=%E6%9D%BE&amp;lang=en"');
  });

  it.each([
    ['/nothing', '*/*'],
    ['/nothing', 'application/json, text/html;q=0.5'],
    ['/nothing', 'text/turtle, text/html;q=0.5'],
    ['/search?q=%E3%81', '*/*'],
    ['/sparql?query=x', BROWSER],
    ['/api/queries/none', BROWSER],
    ['/graph-store?graph=x', BROWSER],
  ])('not to a program: %s with %s', async (path, accept) => {
    const { type, body } = await open(server.url + path, { headers: { accept } });
    expect(type).toBe(JSON_TYPE);
    expect(JSON.parse(body)).toHaveProperty('detail');
  });
});

describe('who has used up what may be used in a minute', () => {
  const used = { 'x-forwarded-for': '192.0.2.7' };
  beforeAll(async () => {
    // somebody else has opened the start page before
    await open(`${strict.url}/`, { headers: { 'x-forwarded-for': '192.0.2.8' } });
    await open(`${strict.url}/sparql?query=x`, { headers: used });
  });

  it.each([
    '/network',
    '/municipalities',
    '/id/municipality/16211.html',
    '/ns.html',
    '/nothing',
    '/questions/parties?municipality=16211',
    '/search?q=x',
  ])('is told so at %s', async path => {
    for (const language of ['ja', 'en'] as const) {
      const headers = { ...used, 'accept-language': language };
      const seen = await open(strict.url + path, { headers });
      const seconds = seen.headers.get('retry-after') ?? '';
      expect([seen.status, seen.type]).toEqual([429, HTML]);
      expect(seen.body).toContain(TOO_MUCH[language]);
      expect(seen.body).toMatch(
        language === 'ja' ? new RegExp(`${seconds} 秒ほど待って`) : `Wait ${seconds} seconds`,
      );
      expect(seen.headers.get('ratelimit')).toMatch(/"errors";r=0/);
    }
  });

  it('has the start page all the same, where it was made before', async () => {
    const { status, body } = await open(`${strict.url}/`, { headers: used });
    expect(status).toBe(200);
    expect(body).toContain('class="hero"');
  });

  it('is told so in Japanese where a file is to be converted', async () => {
    const form = new FormData();
    form.set('text', '協約');
    const seen = await open(`${strict.url}/convert`, { method: 'POST', body: form, headers: used });
    expect([seen.status, seen.type]).toEqual([429, HTML]);
    expect(seen.body).toContain(TOO_MUCH.ja);
    expect(seen.body).not.toContain('A client has');
    expect(Number(seen.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('gets JSON as a program', async () => {
    const headers = { ...used, accept: '*/*' };
    const { status, type } = await open(`${strict.url}/network`, { headers });
    expect([status, type]).toEqual([429, JSON_TYPE]);
  });
});
