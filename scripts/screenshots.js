/**
 * `npm run screenshots [-- NAME …]`: a picture of each page (or of those whose names begin so), as a phone and a desk
 * show it, in both languages, light and dark, in the folder screenshots. For looking at, not for comparing.
 */
import { mkdirSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { ROOT, prepare } from './prepare.js';

prepare();
register('./typescript-hooks.js', import.meta.url);
const { main } = await import('../dist/cli.js');
process.exitCode = await main(['build', '--quiet', '--if-changed']);
const { startServer } = await import('../dist/commands/serve.js');
const { launchChromium } = await import('../test/pages/support/chromium.ts');
const { DESK, PHONE, openPage } = await import('../test/pages/support/open.ts');
const { PAGES } = await import('../test/pages/support/list.ts');

const VIEWERS = {
  'phone-ja-light': { viewport: PHONE, language: 'ja', colorScheme: 'light' },
  'phone-en-dark': { viewport: PHONE, language: 'en', colorScheme: 'dark' },
  'desk-ja-light': { viewport: DESK, language: 'ja', colorScheme: 'light' },
  'desk-en-dark': { viewport: DESK, language: 'en', colorScheme: 'dark' },
};

const wanted = process.argv.slice(2);
const pages = PAGES.filter(
  ([name]) => wanted.length === 0 || wanted.some(begin => name.startsWith(begin)),
);
const folder = join(ROOT, 'screenshots');
mkdirSync(folder, { recursive: true });
const server = await startServer({
  data: [join(ROOT, 'data', 'graph')],
  port: 0,
  host: '127.0.0.1',
  timeout: 10,
  budget: { seconds: 10_000, errors: 10_000 },
  watch: false,
  threads: 1,
});
const browser = await launchChromium();
for (const [name, path] of pages)
  for (const [way, viewer] of Object.entries(VIEWERS)) {
    const { page, close } = await openPage(browser, server.url + path, viewer);
    const file = join(folder, `${name}-${way}.png`);
    await page.screenshot({ path: file, fullPage: true });
    console.log(file.slice(ROOT.length + 1));
    await close();
  }
await browser.close();
await server.close();
