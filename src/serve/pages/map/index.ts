/** /map: the network at the places of the municipalities. */
import type { ResultRow } from '../../../engine/rows.js';
import { GEO } from '../../../rdf/namespaces.js';
import type { Content } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { languageOf } from '../../negotiate.js';
import { searchOf } from '../../parameters.js';
import { rowsFor } from '../../protocol.js';
import { sendPage } from '../../send.js';
import { sayIn } from '../../words.js';
import type { AddPages } from '../context.js';
import { filterOf } from '../network/filter.js';
import type { Network } from '../network/graph.js';
import { onlyThose } from '../network/graph.js';
import { findChoices, findNetwork } from '../network/index.js';
import { networkPage } from '../network/view.js';
import type { Position } from './base-map.js';
import { coast } from './base-map.js';
import { mapGround } from './ground.js';
import { WORDS } from './words.js';

/** Places are facts from outside the documents: of any graph. */
const PLACES = `SELECT ?node ?lat ?long WHERE { GRAPH ?graph { ?node <${GEO.lat.value}> ?lat ; <${GEO.long.value}> ?long } } ORDER BY ?node ?graph`;

/** Adds the page. */
export const addMap: AddPages = (app, context) => {
  app.get('/map', async (request, response) => {
    const rows = rowsFor(context, [request, response]);
    const language = languageOf(request);
    const filter = filterOf(searchOf(request));
    const [all, choices, places, rings] = await Promise.all([
      findNetwork(rows, filter),
      findChoices(rows, language),
      rows(PLACES),
      coast(context.project),
    ]);
    const positions = positionsOf(places);
    const network = onlyThose(all, ({ iri }) => positions.has(iri));
    const say = sayIn(WORDS, language);
    const page = networkPage({
      language,
      filter,
      network,
      choices,
      path: '/map',
      title: say('title'),
      lead: say('lead'),
      groundOf: shown => mapGround(shown, positions, rings),
      note: noteOf(all, network, language),
    });
    await sendPage([request, response], page);
  });
};

function positionsOf(rows: readonly ResultRow[]): ReadonlyMap<string, Position> {
  return new Map(
    rows.flatMap(({ node = '', lat, long }) => {
      const position = [Number(long), Number(lat)] as const;
      return position.every(Number.isFinite) ? [[node, position] as const] : [];
    }),
  );
}

/** Who is not on the map, and whose coast it is. */
function noteOf(all: Network, shown: Network, language: Language): Content {
  const say = sayIn(WORDS, language);
  const missing = all.nodes.filter(({ iri }) => !shown.nodes.some(node => node.iri === iri));
  if (all.nodes.length > 0 && shown.nodes.length === 0)
    return html`<p role="status">${say('nowhere')}</p>`;
  return html`<p class="note">${say('credit')}${missing.length === 0 ? undefined : html`. ${say('unknown')}: <span lang="ja">${missing.map(({ label }) => label).join('・')}</span>`}</p>`;
}
