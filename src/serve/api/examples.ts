/** Examples for the parameters of the library: those of data/examples.csv, where the bundled data are served. */
import type { ExampleValues } from '../../dataset/example-values.js';
import { readExampleValues } from '../../dataset/example-values.js';
import type { ExampleSource } from './openapi.js';

const NONE: ExampleValues = new Map();

/** Reads them from a project folder once; `isOurs` says whether they fit the data that are served now. */
export function exampleSource(project: string, isOurs: () => boolean): ExampleSource {
  let known: Promise<ExampleValues> | undefined;
  return async () => {
    if (!isOurs()) return NONE;
    known ??= readExampleValues(project);
    return known;
  };
}
