/** Answers read back by other people's parsers. */
import { Readable } from 'node:stream';
import type { Quad, Term } from '@rdfjs/types';
import { parse as parseCsv } from 'csv-parse/sync';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser } from 'n3';
import { isomorphic } from 'rdf-isomorphic';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { SparqlJsonParser } from 'sparqljson-parse';
import { SparqlXmlParser } from 'sparqlxml-parse';

/** The quads of a document. */
export async function graphIn(type: string, text: string): Promise<readonly Quad[]> {
  if (type === 'application/ld+json') return collected(new JsonLdParser().import(Readable.from([text])));
  if (type === 'application/rdf+xml') return collected(new RdfXmlParser().import(Readable.from([text])));
  return new Parser({ format: type }).parse(text);
} // prettier-ignore

async function collected(stream: unknown): Promise<readonly Quad[]> {
  return (await (stream as Readable).toArray()) as Quad[];
}

/** Whether two graphs say the same. */
export function isSameGraph(one: readonly Quad[], other: readonly Quad[]): boolean {
  return isomorphic([...one], [...other]);
}

/** The values of each row; of ASK the one value that there is. */
export async function rowsIn(type: string, text: string): Promise<readonly (readonly string[])[]> {
  switch (type) {
    case 'application/sparql-results+json':
      return rowsOfJson(text);
    case 'application/sparql-results+xml':
      return rowsOfXml(text);
    case 'text/csv':
      return table(text, ',');
    default:
      return table(text, '\t').map(row => row.map(valueOfTurtle));
  }
}

function rowsOfJson(text: string): readonly (readonly string[])[] {
  const json = JSON.parse(text) as { boolean?: boolean };
  if (json.boolean !== undefined) return [[String(json.boolean)]];
  return new SparqlJsonParser().parseJsonResults(json as never).map(row => Object.values(row).map(valueOf));
} // prettier-ignore

async function rowsOfXml(text: string): Promise<readonly (readonly string[])[]> {
  const parser = new SparqlXmlParser();
  if (text.includes('<boolean>')) return [[String(await parser.parseXmlBooleanStream(Readable.from([text])))]];
  const stream = parser.parseXmlResultsStream(Readable.from([text])) as unknown as Readable;
  const rows = (await stream.toArray()) as Record<string, Term>[];
  return rows.map(row => Object.values(row).map(valueOf));
} // prettier-ignore

function valueOf({ value }: { readonly value: string }): string {
  return value;
}

/** The rows below the names of the columns; a boolean has no names. */
function table(text: string, delimiter: string): readonly (readonly string[])[] {
  const quote = delimiter === ',' ? '"' : null;
  const rows = parseCsv(text, { delimiter, quote, relax_column_count: true });
  return rows.length === 1 ? rows : rows.slice(1);
}

/** The value of a term in Turtle: `<urn:a>`, `"word"@ja`, `12`, `true`. */
function valueOfTurtle(cell: string): string {
  if (!/^[<"]/.test(cell)) return cell;
  const [quad] = new Parser().parse(`<urn:s> <urn:p> ${cell} .`);
  return quad?.object.value ?? '';
}
