/** The list of regions: those that agreements form, then those that only other publications tell of. */
import type { RequestHandler } from 'express';
import type { ResultRow } from '../../../engine/rows.js';
import type { Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { languageOf } from '../../negotiate.js';
import { rowsFor } from '../../protocol.js';
import { sendPage } from '../../send.js';
import { isBinding } from '../agreements/binding.js';
import { nodeLink, nodeLinks } from '../agreements/view.js';
import { agreementWords } from '../agreements/words.js';
import type { PageContext } from '../context.js';
import type { Named } from '../described.js';
import { groupBy } from '../described.js';
import { layout } from '../layout.js';
import { regionsIn } from './queries.js';
import { regionWords } from './words.js';

interface Listed extends Named {
  readonly hubs: readonly Named[];
  readonly instruments: number;
  /** Documents that bind nobody: they are counted by themselves. */
  readonly drafts: number;
  /** Absent where nobody outside the documents has told them. */
  readonly members?: number | undefined;
}

/** The handler of /regions. */
export function regionsHandler(context: PageContext): RequestHandler {
  return async (request, response) => {
    const { formed, hubs, outside } = await regionsIn(rowsFor(context, [request, response]));
    const hubsOf = groupBy(hubs, 'region');
    const members = new Map(outside.map(row => [row['region'], Number(row['members'])]));
    const formedOf = groupBy(formed, 'region');
    const regions = [...groupBy([...formed, ...outside], 'region')].map(([iri, [row]]): Listed => ({
      iri,
      name: row?.['name'] ?? iri,
      hubs: (hubsOf.get(iri) ?? []).map(({ hub = '', name = '' }) => ({ iri: hub, name })),
      ...countsOf(formedOf.get(iri) ?? []),
      members: members.get(iri),
    }));
    await sendPage([request, response], listPage(regions, languageOf(request)));
  };
}

/** Documents by whether they bind. */
function countsOf(rows: readonly ResultRow[]): Pick<Listed, 'instruments' | 'drafts'> {
  const count = (binding: boolean): number =>
    rows
      .filter(({ status }) => isBinding(status) === binding)
      .reduce((sum, { instruments }) => sum + Number(instruments), 0);
  return { instruments: count(true), drafts: count(false) };
}

function listPage(regions: readonly Listed[], language: Language): string {
  const say = regionWords(language);
  const held = regions.filter(({ instruments }) => instruments > 0);
  const proposed = regions.filter(({ instruments, drafts }) => instruments === 0 && drafts > 0);
  const others = regions.filter(({ instruments, drafts }) => instruments + drafts === 0);
  const most = [...held].sort((a, b) => b.instruments - a.instruments);
  return layout({
    title: say('list'),
    language,
    otherLanguage: `/regions?lang=${language === 'ja' ? 'en' : 'ja'}`,
    description: say('listLead'),
    styles: ['places'],
    body: html`<h1>${say('list')}</h1>
<p class="lead">${say('listLead')}</p>
<section><h2>${say('held')} <span class="count">${held.length}</span></h2>${held.length === 0 ? html`<p>${say('empty')}</p>` : html`<ul class="cards">${most.map(region => card(region, language))}</ul>`}</section>
${proposed.length === 0 ? undefined : html`<section id="drafts"><h2>${say('proposed')} <span class="count">${proposed.length}</span></h2><p class="note">${say('proposedNote')}</p><ul class="cards">${proposed.map(region => card(region, language))}</ul></section>`}
${others.length === 0 ? undefined : html`<section><h2>${say('others')} <span class="count">${others.length}</span></h2><p class="note">${say('othersNote')}</p><ul class="places">${others.map(region => html`<li>${nodeLink(region)} <span class="note">${memberCount(region.members, language)}</span></li>`)}</ul></section>`}`,
  });
}

function memberCount(members: number | undefined, language: Language): string | undefined {
  if (members === undefined) return undefined;
  return language === 'ja' ? `構成 ${members}市町村` : `members: ${members}`;
}

function card(region: Listed, language: Language): Html {
  const say = regionWords(language);
  const { hubs, instruments, drafts, members } = region;
  const count = language === 'ja' ? `文書 ${instruments}件` : `documents: ${instruments}`;
  const chip =
    drafts === 0
      ? undefined
      : html` <span class="chip draft">${agreementWords(language)('draft')} ${drafts}</span>`;
  const told = memberCount(members, language);
  return html`<li class="card"><h3>${nodeLink(region)}</h3><p>${say('hub')}: ${hubs.length === 0 ? say('hubUnknown') : nodeLinks(hubs, language)}</p><p class="note">${count}${chip}${told === undefined ? undefined : ` · ${told}`}</p></li>`;
}
