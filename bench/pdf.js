/** A PDF of 300 pages, printed by a browser, read in a fresh process: time and memory. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { read } from '../dist/index.js';
import { figure, milliseconds, section } from './measure.js';

const SELF = fileURLToPath(import.meta.url);
const PAGES = 300;

/** Half of the pages have text, half a table; as long as those of an agreement. */
function html() {
  const sentence =
    '甲及び乙は、圏域の住民の暮らしを支えるため、相互に役割を分担して連携し、又は協力して事務の執行に当たるものとし、必要な経費を負担する。';
  const article = at => `<p>第${at}条\u3000${sentence.repeat(3)}</p>`;
  const row = at =>
    `<tr><td>取組${at}<td>${sentence}<td>${sentence}<td>甲と連携して取り組む。</tr>`;
  const text = `<div class="page">${Array.from({ length: 7 }, (_, at) => article(at)).join('')}</div>`;
  const table = `<div class="page"><table>${Array.from({ length: 6 }, (_, at) => row(at)).join('')}</table></div>`;
  return `<html lang="ja"><style>body{font:10.5pt/1.7 serif}.page{break-after:page}
    table{border-collapse:collapse}td{border:1px solid;width:25%}</style>${(text + table).repeat(PAGES / 2)}</html>`;
}

async function print(file) {
  const paths = [
    process.env.CHROMIUM_PATH ?? '',
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ];
  const executablePath = paths.find(path => path !== '' && existsSync(path));
  if (executablePath === undefined) return false;
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...sandbox] });
  const page = await browser.newPage();
  await page.setContent(html());
  writeFileSync(file, await page.pdf({ format: 'A4' }));
  await browser.close();
  return true;
}

/** Reads a file once; prints milliseconds, megabytes and pages. */
async function readOnce(file) {
  const start = performance.now();
  const { text } = await read(readFileSync(file), 'bench.pdf');
  const time = performance.now() - start;
  const memory = process.resourceUsage().maxRSS / 1e3;
  console.log(JSON.stringify({ time, memory, pages: text.split('\f').length }));
}

/** Prints and reads. */
export async function benchPdf() {
  const folder = mkdtempSync(join(tmpdir(), 'renkei-bench-'));
  const file = join(folder, 'bench.pdf');
  section('A PDF, in a fresh process');
  if (await print(file)) {
    const { time, memory, pages } = JSON.parse(
      execFileSync(process.execPath, [SELF, file]).toString(),
    );
    figure(`reading ${pages} pages`, milliseconds(time), 'aim: under 10,000 ms');
    figure('memory', `${memory.toFixed(0)} MB`, 'aim: under 500 MB');
  } else figure('no browser to print one', '–', 'name one in CHROMIUM_PATH');
  rmSync(folder, { recursive: true });
}

if (process.argv[1] === SELF && process.argv[2] !== undefined) await readOnce(process.argv[2]);
