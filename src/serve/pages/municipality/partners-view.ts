/** The partners of a municipality: by agreement, by role, by region, each kind for itself. */
import { localPath } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { nodeLink, nodeLinks, quoted } from '../agreements/view.js';
import type { Link, Mention, Partner } from './links.js';
import type { Membership, MunicipalityFacts } from './model.js';
import { municipalityWords } from './words.js';

/** The section. */
export function partnersSection(facts: MunicipalityFacts, language: Language): Html {
  const say = municipalityWords(language);
  const code = facts.iri.replace(/^.*\//, '');
  return html`<section id="partners"><h2>${say('partners')}</h2>
<p class="note"><a href="/network?city=${code}">${say('inNetwork')}</a></p>
<div class="kinds">
<div class="kind kind-agreement"><h3>${say('byAgreement')} <span class="count">${facts.partners.length}</span></h3><p class="note">${say('byAgreementNote')}</p>${facts.partners.length === 0 ? html`<p>${say('byAgreementNone')}</p>` : byAgreement(facts.partners, language)}</div>
<div class="kind kind-role"><h3>${say('byRole')} <span class="count">${facts.counterparts.length}</span></h3><p class="note">${say('byRoleNote')}</p>${facts.counterparts.length === 0 ? html`<p>${say('byRoleNone')}</p>` : byRole(facts.counterparts, language)}</div>
<div class="kind kind-region"><h3>${say('byRegion')} <span class="count">${regionMembers(facts.regions)}</span></h3><p class="note">${say('byRegionNote')}</p>${facts.regions.length === 0 ? html`<p>${say('byRegionNone')}</p>` : facts.regions.map(region => byRegion(region, language))}</div>
</div></section>`;
}

function regionMembers(regions: readonly Membership[]): number {
  return new Set(regions.flatMap(({ members }) => members.map(({ iri }) => iri))).size;
}

function byAgreement(partners: readonly Partner[], language: Language): Html {
  return html`<ul class="partners">${partners.map(partner => html`<li>${nodeLink(partner)}<span class="note">${nodeLinks(partner.agreements, language)}</span></li>`)}</ul>`;
}

function byRole(partners: readonly Partner[], language: Language): Html {
  return html`<ul class="partners">${partners.map(partner => html`<li>${nodeLink(partner)} ${mentionDetails(partner, language)}</li>`)}</ul>`;
}

/** The words of roles, folded away behind how many there are. */
function mentionDetails({ iri, mentions }: Partner, language: Language): Html {
  const say = municipalityWords(language);
  const count = language === 'ja' ? `${mentions.length}箇所` : `places: ${mentions.length}`;
  return html`<details class="words"><summary>${say('seeWords')} <span class="note">${count}</span></summary><ul id="with-${iri.replace(/^.*\//, '')}">${mentions.map(mention => html`<li>${mentionLine(mention, language)}</li>`)}</ul></details>`;
}

function mentionLine({ bearer, activity, ...said }: Mention, language: Language): Html {
  return html`<span class="bearer" lang="ja">${bearer.name}</span> ${quoted(activity, said, language)}`;
}

function byRegion(region: Membership, language: Language): Html {
  const say = municipalityWords(language);
  const basis = say(region.basis === 'text' ? 'membersInText' : 'membersOutside');
  const sources = region.sources.map(
    (source, at) =>
      html` <a href="${localPath(source) ?? source}">${say('reference')}${at + 1}</a>`,
  );
  return html`<p>${nodeLink(region)}<span class="note">${basis}${sources}</span></p><p class="members">${nodeLinks(region.members, language)}</p>`;
}

/** Why two are linked: their agreements, and one of the places that name them together. */
export function reasons({ agreements, mentions }: Link, language: Language): Content {
  const [first] = mentions;
  const others = mentions.length - 1;
  const more = language === 'ja' ? `ほか${others}箇所` : `and ${others} more`;
  return [
    agreements.map(agreement => html`<span class="reason">${nodeLink(agreement)}</span>`),
    first === undefined
      ? undefined
      : html`<span class="reason">${mentionLine(first, language)}${others > 0 ? html` <span class="note">${more}</span>` : undefined}</span>`,
  ];
}
