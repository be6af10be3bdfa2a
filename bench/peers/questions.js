/** What the servers are asked: every query of the library, with the values of its tests. */
import { readFileSync } from 'node:fs';
import { EmbeddedEngine } from '../../dist/engine/embedded.js';
import { rowsOf } from '../../dist/engine/rows.js';
import { bindQuery } from '../../dist/query-library/bind.js';
import { loadLibrary } from '../../dist/query-library/load.js';

/** Name and text of each query, its names looked up in a dataset that has them. */
export async function libraryQueries(file) {
  const engine = await EmbeddedEngine.open({ files: [file], size: 1 });
  const library = await loadLibrary('queries');
  const cases = JSON.parse(readFileSync('test/queries/cases.json', 'utf8'));
  const questions = [];
  for (const query of library) {
    const values = cases.find(one => one.query === query.name)?.values ?? {};
    questions.push({
      name: query.name,
      text: await bindQuery(query, values, rowsOf(engine, 10_000)),
    });
  }
  await engine.close();
  return questions;
}
