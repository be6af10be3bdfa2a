/** npm run bench: installs what is missing, builds the bundled agreements, and measures. */
import { register } from 'node:module';
import { prepare } from './prepare.js';

prepare();
register('./typescript-hooks.js', import.meta.url);
const { main } = await import('../dist/cli.js');
process.exitCode = await main(['build', '--quiet', '--if-changed']);
await import('../bench/run.js');
