/** The agreements of a municipality: with whom, in which region, in which part, by which documents. */
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { draftsName, proposals } from '../agreements/drafts-view.js';
import type { Instrument, Party } from '../agreements/instruments.js';
import { isDeclaration, partName } from '../agreements/kinds.js';
import type { Saying } from '../agreements/view.js';
import { instrumentLine, nodeLink, nodeLinks, sourceLink } from '../agreements/view.js';
import { agreementWords } from '../agreements/words.js';
import type { Named } from '../described.js';
import { groupsBy } from '../described.js';
import type { MunicipalityFacts } from './model.js';
import { municipalityWords } from './words.js';

/** The section: drafts stand apart, for they bind nobody. */
export function agreementsSection(facts: MunicipalityFacts, saying: Saying): Html {
  const say = municipalityWords(saying.language);
  const concluded = byAgreement(facts.instruments.filter(document => !isDeclaration(document)));
  const declarations = byAgreement(facts.instruments.filter(isDeclaration));
  const drafts = byAgreement(facts.drafts.instruments);
  const cards = (groups: readonly Group[]): Html =>
    html`<ul class="cards">${groups.map(group => agreementCard(group, facts, saying))}</ul>`;
  return html`<section id="agreements"><h2>${say('agreements')} <span class="count">${concluded.length}</span></h2>
${concluded.length === 0 ? html`<p>${say('noAgreements')}</p>` : cards(concluded)}
${declarations.length === 0 ? undefined : html`<h3 id="declarations">${agreementWords(saying.language)('declarations')} <span class="count">${declarations.length}</span></h3><p class="note">${say('declarationsNote')}</p>${cards(declarations)}`}
${drafts.length === 0 ? undefined : html`<h3 id="drafts">${draftsName(facts.drafts.instruments, saying)} <span class="count">${drafts.length}</span></h3><p class="note">${say('draftsNote')}</p>${cards(drafts)}`}</section>`;
}

interface Group {
  readonly agreement: Named;
  readonly instruments: readonly Instrument[];
}

/** An agreement with the documents that made and changed it; a document that belongs to none by itself. */
function byAgreement(instruments: readonly Instrument[]): readonly Group[] {
  const agreementOf = ({ iri, title, agreement }: Instrument): Named =>
    agreement ?? { iri, name: title };
  return [...groupsBy(instruments, instrument => agreementOf(instrument).iri).values()].map(
    own => ({
      agreement: own.map(agreementOf)[0] ?? { iri: '', name: '' },
      instruments: own,
    }),
  );
}

function agreementCard(
  { agreement, instruments }: Group,
  facts: MunicipalityFacts,
  saying: Saying,
): Html {
  const { language } = saying;
  const say = municipalityWords(language);
  const parties = once(instruments.flatMap(instrument => instrument.parties));
  const others = parties.filter(({ iri }) => iri !== facts.iri);
  const regions = once(instruments.flatMap(instrument => instrument.regions));
  const part = instruments
    .flatMap(instrument => instrument.parties.map(party => ({ ...party, kind: instrument.kind })))
    .find(({ iri, regionRole }) => iri === facts.iri && regionRole !== undefined);
  const proposed = facts.drafts.measures.filter(({ instrument }) =>
    instruments.some(({ iri }) => iri === instrument),
  );
  const fact = (name: string, content: Content): Html => html`<dt>${name}</dt><dd>${content}</dd>`;
  return html`<li class="card"><h3>${nodeLink(agreement)}</h3><dl class="pairs">
${others.length === 0 ? undefined : fact(say('with'), nodeLinks(others, language))}
${regions.length === 0 ? undefined : fact(say('region'), nodeLinks(regions, language))}
${part === undefined ? undefined : fact(say('part'), partLine(part, saying))}
${proposed.length === 0 ? undefined : fact(say('proposed'), proposals(proposed, saying))}
${fact(say('documents'), html`<ul class="plain">${instruments.map(instrument => html`<li>${instrumentLine(instrument, language)}</li>`)}</ul>`)}
</dl></li>`;
}

/** The part in the region, with what tells it: not every text says it. */
function partLine(
  { regionRole = '', basis, source, name, kind }: Party & Pick<Instrument, 'kind'>,
  saying: Saying,
): Html {
  const { concepts, language } = saying;
  const how =
    basis === undefined
      ? undefined
      : html` <span class="note">${concepts.name(basis, language)}</span>`;
  return html`${partName(regionRole, kind, saying)}${how}${sourceLink({ source }, name, language)}`;
}

function once<Node extends Named>(nodes: readonly Node[]): readonly Node[] {
  return [...new Map(nodes.map(node => [node.iri, node])).values()];
}
