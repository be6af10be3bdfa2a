/** A real browser for the tests of pages: found, or installed; else the remedy. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Where systems have Chromium or Chrome. */
const PATHS = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const REMEDY =
  'No Chromium was found and none could be installed. Install one (Debian: apt-get install chromium; ' +
  'elsewhere: npx playwright-core install chromium), or name one in CHROMIUM_PATH.';

function found(): string | undefined {
  const own = chromium.executablePath();
  return [...PATHS, own].find(path => path !== '' && existsSync(path));
}

function attempt(command: string, ...args: readonly string[]): void {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 240_000 });
  } catch {
    // the next way is tried, and the remedy is given where none works
  }
}

function install(): void {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    attempt('apt-get', 'update', '-qq');
    attempt('apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-noto-cjk');
  }
  if (found() === undefined) attempt('npx', 'playwright-core', 'install', 'chromium');
}

/** Starts Chromium. @throws Error with the remedy where there is none. */
export async function launchChromium(): Promise<Browser> {
  if (found() === undefined) install();
  const executablePath = found();
  if (executablePath === undefined) throw new Error(REMEDY);
  const args = ['--disable-gpu', '--disable-background-networking', '--no-first-run'];
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...args, ...sandbox] });
}
