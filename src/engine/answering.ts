/** A query over the quads of a store: read, bounded, run, written; or refused with the reason. */
import { leftToRight } from '../rdf/arithmetic.js';
import { fromClauses } from '../rdf/from-clauses.js';
import { parseRdf } from '../rdf/graph.js';
import { SearchPropertyError, mentionsSearch } from '../rdf/search-property.js';
import { ungroupedVariable } from '../rdf/grouping.js';
import { positionAt, readSparql } from '../rdf/sparql.js';
import type { Position, QueryForm, Reading } from '../rdf/sparql.js';
import type { Quad } from '../rdf/terms.js';
import { writeTurtle } from '../rdf/turtle.js';
import { pageOf, withMost } from '../rdf/select.js';
import { columnsOfAll } from '../rdf/variables.js';
import { csvFromJson } from './csv.js';
import { mediaTypeFor } from './accepting.js';
import type { QueryResponse } from './index.js';
import { RESULT_TYPES } from './index.js';
import { MAX_ROWS } from './limits.js';
import type { QueryTask } from './messages.js';
import type { QuadStore, QueryDataset } from './quad-store.js';
import {
  notAcceptable,
  queryFailed,
  searchMisused,
  syntaxProblem,
  tooLarge,
  tooManyRows,
  updateRefused,
} from './refusals.js';
import type { SearchedTexts } from './searched-texts.js';
import { rowCount, withColumns } from './tables.js';
import { readableXml } from './xml.js';

/** Formats that we write ourselves, for our prefixes and a readable order. */
const WRITERS: Readonly<Record<string, (quads: readonly Quad[]) => string | Promise<string>>> = {
  'text/turtle': quads => writeTurtle(quads),
  'application/ld+json': async quads => (await import('../rdf/json-ld.js')).writeJsonLd(quads),
};

/** The largest result, in UTF-16 units: above it a query fails whole, for nothing is ever cut. */
const MAX_RESULT = 50_000_000;

const N_TRIPLES = 'application/n-triples';

/** What is asked. */
export type Question = Pick<QueryTask, 'text' | 'accept' | 'defaultGraphs' | 'namedGraphs'>;

/** Answers queries over a store. */
export class Answering {
  readonly #store: QuadStore;
  readonly #texts: SearchedTexts;

  constructor(store: QuadStore, texts: SearchedTexts) {
    this.#store = store;
    this.#texts = texts;
  }

  /**
   * The whole answer, or the problem.
   * @throws Error where the engine broke down: it must not be asked again
   */
  async answer(question: Question): Promise<QueryResponse> {
    const { text } = question;
    const reading = readSparql(text);
    if (reading.kind === 'update') return updateRefused();
    try {
      return await (reading.kind === 'query'
        ? this.#runParsed(question, reading.form)
        : this.#runUnparsed(question));
    } catch (error) {
      if (isBreakdown(error)) throw error;
      if (error instanceof SearchPropertyError) return searchMisused(error.message);
      return refusalOf(text, reading, error instanceof Error ? error.message : String(error));
    }
  }

  /** The whole result of a query of ours, in a media type that it can give. */
  result(text: string, mediaType: string): Promise<QueryResponse> {
    return this.#run(text, mediaType, {});
  }

  #runParsed({ text, accept, ...dataset }: Question, form: QueryForm): Promise<QueryResponse> {
    const found = this.#texts.withFound(text, dataset);
    const query = bounded(leftToRight(found), form, accept.rows);
    return this.#run(query, mediaTypeFor(form, accept), datasetFor(text, dataset));
  }

  /** What our parser does not know may be newer SPARQL: the engine's own parser decides. */
  #runUnparsed({ text, accept, ...dataset }: Question): Promise<QueryResponse> {
    const form = this.#store.givesGraph(text, dataset) ? 'CONSTRUCT' : 'SELECT';
    if (mentionsSearch(text))
      throw new SearchPropertyError('is understood in queries of SPARQL 1.1 only');
    return this.#run(text, mediaTypeFor(form, accept), dataset);
  }

  async #run(
    text: string,
    mediaType: string | undefined,
    dataset: QueryDataset,
  ): Promise<QueryResponse> {
    if (mediaType === undefined) return notAcceptable();
    const isTable = (RESULT_TYPES as readonly string[]).includes(mediaType);
    const answered = isTable
      ? this.#table(text, mediaType, dataset)
      : { status: 200, mediaType, body: await this.#graph(text, mediaType, dataset) };
    return answered.body.length > MAX_RESULT
      ? tooLarge(answered.body.length, MAX_RESULT)
      : readableXml(answered);
  }

  /**
   * The result of CONSTRUCT or DESCRIBE. What we write ourselves is read from N-Triples: the objects of
   * oxigraph 0.5.11 take seconds for ten thousand triples, and Node 20 may end the process over them
   * (“unreachable code” in its deoptimizer).
   */
  #graph(text: string, mediaType: string, dataset: QueryDataset): string | Promise<string> {
    const write = WRITERS[mediaType];
    if (write === undefined) return this.#store.results(text, mediaType, dataset);
    return write(parseRdf(this.#store.results(text, N_TRIPLES, dataset), N_TRIPLES));
  }

  /** The result of SELECT or ASK; CSV is made from JSON. */
  #table(text: string, mediaType: string, dataset: QueryDataset): QueryResponse {
    const written = mediaType === 'text/csv' ? RESULT_TYPES[0] : mediaType;
    const body = this.#store.results(text, written, dataset);
    // a row has three characters at least
    const rows = body.length > 3 * MAX_ROWS ? rowCount(body, written) : 0;
    if (rows > MAX_ROWS) return tooManyRows(MAX_ROWS);
    const ordered = withColumns(body, written, columnsOfAll(text));
    return {
      status: 200,
      mediaType,
      body: mediaType === 'text/csv' ? csvFromJson(ordered) : ordered,
    };
  }
}

/**
 * A trap of WebAssembly, or a stack that is full: oxigraph's memory is left as it was in the middle of something, and
 * each query after it fails or is wrong.
 */
function isBreakdown(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.name === 'RuntimeError');
}

/** The dataset of a query: what the protocol gives it, else several graphs that it names itself, which have to be merged. */
function datasetFor(text: string, given: QueryDataset): QueryDataset {
  if (given.defaultGraphs !== undefined || given.namedGraphs !== undefined) return given;
  const own = fromClauses(text);
  return own !== undefined && own.defaultGraphs.length > 1 ? own : given;
}

/** A table of one row too many is refused, so that no more need be computed. */
function bounded(query: string, form: QueryForm, wanted: number | undefined): string {
  if (form !== 'SELECT') return query;
  return wanted === undefined
    ? withMost(query, MAX_ROWS + 1)
    : pageOf(query, { limit: wanted, offset: 0 });
}

/** Why the engine refuses a query. A place it names beyond the text is none: what it read has a LIMIT of ours behind it. */
function refusalOf(text: string, reading: Reading, message: string): QueryResponse {
  const position = positionIn(message);
  if (position === undefined) return queryFailed(message);
  const ungrouped = ungroupedVariable(text);
  if (ungrouped !== undefined)
    return syntaxProblem(text, { reason: `?${ungrouped} is neither grouped nor aggregated` });
  if (reading.kind === 'error')
    return syntaxProblem(text, { position: within(text, position), ...reading });
  // what the engine read was written anew from the text, and its places are others
  return syntaxProblem(text, { reason: RULE.exec(message)?.[0] ?? 'the engine cannot read it' });
}

/** A rule that oxigraph says among what it expected: `The SELECT overrides an existing variable using an expression`. */
const RULE = /(?:The SELECT|Duplicated variable|SELECT \* is)[^,]*/;

/** `error at 3:14: expected one of …`, as oxigraph says where a query is no SPARQL. */
function positionIn(message: string): Position | undefined {
  const { line, column } =
    /^error at (?<line>[0-9]+):(?<column>[0-9]+)/.exec(message)?.groups ?? {};
  return line === undefined ? undefined : { line: Number(line), column: Number(column) };
}

/** A place in a text; undefined behind its end, where an engine looks that has read all and finds it wrong as a whole. */
function within(text: string, { line, column }: Position): Position | undefined {
  const end = positionAt(text, text.trimEnd().length);
  const isWithin = line < end.line || (line === end.line && column < end.column);
  return isWithin ? { line, column } : undefined;
}
