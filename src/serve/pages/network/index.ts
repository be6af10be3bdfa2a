/** /network: who works with whom. */
import type { ResultRow, Rows } from '../../../engine/rows.js';
import type { Language } from '../../negotiate.js';
import { languageOf } from '../../negotiate.js';
import { searchOf } from '../../parameters.js';
import { rowsFor } from '../../protocol.js';
import { sendPage } from '../../send.js';
import { sayIn } from '../../words.js';
import type { AddPages } from '../context.js';
import type { Filter } from './filter.js';
import { filterOf } from './filter.js';
import type { Choice, Choices } from './form.js';
import type { Network } from './graph.js';
import { networkOf } from './graph.js';
import { MODES, MUNICIPALITIES, REGIONS, THEMES, agreementPairs, rolePairs } from './queries.js';
import { networkPage } from './view.js';
import { WORDS } from './words.js';

/** Adds the page. */
export const addNetwork: AddPages = (app, context) => {
  app.get('/network', async (request, response) => {
    const rows = rowsFor(context, [request, response]);
    const language = languageOf(request);
    const filter = filterOf(searchOf(request));
    const [network, choices] = await Promise.all([
      findNetwork(rows, filter),
      findChoices(rows, language),
    ]);
    const say = sayIn(WORDS, language);
    const words = { path: '/network', title: say('title'), lead: say('lead') } as const;
    await sendPage(
      [request, response],
      networkPage({ language, filter, network, choices, ...words }),
    );
  });
};

/** The network that fits a filter; modes are of roles, so that agreements have none. */
export async function findNetwork(rows: Rows, filter: Filter): Promise<Network> {
  const { kind, mode } = filter;
  const [municipalities, agreements, roles] = await Promise.all([
    rows(MUNICIPALITIES),
    kind === 'role' || mode !== undefined ? [] : rows(agreementPairs(filter)),
    kind === 'agreement' ? [] : rows(rolePairs(filter)),
  ]);
  const names = new Map(municipalities.map(row => [row['municipality'] ?? '', row['label'] ?? '']));
  return networkOf({ agreements, roles }, names);
}

/** What can be chosen, in a language. */
export async function findChoices(rows: Rows, language: Language): Promise<Choices> {
  const [cities, regions, themes, modes] = await Promise.all([
    rows(MUNICIPALITIES),
    rows(REGIONS),
    rows(THEMES),
    rows(MODES),
  ]);
  const inLanguage = (row: ResultRow): boolean => row['language'] === language;
  return {
    cities: choicesOf(cities, 'municipality'),
    regions: choicesOf(regions, 'region'),
    themes: choicesOf(themes.filter(inLanguage), 'theme'),
    modes: choicesOf(modes.filter(inLanguage), 'mode'),
  };
}

function choicesOf(rows: readonly ResultRow[], name: string): readonly Choice[] {
  return rows.map(row => ({ iri: row[name] ?? '', label: row['label'] ?? '' }));
}
