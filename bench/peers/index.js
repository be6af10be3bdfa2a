/**
 * Our server beside those of others, on the same data: `npm run bench:serve [-- COUNT [SERVER …]]`, where
 * COUNT is how many agreements are generated beside the five that are bundled (1000), and SERVER is renkei, fuseki,
 * virtuoso or comunica (all). Fuseki, Virtuoso and Comunica are installed below
 * node_modules; Comunica's endpoint listens on every interface while it runs. One server runs at a time, each with the
 * default graph of the data: no query of the library asks for another.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from '../../scripts/prepare.js';

prepare();
register('../../scripts/typescript-hooks.js', import.meta.url);
const { main } = await import('../../dist/cli.js');
process.exitCode = await main(['build', '--quiet', '--if-changed']);
const { bundled, generated } = await import('./data.js');
const { libraryQueries } = await import('./questions.js');
const { startOurs, startComunica, startJena, startOpenLink } = await import('./servers.js');
const { measureServer } = await import('./measure-server.js');
const { printComparison } = await import('./report.js');
const { compareWithEmptyRoute } = await import('./empty-route.js');
const { section } = await import('../measure.js');

const SERVERS = {
  renkei: startOurs,
  fuseki: startJena,
  virtuoso: startOpenLink,
  comunica: startComunica,
};

/** Ours comes first: the others are compared with it. */
function chosenServers(names) {
  const unknown = names.find(name => !(name in SERVERS));
  if (unknown !== undefined)
    throw new Error(`no server ${unknown}: choose among ${Object.keys(SERVERS).join(', ')}`);
  const all = Object.keys(SERVERS);
  const chosen =
    names.length === 0 ? all : all.filter(name => name === 'renkei' || names.includes(name));
  return chosen.map(name => SERVERS[name]);
}

async function compare(dataset, questions, starts) {
  section(`${dataset.name}: ${dataset.quads} quads`);
  const measured = [];
  for (const start of starts) {
    const server = await start(dataset);
    console.error(`${server.name} …`);
    try {
      measured.push(await measureServer(server, questions));
      if (start === startOurs) await compareWithEmptyRoute(server);
    } finally {
      await server.close();
    }
  }
  printComparison(measured);
}

const folder = mkdtempSync(join(tmpdir(), 'renkei-peers-'));
try {
  const five = await bundled();
  const questions = await libraryQueries(five.file);
  const [count = '1000', ...names] = process.argv.slice(2);
  const starts = chosenServers(names);
  await compare(five, questions, starts);
  if (Number(count) > 0) await compare(await generated(Number(count), folder), questions, starts);
} finally {
  rmSync(folder, { recursive: true });
}
