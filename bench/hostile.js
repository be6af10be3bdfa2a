/**
 * A small query of one client while another one sends the seven hostile queries, each in a loop of its own:
 * `npm run bench:hostile [SECONDS]`. The budget of clients is lifted, so that the hostile one is never refused.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { footprint, pause } from './footprint.js';
import { figure, milliseconds, quantile, section } from './measure.js';

const RENKEI = fileURLToPath(new URL('../bin/renkei.js', import.meta.url));
const GRAPH = fileURLToPath(new URL('../data/graph', import.meta.url));

/** Seconds after which the server stops a query: short, so that threads are ended and started all the time. */
const TIMEOUT = 2;

/** Addresses that are nobody's (RFC 5737): the server takes them from the proxy that it believes in. */
export const HOSTILE = { 'x-forwarded-for': '192.0.2.1' };
export const MODEST = { 'x-forwarded-for': '198.51.100.1' };

/** What the hostile queries need: a chain of 3000, the complete graph of 30, a long word. */
function hostileData() {
  const chain = Array.from({ length: 3000 }, (_, i) => `<urn:c${i}> <urn:p> <urn:c${i + 1}> .`);
  const nodes = Array.from({ length: 30 }, (_, i) => `<urn:k${i}>`);
  const complete = nodes.flatMap(a => nodes.filter(b => b !== a).map(b => `${a} <urn:k> ${b} .`));
  return [...chain, ...complete, `<urn:w> <urn:word> "${'a'.repeat(29)}!" .`].join('\n');
}

/** The seven queries that hurt. */
export const QUERIES = {
  'regex with nested repetition': 'SELECT * { ?s <urn:word> ?o FILTER(REGEX(?o, "^(a+)+$")) }',
  'product of 3000 by 3000': 'SELECT (COUNT(*) AS ?n) { ?a <urn:p> ?b . ?c <urn:p> ?d }',
  'the same, all rows': 'SELECT * { ?a <urn:p> ?b . ?c <urn:p> ?d }',
  'all paths of a chain of 3000': 'SELECT (COUNT(*) AS ?n) { ?a <urn:p>+ ?b }',
  'the product, sorted': 'SELECT * { ?a <urn:p> ?b . ?c <urn:p> ?d } ORDER BY ?d ?b LIMIT 1',
  'stars of stars': 'SELECT (COUNT(*) AS ?n) { ?a ((((<urn:k>*)*)*)*) ?b }',
  'five steps in a complete graph':
    'SELECT (COUNT(*) AS ?n) { ?a <urn:k>/<urn:k>/<urn:k>/<urn:k>/<urn:k> ?b }',
};

/** What a page of an entity asks first. */
export const SMALL =
  'SELECT ?label { <https://w3id.org/jp-renkei/id/municipality/16211> <http://www.w3.org/2000/01/rdf-schema#label> ?label }';

function startServer(files) {
  const options = ['--port', '0', '--timeout', String(TIMEOUT), '--budget', '1000000'];
  const child = spawn(
    process.execPath,
    [RENKEI, 'serve', '--trust-proxy', '--data', ...files, ...options],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  // whatever ends us ends it
  process.once('exit', () => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    child.on('exit', code => reject(new Error(`renkei serve ended with ${code}`)));
    child.stdout.on('data', chunk => resolve({ child, url: String(chunk).trim() }));
  });
}

/** Asks, reads all of the answer, gives its status and the time. A comment makes each query another. */
async function ask(url, query, headers) {
  const start = performance.now();
  const body = new URLSearchParams({ query: `${query} # ${start}`, format: 'csv' });
  const response = await fetch(`${url}/sparql`, { method: 'POST', headers, body });
  await response.text();
  return { status: response.status, time: performance.now() - start };
}

async function loop(isOver, turn) {
  while (!isOver()) await turn();
}

/** Seconds of ordinary service before memory is measured: a server that was just started holds less than one in use. */
const WARM_UP = 20;

/** Answers for some seconds: small queries, and beside them the hostile ones that are given. */
async function run(url, duration, queries = QUERIES) {
  const end = performance.now() + duration * 1000;
  const isOver = () => performance.now() > end;
  const outcomes = new Map();
  const times = [];
  const hostile = Object.entries(queries).map(([name, query]) =>
    loop(isOver, async () => {
      const { status } = await ask(url, query, HOSTILE);
      const key = `${name}: ${status}`;
      outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
    }),
  );
  const modest = loop(isOver, async () => {
    const { status, time } = await ask(url, SMALL, MODEST);
    if (status !== 200) throw new Error(`The small query was answered ${status}.`);
    times.push(time);
  });
  await Promise.all([...hostile, modest]);
  return { outcomes, times };
}

/** Builds the dataset and serves it with what the hostile queries need; gives the process, its address, and what ends it. */
export async function serveHostile() {
  execFileSync(process.execPath, [RENKEI, 'build', '--quiet', '--if-changed']);
  const version = readFileSync(join(GRAPH, 'latest'), 'utf8').trim();
  const folder = mkdtempSync(join(tmpdir(), 'renkei-hostile-'));
  const file = join(folder, 'hostile.nt');
  writeFileSync(file, hostileData());
  const { child, url } = await startServer([join(GRAPH, version, 'dataset.nq'), file]);
  // the server answers when its first thread has the data; the others follow
  await pause(5000);
  const end = () => {
    child.removeAllListeners('exit');
    child.kill('SIGTERM');
    rmSync(folder, { recursive: true });
  };
  return { pid: child.pid, url, end };
}

/** Prints how long the small query took, and what became of the hostile ones. `duration` is in seconds. */
export async function benchHostile(duration = 60) {
  const { pid, url, end } = await serveHostile();
  const memory = [footprint(pid).memory];
  await run(url, WARM_UP, {});
  memory.push(footprint(pid).memory);
  const { outcomes, times } = await run(url, duration);
  await pause(3000);
  memory.push(footprint(pid).memory);
  section(`A small query beside seven hostile ones, ${duration} s`);
  figure('small queries', String(times.length));
  for (const share of [0.5, 0.95, 0.99, 1])
    figure(
      `p${share * 100}`,
      milliseconds(quantile(times, share)),
      share === 0.99 ? 'aim: under 100 ms' : '',
    );
  figure('memory at the start, in use', `${memory[0].toFixed(0)}, ${memory[1].toFixed(0)} MB`);
  figure('memory after the hostile queries', `${memory[2].toFixed(0)} MB`, 'aim: within 10 %');
  for (const [key, count] of [...outcomes].sort()) figure(key, String(count));
  end();
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await benchHostile(Number(process.argv[2] ?? 60));
