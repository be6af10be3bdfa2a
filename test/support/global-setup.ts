/** Once before all tests: the compiled sources, and the dataset of the bundled agreements. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the dataset version that the tests ask. */
    readonly graphFolder: string;
  }
}

export default function setup(project: TestProject): () => void {
  const graphFolder = mkdtempSync(join(tmpdir(), 'renkei-test-'));
  execFileSync(process.execPath, ['bin/renkei.js', 'build', '--quiet', '--out', graphFolder], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  project.provide('graphFolder', graphFolder);
  return () => rmSync(graphFolder, { recursive: true, force: true });
}
