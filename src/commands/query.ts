/** renkei query: a query of the library or of a file → a table. The door of cli-table3. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Table from 'cli-table3';
import { latestSnapshot } from '../dataset/snapshot.js';
import { SourceError } from '../dataset/sources.js';
import { EmbeddedEngine } from '../engine/embedded.js';
import { GRAPH_TYPES } from '../engine/index.js';
import type { Problem, QueryEngine, QueryResponse } from '../engine/index.js';
import { ParameterError, bindQuery } from '../query-library/bind.js';
import { loadLibrary, loadQuery } from '../query-library/load.js';
import type { LibraryQuery } from '../query-library/load.js';
import { rowsOf } from '../engine/rows.js';
import type { QueryCommandOptions } from './options.js';
import { EXIT, PROJECT, messageLanguage } from './project.js';

/** The formats of an answer, with the media type that is asked of the engine. */
const MEDIA_TYPES = {
  table: 'application/sparql-results+json',
  json: 'application/sparql-results+json',
  csv: 'text/csv',
} as const;

/** Runs a query by name or file; without one, lists the library. */
export async function queryCommand(
  name: string | undefined,
  options: QueryCommandOptions,
): Promise<number> {
  const library = await loadLibrary(join(PROJECT, 'queries'));
  if (name === undefined) {
    process.stdout.write(listing(library));
    return EXIT.done;
  }
  const query = await findQuery(name, library);
  const folder = await latestSnapshot(options.data);
  const engine = await EmbeddedEngine.open({ files: [join(folder, 'dataset.nq')], size: 1 });
  try {
    return await run(query, engine, options);
  } finally {
    await engine.close();
  }
}

async function run(
  query: LibraryQuery,
  engine: QueryEngine,
  options: QueryCommandOptions,
): Promise<number> {
  const rows = rowsOf(engine, options.timeout * 1000);
  const text = await bindQuery(query, options.parameters, rows).catch(namingOption);
  const accept = { results: [MEDIA_TYPES[options.format]], graph: GRAPH_TYPES };
  const response = await engine.query(text, { accept, deadline: options.timeout * 1000 });
  if (response.status !== 200) {
    process.stderr.write(problemLine(query, JSON.parse(response.body) as Problem));
    return EXIT.usage;
  }
  process.stdout.write(
    options.format === 'table' ? asTable(query, response) : response.body.replace(/\r?\n?$/, '\n'),
  );
  return EXIT.done;
}

/** Calls a value that does not fit by the option that gave it. */
function namingOption(error: unknown): never {
  if (!(error instanceof ParameterError) || error.parameter === undefined) throw error;
  const { text, parameter } = error;
  const option = `--${parameter.name}`;
  throw new ParameterError({ ja: `${option}: ${text.ja}`, en: `${option}: ${text.en}` });
}

/** `shared.rq:12:8: The query is not SPARQL. …`: the line is that of the file. */
function problemLine({ name, line: first }: LibraryQuery, problem: Problem): string {
  const { title, detail, line, column } = problem;
  const place = line === undefined ? '' : `:${line + first - 1}:${column ?? 1}`;
  return `${name}.rq${place}: ${title}. ${detail.replace(/^Line \d+, column \d+: /, '')}\n`;
}

async function findQuery(name: string, library: readonly LibraryQuery[]): Promise<LibraryQuery> {
  const known = library.find(query => query.name === name);
  if (known !== undefined) return known;
  if (existsSync(name)) return loadQuery(name);
  throw new SourceError(name, {
    ja: '用意された問いの名前でもファイルでもありません。renkei query で一覧を見てください。',
    en: 'no query of the library and no file. List the library with: renkei query',
  });
}

/** Names, titles and parameters of the library. */
function listing(library: readonly LibraryQuery[]): string {
  const language = messageLanguage();
  return library
    .map(({ name, title, parameters }) => {
      const values = parameters.map(parameter => ` --${parameter.name} …`).join('');
      return `${name}${values}\n    ${title[language]}\n`;
    })
    .join('');
}

interface ResultsJson {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Record<string, { readonly value: string }>[] };
}

function asTable(query: LibraryQuery, { mediaType, body }: QueryResponse): string {
  if (mediaType !== MEDIA_TYPES.table) return body;
  const { head, results, boolean } = JSON.parse(body) as ResultsJson;
  if (results === undefined) return `${String(boolean)}\n`;
  const variables = head.vars ?? [];
  const table = new Table({ head: [...variables], style: { head: [], border: [] } });
  for (const row of results.bindings) table.push(variables.map(name => row[name]?.value ?? ''));
  const language = messageLanguage();
  const count =
    language === 'ja' ? `${results.bindings.length} 件` : `${results.bindings.length} rows`;
  const shown = results.bindings.length === 0 ? '' : `${table.toString()}\n`;
  return `${query.title[language]}\n${shown}${count}\n`;
}
