/** The page that runs queries: of the library by name, or any that somebody writes. */
import type { Request, RequestHandler } from 'express';
import type { Rows } from '../engine/rows.js';
import { ParameterError, bindQuery } from '../query-library/bind.js';
import type { LibraryQuery } from '../query-library/load.js';
import { prologue } from '../query-library/load.js';
import type { Bilingual } from '../model/input-error.js';
import { localPath } from './addresses.js';
import { languageOf } from './negotiate.js';
import { MOST_ROWS, queryPage } from './pages/query.js';
import type { Endpoint } from './protocol.js';
import { ask, rowsFor } from './protocol.js';
import { sendPage } from './send.js';

/** What is asked of the page. */
interface Asked {
  readonly query: string;
  readonly question?: LibraryQuery | undefined;
  readonly values: Readonly<Record<string, string>>;
  readonly problem?: Bilingual | undefined;
  /** The status that says so, where it is another than 400. */
  readonly status?: number;
  readonly run: boolean;
}

/** What the page can show. */
const ACCEPT = {
  results: ['application/sparql-results+json'],
  graph: ['text/turtle'],
  // one more, to know whether there are more
  rows: MOST_ROWS + 1,
};

/** The handler of /query: what is asked there is charged as at the endpoint. */
export function queryPageHandler(
  endpoint: Endpoint,
  library: readonly LibraryQuery[],
): RequestHandler {
  return async (request, response) => {
    const lookup = rowsFor(endpoint, [request, response]);
    const { run, status: wrong = 400, ...asked } = await askedOf(request, library, lookup);
    const { query } = asked;
    const answer = run
      ? await ask(endpoint, [request, response], { query, accept: ACCEPT })
      : undefined;
    const status = asked.problem === undefined ? (answer?.status ?? 200) : wrong;
    const page = queryPage({
      ...asked,
      language: languageOf(request),
      response: answer,
      linkTo: localPath,
    });
    await sendPage([request, response], page, { status, headers: answer?.headers });
  };
}

async function askedOf(
  request: Request,
  library: readonly LibraryQuery[],
  lookup: Rows,
): Promise<Asked> {
  const values = stringsOf(request);
  const query = values['query'];
  if (query !== undefined) return { query, values: {}, run: query.trim() !== '' };
  const question = library.find(({ name }) => name === values['name']);
  if (question === undefined) {
    const { name } = values;
    return { query: EXAMPLE, values: {}, run: false, ...(name === undefined ? {} : noSuch(name)) };
  }
  const given = Object.fromEntries(
    question.parameters.flatMap(({ name }) =>
      values[name] === undefined ? [] : [[name, values[name]]],
    ),
  ) as Record<string, string>;
  const isFilled = question.parameters.every(({ name }) => given[name] !== undefined);
  if (!isFilled) return { query: question.text, question, values: given, run: false };
  try {
    return { query: await bindQuery(question, given, lookup), question, values: given, run: true };
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error;
    return { query: question.text, question, values: given, problem: error.text, run: false };
  }
}

/** A name that the library does not have. */
function noSuch(name: string): Pick<Asked, 'problem' | 'status'> {
  const ja = `「${name}」という質問はありません。最初のページと /api/queries に一覧があります。`;
  const en = `There is no question called “${name}”. The start page and /api/queries list those there are.`;
  return { problem: { ja, en }, status: 404 };
}

/** Something to begin with: every agreement and its parties. */
const EXAMPLE = `${prologue()}
SELECT ?agreement ?municipality WHERE {
  ?a a rk:Agreement ; rdfs:label ?agreement ; rk:party ?m .
  ?m rdfs:label ?municipality .
}
ORDER BY ?agreement ?municipality`;

function stringsOf({ query }: Request): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}
