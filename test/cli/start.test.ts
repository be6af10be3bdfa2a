/** npm start: builds what has changed, serves, says where, ends when told. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { afterAll, expect, it } from 'vitest';

const children: ChildProcess[] = [];
afterAll(() => children.forEach(child => child.kill('SIGKILL')));

/** Starts the script of `npm start` on a free port, and gives the address it prints. */
function start(): Promise<{ child: ChildProcess; url: string; output: string }> {
  const child = spawn(process.execPath, ['scripts/start.js', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const url = /^http:\/\/localhost:\d+$/m.exec(output)?.[0];
      if (url !== undefined) resolve({ child, url, output });
    });
    child.on('exit', code => reject(new Error(`ended with ${String(code)}: ${output}`)));
  });
}

it('serves the question with its answers, and ends on SIGTERM', async () => {
  const { child, url, output } = await start();
  expect(output).toMatch(/Dataset [0-9a-f]{16} (?:built|is up to date): 5 documents/);
  const page = await (await fetch(url, { headers: { 'accept-language': 'ja' } })).text();
  expect(page).toContain('射水市と連携相手を共有する市町村は');
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});
