/** Rows that a store gave → a query that gives the answer from no data: VALUES behind its frame. */
import type { RowsQuery } from '../../rdf/rows-query.js';
import type { ResultTerm, Solution } from '../remote/results.js';
import { parseBoolean, parseResults } from '../remote/results.js';

/** A query without data, and what is to be done with its answer. */
export interface Written {
  readonly query: string;
  /** How many rows there are. */
  readonly rows: number;
  /** Blank nodes, which no query can name, in the place of the IRIs that stood for them. */
  readonly withBlankNodes: (body: string, mediaType: string) => string;
}

/**
 * The query that writes an answer.
 * @param json what the store answered
 * @param scope what no IRI of the answer begins with
 * @throws Error where the text is no whole result, or has terms that are none
 */
export function writtenFrom(
  { form, variables, frame }: Pick<RowsQuery, 'form' | 'variables' | 'frame'>,
  json: string,
  scope: string,
): Written {
  if (form === 'ASK') {
    const query = parseBoolean(json) ? 'ASK { }' : 'ASK { FILTER(false) }';
    return { query, rows: 1, withBlankNodes: body => body };
  }
  const { variables: given, solutions } = parseResults(json, variables);
  const shown = inOrder(variables, given);
  const names = new BlankNodes(scope);
  const rows = solutions.map(solution => rowOf(solution, shown, names));
  const columns = shown.map(name => `?${name}`).join(' ');
  const head = frame ?? `SELECT ${columns} WHERE { }`;
  const query = shown.length === 0 ? head : `${head}\nVALUES (${columns}) {\n${rows.join('\n')}\n}`;
  return { query, rows: rows.length, withBlankNodes: (body, type) => names.restore(body, type) };
}

/** The variables of the query that the answer has; of SELECT * not those inside of FILTER NOT EXISTS. */
function inOrder(variables: readonly string[], given: readonly string[]): readonly string[] {
  const known = variables.filter(name => given.includes(name));
  return [...known, ...given.filter(name => !variables.includes(name))];
}

function rowOf(solution: Solution, variables: readonly string[], names: BlankNodes): string {
  return `(${variables.map(name => termText(solution[name], names)).join(' ')})`;
}

/** `<…>`, `"…"@ja`, `"1"^^<…#integer>`, `UNDEF`. */
function termText(term: ResultTerm | undefined, names: BlankNodes): string {
  if (term === undefined) return 'UNDEF';
  const { type, value, datatype } = term;
  if (type === 'uri') return iriText(value);
  if (type === 'bnode') return iriText(names.iriOf(value));
  const text = `"${value.replace(/["\\\n\r]/g, character => ESCAPES[character] ?? '')}"`;
  const language = term['xml:lang'] ?? '';
  if (language !== '') return `${text}@${languageTag(language)}`;
  return datatype === undefined ? text : `${text}^^${iriText(datatype)}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
};

/** Characters that cannot stand between < and >: an IRI with one of them would end there. */
// eslint-disable-next-line no-control-regex -- the grammar's IRIREF excludes them
const NOT_IN_IRI = /[\u0000-\u0020<>"{}|^`\\]/;

function iriText(value: string): string {
  if (NOT_IN_IRI.test(value)) throw new Error(`${value.slice(0, 100)} is no IRI`);
  return `<${value}>`;
}

function languageTag(tag: string): string {
  if (!/^[a-zA-Z]+(?:-[a-zA-Z0-9]+)*$/.test(tag)) throw new Error(`${tag} is no language`);
  return tag;
}

/** How a blank node stands in an answer of each type, where the IRI stands that is named so: $1 is its number. */
const FORMS: Readonly<Record<string, (iri: string) => readonly (readonly [RegExp, string])[]>> = {
  'application/sparql-results+json': iri => [
    [new RegExp(`"type":"uri","value":"${iri}"`, 'g'), '"type":"bnode","value":"b$1"'],
  ],
  'application/sparql-results+xml': iri => [
    [new RegExp(`<uri>${iri}</uri>`, 'g'), '<bnode>b$1</bnode>'],
  ],
  'text/csv': iri => [[new RegExp(iri, 'g'), '_:b$1']],
  'application/ld+json': iri => [[new RegExp(iri, 'g'), '_:b$1']],
  'application/rdf+xml': iri => [
    [new RegExp(`rdf:(?:about|resource)="${iri}"`, 'g'), 'rdf:nodeID="b$1"'],
  ],
};

/** Turtle and its kin, and TSV. */
const IN_BRACKETS = (iri: string): readonly (readonly [RegExp, string])[] => [
  [new RegExp(`<${iri}>`, 'g'), '_:b$1'],
];

/** IRIs that stand for the blank nodes of one answer. */
class BlankNodes {
  readonly #scope: string;
  readonly #numbers = new Map<string, number>();

  constructor(scope: string) {
    this.#scope = scope;
  }

  iriOf(label: string): string {
    const number = this.#numbers.get(label) ?? this.#numbers.size;
    this.#numbers.set(label, number);
    return `${this.#scope}${number}`;
  }

  restore(body: string, mediaType: string): string {
    if (this.#numbers.size === 0) return body;
    const forms = (FORMS[mediaType] ?? IN_BRACKETS)(`${this.#scope}([0-9]+)`);
    return forms.reduce((text, [iri, blank]) => text.replace(iri, blank), body);
  }
}
