/** The questions of the start page with their answers, each where the data have one. */
import { bindQuery } from '../../../query-library/bind.js';
import type { ResultRow, Rows } from '../../../engine/rows.js';
import { localPath } from '../../addresses.js';
import type { Content } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { sayIn } from '../../words.js';
import { placeOnPage } from '../agreement/address.js';
import type { PageContext } from '../context.js';
import { NEWEST_CHANGE, leaders, municipalityNamed } from './queries.js';
import { WORDS } from './words.js';

/** A question with its answer in short, and where the whole is. */
export interface AnsweredQuestion {
  readonly question: string;
  readonly answer: Content;
  readonly href: string;
  readonly more: string;
}

/** The queries of the library: partners by agreements alone, and who is named in roles, too. Neither stands for the other. */
const SHARED_PARTNERS = ['shared-partners', 'shared-partners-with-roles'] as const;

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
  const [{ node } = {}, another] = await rows(municipalityNamed(municipality));
  const queries = SHARED_PARTNERS.flatMap(
    wanted => library.find(({ name }) => name === wanted) ?? [],
  );
  if (node === undefined || another !== undefined || queries.length < SHARED_PARTNERS.length)
    return undefined;
  const say = sayIn(WORDS, language);
  const readings = await Promise.all(
    queries.map(async query => {
      const found = await rows(await bindQuery(query, { municipality: codeOf(node) }, rows));
      const cities = namesOf(found, 'city');
      return cities.length === 0
        ? say('nobody')
        : html`<span lang="ja">${cities.join('・')}</span>`;
    }),
  );
  return {
    question:
      language === 'ja'
        ? `${municipality}と連携相手を共有する市町村は？`
        : `Which municipalities share partners with ${municipality}?`,
    answer: html`${say('asParties')}: ${readings[0]} ${say('withRoles')}: ${readings[1]}`,
    href: `${localPath(node) ?? node}#shared`,
    more: say('words'),
  };
}

function codeOf(municipality: string): string {
  return municipality.slice(municipality.lastIndexOf('/') + 1);
}

async function whoLeads(
  rows: Rows,
  { featured }: PageContext,
  language: Language,
): Promise<AnsweredQuestion | undefined> {
  const found = (await rows(leaders(featured))).filter(row => row['language'] === language);
  const [{ regionName, themeName, role, activity } = {}] = found;
  if (role === undefined) return undefined;
  return {
    question:
      language === 'ja'
        ? `${regionName ?? ''}で${themeName ?? ''}を主導するのは？`
        : `Who leads “${themeName ?? ''}” in ${regionName ?? ''}?`,
    answer: html`<span lang="ja">${namesOf(found, 'leader').join('・')}</span> <q lang="ja">${activity}</q>`,
    href: placeOnPage(role) ?? localPath(role) ?? role,
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
    href: `${localPath(instrument) ?? instrument}#changes`,
    more: sayIn(WORDS, language)('whole'),
  };
}

function namesOf(rows: readonly ResultRow[], name: string): readonly string[] {
  return [...new Set(rows.flatMap(row => row[name] ?? []))];
}
