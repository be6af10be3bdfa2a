/** /convert: whatever is sent, what was read comes back, or a problem in words; the server goes on. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
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
  const limits = { deadline: 30_000, memory: 512, waiting: 8, ofClient: 2 };

  it.each([
    ['time', { ...limits, deadline: 1 }, '秒では'],
    ['memory', { ...limits, memory: 8 }, 'メモリー'],
  ])('is stopped where it takes too much %s', async (_, bounds, words) => {
    const converter = new UploadConverter(PROJECT, bounds);
    const outcome = await converter.convert(upload, { language: 'ja' });
    expect('refused' in outcome && outcome.refused.ja).toContain(words);
  });

  it('is not started for more than may wait', async () => {
    const converter = new UploadConverter(PROJECT, { ...limits, deadline: 1, waiting: 1 });
    const [, second] = await Promise.all([1, 2].map(() => converter.convert(upload, { language: 'ja' }))); // prettier-ignore
    expect(second).toMatchObject({ ran: 0, status: 503 });
  });

  it('leaves places of the queue for other clients', async () => {
    const converter = new UploadConverter(PROJECT, { ...limits, deadline: 1, ofClient: 1 });
    const outcomes = await Promise.all(
      ['a', 'a', 'b'].map(client => converter.convert(upload, { language: 'ja', client })),
    );
    expect(outcomes.map(outcome => 'status' in outcome && outcome.status)).toEqual([422, 503, 422]);
  });

  it('ends where nobody waits any more', async () => {
    const gone = new AbortController();
    const converter = new UploadConverter(PROJECT, limits);
    const outcome = converter.convert(upload, { language: 'ja', signal: gone.signal });
    gone.abort();
    expect(await outcome).toMatchObject({ refused: { ja: '中止されました。' } });
  });
});
