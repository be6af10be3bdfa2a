/** The list of themes by their groups, with how much there is on each. */
import type { RequestHandler } from 'express';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { languageOf } from '../../negotiate.js';
import { rowsFor } from '../../protocol.js';
import { sendPage } from '../../send.js';
import type { Saying } from '../agreements/view.js';
import { nodeLink } from '../agreements/view.js';
import { agreementWords } from '../agreements/words.js';
import { THEMES, conceptsOf } from '../concepts.js';
import type { PageContext } from '../context.js';
import { groupsBy } from '../described.js';
import { layout } from '../layout.js';
import { countsByTheme } from './queries.js';
import { themeWords } from './words.js';

type Counts = Awaited<ReturnType<typeof countsByTheme>>;

/** The handler of /themes. */
export function themesHandler(context: PageContext): RequestHandler {
  return async (request, response) => {
    const rows = rowsFor(context, [request, response]);
    const [concepts, counts] = await Promise.all([conceptsOf(rows), countsByTheme(rows)]);
    const saying = { concepts, language: languageOf(request) };
    await sendPage([request, response], listPage(counts, saying));
  };
}

function listPage(counts: Counts, saying: Saying): string {
  const { concepts, language } = saying;
  const say = themeWords(language);
  const themes = concepts.below(THEMES);
  const groups = [...groupsBy(themes, ({ iri }) => concepts.group(iri))].map(([group, own]) => ({
    group,
    themes: own.map(({ iri }) => iri).filter(iri => iri !== group),
  }));
  const measures = (iris: readonly string[]): number =>
    iris.reduce((sum, iri) => sum + (counts.get(iri)?.measures ?? 0), 0);
  groups.sort((a, b) => measures(b.themes) - measures(a.themes));
  return layout({
    title: say('list'),
    language,
    otherLanguage: `/themes?lang=${language === 'ja' ? 'en' : 'ja'}`,
    description: say('listLead'),
    styles: ['places'],
    body: html`<h1>${say('list')}</h1><p class="lead">${say('listLead')}</p>${groups.map(({ group, themes: own }) => groupSection(group, own, { counts, saying }))}`,
  });
}

interface Counting {
  readonly counts: Counts;
  readonly saying: Saying;
}

function groupSection(group: string, themes: readonly string[], counting: Counting): Content {
  if (themes.length === 0) return undefined;
  const { concepts, language } = counting.saying;
  const count = (iri: string): number => counting.counts.get(iri)?.measures ?? 0;
  const inOrder = [...themes].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
  return html`<section><h2>${concepts.name(group, language)}</h2><ul class="places">${inOrder.map(theme => themeItem(theme, counting))}</ul></section>`;
}

function themeItem(theme: string, { counts, saying }: Counting): Html {
  const { concepts, language } = saying;
  const say = themeWords(language);
  const found = counts.get(theme);
  const said =
    found === undefined || found.measures === 0
      ? say('notHeld')
      : `${say('measures')} ${found.measures} · ${say('documents')} ${found.documents}`;
  const chip =
    found === undefined || found.drafts === 0
      ? undefined
      : html` <span class="chip draft">${agreementWords(language)('draft')} ${found.drafts}</span>`;
  return html`<li>${nodeLink({ iri: theme, name: concepts.name(theme, language) })} <span class="note">${said}${chip}</span></li>`;
}
