/** The list of regions: those that agreements form, those of drafts alone, then those that only other publications tell of. */
import type { RequestHandler } from 'express';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { languageOf } from '../../negotiate.js';
import { rowsFor } from '../../protocol.js';
import { sendPage } from '../../send.js';
import { coreWord } from '../agreements/kinds.js';
import type { Saying } from '../agreements/view.js';
import { nodeLink } from '../agreements/view.js';
import { agreementWords } from '../agreements/words.js';
import { conceptsOf } from '../concepts.js';
import type { PageContext } from '../context.js';
import { layout } from '../layout.js';
import { hubWithBases } from './hub-view.js';
import type { Listed } from './listed.js';
import { regionsIn } from './listed.js';
import { regionWords } from './words.js';

/** The handler of /regions. */
export function regionsHandler(context: PageContext): RequestHandler {
  return async (request, response) => {
    const rows = rowsFor(context, [request, response]);
    const [regions, concepts] = await Promise.all([regionsIn(rows), conceptsOf(rows)]);
    const page = listPage(regions, { concepts, language: languageOf(request) });
    await sendPage([request, response], page);
  };
}

function listPage(regions: readonly Listed[], saying: Saying): string {
  const { language } = saying;
  const say = regionWords(language);
  const held = regions.filter(({ agreements }) => agreements > 0);
  const rest = regions.filter(({ agreements }) => agreements === 0);
  const hasOther = ({ drafts, declarations }: Listed): boolean => drafts + declarations > 0;
  const proposed = rest.filter(hasOther);
  const others = rest.filter(region => !hasOther(region));
  const most = [...held].sort((a, b) => b.agreements - a.agreements);
  const areDrafts = proposed.every(({ declarations }) => declarations === 0);
  return layout({
    title: say('list'),
    language,
    otherLanguage: `/regions?lang=${language === 'ja' ? 'en' : 'ja'}`,
    description: say('listLead'),
    styles: ['places'],
    body: html`<h1>${say('list')}</h1>
<p class="lead">${say('listLead')}</p>
<section><h2>${say('held')} <span class="count">${held.length}</span></h2>${held.length === 0 ? html`<p>${say('empty')}</p>` : html`<ul class="cards">${most.map(region => card(region, saying))}</ul>`}</section>
${proposed.length === 0 ? undefined : html`<section id="drafts"><h2>${say(areDrafts ? 'proposed' : 'proposedOrDeclared')} <span class="count">${proposed.length}</span></h2><p class="note">${say('proposedNote')}</p><ul class="cards">${proposed.map(region => card(region, saying))}</ul></section>`}
${others.length === 0 ? undefined : html`<section><h2>${say('others')} <span class="count">${others.length}</span></h2><p class="note">${say('othersNote')}</p><ul class="places">${others.map(region => html`<li>${nodeLink(region)} <span class="note">${memberCount(region, saying)}</span><br>${hubLine(region, saying)}</li>`)}</ul></section>`}`,
  });
}

function memberCount({ members }: Listed, { language }: Saying): string | undefined {
  if (members === undefined) return undefined;
  return language === 'ja' ? `構成 ${members}市町村` : `members: ${members}`;
}

function hubLine({ hubs, kinds }: Listed, saying: Saying): Html {
  const { language } = saying;
  const names = hubs.map((hub, at) => [
    at === 0 ? '' : language === 'ja' ? '、' : ', ',
    hubWithBases(hub, hub.bases, saying),
  ]);
  return html`${agreementWords(language)(coreWord(kinds))}: ${hubs.length === 0 ? regionWords(language)('hubUnknown') : names}`;
}

/** How many documents, each sort by itself. */
function documentCounts(region: Listed, { language }: Saying): Content {
  const { agreements, ofSame, declarations, drafts } = region;
  const say = agreementWords(language);
  const count = language === 'ja' ? `文書 ${agreements}件` : `documents: ${agreements}`;
  const same = regionWords(language)('sameCounted');
  return [
    count,
    ofSame === 0
      ? undefined
      : language === 'ja'
        ? `（${same} ${ofSame}）`
        : ` (${same}: ${ofSame})`,
    declarations === 0
      ? undefined
      : html` <span class="chip">${say('declarations')} ${declarations}</span>`,
    drafts === 0 ? undefined : html` <span class="chip draft">${say('draft')} ${drafts}</span>`,
  ];
}

function card(region: Listed, saying: Saying): Html {
  const told = memberCount(region, saying);
  return html`<li class="card"><h3>${nodeLink(region)}</h3><p>${hubLine(region, saying)}</p><p class="note">${documentCounts(region, saying)}${told === undefined ? undefined : ` · ${told}`}</p></li>`;
}
