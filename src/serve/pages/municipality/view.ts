/** The page of a municipality. */
import { corporateNumber } from '../../../model/corporate-number.js';
import { localPath } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { DOCUMENT_TYPES } from '../../negotiate.js';
import { iriLine } from '../iri-line.js';
import { layout } from '../layout.js';
import type { Saying } from '../agreements/view.js';
import { nodeLink } from '../agreements/view.js';
import { besideDrafts } from '../agreements/drafts-view.js';
import { agreementsSection } from './agreements-view.js';
import type { MunicipalityFacts } from './model.js';
import { partnersSection } from './partners-view.js';
import { rolesSection } from './roles-view.js';
import { sharedSection } from './shared-view.js';
import { municipalityWords } from './words.js';

/** The page as HTML. */
export function municipalityPage(facts: MunicipalityFacts, path: string, saying: Saying): string {
  const { language } = saying;
  const say = municipalityWords(language);
  return layout({
    title: facts.name,
    language,
    otherLanguage: `${path}.html?lang=${language === 'ja' ? 'en' : 'ja'}`,
    description: summary(facts, saying),
    about: {
      iri: facts.iri,
      name: facts.name,
      types: facts.types,
      facts: {
        sameAs: facts.sameAs,
        ...(facts.code === undefined ? {} : { identifier: facts.code }),
      },
    },
    trail: [{ href: '/municipalities', name: say('municipalities') }],
    alternates: Object.entries(DOCUMENT_TYPES)
      .filter(([ending]) => ending !== 'html')
      .map(([ending, type]) => ({ href: `${path}.${ending}`, type })),
    styles: ['places'],
    scripts: ['copy'],
    body: html`<h1><span lang="ja">${facts.name}</span>${facts.prefecture === undefined ? undefined : html` <small lang="ja">${facts.prefecture.name}</small>`}</h1>
${iriLine(facts.iri, language)}
<p class="lead">${summary(facts, saying)}</p>
${jumps(saying)}
${agreementsSection(facts, saying)}
${partnersSection(facts, language)}
${rolesSection(facts, saying)}
${sharedSection(facts, language)}
${codesSection(facts, path, saying)}`,
  });
}

/** How much there is, in one sentence. */
function summary(
  { name, partners, counterparts, measures, drafts }: MunicipalityFacts,
  saying: Saying,
): string {
  const said =
    saying.language === 'ja'
      ? `${name}：協約の相手は${partners.length}、役割分担で名の挙がる相手は${counterparts.length}、役割を担う取組は${measures.length}件です。`
      : `${name}. Partners by agreement: ${partners.length}; named with it in roles: ${counterparts.length}; measures in which it has a role: ${measures.length}.`;
  return said + besideDrafts(drafts.instruments, saying);
}

function jumps({ language }: Saying): Html {
  const say = municipalityWords(language);
  const sections = ['agreements', 'partners', 'roles', 'shared', 'codes'] as const;
  return html`<nav class="jumps" aria-label="${say('onThisPage')}"><ul>${sections.map(id => html`<li><a href="#${id}">${say(id)}</a></li>`)}</ul></nav>`;
}

function codesSection(facts: MunicipalityFacts, path: string, { language }: Saying): Html {
  const say = municipalityWords(language);
  const { code, prefecture, sameAs } = facts;
  const number = code === undefined ? undefined : corporateNumber(code);
  const row = (name: string, content: Content): Html =>
    html`<tr><th scope="row">${name}</th><td>${content}</td></tr>`;
  return html`<section id="codes"><h2>${say('codes')}</h2><table class="facts"><tbody>
${row(say('code5'), /[0-9]{5}$/.exec(facts.iri)?.[0] ?? say('none'))}
${code === undefined ? undefined : row(say('code6'), code)}
${number === undefined ? undefined : row(say('corporateNumber'), html`${number} <small>${say('derived')}</small>`)}
${prefecture === undefined ? undefined : row(say('prefecture'), nodeLink(prefecture))}
${sameAs.length === 0 ? undefined : row(say('sameAs'), html`<ul>${sameAs.map(same => html`<li>${otherLink(same)}</li>`)}</ul>`)}
</tbody></table><p><a href="${path}.html?view=facts">${say('allStatements')}</a></p></section>`;
}

/** What others call the same, by whose it is; only an address of the web is a link. */
function otherLink(iri: string): Html {
  const whose = NAMES.find(([begin]) => iri.startsWith(begin))?.[1];
  const name = whose === undefined ? iri : `${whose} ${iri.replace(/^.*\//, '')}`;
  if (!/^https?:\/\//.test(iri)) return html`${name}`;
  return html`<a href="${localPath(iri) ?? iri}">${name}</a>`;
}

const NAMES: readonly (readonly [string, string])[] = [
  ['http://data.e-stat.go.jp/lod/sac/', 'e-Stat'],
  ['http://www.wikidata.org/entity/', 'Wikidata'],
  ['http://ja.dbpedia.org/resource/', 'DBpedia Japanese'],
];
