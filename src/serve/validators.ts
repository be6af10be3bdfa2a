/** Whether a client has an answer already. https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match */

/** An entity tag: `"x"`, `W/"x"`; not `x`, nor `'x'`. */
const TAG = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/;

/** Tags with commas between them; empty places are nothing. */
const TAGS = new RegExp(`^[\\s,]*${TAG.source}(?:\\s*,[\\s,]*${TAG.source})*[\\s,]*$`);

/**
 * The first of some strong validators that a field If-None-Match names, compared weakly; undefined where it names none
 * of them or is no list of tags.
 *
 *     "a", W/"b"   names "a" and "b"
 *     x"a"         names none
 */
export function namedIn(
  field: string | undefined,
  validators: readonly string[],
): string | undefined {
  if (field === undefined || !TAGS.test(field)) return undefined;
  const named = field.match(new RegExp(TAG, 'g')) ?? [];
  const strong = new Set(named.map(tag => tag.replace(/^W\//, '')));
  return validators.find(validator => strong.has(validator));
}

/** Whether a field means any answer at all: `*`. */
export function meansAny(field: string | undefined): boolean {
  return field?.trim() === '*';
}

/**
 * Whether a body may name blank nodes, whose names are others in each thread and process: it is not the same
 * octet by octet the next time. A text that looks so costs only the validator.
 */
export function namesBlankNodes(body: string, mediaType: string): boolean {
  if (mediaType === 'application/json') return false;
  if (mediaType === 'text/turtle' && /\[[\s\]]/.test(body)) return true;
  return /_:|"bnode"|<bnode>|rdf:nodeID=/.test(body);
}
