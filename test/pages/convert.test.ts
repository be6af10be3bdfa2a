/** Converting in a real browser: a file chosen or dropped, a text pasted, what was read against the text, the graph. */
import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph } from 'docx';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../../src/commands/serve.js';
import { renkei } from '../support/command-line.js';
import { startTestServer } from '../support/server.js';
import { launchChromium } from './support/chromium.js';
import { axeFaults, layoutFaults } from './support/faults.js';
import type { OpenPage, Viewer } from './support/open.js';
import { PHONE, openPage } from './support/open.js';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchChromium()]);
}, 600_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const FILE = 'data/sources/takaoka-himi-2026.txt';

const open = (viewer: Viewer): Promise<OpenPage> =>
  openPage(browser, `${server.url}/convert`, viewer);

it('shows what is read in a file against its text, and gives the graph, without script', async () => {
  const { page, close } = await open({ script: false });
  await page.getByLabel('ファイル').setInputFiles(FILE);
  await page.getByRole('button', { name: '読み取る' }).click();
  expect(await page.locator('.facts').innerText()).toContain('高岡市（16202）');
  const role = page.locator('.statements li', {
    hasText: '南砺市と連携・協力して地域振興に係る各種施策に主体的に',
  });
  await role.getByRole('link').click();
  expect(await page.locator('mark:target').innerText()).toBe(
    '南砺市と連携・協力して地域振興に係る各種施策に主体的に取り組む。',
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('a.download').click(),
  ]);
  const { out } = await renkei('convert', FILE, '--quiet');
  expect(download.suggestedFilename()).toBe('agreement.trig');
  expect(readFileSync(await download.path(), 'utf8')).toBe(out);
  await close();
});

/** The same lines as paragraphs of another kind of file. */
async function fileOf(kind: string): Promise<Buffer> {
  const lines = readFileSync(FILE, 'utf8').split('\n').filter(Boolean);
  const page = `<!doctype html><meta charset="utf-8"><title>協約</title>${lines.map(line => `<p>${line}</p>`).join('\n')}`;
  if (kind === 'html') return Buffer.from(page);
  if (kind === 'docx') {
    const children = lines.map(line => new Paragraph(line));
    return Packer.toBuffer(new Document({ sections: [{ children }] }));
  }
  const printed = await browser.newPage();
  await printed.setContent(page);
  const bytes = await printed.pdf();
  await printed.close();
  return bytes;
}

it.each([
  ['html', 'text/html'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['pdf', 'application/pdf'],
])('reads a good .%s, whose name is text', async (kind, mimeType) => {
  const { page, complaints, close } = await open({ script: false });
  const name = `<b>協約<b>.${kind}`;
  await page.getByLabel('ファイル').setInputFiles({ name, mimeType, buffer: await fileOf(kind) });
  await page.getByRole('button', { name: '読み取る' }).click();
  expect(await page.locator('.facts').innerText()).toContain('高岡市（16202）');
  expect(await page.locator('main').innerText()).toContain(name);
  expect(await page.locator('.statements li').count()).toBeGreaterThan(3);
  expect(complaints).toEqual([]);
  await close();
});

it('reads a file that is dropped', async () => {
  const { page, complaints, close } = await open({ language: 'en', viewport: PHONE });
  const text = readFileSync(FILE, 'utf8');
  const data = await page.evaluateHandle(
    `(() => { const data = new DataTransfer(); data.items.add(new File([${JSON.stringify(text)}], 'dropped.txt')); return data; })()`,
  );
  await page.dispatchEvent('form[data-drop]', 'drop', { dataTransfer: data });
  await page.locator('.against').waitFor();
  expect(await page.locator('main').innerText()).toContain('dropped.txt');
  expect(complaints).toEqual([]);
  expect(await layoutFaults(page)).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);
  await close();
});

it('reads a text that is pasted, by keyboard alone, and reports what it did not find', async () => {
  const { page, close } = await open({});
  await page.getByLabel('文を貼り付ける').focus();
  await page.keyboard.insertText(
    '第1条 この協約は、観光の振興を目的とする。\n<b>第2条</b> 甲は乙と協力する。',
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.against').waitFor();
  expect(await page.locator('.findings').first().innerText()).toContain(
    '当事者が二者以上見つかりません',
  );
  expect(await page.locator('pre.source b').count()).toBe(0);
  expect(await axeFaults(page)).toEqual([]);
  await close();
});
