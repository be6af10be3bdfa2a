/** The list of municipalities, by prefecture, narrowed by a name or a code. */
import type { RequestHandler } from 'express';
import type { Rows } from '../../../engine/rows.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { languageOf } from '../../negotiate.js';
import { searchOf } from '../../parameters.js';
import { rowsFor } from '../../protocol.js';
import { sendPage } from '../../send.js';
import type { PageContext } from '../context.js';
import type { Named } from '../described.js';
import { groupsBy } from '../described.js';
import { layout } from '../layout.js';
import { question } from '../question.js';
import { nodeLink } from '../agreements/view.js';
import { municipalityWords } from './words.js';

const MUNICIPALITIES = `SELECT DISTINCT ?municipality ?name ?code ?prefecture WHERE {
  ?municipality rk:dantaiCode ?code ; rdfs:label ?name ; a rk:Municipality .
  OPTIONAL { ?municipality rk:prefecture ?prefecture }
} ORDER BY ?code`;

const PREFECTURES = `SELECT DISTINCT ?prefecture ?name WHERE { ?prefecture a rk:Prefecture ; rdfs:label ?name }`;

const COUNTS = `SELECT ?municipality (COUNT(DISTINCT ?agreement) AS ?agreements) WHERE {
  ?agreement a rk:Agreement ; rk:party ?municipality
} GROUP BY ?municipality`;

interface Listed extends Named {
  readonly code: string;
  readonly prefecture: string;
  readonly agreements: number;
}

/** The handler of /municipalities. */
export function municipalitiesHandler(context: PageContext): RequestHandler {
  return async (request, response) => {
    const language = languageOf(request);
    const wanted = (searchOf(request).get('q') ?? '').trim();
    const all = await municipalitiesIn(rowsFor(context, [request, response]));
    const fitting = all.filter(municipality => fits(municipality, wanted));
    await sendPage([request, response], listPage(fitting, wanted, language));
  };
}

/** A part of the name, or the beginning of the code. */
function fits({ name, code, prefecture }: Listed, wanted: string): boolean {
  const folded = wanted.normalize('NFKC');
  return name.includes(folded) || prefecture.startsWith(folded) || code.startsWith(folded);
}

async function municipalitiesIn(rows: Rows): Promise<readonly Listed[]> {
  const [found, prefectures, counts] = await Promise.all(
    [MUNICIPALITIES, PREFECTURES, COUNTS].map(text => rows(question(text))),
  );
  const names = new Map(prefectures?.map(row => [row['prefecture'], row['name']]));
  const agreements = new Map(counts?.map(row => [row['municipality'], Number(row['agreements'])]));
  return (found ?? []).map(({ municipality = '', name = '', code = '', prefecture }) => ({
    iri: municipality,
    name,
    code,
    prefecture: names.get(prefecture) ?? '',
    agreements: agreements.get(municipality) ?? 0,
  }));
}

function listPage(municipalities: readonly Listed[], wanted: string, language: Language): string {
  const say = municipalityWords(language);
  const query = wanted === '' ? '' : `&q=${encodeURIComponent(wanted)}`;
  return layout({
    title: say('list'),
    language,
    otherLanguage: `/municipalities?lang=${language === 'ja' ? 'en' : 'ja'}${query}`,
    description: say('listLead'),
    styles: ['places'],
    body: html`<h1>${say('list')} <span class="count">${municipalities.length}</span></h1>
<p class="lead">${say('listLead')}</p>
<form action="/municipalities" method="get" class="ask" role="search"><label>${say('filter')} <input type="search" name="q" value="${wanted}"></label><button>${say('show')}</button>${wanted === '' ? undefined : html` <a href="/municipalities">${say('showAll')}</a>`}</form>
${municipalities.length === 0 ? html`<p role="status">${say('nothingFits')}</p>` : byPrefecture(municipalities, language)}`,
  });
}

function byPrefecture(municipalities: readonly Listed[], language: Language): Content {
  const say = municipalityWords(language);
  return [...groupsBy(municipalities, listed => listed.prefecture)].map(([prefecture, listed]) => {
    const heading =
      prefecture === '' ? say('otherPrefecture') : html`<span lang="ja">${prefecture}</span>`;
    return html`<section><h2>${heading} <span class="count">${listed.length}</span></h2><ul class="places">${listed.map(municipality => listItem(municipality, language))}</ul></section>`;
  });
}

function listItem(municipality: Listed, language: Language): Html {
  const { code, agreements } = municipality;
  const held = language === 'ja' ? `協約 ${agreements}` : `agreements: ${agreements}`;
  return html`<li>${nodeLink(municipality)} <span class="note">${code}${agreements === 0 ? undefined : html` <span class="chip">${held}</span>`}</span></li>`;
}
