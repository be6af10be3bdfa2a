/**
 * npm test: installs what is missing, then lint, types and every test, in this order, each whatever the
 * one before gave. The last line counts them: `N passed, N failed`.
 */
import { prepare } from './prepare.js';
import { run, runVitest } from './run-vitest.js';

prepare();

const checks = [
  run('eslint/bin/eslint.js', '.'),
  run('prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'),
  run('typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'),
];
const tests = runVitest('vitest', ...process.argv.slice(2));

const passed = checks.filter(Boolean).length + tests.passed;
const failed = checks.filter(ok => !ok).length + tests.failed;
if (tests.skipped > 0)
  console.log(`\n${tests.skipped} skipped: what they need is absent; each says so in its title.`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
