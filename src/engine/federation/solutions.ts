/** Solutions of another endpoint as VALUES in a query. */
import { iri, typed, lang, string } from '../../rdf/terms.js';
import type { Literal, NamedNode } from '../../rdf/terms.js';
import { termNode } from '../../rdf/sparql-terms.js';
import type { TreeNode, ValuesRow } from '../../rdf/sparql-services.js';
import { valuesNode } from '../../rdf/sparql-services.js';
import type { ResultTerm, Results, Solution } from '../remote/results.js';

/**
 * The solutions as a pattern. A blank node of another endpoint has no name here: it becomes an IRI below
 * `/.well-known/genid/`, as RDF 1.1 §3.5 has it, which no other answer has.
 */
export function valuesOf({ variables, solutions }: Results, scope: string, loc: unknown): TreeNode {
  return valuesNode(variables, rowsOf(solutions, scope, loc), loc);
}

/** The solutions as rows of VALUES. */
export function rowsOf(
  solutions: readonly Solution[],
  scope: string,
  loc: unknown,
): readonly ValuesRow[] {
  return solutions.map(solution =>
    Object.fromEntries(
      Object.entries(solution).map(([name, term]) => [name, termNode(rdfTerm(term, scope), loc)]),
    ),
  );
}

function rdfTerm(term: ResultTerm, scope: string): NamedNode | Literal {
  const { type, value, datatype } = term;
  if (type === 'uri') return iri(value);
  if (type === 'bnode') return iri(`${scope}${encodeURIComponent(value)}`);
  const language = term['xml:lang'];
  if (language !== undefined && language !== '') return lang(value, language);
  return datatype === undefined ? string(value) : typed(value, iri(datatype));
}
