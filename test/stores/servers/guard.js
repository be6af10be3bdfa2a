/**
 * node guard.js FOLDER PROGRAM ARGUMENTS…: runs a server in a folder that goes with it, until whoever started it is gone,
 * however they went: then our standard input ends, even where nobody was left to end anything.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const [folder, program, ...args] = process.argv.slice(2);
const server = spawn(program, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });

function leave(code) {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

server.once('error', error => {
  console.error(String(error));
  leave(127);
});
server.once('exit', code => leave(code ?? 1));

// nothing is worth keeping: it is not asked to write its data down
const end = () => server.kill('SIGKILL');
process.stdin.resume().once('end', end).once('error', end);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
