/** What the editor begins with: a query of the library with values, or one that shows agreements and their parties. */
import type { ExampleValues } from '../../../dataset/example-values.js';
import { exampleText } from '../../../query-library/examples.js';
import type { LibraryQuery } from '../../../query-library/load.js';
import { withPrefixes } from '../../../query-library/load.js';

/** The text of a query of the library, with values where there are any; undefined for a name that none has. */
export function textOfExample(
  name: string,
  library: readonly LibraryQuery[],
  values: ExampleValues,
): string | undefined {
  const query = library.find(candidate => candidate.name === name);
  const known = values.get(name);
  if (query === undefined || query.parameters.length === 0) return query?.text;
  return known === undefined ? query.text : exampleText(query, known);
}

/** Something to begin with: every agreement and its parties. */
export const FIRST_QUERY = withPrefixes(`SELECT ?agreement ?municipality WHERE {
  ?a a rk:Agreement ; rdfs:label ?agreement ; rk:party ?m .
  ?m rdfs:label ?municipality .
}
ORDER BY ?agreement ?municipality`);
