/** The command line: in a process of its own, as people use it, or within this one, which takes a tenth of the time. */
import { execFile } from 'node:child_process';
import { vi } from 'vitest';
import { main } from '../../src/cli.js';

/** What a command said, and the code that it ended with. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const ENGLISH = { LANG: 'en_US.UTF-8', LC_ALL: '' };

/** Runs a script of the project in a process of its own. */
export function spawned(script: string, ...args: readonly string[]): Promise<Outcome> {
  const options = { env: { ...process.env, ...ENGLISH }, maxBuffer: 1e9 };
  return new Promise(resolve => {
    execFile(process.execPath, [script, ...args], options, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

let before: Promise<unknown> = Promise.resolve();

/** Runs something that writes to the standard streams, when what was begun before has ended. */
export function captured(
  run: () => Promise<number>,
  variables: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const outcome = before.then(() => capture(run, variables));
  before = outcome.catch(() => undefined);
  return outcome;
}

/** Runs `renkei` with some arguments within this process. */
export function renkei(...args: readonly string[]): Promise<Outcome> {
  return captured(() => main(args));
}

async function capture(
  run: () => Promise<number>,
  variables: Readonly<Record<string, string>>,
): Promise<Outcome> {
  for (const [name, value] of Object.entries({ ...ENGLISH, ...variables })) vi.stubEnv(name, value);
  const out = written(process.stdout);
  const err = written(process.stderr);
  try {
    const code = await run();
    return { code, out: out.text(), err: err.text() };
  } finally {
    out.end();
    err.end();
    vi.unstubAllEnvs();
  }
}

/** Keeps what is written to a stream from it. */
function written(stream: NodeJS.WriteStream): { text(): string; end(): void } {
  const chunks: string[] = [];
  const spy = vi.spyOn(stream, 'write').mockImplementation(chunk => {
    chunks.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    return true;
  });
  return { text: () => chunks.join(''), end: () => spy.mockRestore() };
}
