/** /: the start page. */
import type { ResultRow, Rows } from '../../../engine/rows.js';
import { localPath } from '../../addresses.js';
import type { Language } from '../../negotiate.js';
import { languageOf } from '../../negotiate.js';
import { rowsFor } from '../../protocol.js';
import { sendPage } from '../../send.js';
import type { AddPages, PageContext } from '../context.js';
import { findNetwork } from '../network/index.js';
import { RememberedPages } from '../remembered.js';
import { NEWEST, TOTALS } from './queries.js';
import { answeredQuestions } from './questions.js';
import type { HomePage, ListedAgreement } from './view.js';
import { homePage } from './view.js';

/** Adds the page; what is looked up is charged to the client. */
export const addHome: AddPages = (app, context) => {
  const pages = new RememberedPages(context.version);
  app.get('/', async (request, response) => {
    const rows = rowsFor(context, [request, response]);
    const language = languageOf(request);
    const page = await pages.page(language, async () =>
      homePage(await findHome(rows, context, language)),
    );
    await sendPage([request, response], page);
  });
};

async function findHome(rows: Rows, context: PageContext, language: Language): Promise<HomePage> {
  const [totals, newest, network, questions] = await Promise.all([
    rows(TOTALS),
    rows(NEWEST),
    findNetwork(rows, {}),
    answeredQuestions(rows, context, language),
  ]);
  const listed = listOf(newest, language);
  const { municipality } = context.featured;
  const isKnown = network.nodes.some(({ label }) => label === municipality);
  const examples = [...(isKnown ? [municipality] : []), ...(listed[0]?.parties.slice(0, 2) ?? [])];
  return { language, totals: countsOf(totals), examples, questions, network, newest: listed };
}

function countsOf([row = {}]: readonly ResultRow[]): HomePage['totals'] {
  const count = (name: string): number => Number(row[name] ?? 0);
  return {
    agreements: count('agreements'),
    municipalities: count('municipalities'),
    measures: count('measures'),
    drafts: count('drafts'),
    declarations: count('declarations'),
  };
}

/** Rows of parties as instruments, in their order. */
function listOf(rows: readonly ResultRow[], language: Language): readonly ListedAgreement[] {
  const instruments = [...new Set(rows.flatMap(row => row['instrument'] ?? []))];
  return instruments.map(instrument => {
    const own = rows.filter(row => row['instrument'] === instrument);
    return {
      href: localPath(instrument) ?? instrument,
      title: own[0]?.['title'] ?? '',
      date: own[0]?.['date'] ?? '',
      kind: own.find(row => row['language'] === language)?.['kind'] ?? '',
      parties: [...new Set(own.flatMap(row => row['party'] ?? []))],
    };
  });
}
