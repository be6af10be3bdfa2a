/** Results as rows of plain values: what a program wants that knows no RDF. */
import type { ResultTerm } from '../../engine/term-text.js';
import { valueText } from '../../engine/term-text.js';

/** A value of a row; null where the variable is unbound. */
export type Cell = string | number | boolean | null;

/** A table. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

interface ResultsJson {
  readonly head: { readonly vars: readonly string[] };
  readonly results: { readonly bindings: readonly Readonly<Record<string, ResultTerm>>[] };
}

const NUMBERS = /#(?:integer|nonNegativeInteger|decimal|double|float|int|long)$/;

/** The table of SPARQL results in JSON; every row has every column. */
export function tableOf(json: string): Table {
  const { head, results } = JSON.parse(json) as ResultsJson;
  const rows = results.bindings.map(binding =>
    Object.fromEntries(head.vars.map(name => [name, cellOf(binding[name])])),
  );
  return { columns: head.vars, rows };
}

/** A number only where it keeps its value: 20 digits stay a string. */
function cellOf(term: ResultTerm | undefined): Cell {
  if (term === undefined) return null;
  const { datatype = '' } = term;
  const value = valueText(term);
  if (datatype.endsWith('#boolean')) return value === 'true' || value === '1';
  const number = NUMBERS.test(datatype) ? Number(value) : NaN;
  return Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : value;
}
