/** Tables as oxigraph writes them: how many rows they have, and their columns in the order of the query. */

/** How many rows a table in JSON, XML or TSV has. */
export function rowCount(table: string, mediaType: string): number {
  if (mediaType.endsWith('+xml')) return table.split('<result>').length - 1;
  return mediaType.endsWith('+json') ? rowsOfJson(table) : table.split('\n').length - 2;
}

const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
const BRACE = '{'.charCodeAt(0);
const END_BRACE = '}'.charCodeAt(0);

/** `{"head":{…},"results":{"bindings":[{…},{…}]}}`: a row is an object three deep. Parsing all would take its memory again. */
function rowsOfJson(json: string): number {
  let rows = 0;
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = endOfString(json, at);
    else if (code === BRACE && ++depth === 3) rows += 1;
    else if (code === END_BRACE) depth -= 1;
  }
  return rows;
}

function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json.charCodeAt(at) !== QUOTE)
    at += json.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

/**
 * A table with its columns in the order that is given; oxigraph 0.5.11 sorts those of SELECT * by name.
 * Columns that are not in the order come last.
 */
export function withColumns(
  table: string,
  mediaType: string,
  order: readonly string[] | undefined,
): string {
  if (order === undefined) return table;
  const inOrder = (names: readonly string[]): readonly string[] => [
    ...order.filter(name => names.includes(name)),
    ...names.filter(name => !order.includes(name)),
  ];
  if (mediaType.endsWith('+json'))
    return table.replace(/^\{"head":\{"vars":(\[[^\]]*\])/, (_, names: string) => {
      return `{"head":{"vars":${JSON.stringify(inOrder(JSON.parse(names) as string[]))}`;
    });
  if (mediaType.endsWith('+xml'))
    return table.replace(/<head>.*?<\/head>/, head => {
      const names = [...head.matchAll(/name="([^"]*)"/g)].map(([, name = '']) => name);
      return `<head>${inOrder(names)
        .map(name => `<variable name="${name}"/>`)
        .join('')}</head>`;
    });
  return withTsvColumns(table, inOrder);
}

/** In TSV no value holds a tab or a line break as such. https://www.w3.org/TR/sparql11-results-csv-tsv/#tsv */
function withTsvColumns(
  table: string,
  inOrder: (names: readonly string[]) => readonly string[],
): string {
  const lines = table.split('\n').map(line => line.split('\t'));
  const names = (lines[0] ?? []).map(name => name.slice(1));
  const places = inOrder(names).map(name => names.indexOf(name));
  return lines
    .map(line => (line.length < names.length ? line : places.map(at => line[at])).join('\t'))
    .join('\n');
}
