/** Runs vitest and counts what it ran. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './prepare.js';

const NODE_MODULES = join(ROOT, 'node_modules');

/** Runs a program of a package with Node; its output is shown. */
function run(program, ...args) {
  console.log(`\n> ${args.join(' ')}`);
  const file = join(NODE_MODULES, program);
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: ROOT, stdio: 'inherit' });
  return status === 0;
}

/** Runs programs of packages beside each other; the output of each is shown when all before it have ended. */
export async function runTogether(...commands) {
  const running = commands.map(([program, ...args]) =>
    outcomeOf(join(NODE_MODULES, program), args),
  );
  const succeeded = [];
  for (const [at, outcome] of running.entries()) {
    const { isDone, output } = await outcome;
    console.log(`\n> ${commands[at].slice(1).join(' ')}\n${output}`.trimEnd());
    succeeded.push(isDone);
  }
  return succeeded;
}

function outcomeOf(file, args) {
  const options = { cwd: ROOT, maxBuffer: 1e9 };
  return new Promise(resolve => {
    execFile(process.execPath, [file, ...args], options, (error, out, err) =>
      resolve({ isDone: error === null, output: out + err }),
    );
  });
}

/** Counts of the tests that vitest runs; a run that leaves no report counts as one failure. */
export function runVitest(name, ...args) {
  const report = join(ROOT, 'test-results', `${name}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const succeeded = run('vitest/vitest.mjs', 'run', ...reporters, ...args);
  return countTests(report, succeeded);
}

function countTests(report, succeeded) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
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
