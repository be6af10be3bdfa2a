/** npm run bench: installs what is missing, builds the bundled agreements, and measures. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, prepare } from './prepare.js';

prepare();
for (const args of [['dist/cli.js', 'build', '--quiet', '--if-changed'], ['bench/run.js']]) {
  execFileSync(process.execPath, [join(ROOT, args[0]), ...args.slice(1)], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}
