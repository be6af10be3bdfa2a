/**
 * npm test: installs what is missing, then lint, format and types at a time, then every test, each whatever
 * the others gave. The last line counts them: `N passed, N failed`.
 */
import { prepare } from './prepare.js';
import { runTogether, runVitest } from './run-vitest.js';

prepare();

const checks = await runTogether(
  ['eslint/bin/eslint.js', '.'],
  ['prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'],
  ['typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'],
  ['typescript/bin/tsc', '-p', 'web/tsconfig.json', '--noEmit'],
);
const tests = runVitest('vitest', ...process.argv.slice(2));

const passed = checks.filter(Boolean).length + tests.passed;
const failed = checks.filter(ok => !ok).length + tests.failed;
if (tests.skipped > 0)
  console.log(`\n${tests.skipped} skipped: what they need is absent; each says so in its title.`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
