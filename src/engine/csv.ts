/**
 * SPARQL results as CSV. oxigraph 0.5.11 writes an IRI with a comma without quotes, which shifts the
 * columns (our spans are …#char=1867,1907), so we write them ourselves, from its JSON.
 */
import type { ResultTerm } from './term-text.js';
import { valueText } from './term-text.js';

/** The part of SPARQL results in JSON that CSV has too. https://www.w3.org/TR/sparql11-results-json/ */
interface ResultsJson {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Readonly<Record<string, ResultTerm>>[] };
}

/**
 * Results as CSV: a header of variable names, values without type or language, CRLF; of an ASK query
 * the boolean. https://www.w3.org/TR/sparql11-results-csv-tsv/#csv
 */
export function csvFromJson(json: string): string {
  const { head, results, boolean } = JSON.parse(json) as ResultsJson;
  if (results === undefined) return `${String(boolean)}\r\n`;
  const variables = head.vars ?? [];
  const rows = results.bindings.map(row => variables.map(name => valueOf(row[name])));
  return [variables, ...rows].map(line => `${line.map(field).join(',')}\r\n`).join('');
}

function valueOf(term: ResultTerm | undefined): string {
  if (term === undefined) return '';
  return term.type === 'bnode' ? `_:${valueText(term)}` : valueText(term);
}

function field(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
}
