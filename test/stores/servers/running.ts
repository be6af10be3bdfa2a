/** A server of somebody else that tests start: as a process, in a folder of its own, on a free port of loopback. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A server that runs. */
export interface StoreProcess {
  readonly name: string;
  /** Its SPARQL endpoint. */
  readonly url: string;
  /** The process of the server itself. */
  readonly pid: number;
  /** Ends it as if it had crashed, and takes its folder away. */
  close(): Promise<void>;
}

/** How one is started. */
export interface Start {
  readonly name: string;
  /** What to run in the folder, on the port. */
  readonly command: (folder: string, port: number) => readonly [string, readonly string[]];
  readonly environment?: Readonly<Record<string, string>>;
  /** Where it answers. */
  readonly url: (port: number) => string;
}

/** Milliseconds until it has to answer. */
const PATIENCE = 120_000;

/** Ends the server when we are gone, whatever ended us. */
const GUARD = resolve('test/stores/servers/guard.js');

/** A port that nobody has. */
export function freePort(): Promise<number> {
  return new Promise((done, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/** Starts a server and waits until it answers. */
export async function startProcess(start: Start): Promise<StoreProcess> {
  const folder = mkdtempSync(join(tmpdir(), `renkei-${start.name}-`));
  const port = await freePort();
  const [program, args] = start.command(folder, port);
  const guard = spawn(process.execPath, [GUARD, folder, program, ...args], {
    env: { ...process.env, ...start.environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [guard.stdout, guard.stderr])
    stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const url = start.url(port);
  try {
    await answering(url, guard);
  } catch (error) {
    await end(guard);
    const last = said.join('').slice(-2000);
    throw new Error(`${start.name} did not start: ${String(error)}\n${last}`, { cause: error });
  }
  return { name: start.name, url, pid: childOf(guard), close: () => end(guard) };
}

function childOf({ pid = 0 }: ChildProcess): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim());
}

async function end(guard: ChildProcess): Promise<void> {
  if (guard.exitCode !== null || guard.signalCode !== null) return;
  const gone = new Promise(done => guard.once('exit', done));
  guard.stdin?.end();
  await gone;
}

async function answering(url: string, guard: ChildProcess): Promise<void> {
  const last = Date.now() + PATIENCE;
  while (Date.now() < last) {
    if (guard.exitCode !== null) throw new Error(`it ended with ${guard.exitCode}`);
    const answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ query: 'ASK { }' }),
      headers: { Accept: 'application/sparql-results+json' },
    }).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise(done => setTimeout(done, 200));
  }
  throw new Error(`it did not answer at ${url} within ${PATIENCE / 1000} s`);
}
