/** npm run bench: installs what is missing, builds the bundled agreements, and measures. */
import { prepare } from './prepare.js';

prepare();
const { main } = await import('../dist/cli.js');
process.exitCode = await main(['build', '--quiet', '--if-changed']);
await import('../bench/run.js');
