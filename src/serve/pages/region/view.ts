/** The page of a region. */
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { DOCUMENT_TYPES } from '../../negotiate.js';
import type { Saying } from '../agreements/view.js';
import { nodeLinks } from '../agreements/view.js';
import { iriLine } from '../iri-line.js';
import { layout } from '../layout.js';
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
${membersSection(facts, saying)}
${coverageSection(facts, saying)}
<p><a href="${path}.html?view=facts">${say('allStatements')}</a></p>`,
  });
}

/** How much there is, in one sentence. */
function summary({ members, instruments, measures }: RegionFacts, { language }: Saying): string {
  return language === 'ja'
    ? `構成市町村は${members.length}、この登録簿にある文書は${instruments.length}件、取組は${measures.length}件です。`
    : `Members: ${members.length}; documents in the register: ${instruments.length}; measures in them: ${measures.length}.`;
}

function overview({ members, otherNames }: RegionFacts, { language }: Saying): Html {
  const say = regionWords(language);
  const hubs = members.filter(({ isHub }) => isHub);
  const pair = (name: string, content: Content): Html => html`<dt>${name}</dt><dd>${content}</dd>`;
  return html`<dl class="pairs">
${pair(say('hub'), hubs.length === 0 ? say('hubUnknown') : nodeLinks(hubs, language))}
${otherNames.length === 0 ? undefined : pair(say('alsoCalled'), html`<span lang="ja">${otherNames.join('、')}</span>`)}
</dl>`;
}

function jumps({ measures }: RegionFacts, { language }: Saying): Html {
  const say = regionWords(language);
  const sections = (['leads', 'members', 'coverage'] as const).filter(
    id => id !== 'coverage' || measures.length > 0,
  );
  return html`<nav class="jumps" aria-label="${say('onThisPage')}"><ul>${sections.map(id => html`<li><a href="#${id}">${say(id)}</a></li>`)}</ul></nav>`;
}
