/**
 * npm test: installs what is missing, then lint, types and every test, in this order, each whatever the
 * one before gave. The last line counts them: `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, prepare } from './prepare.js';

prepare();

const REPORT = join(ROOT, 'test-results', 'vitest.json');
const NODE_MODULES = join(ROOT, 'node_modules');

/** Runs a program of a package with Node; its output is shown. */
function run(program, ...args) {
  console.log(`\n> ${args.join(' ')}`);
  const file = join(NODE_MODULES, program);
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: ROOT, stdio: 'inherit' });
  return status === 0;
}

/** Counts of the tests that vitest ran; a run that left no report counts as one failure. */
function countTests(succeeded) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
      readFileSync(REPORT, 'utf8'),
    );
    const brokenFiles = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length;
    const failed = numFailedTests + brokenFiles;
    return {
      passed: numPassedTests,
      failed: succeeded ? failed : Math.max(failed, 1),
      skipped: numPendingTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

mkdirSync(join(ROOT, 'test-results'), { recursive: true });
rmSync(REPORT, { force: true });

const checks = [
  run('eslint/bin/eslint.js', '.'),
  run('prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'),
  run('typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'),
];
const tests = countTests(
  run(
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${REPORT}`,
    ...process.argv.slice(2),
  ),
);

const passed = checks.filter(Boolean).length + tests.passed;
const failed = checks.filter(ok => !ok).length + tests.failed;
if (tests.skipped > 0)
  console.log(`\n${tests.skipped} skipped: what they need is absent; each says so in its title.`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
