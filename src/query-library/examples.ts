/** Queries of the library as examples: their parameters have values that need no data to be understood. */
import { concept, municipalityIri, prefectureIri } from '../rdf/iris.js';
import { XSD } from '../rdf/namespaces.js';
import { bindTerms } from '../rdf/sparql-terms.js';
import type { Literal, NamedNode } from '../rdf/terms.js';
import { ja, string, typed } from '../rdf/terms.js';
import type { LibraryQuery, Parameter } from './load.js';

/**
 * The text of a query with values for all of its parameters: a municipality by its code of five digits, a prefecture
 * by its code of two, a concept by its slug.
 * @throws Error where a value is missing
 */
export function exampleText(query: LibraryQuery, values: ReadonlyMap<string, string>): string {
  const terms = new Map(
    query.parameters.map(parameter => {
      const value = values.get(parameter.name);
      if (value === undefined)
        throw new Error(`data/examples.csv: ${query.name} has no value for ${parameter.name}`);
      return [parameter.name, termOf(parameter, value)] as const;
    }),
  );
  return terms.size === 0 ? query.text.trim() : bindTerms(query.text, terms);
}

function termOf({ type }: Parameter, value: string): NamedNode | Literal {
  if (type === 'municipality') return municipalityIri(value);
  if (type === 'prefecture') return prefectureIri(value);
  if (type === 'date') return typed(value, XSD.date);
  if (type === 'text') return ja(value);
  return type === 'string' ? string(value) : concept(type.slice('concept:'.length), value);
}
