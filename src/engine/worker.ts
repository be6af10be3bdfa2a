/**
 * The thread that holds the data and runs one query at a time: the door of oxigraph. It cannot be
 * interrupted, only terminated; whoever started it does that when a deadline passes.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import oxigraph from 'oxigraph';
import { parseRdf } from '../rdf/graph.js';
import { ENRICHMENT_PREFIX } from '../rdf/iris.js';
import { BASE } from '../rdf/namespaces.js';
import { SearchPropertyError } from '../rdf/search-property.js';
import { readSparql } from '../rdf/sparql.js';
import type { Position, QueryForm } from '../rdf/sparql.js';
import type { Quad } from '../rdf/terms.js';
import { writeTurtle } from '../rdf/turtle.js';
import { withMost } from '../rdf/select.js';
import { columnsOfAll } from '../rdf/variables.js';
import { csvFromJson } from './csv.js';
import type { Accepted, QueryResponse } from './index.js';
import { GRAPH_TYPES, RESULT_TYPES } from './index.js';
import { heldMemory } from './memory.js';
import type { QueryRequest, WorkerData, WorkerMessage, WorkerRequest } from './messages.js';
import {
  notAcceptable,
  queryFailed,
  searchMisused,
  syntaxProblem,
  tooLarge,
  tooManyRows,
  updateRefused,
} from './refusals.js';
import { SearchedTexts } from './searched-texts.js';
import { rowCount, withColumns } from './tables.js';

/** RDF formats by the ending of a file. */
const FORMATS: Readonly<Record<string, string>> = {
  nq: 'application/n-quads',
  trig: 'application/trig',
  ttl: 'text/turtle',
  nt: 'application/n-triples',
};

/** Formats that we write ourselves, for our prefixes and a readable order. */
const WRITERS: Readonly<Record<string, (quads: readonly Quad[]) => string | Promise<string>>> = {
  'text/turtle': quads => writeTurtle(quads),
  'application/ld+json': async quads => (await import('../rdf/json-ld.js')).writeJsonLd(quads),
};

/** The largest result, in UTF-16 units: above it a query fails whole, for nothing is ever cut. */
const MAX_RESULT = 50_000_000;

/** The most rows of a result; more of them are for a program that takes the dump. */
const MAX_ROWS = 200_000;

const N_TRIPLES = 'application/n-triples';

const store = new oxigraph.Store();

/** The texts of the data. Once they are there they are a part of it, and not what one query took. */
const texts = new SearchedTexts(
  query => results(query, RESULT_TYPES[0], {}),
  () => say({ kind: 'ready', memory: heldMemory() }),
);

/**
 * Loads the files and makes the default graph the union of all graphs but the enrichment graphs. The
 * union is written out, since oxigraph's own counts a triple once for every graph that has it, while
 * the merge of RDF graphs has it once; and one graph is searched faster than twenty.
 */
function load({ files }: WorkerData): void {
  for (const file of files) {
    const format = FORMATS[file.slice(file.lastIndexOf('.') + 1)];
    if (format === undefined) throw new Error(`${file}: not .nq, .trig, .ttl or .nt`);
    loadFile(file, format);
  }
  store.update(
    `INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } FILTER(!STRSTARTS(STR(?g), "${ENRICHMENT_PREFIX}")) }`,
  );
}

function loadFile(file: string, format: string): void {
  // with no_transaction, which is meant to be quicker, oxigraph 0.5.11 takes half as long again
  const options = { format, base_iri: pathToFileURL(file).href };
  try {
    store.load(readFileSync(file), options);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

async function answer(request: QueryRequest): Promise<QueryResponse> {
  const { text, accept } = request;
  const reading = readSparql(text);
  if (reading.kind === 'update') return updateRefused();
  const dataset = datasetOf(request);
  try {
    const answered =
      reading.kind === 'query'
        ? run(
            bounded(texts.withFound(text), reading.form),
            mediaTypeFor(reading.form, accept),
            dataset,
          )
        : answerUnparsed(text, accept, dataset);
    return await answered;
  } catch (error) {
    if (error instanceof SearchPropertyError) return searchMisused(error.message);
    const message = error instanceof Error ? error.message : String(error);
    const position = positionIn(message);
    if (position === undefined) return queryFailed(message);
    return reading.kind === 'error'
      ? syntaxProblem(text, { position, ...reading })
      : syntaxProblem(text, { position, reason: 'unexpected text' });
  }
}

/** A table of one row too many is refused, so that no more need be computed. */
function bounded(query: string, form: QueryForm): string {
  return form === 'SELECT' ? withMost(query, MAX_ROWS + 1) : query;
}

/** The dataset of the protocol; relative IRIs are the endpoint's. */
function datasetOf({
  defaultGraphs,
  namedGraphs,
}: Pick<QueryRequest, 'defaultGraphs' | 'namedGraphs'>): Dataset {
  const nodes = (iris: readonly string[]) => iris.map(iri => oxigraph.namedNode(iri));
  return {
    base_iri: `${BASE}sparql`,
    ...(defaultGraphs === undefined ? {} : { default_graph: nodes(defaultGraphs) }),
    ...(namedGraphs === undefined ? {} : { named_graphs: nodes(namedGraphs) }),
  };
}

type Dataset = Omit<Parameters<typeof store.query>[1] & object, 'results_format'>;

/** What our parser does not know may be newer SPARQL: the engine's own parser decides. */
function answerUnparsed(text: string, accept: Accepted, dataset: Dataset): Promise<QueryResponse> {
  return run(text, mediaTypeFor(isGraph(text, dataset) ? 'CONSTRUCT' : 'SELECT', accept), dataset);
}

/** Whether a query gives a graph: oxigraph then knows no format of tables for it. */
function isGraph(text: string, dataset: Dataset): boolean {
  try {
    results(text, RESULT_TYPES[0], dataset);
    return false;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Not supported RDF format')) return true;
    throw error;
  }
}

async function run(
  text: string,
  mediaType: string | undefined,
  dataset: Dataset,
): Promise<QueryResponse> {
  if (mediaType === undefined) return notAcceptable();
  const isTable = (RESULT_TYPES as readonly string[]).includes(mediaType);
  const answered = isTable
    ? table(text, mediaType, dataset)
    : { status: 200, mediaType, body: await graph(text, mediaType, dataset) };
  return answered.body.length > MAX_RESULT ? tooLarge(answered.body.length, MAX_RESULT) : answered;
}

/**
 * The result of CONSTRUCT or DESCRIBE. What we write ourselves is read from N-Triples: the objects of
 * oxigraph 0.5.11 take seconds for ten thousand triples, and Node 20 may end the process over them
 * (“unreachable code” in its deoptimizer).
 */
function graph(text: string, mediaType: string, dataset: Dataset): string | Promise<string> {
  const write = WRITERS[mediaType];
  if (write === undefined) return results(text, mediaType, dataset);
  return write(parseRdf(results(text, N_TRIPLES, dataset), N_TRIPLES));
}

/** The result of SELECT or ASK; CSV is made from JSON. */
function table(text: string, mediaType: string, dataset: Dataset): QueryResponse {
  const written = mediaType === 'text/csv' ? RESULT_TYPES[0] : mediaType;
  const body = results(text, written, dataset);
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

/** A result as oxigraph writes it. */
function results(text: string, mediaType: string, dataset: Dataset): string {
  const body = store.query(text, { ...dataset, results_format: mediaType });
  if (typeof body !== 'string') throw new Error(`No result in ${mediaType}.`);
  return body;
}

function mediaTypeFor(form: QueryForm, accept: Accepted): string | undefined {
  const isTable = form === 'SELECT' || form === 'ASK';
  const offered: readonly string[] = isTable ? RESULT_TYPES : GRAPH_TYPES;
  return (isTable ? accept.results : accept.graph).find(type => offered.includes(type));
}

/** `error at 3:14: expected one of …`, as oxigraph says where a query is no SPARQL. */
function positionIn(message: string): Position | undefined {
  const { line, column } =
    /^error at (?<line>[0-9]+):(?<column>[0-9]+)/.exec(message)?.groups ?? {};
  return line === undefined ? undefined : { line: Number(line), column: Number(column) };
}

function say(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

load(workerData as WorkerData);
say({ kind: 'ready', memory: heldMemory() });
parentPort?.on('message', (request: WorkerRequest) => {
  const answering =
    request.kind === 'search' ? Promise.resolve(texts.search(request)) : answer(request);
  void answering.then(response => {
    say({ kind: 'answer', id: request.id, response, memory: heldMemory() });
  });
});
