/** The documents about whole instruments and versions: `npm run bench -- documents`. */
import { join } from 'node:path';
import { latestSnapshot } from '../dist/dataset/snapshot.js';
import { EmbeddedEngine } from '../dist/engine/embedded.js';
import { rowsOf } from '../dist/engine/rows.js';
import { entityQueries } from '../dist/serve/entity-queries.js';
import { BASE } from '../dist/rdf/namespaces.js';
import { figure, milliseconds, section, timeOf } from './measure.js';

const NODES = `PREFIX rk: <${BASE}ns#>
SELECT DISTINCT ?node { { ?node a rk:ConsolidatedVersion } UNION { ?part rk:inInstrument ?node } } ORDER BY ?node`;

const FORMATS = ['application/n-triples', 'text/turtle', 'application/ld+json'];

/** Asks for each document in each format, as a client does that sends no validator. */
export async function benchDocuments() {
  const file = join(await latestSnapshot('data/graph'), 'dataset.nq');
  const engine = await EmbeddedEngine.open({ files: [file], size: 1 });
  section(`Documents of instruments and versions, in ${FORMATS.join(', ')}`);
  for (const { node } of await rowsOf(engine, 60_000)(NODES)) {
    const query = entityQueries.description(node);
    const ask = format =>
      engine.query(query, { accept: { results: [], graph: [format] }, deadline: 60_000 });
    const times = [];
    for (const format of FORMATS)
      times.push(await timeOf(() => ask(format), { rounds: 5, warmUp: 1 }));
    const { body } = await ask(FORMATS[0]);
    const size = `${(body.length / 1000).toFixed(0)} thousand characters`;
    figure(node.slice(BASE.length), times.map(milliseconds).join(' '), size);
  }
  await engine.close();
}
