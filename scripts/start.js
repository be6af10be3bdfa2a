/** npm start: installs what is missing, builds the bundled agreements, serves them. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, prepare } from './prepare.js';

const CLI = join(ROOT, 'dist', 'cli.js');

/** Runs a command of renkei and gives its exit code. Signals that end this script reach it too. */
function renkei(...args) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [CLI, ...args], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('exit', code => resolve(code ?? 0));
  });
}

prepare();
const built = await renkei('build', '--if-changed');
process.exit(built === 0 ? await renkei('serve', ...process.argv.slice(2)) : built);
