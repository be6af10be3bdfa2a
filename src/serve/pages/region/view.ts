/** The page of a region. */
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { DOCUMENT_TYPES } from '../../negotiate.js';
import type { Saying } from '../agreements/view.js';
import { besideDrafts, draftsName, draftsSection } from '../agreements/drafts-view.js';
import { coreWord } from '../agreements/kinds.js';
import { nodeLinks } from '../agreements/view.js';
import { agreementWords } from '../agreements/words.js';
import { iriLine } from '../iri-line.js';
import { layout } from '../layout.js';
import { hubWithBases } from './hub-view.js';
import { membersSection } from './members-view.js';
import type { RegionFacts } from './model.js';
import { coverageSection, leadsSection } from './themes-view.js';
import { regionWords } from './words.js';

/** The page as HTML. */
export function regionPage(facts: RegionFacts, path: string, saying: Saying): string {
  const { language } = saying;
  const say = regionWords(language);
  return layout({
    title: facts.name,
    language,
    otherLanguage: `${path}.html?lang=${language === 'ja' ? 'en' : 'ja'}`,
    description: summary(facts, saying),
    about: { iri: facts.iri, name: facts.name, types: facts.types },
    trail: [{ href: '/regions', name: say('regions') }],
    alternates: Object.entries(DOCUMENT_TYPES)
      .filter(([ending]) => ending !== 'html')
      .map(([ending, type]) => ({ href: `${path}.${ending}`, type })),
    styles: ['places'],
    scripts: ['copy'],
    body: html`<h1 lang="ja">${facts.name}</h1>
${iriLine(facts.iri, language)}
<p class="lead">${summary(facts, saying)}</p>
${overview(facts, saying)}
${jumps(facts, saying)}
${leadsSection(facts, saying)}
${draftsSection(facts.drafts, saying)}
${membersSection(facts, saying)}
${coverageSection(facts, saying)}
<p><a href="${path}.html?view=facts">${say('allStatements')}</a></p>`,
  });
}

/** How much there is, in one sentence. */
function summary({ members, instruments, measures, drafts }: RegionFacts, saying: Saying): string {
  const said =
    saying.language === 'ja'
      ? `構成市町村は${members.length}、この登録簿にある文書は${instruments.length}件、取組は${measures.length}件です。`
      : `Members: ${members.length}; documents in the register: ${instruments.length}; measures in them: ${measures.length}.`;
  return said + besideDrafts(drafts.instruments, saying);
}

function overview({ members, otherNames, kinds, same }: RegionFacts, saying: Saying): Html {
  const { language } = saying;
  const say = regionWords(language);
  const hubs = members.filter(({ hubBases }) => hubBases.length > 0);
  const core = agreementWords(language)(coreWord(kinds));
  const pair = (name: string, content: Content): Html => html`<dt>${name}</dt><dd>${content}</dd>`;
  return html`<dl class="pairs">
${pair(core, hubs.length === 0 ? say('hubUnknown') : hubs.map((hub, at) => [at === 0 ? '' : language === 'ja' ? '、' : ', ', hubWithBases(hub, hub.hubBases, saying)]))}
${otherNames.length === 0 ? undefined : pair(say('alsoCalled'), html`<span lang="ja">${otherNames.join('、')}</span>`)}
${same.length === 0 ? undefined : pair(say('same'), html`${nodeLinks(same, language)} <span class="note">${say(same.some(({ basis }) => basis === 'text') ? 'sameOfText' : 'sameOutside')}</span>`)}
</dl>`;
}

function jumps({ measures, drafts }: RegionFacts, saying: Saying): Html {
  const say = regionWords(saying.language);
  const link = (id: string, name: string): Html => html`<li><a href="#${id}">${name}</a></li>`;
  const toDrafts =
    drafts.instruments.length === 0
      ? undefined
      : link('drafts', draftsName(drafts.instruments, saying));
  return html`<nav class="jumps" aria-label="${say('onThisPage')}"><ul>${link('leads', say('leads'))}${toDrafts}${link('members', say('members'))}${measures.length === 0 ? undefined : link('coverage', say('coverage'))}</ul></nav>`;
}
