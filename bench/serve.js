/** From nothing to the first answer. */
import { spawn } from 'node:child_process';
import { figure, median, milliseconds, section } from './measure.js';

const ASK = encodeURIComponent('ASK { ?s ?p ?o }');

/** Starts a server by a command, asks it once, stops it; gives the time in milliseconds. */
function startAndAsk(...command) {
  const start = performance.now();
  const child = spawn(process.execPath, [...command, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    child.on('exit', code => reject(new Error(`${command.join(' ')} ended with ${code}`)));
    child.stdout.on('data', async chunk => {
      const url = /http:\/\/localhost:\d+/.exec(chunk.toString())?.[0];
      if (url === undefined) return;
      await (await fetch(`${url}/sparql?query=${ASK}`)).text();
      const time = performance.now() - start;
      child.removeAllListeners('exit');
      child.on('exit', () => resolve(time));
      child.kill('SIGTERM');
    });
  });
}

async function medianOf(...command) {
  const times = [];
  for (let i = 0; i < 5; i++) times.push(await startAndAsk(...command));
  return median(times);
}

/** Starts the server and, as a second `npm start` does, the check whether anything has changed before it. */
export async function benchServe() {
  section('Start to first answer');
  figure('renkei serve', milliseconds(await medianOf('bin/renkei.js', 'serve')));
  figure(
    'a second npm start',
    milliseconds(await medianOf('scripts/start.js')),
    'aim: under 2000 ms',
  );
}
