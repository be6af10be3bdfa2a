/** /convert: whatever is sent, what was read comes back, or a problem in words; the server goes on. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import { Places } from '../../src/serve/pages/convert/places.js';
import { UploadConverter } from '../../src/upload/thread.js';
import { PROJECT } from '../support/knowledge.js';
import { startTestServer } from '../support/server.js';

const TEXT = readFileSync('data/sources/takaoka-himi-2026.txt', 'utf8');

let server: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
}, 600_000);
afterAll(() => server.close());

interface Answer {
  readonly status: number;
  readonly page: string;
}

async function send(body: FormData, more: RequestInit = {}): Promise<Answer> {
  const headers = { 'Accept-Language': 'ja', ...(more.headers as Record<string, string>) };
  const response = await fetch(`${server.url}/convert`, { method: 'POST', body, ...more, headers });
  return { status: response.status, page: await response.text() };
}

function fileForm(bytes: Uint8Array | string, name: string): FormData {
  const form = new FormData();
  form.set('file', new Blob([bytes]), name);
  return form;
}

/** A Word file whose text is some hundred million times the same letter. */
function bomb(): Uint8Array {
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
  return zipSync({
    '[Content_Types].xml': Buffer.from(types),
    'word/document.xml': new Uint8Array(120_000_000),
  });
}

describe('what cannot be read', () => {
  it.each([
    ['nothing', new FormData(), 400, 'ファイルを選ぶか'],
    ['an empty file', fileForm('', 'empty.txt'), 400, 'ファイルが空です'],
    [
      'bytes that are no text',
      fileForm(new Uint8Array([0, 1, 2, 255, 254, 0, 3]), 'a.txt'),
      422,
      'a.txt',
    ],
    [
      'a Word file that is cut off',
      fileForm('PK\u0003\u0004\u0014\0\0\0\b\0', 'a.docx'),
      422,
      'a.docx',
    ],
    ['a PDF that is none inside', fileForm('%PDF-1.7\n1 0 obj\n<<', 'a.pdf'), 422, 'a.pdf'],
    ['a Word file that unpacks to 120 MB', fileForm(bomb(), 'bomb.docx'), 422, 'bomb.docx'],
    ['more than 10 MB', fileForm(new Uint8Array(10_200_000), 'big.txt'), 413, '10 MB'],
  ])('is told in words: %s', async (_, form, status, words) => {
    const answer = await send(form);
    expect(answer.status).toBe(status);
    expect(answer.page).toContain('role="alert"');
    expect(answer.page).toContain(words);
  });

  it.each([
    ['no form', 'application/json', '{}', 415],
    ['a form without a boundary', 'multipart/form-data; x=y', 'x', 400],
    [
      'a form that is cut off',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nx',
      400,
    ],
  ])('is refused: %s', async (_, type, body, status) => {
    const response = await fetch(`${server.url}/convert`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    });
    expect(response.status).toBe(status);
  });

  it('is a problem whatever it holds, and the next file is read', async () => {
    const heads = fc.constantFrom('', '%PDF-1.4\n', 'PK\u0003\u0004', '<html>', '\u00FE\u00FF');
    const files = fc.tuple(heads, fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.pdf', 'a.docx', 'a.html', 'a')); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(files, async ([head, rest, name]) => {
        const bytes = Buffer.concat([Buffer.from(head, 'latin1'), rest]);
        const { status } = await send(fileForm(bytes, name));
        expect([200, 400, 422]).toContain(status);
      }),
      { numRuns: 8 },
    );
    expect((await send(fileForm(TEXT, 'a.txt'))).status).toBe(200);
  });
});

describe('what is read', () => {
  it('stands as text, whatever markup is in it', async () => {
    const attack = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const form = new FormData();
    form.set('text', `${attack}\n${TEXT.replace('別表を', `${attack}別表を`)}`);
    const { status, page } = await send(form);
    expect(status).toBe(200);
    const found = ['<script>alert', '<img', '&lt;script&gt;alert(1)'].map(text =>
      page.includes(text),
    );
    expect(found).toEqual([false, false, true]);
  });

  it('is charged to the client', async () => {
    const poor = await startTestServer(10, { budget: { seconds: 1, errors: 100 } });
    const ask = (): Promise<Response> =>
      fetch(`${poor.url}/convert`, { method: 'POST', body: fileForm(TEXT, 'a.txt') });
    const statuses = [(await ask()).status, (await ask()).status, (await ask()).status, (await ask()).status]; // prettier-ignore
    expect(statuses).toContain(429);
    await poor.close();
  });
});

describe('the thread', () => {
  const upload = { name: 'a.txt', bytes: Buffer.from(TEXT) };
  const limits = { deadline: 30_000, memory: 512 };

  it.each([
    ['time', { ...limits, deadline: 1 }, '秒では'],
    ['memory', { ...limits, memory: 8 }, 'メモリー'],
  ])('is stopped where it takes too much %s', async (_, bounds, words) => {
    const converter = new UploadConverter(PROJECT, bounds);
    const outcome = await converter.convert(upload, { language: 'ja' });
    expect('refused' in outcome && outcome.refused.ja).toContain(words);
  });

  it('is started for the next file whatever became of the one before', async () => {
    const converter = new UploadConverter(PROJECT, { deadline: 30_000, memory: 512 });
    const broken = { name: 'b.txt', bytes: Symbol() as unknown as Uint8Array };
    // a thing that no thread can be given
    await expect(converter.convert(broken, { language: 'ja' })).rejects.toThrow();
    expect(await converter.convert(upload, { language: 'ja' })).toHaveProperty('converted');
  });

  it('ends where nobody waits any more', async () => {
    const gone = new AbortController();
    const converter = new UploadConverter(PROJECT, limits);
    const outcome = converter.convert(upload, { language: 'ja', signal: gone.signal });
    gone.abort();
    expect(await outcome).toMatchObject({ refused: { ja: '中止されました。' } });
  });
});

describe('the places of those who send', () => {
  it('are eight, two of a client, and free again when an answer is given', () => {
    const places = new Places();
    const ofOne = ['a', 'a', 'a'].map(client => places.take(client));
    expect(ofOne.map(free => free !== undefined)).toEqual([true, true, false]);
    const ofOthers = ['b', 'b', 'c', 'c', 'd', 'd', 'e'].map(client => places.take(client));
    expect(ofOthers.map(free => free !== undefined)).toEqual([true, true, true, true, true, true, false]); // prettier-ignore
    ofOne[0]?.();
    expect(places.take('e')).toBeDefined();
  });

  it('are taken before a body is read: who has two sends no third', async () => {
    const slow = Array.from({ length: 2 }, () => {
      const request = http.request(`${server.url}/convert`, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' } }); // prettier-ignore
      request.on('error', () => undefined);
      request.write('--x\r\n');
      return request;
    });
    await expect.poll(async () => (await send(fileForm(TEXT, 'a.txt'))).status, { timeout: 10_000 }).toBe(503); // prettier-ignore
    slow.forEach(request => request.destroy());
    await expect.poll(async () => (await send(fileForm(TEXT, 'a.txt'))).status, { timeout: 10_000 }).toBe(200); // prettier-ignore
  });
});
