/** Examples for the parameters of the library: those of data/examples.csv, for the bundled data. */
import { join } from 'node:path';
import { cell, readTable } from '../../dataset/tables.js';
import type { ExampleSource } from './openapi.js';
import type { Examples } from './schemas.js';

/** Reads them from a project folder once; `isOurs` says whether they fit the data that are served now. */
export function exampleSource(project: string, isOurs: () => boolean): ExampleSource {
  let known: ReturnType<ExampleSource> | undefined;
  return async () => {
    if (!isOurs()) return new Map();
    known ??= readExamples(project);
    return known;
  };
}

async function readExamples(project: string): Promise<ReadonlyMap<string, Examples>> {
  const file = join(project, 'data', 'examples.csv');
  const rows = await readTable(file, ['query', 'parameter', 'value']);
  const queries = [...new Set(rows.map(row => cell(row, 'query')))];
  return new Map(
    queries.map(query => {
      const own = rows.filter(row => cell(row, 'query') === query);
      return [
        query,
        Object.fromEntries(own.map(row => [cell(row, 'parameter'), cell(row, 'value')])),
      ];
    }),
  );
}
