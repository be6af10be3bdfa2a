/** The example queries of a dataset: the query library, with the values of data/examples.csv. */
import { join } from 'node:path';
import type { ExampleQuery } from '../dataset/examples.js';
import { readExampleValues } from '../dataset/example-values.js';
import { exampleText } from '../query-library/examples.js';
import { loadLibrary } from '../query-library/load.js';
import { readSparql } from '../rdf/sparql.js';

/** Reads them from a project folder. */
export async function loadExamples(root: string): Promise<readonly ExampleQuery[]> {
  const library = await loadLibrary(join(root, 'queries'));
  const values = await readExampleValues(root);
  return library.map(query => {
    const { name, title, description, tags: keywords } = query;
    const text = exampleText(query, values.get(query.name) ?? new Map());
    return { name, title, description, keywords, form: formOf(text), text };
  });
}

function formOf(text: string): ExampleQuery['form'] {
  const reading = readSparql(text);
  if (reading.kind === 'query' && reading.form !== 'DESCRIBE') return reading.form;
  throw new Error(`No example can be made of\n${text}`);
}
