/** The example queries of a dataset: the query library, with the values of data/examples.csv. */
import { join } from 'node:path';
import type { ExampleQuery } from '../dataset/examples.js';
import { cell, readTable } from '../dataset/tables.js';
import { exampleText } from '../query-library/examples.js';
import { loadLibrary } from '../query-library/load.js';
import { readSparql } from '../rdf/sparql.js';

/** Reads them from a project folder. */
export async function loadExamples(root: string): Promise<readonly ExampleQuery[]> {
  const library = await loadLibrary(join(root, 'queries'));
  const rows = await readTable(join(root, 'data', 'examples.csv'), ['query', 'parameter', 'value']);
  return library.map(query => {
    const own = rows.filter(row => cell(row, 'query') === query.name);
    const values = new Map(own.map(row => [cell(row, 'parameter'), cell(row, 'value')]));
    const { name, title, description, tags: keywords } = query;
    const text = exampleText(query, values);
    return { name, title, description, keywords, form: formOf(text), text };
  });
}

function formOf(text: string): ExampleQuery['form'] {
  const reading = readSparql(text);
  if (reading.kind === 'query' && reading.form !== 'DESCRIBE') return reading.form;
  throw new Error(`No example can be made of\n${text}`);
}
