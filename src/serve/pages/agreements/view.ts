/** How roles, modes, instruments and the words of their sources look on any page. */
import { BASE } from '../../../rdf/namespaces.js';
import { localPath } from '../../addresses.js';
import { placeOnPage } from '../agreement/address.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import type { Concepts } from '../concepts.js';
import { dateElement } from '../dates.js';
import type { Named } from '../described.js';
import { isBinding, isDraft } from './binding.js';
import type { Instrument } from './instruments.js';
import type { Measure, Role } from './measures.js';
import { agreementWords } from './words.js';

/** What pages of places are said with. */
export interface Saying {
  readonly language: Language;
  readonly concepts: Concepts;
}

/** Where the modes are. */
const MODES = `${BASE}vocab/modality/`;

/** The modes in the order of pages: from the one that asks most. */
export const MODE_ORDER: readonly string[] = [
  'lead', 'joint', 'provide', 'support', 'participate', 'promote-cooperation',
].map(name => MODES + name); // prettier-ignore

/** The end of the IRI of a concept, as style sheets name it. */
export function conceptSlug(iri: string): string {
  return /[a-z-]+$/.exec(iri)?.[0] ?? 'other';
}

/** A link to a node, by its name as the data have it: Japanese, but for concepts, which are named in the page's language. */
export function nodeLink({ iri, name }: Named): Html {
  const path = localPath(iri) ?? iri;
  if (path.startsWith('/vocab/')) return html`<a href="${path}">${name}</a>`;
  return html`<a href="${path}" lang="ja">${name}</a>`;
}

/** Links to nodes, one behind the other. */
export function nodeLinks(nodes: readonly Named[], language: Language): Content {
  return nodes.map((node, at) => [at === 0 ? '' : language === 'ja' ? '、' : ', ', nodeLink(node)]);
}

/** A mode as a chip. */
export function modeChip(mode: string, { concepts, language }: Saying, count?: number): Html {
  const number = count === undefined ? undefined : html` <b>${count}</b>`;
  return html`<span class="mode mode-${conceptSlug(mode)}">${concepts.shortName(mode, language)}${number}</span> `;
}

/** The modes of a role in the order of pages. */
export function modeChips(modes: readonly string[], saying: Saying): Content {
  return [...modes]
    .sort((a, b) => MODE_ORDER.indexOf(a) - MODE_ORDER.indexOf(b))
    .map(mode => modeChip(mode, saying));
}

/** What words are of: a statement of a document, which its page shows, and where they stand in the source. */
export interface Said {
  readonly iri?: string | undefined;
  readonly source?: string | undefined;
}

/** A link to words: on the page of their document, else in the source. `said` is what they are, for those who hear the page. */
export function sourceLink({ iri = '', source }: Said, said: string, language: Language): Content {
  const href =
    placeOnPage(iri) ?? (source === undefined ? undefined : (localPath(source) ?? source));
  if (href === undefined) return undefined;
  const say = agreementWords(language);
  return html` <a class="source-link" href="${href}"><span class="hidden" lang="ja">${said}</span>${say('source')}</a>`;
}

/** Words with the link to their place. */
export function quoted(text: string, said: Said, language: Language): Html {
  return html`<q lang="ja">${text}</q>${sourceLink(said, `「${text}」`, language)}`;
}

/** Who does what: the modes, who bears the role, and the words that say so. */
export function roleItem(role: Role, saying: Saying): Html {
  const say = agreementWords(saying.language);
  const bearers =
    role.bearers.length === 0 ? say('nobody') : nodeLinks(role.bearers, saying.language);
  return html`<li class="role"><span class="role-head">${bearers} ${modeChips(role.modes, saying)}</span> ${quoted(role.activity, role, saying.language)}</li>`;
}

/** The roles of a measure. */
export function roleList({ roles }: Measure, saying: Saying): Html {
  return html`<ul class="roles">${roles.map(role => roleItem(role, saying))}</ul>`;
}

/** Says so where a measure is about a theme among others, and mainly about another. */
export function secondary({ primaryTheme }: Measure, theme: string, saying: Saying): Content {
  if (primaryTheme === undefined || primaryTheme === theme) return undefined;
  const { concepts, language } = saying;
  return html`<span class="chip">${agreementWords(language)('mainly')}: ${concepts.name(primaryTheme, language)}</span>`;
}

/** Says so where a document is no promise. */
export function statusChip(status: string | undefined, language: Language): Content {
  if (isBinding(status)) return undefined;
  const word = isDraft({ status }) ? 'draft' : 'undetermined';
  return html` <span class="chip draft">${agreementWords(language)(word)}</span>`;
}

/** An instrument with its day, and whether it is a draft or known by citation only. */
export function instrumentLine(instrument: Instrument, language: Language): Html {
  const say = agreementWords(language);
  const { date, title, iri, completeness, status } = instrument;
  const day = date === undefined ? undefined : html`${dateElement(date, language)} `;
  return html`${day}${nodeLink({ iri, name: title })}${statusChip(status, language)}${completeness?.endsWith('/none') === true ? html` <span class="chip">${say('noText')}</span>` : undefined}`;
}
