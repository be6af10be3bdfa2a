/**
 * Our server beside those of others, on the same data: `npm run bench:serve [-- COUNT]`, where COUNT is how many
 * agreements are generated beside the five that are bundled (1000). Fuseki, Virtuoso and Comunica are installed below
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

async function compare(dataset, questions) {
  section(`${dataset.name}: ${dataset.quads} quads`);
  const measured = [];
  for (const start of [startOurs, startJena, startOpenLink, startComunica]) {
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
  await compare(five, questions);
  const count = Number(process.argv[2] ?? 1000);
  if (count > 0) await compare(await generated(count, folder), questions);
} finally {
  rmSync(folder, { recursive: true });
}
