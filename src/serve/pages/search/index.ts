/** /search: what the search of the API finds, as a page. */
import type { Problem, QueryResponse } from '../../../engine/index.js';
import type { Asked } from '../../api/search.js';
import { foundNodes } from '../../api/search.js';
import type { FoundNodes } from '../../api/schemas.js';
import { languageOf } from '../../negotiate.js';
import { searchOf } from '../../parameters.js';
import { send, sendPage } from '../../send.js';
import type { AddPages } from '../context.js';
import { LOOKED_THROUGH, suggestionItems } from './suggestions.js';
import type { SearchPage } from './view.js';
import { searchPage } from './view.js';

/** How many nodes a page lists. */
const LIMIT = 50;

/** Words that are longer are no search. */
const MOST_CHARACTERS = 200;

/** Adds the page; the search is charged to the client. */
export const addSearch: AddPages = (app, context) => {
  app.get('/search', async (request, response) => {
    const asked = askedOf(searchOf(request));
    const answer = asked.q === '' ? NOTHING : await foundNodes(context, [request, response], asked);
    const page = searchPage({ language: languageOf(request), ...asked, ...shown(answer) });
    await sendPage([request, response], page, answer);
  });
  addSuggestions(app, context);
};

/** Adds what the search box suggests: items of a list, which its script puts below the box. */
const addSuggestions: AddPages = (app, context) => {
  app.get('/search/suggestions', async (request, response) => {
    const { q } = askedOf(searchOf(request));
    const asked = { q, limit: LOOKED_THROUGH, offset: 0 };
    const answer = await foundNodes(context, [request, response], asked);
    if (answer.status !== 200) {
      await send(request, response, answer);
      return;
    }
    const items = suggestionItems(JSON.parse(answer.body) as FoundNodes, languageOf(request));
    await sendPage([request, response], items.text);
  });
};

/** Nobody asked for anything. */
const NOTHING = { status: 200, body: '' };

function askedOf(parameters: URLSearchParams): Asked {
  const q = (parameters.get('q') ?? '').trim().slice(0, MOST_CHARACTERS);
  const offset = parameters.get('offset') ?? '';
  return { q, limit: LIMIT, offset: /^\d{1,7}$/.test(offset) ? Number(offset) : 0 };
}

function shown({
  status,
  body,
}: Pick<QueryResponse, 'status' | 'body'>): Pick<SearchPage, 'found' | 'problem'> {
  if (body === '') return { found: undefined, problem: undefined };
  return status === 200
    ? { found: JSON.parse(body) as FoundNodes, problem: undefined }
    : { found: undefined, problem: JSON.parse(body) as Problem };
}
