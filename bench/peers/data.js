/** What the servers of the comparison are asked about: the bundled agreements, and a thousand generated ones. */
import { execFileSync } from 'node:child_process';
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { latestSnapshot } from '../../dist/dataset/snapshot.js';
import { generatedFiles } from '../generated-files.js';

/** A dataset: its name, its file, and how many quads are in it. */
async function datasetIn(name, graph) {
  const file = join(await latestSnapshot(graph), 'dataset.nq');
  return { name, file, quads: await linesIn(file) };
}

async function linesIn(file) {
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(file) }))
    count += line === '' ? 0 : 1;
  return count;
}

/** The bundled agreements. */
export function bundled() {
  return datasetIn('the five bundled agreements', join('data', 'graph'));
}

/** The first `count` generated agreements, built in a folder. */
export async function generated(count, folder) {
  const sources = join(folder, 'sources');
  mkdirSync(sources);
  for (const { name, bytes } of generatedFiles(count)) writeFileSync(join(sources, name), bytes);
  const graph = join(folder, 'graph');
  execFileSync(process.execPath, ['bin/renkei.js', 'build', sources, '--quiet', '--out', graph], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return datasetIn(`${count} generated agreements`, graph);
}
