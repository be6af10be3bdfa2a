/** The municipalities that share partners with one, under both readings, and why. */
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { nodeLink } from '../agreements/view.js';
import type { Sharer, SharedPartner } from './links.js';
import type { MunicipalityFacts } from './model.js';
import { reasons } from './partners-view.js';
import { municipalityWords } from './words.js';

/** The section. */
export function sharedSection(facts: MunicipalityFacts, language: Language): Html {
  const say = municipalityWords(language);
  return html`<section id="shared"><h2>${say('shared')}</h2>
<article class="reading asParties"><h3>${say('asParties')}</h3><p class="note">${say('asPartiesNote')}</p>${asPartiesAnswer(facts, language)}${queryLink('shared-partners', facts, language)}</article>
<article class="reading withRoles"><h3>${say('withRoles')}</h3><p class="note">${say('withRolesNote')}</p>${facts.sharersWithRoles.length === 0 ? html`<p><strong>${nobody(language)}</strong></p>` : sharerList(facts, facts.sharersWithRoles, language)}${queryLink('shared-partners-with-roles', facts, language)}</article>
</section>`;
}

function queryLink(name: string, { iri }: MunicipalityFacts, language: Language): Html {
  const municipality = iri.replace(/^.*\//, '');
  return html`<p class="note"><a href="/questions/${name}?municipality=${municipality}">${municipalityWords(language)('runQuery')}</a></p>`;
}

function nobody(language: Language): string {
  return language === 'ja' ? 'ありません。' : 'None.';
}

/** The answer in words: an empty list would not say why it is empty. */
function asPartiesAnswer(facts: MunicipalityFacts, language: Language): Content {
  const { name, partners, sharersAsParties, sharersWithRoles } = facts;
  if (sharersAsParties.length > 0) return sharerList(facts, sharersAsParties, language);
  const count = sharersWithRoles.length;
  const isParty = partners.length > 0;
  if (language === 'ja') {
    const why = isParty
      ? `${name}は当事者ですが、ほかの市町村と共有する相手方はありません。`
      : `${name}は協約の当事者としては現れません。`;
    const more = count > 0 ? `役割分担の記載を含めると${count}市町村です（下の答え）。` : '';
    return html`<p><strong>${nobody(language)}</strong>${why}${more}</p>`;
  }
  const why = isParty
    ? 'is a party, but shares no partner with another'
    : 'is party to no agreement here';
  const more = count > 0 ? ` Counting roles there are ${count}, below.` : '';
  return html`<p><strong>${nobody(language)}</strong> <span lang="ja">${name}</span> ${why}.${more}</p>`;
}

function sharerList(
  facts: MunicipalityFacts,
  sharers: readonly Sharer[],
  language: Language,
): Html {
  return html`<ul class="sharers">${sharers.map(sharer => html`<li><h4>${nodeLink(sharer)} <span class="note">${sharing(sharer, language)}</span></h4>${sharer.shared.map(partner => why([facts.name, sharer.name], partner, language))}</li>`)}</ul>`;
}

function sharing({ shared }: Sharer, language: Language): Content {
  const names = shared.map(({ name }) => name).join('、');
  return language === 'ja'
    ? html`<strong>${names}</strong>を共有`
    : html`shares <strong lang="ja">${names}</strong>`;
}

/** The two relations through one shared partner, each with what says so. */
function why(
  [self = '', sharer = '']: readonly string[],
  partner: SharedPartner,
  language: Language,
): Html {
  const pair = (a: string, b: string): Html => html`<dt lang="ja">${a} – ${b}</dt>`;
  return html`<dl class="why">${pair(self, partner.name)}<dd>${reasons(partner.own, language)}</dd>${pair(partner.name, sharer)}<dd>${reasons(partner.others, language)}</dd></dl>`;
}
