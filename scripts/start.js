/** npm start: installs what is missing, builds the bundled agreements, serves them. */
import { prepare } from './prepare.js';

prepare();
const { main } = await import('../dist/cli.js');
const built = await main(['build', '--if-changed']);
process.exitCode = built === 0 ? await main(['serve', ...process.argv.slice(2)]) : built;
