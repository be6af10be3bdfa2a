/** The page of a theme. */
import { localPath } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { DOCUMENT_TYPES } from '../../negotiate.js';
import { besides, marksLegend } from '../agreements/beside.js';
import type { Column } from '../agreements/beside.js';
import { isBinding } from '../agreements/binding.js';
import { besideDrafts, draftsName } from '../agreements/drafts-view.js';
import type { Instrument } from '../agreements/instruments.js';
import type { Measure } from '../agreements/measures.js';
import type { Saying } from '../agreements/view.js';
import { conceptSlug, instrumentLine, nodeLinks } from '../agreements/view.js';
import { agreementWords } from '../agreements/words.js';
import { THEMES } from '../concepts.js';
import { iriLine } from '../iri-line.js';
import { layout } from '../layout.js';
import type { Places } from './queries.js';
import { themeWords } from './words.js';

/** A document with its measures on the theme. */
export interface Wording {
  readonly instrument: Instrument;
  readonly measures: readonly Measure[];
}

/** What the page shows. */
export interface ThemeFacts extends Places {
  readonly iri: string;
  readonly path: string;
  /** Those of the documents that stand side by side on this page. */
  readonly wordings: readonly Wording[];
  readonly page: number;
  readonly pages: number;
}

/** The page as HTML. */
export function themePage(facts: ThemeFacts, saying: Saying): string {
  const { concepts, language } = saying;
  const { iri, path } = facts;
  const say = themeWords(language);
  const name = concepts.name(iri, language);
  const page = facts.page === 1 ? '' : `&page=${facts.page}`;
  return layout({
    title: name,
    language,
    otherLanguage: `${path}.html?lang=${language === 'ja' ? 'en' : 'ja'}${page}`,
    description: summary(facts, saying),
    about: { iri, name, types: ['http://www.w3.org/2004/02/skos/core#Concept'] },
    trail: [{ href: '/themes', name: say('themes') }],
    alternates: Object.entries(DOCUMENT_TYPES)
      .filter(([ending]) => ending !== 'html')
      .map(([ending, type]) => ({ href: `${path}.${ending}`, type })),
    styles: ['places'],
    scripts: ['copy'],
    body: html`<h1>${name}</h1>
${iriLine(iri, language)}
<p class="lead">${summary(facts, saying)}</p>
${relatives(iri, saying)}
${content(facts, saying)}
<p class="note">${say('classified')}</p>
<p><a href="${path}.html?view=facts">${say('allStatements')}</a></p>`,
  });
}

function summary({ documents: all, regions, iri }: ThemeFacts, saying: Saying): string {
  const { concepts, language } = saying;
  const documents = all.filter(({ status }) => isBinding(status));
  const drafts = all.filter(({ status }) => !isBinding(status));
  const measures = documents.reduce((sum, { count }) => sum + count, 0);
  const name = concepts.name(iri, language);
  const said =
    language === 'ja'
      ? `${name}：${regions.length}の圏域、${documents.length}件の文書に、${measures}の取組があります。`
      : `${name}. Measures: ${measures}; documents with one: ${documents.length}; regions: ${regions.length}.`;
  return said + besideDrafts(drafts, saying);
}

/** The themes above and below. */
function relatives(iri: string, { concepts, language }: Saying): Content {
  const say = themeWords(language);
  const broader = concepts.get(iri)?.broader;
  const named = (theme: string): { iri: string; name: string } => ({
    iri: theme,
    name: concepts.name(theme, language),
  });
  const below = concepts.below(THEMES).filter(concept => concept.broader === iri);
  const pair = (name: string, links: Content): Html => html`<dt>${name}</dt><dd>${links}</dd>`;
  if (broader === undefined && below.length === 0) return undefined;
  return html`<dl class="pairs">${broader === undefined ? undefined : pair(say('above'), nodeLinks([named(broader)], language))}${
    below.length === 0
      ? undefined
      : pair(
          say('below'),
          nodeLinks(
            below.map(concept => named(concept.iri)),
            language,
          ),
        )
  }</dl>`;
}

function content(facts: ThemeFacts, saying: Saying): Content {
  const say = themeWords(saying.language);
  const isGroup = saying.concepts.get(facts.iri)?.broader === undefined;
  if (facts.documents.length === 0)
    return html`<p>${say('empty')} <a href="/themes">${say('list')}</a></p>`;
  return [
    regionsSection(facts, saying),
    isGroup ? html`<p>${say('groupNote')}</p>` : besideSection(facts, saying),
  ];
}

function regionsSection({ regions, iri }: ThemeFacts, { language }: Saying): Html {
  const say = themeWords(language);
  const place = conceptSlug(iri);
  const items = regions.map(
    region =>
      html`<li><a href="${localPath(region.iri) ?? region.iri}#theme-${place}" lang="ja">${region.name}</a> <span class="note">${say('documents')} ${region.count}</span></li>`,
  );
  return html`<section id="regions"><h2>${say('regions')} <span class="count">${regions.length}</span></h2>${regions.length === 0 ? html`<p>${say('noRegions')}</p>` : html`<p class="note">${say('regionsNote')}</p><ul class="places">${items}</ul>`}</section>`;
}

/** The documents side by side, drafts by themselves, to be chosen for a comparison of all themes. */
function besideSection(facts: ThemeFacts, saying: Saying): Html {
  const say = themeWords(saying.language);
  const promised = facts.documents.filter(({ status }) => isBinding(status));
  const drafts = facts.documents.filter(({ status }) => !isBinding(status));
  const columns = (binding: boolean): Content => {
    const own = facts.wordings.filter(({ instrument }) => isBinding(instrument.status) === binding);
    if (own.length === 0) return undefined;
    return besides(
      own.map(wording => columnOf(wording, saying)),
      facts.iri,
      saying,
    );
  };
  const apart =
    drafts.length === 0
      ? undefined
      : html`<h2 id="drafts">${draftsName(drafts, saying)} <span class="count">${drafts.length}</span></h2><p class="note">${agreementWords(saying.language)('draftsNote')}</p>${columns(false)}`;
  return html`<section id="beside"><h2>${say('beside')} <span class="count">${promised.length}</span></h2>${promised.length === 0 ? html`<p>${say('empty')}</p>` : marksLegend(saying)}
<form action="/compare" method="get" class="choice">${columns(true)}
${apart}
<p class="compare-chosen"><button>${say('compare')}</button> <span class="note">${say('compareNote')}</span></p></form>
${pager(facts, saying)}</section>`;
}

function columnOf({ instrument, measures }: Wording, { language }: Saying): Column {
  const say = themeWords(language);
  const { parties, regions, agreement, iri, title } = instrument;
  const names = parties.map(({ name }) => name).join('・');
  const path = localPath(agreement?.iri ?? iri) ?? iri;
  const line = { ...instrument, title: names === '' ? title : names };
  return {
    measures,
    names: parties,
    head: html`<h3>${instrumentLine(line, language)}</h3><p class="note">${nodeLinks(regions, language)} <label class="choose"><input type="checkbox" name="of" value="${path}"> ${say('choose')}<span class="hidden"> ${names}</span></label></p>`,
  };
}

function pager({ page, pages, path }: ThemeFacts, { language }: Saying): Content {
  if (pages < 2) return undefined;
  const say = themeWords(language);
  const link = (to: number, word: 'previous' | 'next'): Content =>
    to < 1 || to > pages
      ? undefined
      : html`<a href="${path}.html?page=${to}#beside" rel="${word === 'next' ? 'next' : 'prev'}">${say(word)}</a>`;
  return html`<nav class="pager" aria-label="${say('pages')}">${link(page - 1, 'previous')} <span>${page} / ${pages}</span> ${link(page + 1, 'next')}</nav>`;
}
