/** The columns of SELECT *: its variables in the order in which the query names them. */

/** What may hold a ? or a * that is no variable and no SELECT *: strings, IRIs, comments. */
const OPAQUE = new RegExp(
  [
    /"""[^"\\]*(?:(?:\\[^]|""?(?!"))[^"\\]*)*"""/, // """a "long" string"""
    /'''[^'\\]*(?:(?:\\[^]|''?(?!'))[^'\\]*)*'''/,
    /"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"/, // "a \"short\" string"
    /'[^'\\\r\n]*(?:\\.[^'\\\r\n]*)*'/,
    /<[^\s<>"{}|^`\\]*>/, // <https://example.org/?a#b>; not the < of ?a < ?b
    /#[^\r\n]*/, // a comment
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** A query with blanks in the place of its strings, IRIs and comments: what is left stands where it stood. */
export function bareText(query: string): string {
  return query.replace(OPAQUE, opaque => ' '.repeat(opaque.length));
}

/** `SELECT *`, `select distinct*`, outside of any group. Not SELECT (COUNT(*) AS ?n). */
const SELECT_ALL = /^[^{]*\bSELECT\s*(?:DISTINCT\s*|REDUCED\s*)?\*/i;

/** `?agreement`, `$市`. Not the `?` of a path `rk:part?/rdfs:label`. */
const VARIABLE = /[?$]([\p{L}\p{Nl}_0-9][\p{L}\p{Nl}\p{M}_0-9\u00B7]*)/gu;

/** The variables of a query that selects all, as they first appear; undefined for another query. */
export function columnsOfAll(query: string): readonly string[] | undefined {
  const bare = bareText(query);
  if (!SELECT_ALL.test(bare)) return undefined;
  return [...new Set([...bare.matchAll(VARIABLE)].map(([, name = '']) => name))];
}
