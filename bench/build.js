/** A build of the bundled agreements in a fresh process, after start-up. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSources } from '../dist/dataset/sources.js';
import { writeSnapshot } from '../dist/dataset/snapshot.js';
import { inputKey } from '../dist/dataset/input-key.js';
import { build, loadKnowledge } from '../dist/index.js';
import { figure, median, milliseconds, section } from './measure.js';

const SELF = fileURLToPath(import.meta.url);

/** One build, timed from when the modules are loaded; prints milliseconds. */
async function buildOnce() {
  const out = mkdtempSync(join(tmpdir(), 'renkei-bench-'));
  const start = performance.now();
  const [knowledge, files] = await Promise.all([loadKnowledge('.'), readSources(['data/sources'])]);
  const options = {
    softwareVersion: 'bench',
    inputKey: await inputKey('.', files),
  };
  const built = await build(files, knowledge, options);
  await writeSnapshot(out, built.manifest, built.files);
  console.log(performance.now() - start);
  rmSync(out, { recursive: true });
}

/** Builds in fresh processes. */
export async function benchBuild() {
  const times = Array.from({ length: 5 }, () =>
    Number(execFileSync(process.execPath, [SELF, 'once']).toString()),
  );
  section('Build of the five, in a fresh process');
  figure(
    'read, convert, derive, validate, write',
    milliseconds(median(times)),
    'aim: under 1000 ms',
  );
}

if (process.argv[2] === 'once') await buildOnce();
