/** npm run bench [-- PART…]: installs what is missing, builds the bundled agreements, and measures. */
import { register } from 'node:module';
import { prepare } from './prepare.js';

prepare();
register('./typescript-hooks.js', import.meta.url);
const { main } = await import('../dist/cli.js');
process.exitCode = await main(['build', '--quiet', '--if-changed']);
const { runBench } = await import('../bench/run.js');
await runBench(process.argv.slice(2));
