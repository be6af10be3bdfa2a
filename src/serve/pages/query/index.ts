/** /query: runs queries that somebody writes, charged as at the endpoint. */
import express from 'express';
import type { Request, Response } from 'express';
import type { Question } from '../../protocol.js';
import { ask, rowsFor, tagOf } from '../../protocol.js';
import type { Problem } from '../../../engine/index.js';
import { exampleSource } from '../../api/examples.js';
import { addressOf } from '../../api/links.js';
import { languageOf } from '../../negotiate.js';
import { MAX_QUERY_BYTES, operationOf } from '../../operation.js';
import { searchOf } from '../../parameters.js';
import { send, sendKnown, sendPage } from '../../send.js';
import type { AddPages, PageContext } from '../context.js';
import { FIRST_QUERY, textOfExample } from './examples.js';
import { MOST_ROWS } from './results.js';
import { MOST_CHARACTERS } from './share.js';
import { termsOf } from './terms.js';
import { queryPage } from './view.js';

/** What the page can show. */
const ACCEPT = {
  results: ['application/sparql-results+json'],
  graph: ['text/turtle'],
  // one more, to know whether there are more
  rows: MOST_ROWS + 1,
};

/** Adds the page, and what its editor completes. */
export const addQuery: AddPages = (app, context) => {
  const { library } = context;
  const examples = exampleSource(context.project, () => context.dataset() !== undefined);
  app.get('/query', async (request, response) => {
    const parameters = searchOf(request);
    const [query, name, example] = ['query', 'name', 'example'].map(key => parameters.get(key));
    if (query?.trim()) await answer(context, [request, response], query);
    else if (typeof name === 'string') toQuestion(response, name, parameters);
    else {
      const text = example ? textOfExample(example, library, await examples()) : undefined;
      await show(context, [request, response], { query: text ?? FIRST_QUERY });
    }
  });
  app.post(
    '/query',
    express.raw({ type: () => true, limit: MAX_QUERY_BYTES }),
    async (request, response) => {
      const operation = operationOf(request);
      const address = 'status' in operation ? '' : addressOf('', '/query', { query: operation.query }); // prettier-ignore
      // a query that an address has room for gets one, to be kept and passed on
      if ('status' in operation) await refuse(context, [request, response], operation);
      else if (address.length <= MOST_CHARACTERS) response.redirect(303, address);
      else await answer(context, [request, response], operation.query);
    },
  );
  app.get('/query/terms.json', termsHandler(context));
};

/** Questions of the library have pages of their own, to which their old addresses lead. */
function toQuestion(response: Response, name: string, parameters: URLSearchParams): void {
  parameters.delete('name');
  const path = `/questions/${encodeURIComponent(name)}`;
  response.redirect(301, addressOf('', path, Object.fromEntries(parameters)));
}

type Exchange = readonly [Request, Response];

function answer(context: PageContext, exchange: Exchange, query: string): Promise<void> {
  return show(context, exchange, { query, asked: { query, accept: ACCEPT } });
}

/** A form that no page of ours sends, or one that is empty. */
function refuse(context: PageContext, exchange: Exchange, problem: Problem): Promise<void> {
  return show(context, exchange, { query: '', asked: problem });
}

/** Shows a query; `asked` is what is run, or what is wrong, absent where nothing is asked. */
async function show(
  context: PageContext,
  exchange: Exchange,
  { query, asked }: { readonly query: string; readonly asked?: Question | Problem },
): Promise<void> {
  const { library } = context;
  const response = asked === undefined ? undefined : await ask(context, exchange, asked);
  const page = queryPage({
    query,
    language: languageOf(exchange[0]),
    library,
    response,
    address: context.address(),
  });
  await sendPage(exchange, page, {
    status: response?.status ?? 200,
    headers: response?.headers,
  });
}

/** The handler of what the editor completes: the same until other data are served. */
function termsHandler(
  context: PageContext,
): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    const tag = tagOf(context, 'editor-terms');
    if (sendKnown(request, response, tag)) return;
    const body = JSON.stringify(await termsOf(rowsFor(context, [request, response])));
    await send(request, response, { status: 200, mediaType: 'application/json', body, tag: tag ?? body }); // prettier-ignore
  };
}
