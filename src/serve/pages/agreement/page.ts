/** The page of a document or a version, put together. */
import { DCTERMS, RDF, RDFS, RK } from '../../../rdf/namespaces.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { DOCUMENT_TYPES } from '../../negotiate.js';
import { dateText } from '../dates.js';
import { iriLine } from '../iri-line.js';
import { layout } from '../layout.js';
import type { Changes } from './changes.js';
import { changesView } from './changes-view.js';
import { citationView, downloadsView } from './downloads-view.js';
import { findingsView } from './findings-view.js';
import { chips, summary, warnings } from './head-view.js';
import { historyView } from './history-view.js';
import type { Loaded } from './load.js';
import type { Part } from './parts.js';
import { partsOf } from './parts.js';
import type { Sheet } from './sheet.js';
import { bodyView, contentsOf } from './body-view.js';
import { Ink } from './ink.js';
import { statementsOf } from './statements.js';
import { agreementWords } from './words.js';

/** What the page is made from, beside what is loaded. */
export interface AgreementPage {
  readonly path: string;
  readonly changes: Changes | undefined;
  /** Where the document that is not held is cited. */
  readonly cited: Content;
  /** The name of the dataset version. */
  readonly version: string | undefined;
}

/** The page as HTML. */
export function agreementPage(loaded: Loaded, page: AgreementPage): string {
  const { language, root, facts } = loaded;
  const say = agreementWords(language);
  const sheet: Sheet = { loaded, say, ink: new Ink(loaded, statementsOf(loaded), say) };
  const title = titleOf(loaded);
  const parts = partsOf(root, facts);
  // the text is written first: what stands before it links to its anchors
  const text = bodyView(parts, sheet);
  const day = facts.one(root, RK.versionDate);
  return layout({
    title,
    language,
    otherLanguage: `${page.path}.html?lang=${language === 'ja' ? 'en' : 'ja'}`,
    description: descriptionOf(loaded),
    about: { iri: root, name: title, types: facts.all(root, RDF.type) },
    trail: [{ href: '/agreements', name: say('allAgreements') }],
    alternates: Object.entries(DOCUMENT_TYPES).filter(([ending]) => ending !== 'html').map(([ending, type]) => ({ href: `${page.path}.${ending}`, type })), // prettier-ignore
    styles: ['agreement'],
    scripts: ['copy', 'agreement'],
    body: html`<article class="agreement">
<h1><span lang="ja">${title}</span></h1>
${day === undefined ? undefined : html`<p class="lead">${dateText(day, language)}</p>`}
${chips(sheet)}
${iriLine(root, language)}
${warnings(sheet)}
${page.cited}
${contents(parts, page, sheet)}
<div class="columns-below">
<section id="overview"><h2>${say('overview')}</h2>${summary(sheet)}</section>
${historyView(sheet)}
${changesView(page.changes, sheet)}
${text}
${loaded.sources.size === 0 ? undefined : findingsView(sheet)}
${downloadsView(sheet)}
${citationView({ title, version: page.version }, sheet)}
</div>
</article>`,
  });
}

/** The title as published; of a version, the name of its agreement. */
function titleOf({ facts, root, isVersion }: Loaded): string {
  const label = facts.one(root, RDFS.label);
  const title = isVersion ? label : (facts.one(root, DCTERMS.title) ?? label);
  return title ?? root;
}

/** One sentence for lists of search results. */
function descriptionOf({ facts, root, speaker, nameOf, language }: Loaded): string {
  const names = facts.all(speaker, RK.hasPartyRole).flatMap(role => nameOf(facts.one(role, RK.municipality) ?? '') ?? facts.one(role, RDFS.label) ?? []); // prettier-ignore
  const title = facts.one(root, DCTERMS.title) ?? facts.one(root, RDFS.label) ?? '';
  const measures = facts.nodes.filter(node => facts.isA(node, RK.CooperationMeasure)).length;
  return language === 'ja'
    ? `${title}。当事者: ${names.join('、')}。取組 ${measures} 件とその役割分担を、原文の言葉とともに示します。`
    : `${title}. Parties: ${names.join(', ')}. ${measures} measures with the role of each party, and the words that say so.`;
}

/** The table of contents: the sections of the page, and the parts of the text. */
function contents(parts: readonly Part[], { changes }: AgreementPage, sheet: Sheet): Html {
  const { say, loaded } = sheet;
  const entry = (href: string, name: Content): Html =>
    html`<li><a href="#${href}">${name}</a></li>`;
  return html`<nav class="toc" aria-label="${say('contents')}"><details open><summary>${say('contents')}</summary><ol>
${entry('overview', say('overview'))}
${loaded.history.nodes.length === 0 ? undefined : entry('versions', say('versions'))}
${changes === undefined ? undefined : entry('changes', say('changes'))}
<li><a href="#text">${say('bodyOfText')}</a>${contentsOf(parts)}</li>
${loaded.sources.size === 0 ? undefined : entry('findings', say('findings'))}
${entry('downloads', say('downloads'))}
${entry('cite', say('cite'))}
</ol></details></nav>`;
}
