/** No server outlives the tests that started it, whatever ended them. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';

/** Starts a server behind the guard, says its process, and waits. */
const TESTS = `
  import { spawn } from 'node:child_process';
  const server = "console.log(process.pid); setInterval(() => {}, 1000)";
  const args = ['test/stores/servers/guard.js', process.argv[1], process.execPath, '-e', server];
  spawn(process.execPath, args, { stdio: ['pipe', 'inherit', 'inherit'] });
  setInterval(() => {}, 1000);
`;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('a server ends with tests that %s ended, and its folder goes', async signal => {
  const folder = mkdtempSync(join(tmpdir(), 'renkei-guarded-'));
  const tests = spawn(process.execPath, ['--input-type=module', '-e', TESTS, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = await new Promise<number>(resolve => tests.stdout.once('data', said => resolve(Number(said))));
  expect(isRunning(pid)).toBe(true);
  tests.kill(signal);
  await vi.waitUntil(() => !isRunning(pid) && !existsSync(folder), { timeout: 20_000 });
}); // prettier-ignore
