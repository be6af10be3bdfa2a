/** Every query of the library on the embedded engine and on Comunica over n3. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QueryEngine as Comunica } from '@comunica/query-sparql-rdfjs-lite';
import { Store } from 'n3';
import { isDefault } from '../dist/dataset/assemble.js';
import { latestSnapshot } from '../dist/dataset/snapshot.js';
import { EmbeddedEngine } from '../dist/engine/embedded.js';
import { rowsOf } from '../dist/engine/rows.js';
import { bindQuery } from '../dist/query-library/bind.js';
import { loadLibrary } from '../dist/query-library/load.js';
import { parseRdf } from '../dist/rdf/graph.js';
import { figure, milliseconds, section, timeOf } from './measure.js';

/** Answers each case of the tests on both engines; the time includes the way to the thread and back. */
export async function benchQueries() {
  const file = join(await latestSnapshot('data/graph'), 'dataset.nq');
  const store = new Store(
    parseRdf(readFileSync(file, 'utf8'), 'application/n-quads').filter(isDefault),
  );
  const engine = await EmbeddedEngine.open({ files: [file], size: 1 });
  const comunica = new Comunica();
  const library = await loadLibrary('queries');
  const accept = { results: ['application/sparql-results+json'], graph: [] };
  section('Library queries: embedded engine, Comunica over n3, ratio (aim: under 5 ms)');
  const slow = [];
  for (const { answer, query: name, values } of JSON.parse(
    readFileSync('test/queries/cases.json', 'utf8'),
  )) {
    const query = library.find(candidate => candidate.name === name);
    const text = await bindQuery(query, values, rowsOf(engine, 10_000));
    const embedded = await timeOf(() => engine.query(text, { accept, deadline: 10_000 }));
    const other = await timeOf(
      async () =>
        (
          await comunica.queryBindings(text, { sources: [store], unionDefaultGraph: true })
        ).toArray(),
      { rounds: 5, warmUp: 1 },
    );
    if (embedded >= 5) slow.push(answer);
    figure(
      answer,
      milliseconds(embedded),
      `${milliseconds(other).padStart(9)}  ×${(other / embedded).toFixed(1)}`,
    );
  }
  console.log(
    slow.length === 0 ? '  every query under 5 ms' : `  not under 5 ms: ${slow.join(', ')}`,
  );
  await engine.close();
}
