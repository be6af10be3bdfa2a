/** Ours and the servers of others, each with the same data: started, loaded, looked at, stopped. */
import { execFileSync, spawn } from 'node:child_process';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { graphsOf } from '../../dist/publish/graphs.js';
import { publish } from '../../dist/publish/index.js';
import { startFuseki } from '../../test/stores/servers/fuseki.ts';
import { freePort } from '../../test/stores/servers/running.ts';
import { VIRTUOSO_USER, startVirtuoso } from '../../test/stores/servers/virtuoso.ts';
import { footprint, pause } from '../footprint.js';
import { ask } from './ask.js';

const COMUNICA = { package: '@comunica/query-sparql-file', version: '5.3.0' };

/** What each takes until it answers about the data, in milliseconds: start, and loading where that is another step. */
async function timed(task) {
  const start = performance.now();
  return { result: await task(), time: performance.now() - start };
}

/** A program of Node that serves; ready when it answers. */
async function startNode(args, url, cwd = '.') {
  const child = spawn(process.execPath, args, { stdio: 'ignore', cwd });
  // whatever ends us ends it
  process.once('exit', () => child.kill('SIGKILL'));
  const server = { url, pid: child.pid, close: () => child.kill('SIGKILL') };
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${args[0]} ended with ${child.exitCode}`);
    const answer = await ask(server, 'SELECT * { ?s ?p ?o } LIMIT 1').catch(() => undefined);
    if (answer?.status === 200) return server;
    await pause(20);
  }
}

/** Ours, with its usual limits but for the budget of a client. */
export async function startOurs({ file }) {
  const port = await freePort();
  const budget = ['--budget', '1000000', '--errors', '1000000'];
  const args = ['bin/renkei.js', 'serve', '--data', file, '--port', String(port), ...budget];
  const { result, time } = await timed(() => startNode(args, `http://127.0.0.1:${port}/sparql`));
  return { ...result, name: 'renkei', start: time, loading: 0 };
}

/** Comunica over the same triples in a file; it is installed beside the servers of the tests. */
export async function startComunica({ file }) {
  const { union } = await graphsOf(createReadStream(file, 'utf8'));
  const own = mkdtempSync(join(tmpdir(), 'renkei-comunica-'));
  const triples = join(own, 'data.nt');
  writeFileSync(triples, union.map(triple => `${triple}\n`).join(''));
  const folder = join('node_modules', '.cache', 'jp-renkei-stores', 'comunica');
  const program = resolve(folder, 'node_modules', COMUNICA.package, 'bin', 'http.js');
  if (!existsSync(program)) installComunica(folder);
  const port = await freePort();
  const args = [program, triples, '-p', String(port), '-t', '60'];
  // it leaves a file where it runs when it fails
  const url = `http://127.0.0.1:${port}/sparql`;
  const { result, time } = await timed(() => startNode(args, url, folder));
  const end = () => {
    // it runs its queries in a process of its own
    for (const pid of childrenOf(result.pid)) process.kill(pid, 'SIGKILL');
    result.close();
    rmSync(own, { recursive: true });
  };
  return { ...result, name: 'Comunica', start: time, loading: 0, close: end };
}

function installComunica(folder) {
  mkdirSync(folder, { recursive: true });
  // the undici that it asks for needs Node 22
  const own = { private: true, overrides: { undici: '7.30.2' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(own));
  const wanted = `${COMUNICA.package}@${COMUNICA.version}`;
  console.error(`Installing ${wanted} (once) …`);
  const options = ['--prefix', folder, '--no-audit', '--no-fund', '--silent'];
  execFileSync('npm', ['install', ...options, wanted], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Fuseki in memory: what is our default graph is its own. */
export function startJena(dataset) {
  return loaded('Fuseki', dataset, () => startFuseki({ machine: ['-Xmx6g'] }));
}

/** Virtuoso with 1.4 GB of buffers, and no cap on rows. */
export function startOpenLink(dataset) {
  const start = () => startVirtuoso({ buffers: 170_000, rows: 1_000_000 });
  return loaded('Virtuoso', dataset, start, VIRTUOSO_USER);
}

/** The default graph of our dataset alone is loaded: no query of the library asks for another. */
async function loaded(name, { file }, start, credentials) {
  const { result: server, time } = await timed(start);
  const { union } = await graphsOf(createReadStream(file, 'utf8'));
  const to = { to: server.url, credentials };
  const loading = await timed(() => publish({ named: [], union }, to));
  const { url, pid, close } = server;
  return {
    name,
    url,
    pid,
    close,
    start: time,
    loading: loading.time,
    defaultGraph: loading.result.union,
  };
}

/** Resident memory in MB of a server and the processes that it started. */
export function memoryOf({ pid }) {
  const all = [pid, ...childrenOf(pid)];
  return all.reduce((sum, one) => sum + footprint(one).memory, 0);
}

function childrenOf(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return children === '' ? [] : children.split(' ').map(Number);
  } catch {
    return [];
  }
}
