/**
 * The thread that holds the data and runs one query at a time: the door of oxigraph. It cannot be
 * interrupted, only terminated; whoever started it does that when a deadline passes.
 */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import oxigraph from 'oxigraph';
import { ENRICHMENT_PREFIX } from '../rdf/iris.js';
import { formOf } from '../rdf/sparql.js';
import type { QueryForm } from '../rdf/sparql.js';
import { writeJsonLd } from '../rdf/json-ld.js';
import type { Quad } from '../rdf/terms.js';
import { writeTurtle } from '../rdf/turtle.js';
import type { Accepted, QueryResponse } from './index.js';
import { GRAPH_TYPES, RESULT_TYPES, problemResponse } from './index.js';
import type { WorkerData, WorkerRequest } from './messages.js';

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
  'application/ld+json': writeJsonLd,
};

const store = new oxigraph.Store();

/**
 * Loads the files and makes the default graph the union of all graphs but the enrichment graphs. The
 * union is written out, since oxigraph's own counts a triple once for every graph that has it, while
 * the merge of RDF graphs has it once; and one graph is searched faster than twenty.
 */
function load({ files }: WorkerData): void {
  for (const file of files) {
    const format = FORMATS[file.slice(file.lastIndexOf('.') + 1)];
    if (format === undefined) throw new Error(`${file}: not .nq, .trig, .ttl or .nt`);
    store.load(readFileSync(file), { format, no_transaction: true, base_iri: `file:///${file}` });
  }
  store.update(
    `INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } FILTER(!STRSTARTS(STR(?g), "${ENRICHMENT_PREFIX}")) }`,
  );
}

async function answer({
  text,
  accept,
  defaultGraphs,
  namedGraphs,
}: WorkerRequest): Promise<QueryResponse> {
  const form = formOf(text);
  if (form === 'update') return updateRefused();
  const dataset = {
    ...(defaultGraphs === undefined
      ? {}
      : { default_graph: defaultGraphs.map(g => oxigraph.namedNode(g)) }),
    ...(namedGraphs === undefined
      ? {}
      : { named_graphs: namedGraphs.map(g => oxigraph.namedNode(g)) }),
  };
  try {
    const answered =
      form === undefined
        ? answerUnparsed(text, accept, dataset)
        : run(text, mediaTypeFor(form, accept), dataset);
    return await answered;
  } catch (error) {
    return queryProblem(text, error instanceof Error ? error.message : String(error));
  }
}

type Dataset = Omit<Parameters<typeof store.query>[1] & object, 'results_format' | 'base_iri'>;

/** What our parser does not know may be newer SPARQL: the engine's own parser decides. */
function answerUnparsed(text: string, accept: Accepted, dataset: Dataset): Promise<QueryResponse> {
  const result = store.query(text, dataset);
  const isGraph = Array.isArray(result) && result.length > 0 && !(result[0] instanceof Map);
  return run(text, mediaTypeFor(isGraph ? 'CONSTRUCT' : 'SELECT', accept), dataset);
}

async function run(
  text: string,
  mediaType: string | undefined,
  dataset: Dataset,
): Promise<QueryResponse> {
  if (mediaType === undefined) return notAcceptable();
  const write = WRITERS[mediaType];
  if (write !== undefined) {
    const quads = store.query(text, dataset) as unknown as Quad[];
    return { status: 200, mediaType, body: await write(quads) };
  }
  const body = store.query(text, { ...dataset, results_format: mediaType });
  if (typeof body !== 'string') throw new Error(`No result in ${mediaType}.`);
  return { status: 200, mediaType, body };
}

function mediaTypeFor(form: QueryForm, { results, graph }: Accepted): string | undefined {
  const isTable = form === 'SELECT' || form === 'ASK';
  const offered: readonly string[] = isTable ? RESULT_TYPES : GRAPH_TYPES;
  return (isTable ? results : graph).find(type => offered.includes(type));
}

function updateRefused(): QueryResponse {
  return problemResponse({
    type: 'update-refused',
    title: 'Updates are refused',
    status: 403,
    detail: 'This endpoint is read only. Send a SELECT, ASK, CONSTRUCT or DESCRIBE query.',
  });
}

function notAcceptable(): QueryResponse {
  return problemResponse({
    type: 'not-acceptable',
    title: 'None of the accepted media types can be given',
    status: 406,
    detail: `SELECT and ASK: ${RESULT_TYPES.join(', ')}. CONSTRUCT and DESCRIBE: ${GRAPH_TYPES.join(', ')}.`,
  });
}

/** `error at 3:14: expected one of …`, as oxigraph says it. */
const SYNTAX_ERROR = /^error at (?<line>[0-9]+):(?<column>[0-9]+)/;

function queryProblem(text: string, message: string): QueryResponse {
  const position = SYNTAX_ERROR.exec(message)?.groups;
  if (position === undefined) {
    return problemResponse({
      type: 'query-failed',
      title: 'The query could not be run',
      status: 400,
      detail: message,
    });
  }
  const line = Number(position['line']);
  const column = Number(position['column']);
  const rest = (text.split(/\r\n|\n|\r/)[line - 1] ?? '').slice(column - 1).trim();
  const near = rest === '' ? 'at the end of the line' : `near “${rest.slice(0, 40)}”`;
  return problemResponse({
    type: 'syntax-error',
    title: 'The query is not SPARQL',
    status: 400,
    detail: `Line ${line}, column ${column}: unexpected text ${near}.${prefixHint(message)}`,
    line,
    column,
  });
}

function prefixHint(message: string): string {
  return message.includes('Prefix not found') ? ' A prefix is used that no PREFIX declares.' : '';
}

load(workerData as WorkerData);
parentPort?.postMessage({ kind: 'ready' });
parentPort?.on('message', (request: WorkerRequest) => {
  void answer(request).then(response => {
    parentPort?.postMessage({ kind: 'answer', id: request.id, response });
  });
});
