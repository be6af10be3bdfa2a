/** /questions: the query library for people. A question, its form, its answer. */
import type { Request, Response } from 'express';
import type { Problem, QueryResponse } from '../../../engine/index.js';
import type { Rows } from '../../../engine/rows.js';
import type { Bilingual } from '../../../model/input-error.js';
import { ParameterError, bindQuery } from '../../../query-library/bind.js';
import type { LibraryQuery } from '../../../query-library/load.js';
import { columnsOf } from '../../../rdf/select.js';
import { exampleSource } from '../../api/examples.js';
import { languageOf } from '../../negotiate.js';
import type { Language } from '../../negotiate.js';
import { searchOf } from '../../parameters.js';
import { ask, rowsFor } from '../../protocol.js';
import type { Exchange } from '../../protocol.js';
import { sendPage } from '../../send.js';
import type { AddPages, PageContext } from '../context.js';
import type { Answer } from './answer.js';
import { answerOf } from './answer.js';
import { fieldsOf } from './fields.js';
import { questionsPage } from './list.js';
import { namesOf } from './names.js';
import { withNodes } from './nodes.js';
import { isConcept } from './table.js';
import type { Answered } from './view.js';
import { questionPage } from './view.js';
import { typeName } from './words.js';

/** Rows that a page shows at most: more are for a file. */
const MOST_ROWS = 500;

/** Adds the list and the page of each question. Questions are those with a table for an answer. */
export const addQuestions: AddPages = (app, context) => {
  const { library: all } = context;
  const library = all.filter(({ text }) => columnsOf(text).length > 0);
  const examples = exampleSource(context.project, () => context.dataset() !== undefined);
  app.get('/questions', (request, response) =>
    sendPage([request, response], questionsPage(library, { language: languageOf(request) })),
  );
  app.get('/questions/:name', async (request, response) => {
    const query = library.find(({ name }) => name === request.params.name);
    if (query === undefined) {
      const asked = { language: languageOf(request), unknown: request.params.name };
      await sendPage([request, response], questionsPage(library, asked), { status: 404 });
      return;
    }
    const example = (await examples()).get(query.name);
    await sendQuestion(context, [request, response], {
      query,
      related: library.filter(other => other !== query && takesTheSame(other, query)),
      example: example && Object.fromEntries(example),
    });
  });
};

/** Whether two questions have the same fields, so that what was filled in fits both. */
function takesTheSame(one: LibraryQuery, other: LibraryQuery): boolean {
  const fields = ({ parameters }: LibraryQuery): string =>
    JSON.stringify(parameters.map(({ name, type }) => [name, type]));
  return one.parameters.length > 0 && fields(one) === fields(other);
}

interface Asked {
  readonly query: LibraryQuery;
  /** Questions with the same fields. */
  readonly related: readonly LibraryQuery[];
  readonly example: Readonly<Record<string, string>> | undefined;
}

async function sendQuestion(
  context: PageContext,
  exchange: Exchange,
  { query, related, example }: Asked,
): Promise<void> {
  const [request] = exchange;
  const language = languageOf(request);
  const rows = rowsFor(context, exchange);
  const values = valuesOf(request, query);
  const [fields, { problem, response, ...answered }] = await Promise.all([
    fieldsOf(query, values, { rows, language }),
    answerTo(context, exchange, { query, values, rows, language }),
  ]);
  const address = context.address();
  const shown = {
    query,
    related,
    language,
    fields,
    values,
    example,
    problem,
    address,
    ...answered,
  };
  const status = problem === undefined ? (response?.status ?? 200) : 400;
  await sendPage(exchange, questionPage(shown), { status, headers: response?.headers });
}

/** The values of the question's own parameters that are not empty. */
function valuesOf(request: Request, { parameters }: LibraryQuery): Record<string, string> {
  const search = searchOf(request);
  return Object.fromEntries(
    parameters.flatMap(({ name }) => {
      const value = search.get(name)?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}

interface Outcome {
  readonly problem?: Bilingual;
  readonly response?: QueryResponse;
  readonly answered?: Answered;
}

interface Binding {
  readonly query: LibraryQuery;
  readonly values: Readonly<Record<string, string>>;
  readonly rows: Rows;
  readonly language: Language;
}

/** Asks where all values are given; a value that does not fit is told in words. */
async function answerTo(
  context: PageContext,
  exchange: readonly [Request, Response],
  { query, values, rows, language }: Binding,
): Promise<Outcome> {
  if (query.parameters.some(({ name }) => values[name] === undefined)) return {};
  const sparql = await bindQuery(query, values, rows).catch(problemOrThrow);
  if (typeof sparql !== 'string') return { problem: sparql };
  const noded = withNodes(sparql);
  const accept = { ...ACCEPT, rows: MOST_ROWS + 1 };
  const response = await ask(context, exchange, { query: noded.query, accept });
  if (response.status !== 200) {
    const problem = JSON.parse(response.body) as Problem;
    return { response, answered: { sparql, answer: problem, names: new Map() } };
  }
  const answer = answerOf(response.body, noded, MOST_ROWS);
  const names = await namesOf(unnamed(answer), language, rows);
  return { response, answered: { sparql, answer, names } };
}

const ACCEPT = { results: ['application/sparql-results+json'], graph: [] };

function problemOrThrow(error: unknown): Bilingual {
  if (!(error instanceof ParameterError)) throw error;
  const { text, parameter } = error;
  const say = (language: Language): string =>
    parameter === undefined
      ? text[language]
      : `${typeName(parameter.type, language)}: ${text[language]}`;
  return { ja: say('ja'), en: say('en') };
}

/** Nodes whose name the answer does not say, or not in the language of the page. */
function unnamed({ rows, edges }: Answer): readonly string[] {
  const cells = rows.flat().flatMap(cell => {
    const { node, text } = cell ?? {};
    return node !== undefined && (node === text || isConcept(node)) ? [node] : [];
  });
  return [...cells, ...edges.flat().flatMap(({ iri, name }) => (name === undefined ? [iri] : []))];
}
