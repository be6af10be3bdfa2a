/**
 * npm run test:stores: installs Virtuoso and Fuseki below node_modules where they are missing, and runs the tests that
 * start them. The last line counts: `N passed, N failed`.
 */
import { prepare } from './prepare.js';
import { runVitest } from './run-vitest.js';

prepare();

const args = ['--config', 'vitest.stores.config.ts', ...process.argv.slice(2)];
const { passed, failed } = runVitest('stores', ...args);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
