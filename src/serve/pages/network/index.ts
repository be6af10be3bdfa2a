/** /network: who works with whom. */
import type { ResultRow, Rows } from '../../../engine/rows.js';
import type { Language } from '../../negotiate.js';
import { languageOf } from '../../negotiate.js';
import { searchOf } from '../../parameters.js';
import { rowsFor } from '../../protocol.js';
import { sendPage } from '../../send.js';
import { sayIn } from '../../words.js';
import type { AddPages } from '../context.js';
import type { Filter, Kind } from './filter.js';
import { filterOf } from './filter.js';
import type { Choice, Choices } from './form.js';
import type { Network } from './graph.js';
import { networkOf } from './graph.js';
import {
  MODES,
  MUNICIPALITIES,
  REGIONS,
  THEMES,
  agreementPairs,
  regionPairs,
  rolePairs,
  rolesAlone,
} from './queries.js';
import type { Alone } from './view.js';
import { networkPage } from './view.js';
import { WORDS } from './words.js';

/** Adds the page. */
export const addNetwork: AddPages = (app, context) => {
  app.get('/network', async (request, response) => {
    const rows = rowsFor(context, [request, response]);
    const language = languageOf(request);
    const filter = filterOf(searchOf(request));
    const [network, choices, alone] = await Promise.all([
      findNetwork(rows, filter),
      findChoices(rows, language),
      findAlone(rows, filter),
    ]);
    const say = sayIn(WORDS, language);
    const words = { path: '/network', title: say('title'), lead: say('lead') } as const;
    await sendPage(
      [request, response],
      networkPage({ language, filter, network, choices, alone, ...words }),
    );
  });
};

/** The network that fits a filter; modes are of roles, so that agreements have none. Regions come alone: all their members are linked. */
export async function findNetwork(rows: Rows, filter: Filter): Promise<Network> {
  const { kind, mode } = filter;
  const wants = (one: Kind): boolean => kind === undefined || kind === one;
  const [municipalities, agreements, roles, regions] = await Promise.all([
    rows(MUNICIPALITIES),
    wants('agreement') && mode === undefined ? rows(agreementPairs(filter)) : [],
    wants('role') ? rows(rolePairs(filter)) : [],
    kind === 'region' ? rows(regionPairs(filter)) : [],
  ]);
  const named = regions.flatMap(({ a = '', nameOfA = '', b = '', nameOfB = '' }) => [
    [a, nameOfA] as const,
    [b, nameOfB] as const,
  ]);
  const names = new Map([
    ...named,
    ...municipalities.map(row => [row['municipality'] ?? '', row['label'] ?? ''] as const),
  ]);
  return networkOf({ agreements, roles, regions }, names);
}

/** Who bears roles that are no link, where a region, theme, mode or municipality is asked for and roles are. */
export async function findAlone(rows: Rows, filter: Filter): Promise<readonly Alone[]> {
  const { kind, region, theme, mode, city } = filter;
  const asksForRoles = kind === undefined || kind === 'role';
  if (!asksForRoles || [region, theme, mode, city].every(one => one === undefined)) return [];
  const found = await rows(rolesAlone(filter));
  return found.map(({ a = '', label = '', roles }) => ({ iri: a, label, roles: Number(roles) }));
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
