/** Values for the parameters of the query library that have an answer in the bundled data: data/examples.csv. */
import { join } from 'node:path';
import { cell, readTable } from './tables.js';

/** Values by the name of the query, each by the name of its parameter. */
export type ExampleValues = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads them from a project folder. */
export async function readExampleValues(root: string): Promise<ExampleValues> {
  const file = join(root, 'data', 'examples.csv');
  const values = new Map<string, Map<string, string>>();
  for (const row of await readTable(file, ['query', 'parameter', 'value'])) {
    const own = values.get(cell(row, 'query')) ?? new Map<string, string>();
    values.set(cell(row, 'query'), own.set(cell(row, 'parameter'), cell(row, 'value')));
  }
  return values;
}
