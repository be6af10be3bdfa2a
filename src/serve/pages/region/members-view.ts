/** Who is in a region, and with whom the register holds an agreement. */
import { localPath } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { coreName, coreWord } from '../agreements/kinds.js';
import type { Saying } from '../agreements/view.js';
import { nodeLink, nodeLinks, sourceLink } from '../agreements/view.js';
import { agreementWords } from '../agreements/words.js';
import { groupsBy } from '../described.js';
import { scrollable } from '../scrollable.js';
import type { Member, RegionFacts } from './model.js';
import { regionWords } from './words.js';

/** The section. */
export function membersSection(facts: RegionFacts, saying: Saying): Html {
  const say = regionWords(saying.language);
  const { members, publications } = facts;
  const pages = publications.map(
    (page, at) => html` <a href="${localPath(page) ?? page}">${say('publication')}${at + 1}</a>`,
  );
  return html`<section id="members"><h2>${say('members')} <span class="count">${members.length}</span></h2>
${members.length === 0 ? html`<p>${say('noMembers')}</p>` : [html`<p>${held(facts, saying)}</p><p class="note">${say('membersNote')}</p>`, scrollable(say('members'), membersTable(facts, saying))]}
${pages.length === 0 ? undefined : html`<p class="note">${say('publications')}:${pages}</p>`}</section>`;
}

/** How many of the pairs with the hub the register has an agreement of. */
function held({ members, kinds }: RegionFacts, { language }: Saying): string {
  const core = agreementWords(language)(coreWord(kinds));
  const partners = members.filter(({ hubBases }) => hubBases.length === 0);
  const count = partners.filter(({ instruments }) => instruments.length > 0).length;
  return language === 'ja'
    ? `${core}以外の${partners.length}市町村のうち、この登録簿に協約があるのは${count}、ないのは${partners.length - count}です。`
    : `Of ${partners.length} members beside the hub, the register holds an agreement of ${count} and none of ${partners.length - count}.`;
}

function membersTable(facts: RegionFacts, saying: Saying): Html {
  const say = regionWords(saying.language);
  const heads = (['member', 'part', 'agreement', 'basis'] as const).map(
    word => html`<th scope="col">${say(word)}</th>`,
  );
  const rows = facts.members.map(
    member =>
      html`<tr><th scope="row">${nodeLink(member)}</th><td>${part(member, facts, saying)}</td><td>${agreements(member, saying)}</td><td>${bases(member, facts, saying)}</td></tr>`,
  );
  return html`<table class="members-table"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}

function part(
  { part: said, name, hubBases }: Member,
  { kinds }: RegionFacts,
  { concepts, language }: Saying,
): Content {
  const say = regionWords(language);
  const outside = hubBases.includes('outside')
    ? html`<span class="note">${say('basisOutside')}</span>`
    : undefined;
  const core = agreementWords(language)(coreWord(kinds));
  if (said?.regionRole === undefined) return outside === undefined ? '–' : [core, outside];
  const how =
    said.basis === undefined
      ? undefined
      : html`<span class="note">${concepts.name(said.basis, language)}</span>`;
  const called = coreName(said.regionRole, kinds, language) ?? concepts.name(said.regionRole, language); // prettier-ignore
  return html`${called}${sourceLink({ source: said.source }, name, language)}${how}${outside}`;
}

function agreements({ hubBases, instruments }: Member, { language }: Saying): Content {
  const say = regionWords(language);
  if (hubBases.length > 0 && instruments.length > 0)
    return html`<span class="note">${say('withAll')}</span>`;
  if (instruments.length === 0) return html`<span class="not-held">${say('notHeld')}</span>`;
  const named = instruments.map(({ agreement, iri, title }) => agreement ?? { iri, name: title });
  const once = [...groupsBy(named, ({ iri }) => iri).values()].flatMap(([first]) => first ?? []);
  return nodeLinks(once, language);
}

const BASES = { text: 'basisText', outside: 'basisOutside', party: 'basisParty' } as const;

function bases(
  { bases: own }: Member,
  { source, name }: RegionFacts,
  { language }: Saying,
): Content {
  const say = regionWords(language);
  return own.map((basis, at) => [
    at === 0 ? '' : language === 'ja' ? '、' : ', ',
    say(BASES[basis]),
    basis === 'text' ? sourceLink({ source }, name, language) : undefined,
  ]);
}
