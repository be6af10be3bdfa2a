/**
 * How long each page takes: `npm run bench -- pages`. The first answer of a server that has just started, which asks the engine,
 * and answers afterwards, which come from memory; and how much is sent for the start page with its scripts and styles.
 */
import { register } from 'node:module';
import { figure, milliseconds, quantile, section } from './measure.js';

register('../scripts/typescript-hooks.js', import.meta.url);

const OPTIONS = {
  data: ['data/graph'],
  port: 0,
  host: '127.0.0.1',
  timeout: 10,
  budget: { seconds: 10_000, errors: 10_000 },
  watch: false,
  threads: 1,
};
const ROUNDS = 20;

async function timeOf(address) {
  const start = performance.now();
  const response = await fetch(address, { headers: { 'accept-language': 'ja' } });
  const text = await response.text();
  return { time: performance.now() - start, text };
}

/** The bytes of a page and of the files that it names, compressed. */
async function bytesOf(url) {
  const { text } = await timeOf(`${url}/`);
  const files = [...text.matchAll(/(?:src|href)="(\/web\/[^"]+)"/g)].map(([, path]) => path);
  const sizes = await Promise.all(
    ['/', ...files].map(async path => {
      const response = await fetch(url + path, { headers: { 'accept-encoding': 'br' } });
      await response.arrayBuffer();
      return Number(response.headers.get('content-length'));
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Asks for every page that is tried in the browser. */
export async function benchPages() {
  const { startServer } = await import('../dist/commands/serve.js');
  const { PAGES } = await import('../test/pages/support/list.ts');
  section('Each page: the first answer, p50 afterwards; aim: the first below 100 ms');
  const server = await startServer(OPTIONS);
  const late = [];
  for (const [name, path] of PAGES) {
    const { time: first } = await timeOf(server.url + path);
    const times = [];
    for (let round = 0; round < ROUNDS; round++) times.push((await timeOf(server.url + path)).time);
    figure(name, milliseconds(first), milliseconds(quantile(times, 0.5)));
    if (first >= 100) late.push(name);
  }
  figure('later than 100 ms', String(late.length), late.join(', '));
  figure(
    'start page, compressed',
    `${((await bytesOf(server.url)) / 1000).toFixed(1)} KB`,
    'aim: 150 KB',
  );
  await server.close();
}
