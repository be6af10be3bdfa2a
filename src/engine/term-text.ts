/** Terms of SPARQL results in JSON as texts, for tables that have nothing but texts. */

/** A term of results in JSON. https://www.w3.org/TR/sparql12-results-json/#select-encode-terms */
export interface ResultTerm {
  readonly type: string;
  readonly value: string | TripleParts;
  readonly datatype?: string;
  readonly 'xml:lang'?: string;
}

/** The parts of a triple term. */
interface TripleParts {
  readonly subject: ResultTerm;
  readonly predicate: ResultTerm;
  readonly object: ResultTerm;
}

/**
 * The value of a term without type or language; a triple term as Turtle writes it.
 *
 *     {"type":"uri","value":"urn:a"}        urn:a
 *     {"type":"triple","value":{…}}         <<( <urn:a> <urn:b> "1"^^<…#integer> )>>
 */
export function valueText({ value }: ResultTerm): string {
  return typeof value === 'string' ? value : tripleText(value);
}

function tripleText({ subject, predicate, object }: TripleParts): string {
  return `<<( ${[subject, predicate, object].map(turtleText).join(' ')} )>>`;
}

function turtleText(term: ResultTerm): string {
  const { type, value, datatype, 'xml:lang': language } = term;
  if (typeof value !== 'string') return tripleText(value);
  if (type === 'uri') return `<${value}>`;
  if (type === 'bnode') return `_:${value}`;
  // the escapes of JSON are among those of Turtle
  const quoted = JSON.stringify(value);
  if (language !== undefined) return `${quoted}@${language}`;
  return datatype === undefined ? quoted : `${quoted}^^<${datatype}>`;
}
