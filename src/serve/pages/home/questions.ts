/** The questions of the start page with their answers, each where the data have one. */
import { ParameterError, bindQuery } from '../../../query-library/bind.js';
import type { ResultRow, Rows } from '../../../engine/rows.js';
import { localPath } from '../../addresses.js';
import type { Content } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { sayIn } from '../../words.js';
import type { PageContext } from '../context.js';
import { NEWEST_CHANGE, leaders } from './queries.js';
import { WORDS } from './words.js';

/** A question with its answer in short, and where the whole is. */
export interface AnsweredQuestion {
  readonly question: string;
  readonly answer: Content;
  readonly href: string;
  readonly more: string;
}

/** The query of the library that counts who is named in roles as a partner. */
const SHARED_PARTNERS = 'shared-partners-with-roles';

/** All of them, in their order. */
export async function answeredQuestions(
  rows: Rows,
  context: PageContext,
  language: Language,
): Promise<readonly AnsweredQuestion[]> {
  const found = await Promise.all([
    whoLeads(rows, context, language),
    whoShares(rows, context, language),
    whatChanged(rows, language),
  ]);
  return found.filter(question => question !== undefined);
}

async function whoShares(
  rows: Rows,
  { library, featured: { municipality } }: PageContext,
  language: Language,
): Promise<AnsweredQuestion | undefined> {
  const query = library.find(({ name }) => name === SHARED_PARTNERS);
  const text =
    query === undefined
      ? undefined
      : await boundOrNone(() => bindQuery(query, { municipality }, rows));
  if (text === undefined) return undefined;
  const say = sayIn(WORDS, language);
  const cities = namesOf(await rows(text), 'city');
  return {
    question:
      language === 'ja'
        ? `${municipality}と連携相手を共有する市町村は？`
        : `Which municipalities share partners with ${municipality}?`,
    answer: cities.length === 0 ? say('nobody') : html`<span lang="ja">${cities.join('・')}</span>`,
    href: `/partners?${new URLSearchParams({ municipality }).toString()}`,
    more: say('words'),
  };
}

/** The municipality may be none of the data. */
async function boundOrNone(bind: () => Promise<string>): Promise<string | undefined> {
  try {
    return await bind();
  } catch (error) {
    if (error instanceof ParameterError) return undefined;
    throw error;
  }
}

async function whoLeads(
  rows: Rows,
  { featured }: PageContext,
  language: Language,
): Promise<AnsweredQuestion | undefined> {
  const found = (await rows(leaders(featured))).filter(row => row['language'] === language);
  const [{ regionName, themeName, measure, content } = {}] = found;
  if (measure === undefined) return undefined;
  return {
    question:
      language === 'ja'
        ? `${regionName ?? ''}で${themeName ?? ''}を主導するのは？`
        : `Who leads “${themeName ?? ''}” in ${regionName ?? ''}?`,
    answer: html`<span lang="ja">${namesOf(found, 'leader').join('・')}</span> <q lang="ja">${content}</q>`,
    href: localPath(measure) ?? measure,
    more: sayIn(WORDS, language)('words'),
  };
}

async function whatChanged(rows: Rows, language: Language): Promise<AnsweredQuestion | undefined> {
  const found = (await rows(NEWEST_CHANGE)).filter(row => row['language'] === language);
  const [{ instrument, date = '' } = {}] = found;
  if (instrument === undefined) return undefined;
  const parties = namesOf(found, 'party');
  const [year, parts, types] = [date.slice(0, 4), namesOf(found, 'part'), namesOf(found, 'type')];
  return {
    question:
      language === 'ja'
        ? `${year}年に${parties.join('と')}の間で何が変わった？`
        : `What changed in ${year} between ${parties.join(' and ')}?`,
    answer: html`<span lang="ja">${parts.join('、')}</span> ${types.join(language === 'ja' ? '、' : ', ')}`,
    href: localPath(instrument) ?? instrument,
    more: sayIn(WORDS, language)('whole'),
  };
}

function namesOf(rows: readonly ResultRow[], name: string): readonly string[] {
  return [...new Set(rows.flatMap(row => row[name] ?? []))];
}
