/** Who shares partners with a municipality: the answers under both readings, with the words of the source. */
import type { ResultRow } from '../../../engine/rows.js';
import type { Bilingual } from '../../../model/input-error.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import type { Word } from '../../words.js';
import { wordsIn } from '../../words.js';
import { layout } from '../layout.js';

/** An answer with the query that gave it. */
export interface Answer {
  readonly rows: readonly ResultRow[];
  readonly query: string;
}

/** What the page shows. */
export interface PartnersPage {
  readonly language: Language;
  readonly municipality: string;
  /** Why the question could not be answered, in place of the answers. */
  readonly problem?: Bilingual | undefined;
  readonly asParties: Answer;
  readonly withRoles: Answer;
  /** Whether the municipality is party to any concluded instrument. */
  readonly isParty: boolean;
  readonly municipalities: readonly string[];
  /** The local address of a span of a source. */
  readonly linkTo: (iri: string) => string;
}

/** The page as HTML. */
export function partnersPage(page: PartnersPage): string {
  const { language } = page;
  const title = questionTitle(page);
  return layout({
    title,
    language,
    otherLanguage: `/partners?lang=${language === 'ja' ? 'en' : 'ja'}&municipality=${encodeURIComponent(page.municipality)}`,
    body: html`<h1>${title}</h1>
${askForm(page)}
${page.problem === undefined ? answers(page) : html`<p role="alert" class="problem">${page.problem[language]}</p>`}`,
  });
}

function questionTitle({ language, municipality }: PartnersPage): string {
  return language === 'ja'
    ? `${municipality}と連携相手を共有する市町村は`
    : `Which municipalities share partners with ${municipality}?`;
}

function answers(page: PartnersPage): Content {
  const say = wordsIn(page.language);
  return [
    reading(page, { heading: 'asParties', note: 'asPartiesNote' }, [
      summary(page),
      partnersTable(page, page.asParties),
      queryForm(page, page.asParties.query),
    ]),
    reading(page, { heading: 'withRoles', note: 'withRolesNote' }, [
      page.withRoles.rows.length === 0 ? html`<p>${say('none')}</p>` : evidenceTable(page),
      queryForm(page, page.withRoles.query),
    ]),
  ];
}

function reading(
  { language }: PartnersPage,
  { heading, note }: { heading: Word; note: Word },
  content: Content,
): Html {
  const say = wordsIn(language);
  return html`<article class="reading ${heading}"><h2>${say(heading)}</h2><p class="note">${say(note)}</p>${content}</article>`;
}

/** The first answer in words: an empty table would not say why it is empty. */
function summary({ language, municipality, asParties, withRoles, isParty }: PartnersPage): Html {
  const others = new Set(withRoles.rows.map(row => row['city'])).size;
  if (asParties.rows.length > 0) return html``;
  if (language === 'ja') {
    const why = isParty
      ? 'ほかの市町村と共有する相手方はありません。'
      : '協約の当事者としては現れません。';
    const more = others > 0 ? `役割分担の記載を含めると${others}市町村です。` : '';
    return html`<p><strong>ありません。</strong>${municipality}は${isParty ? '当事者ですが、' : ''}${why}${more}</p>`;
  }
  const why = isParty
    ? 'is a party, but shares no partner with another'
    : 'is party to no agreement here';
  const more = others > 0 ? ` Counting roles, there are ${others}.` : '';
  return html`<p><strong>None.</strong> ${municipality} ${why}.${more}</p>`;
}

function partnersTable({ language }: PartnersPage, { rows }: Answer): Content {
  if (rows.length === 0) return undefined;
  const say = wordsIn(language);
  return html`<table><thead><tr><th scope="col">${say('municipality')}</th><th scope="col">${say('sharedPartner')}</th></tr></thead><tbody>${rows.map(row => html`<tr><td>${row['city']}</td><td>${row['shared']}</td></tr>`)}</tbody></table>`;
}

/** For each municipality and shared partner, one place for each of the two relations. */
function evidenceTable({ language, withRoles, municipality, linkTo }: PartnersPage): Html {
  const say = wordsIn(language);
  const place = (iri: string | undefined, pair: string): Content =>
    iri === undefined ? undefined : html`<a href="${linkTo(iri)}">${pair}</a> `;
  return html`<table><thead><tr><th scope="col">${say('municipality')}</th><th scope="col">${say('sharedPartner')}</th><th scope="col">${say('words')}</th></tr></thead><tbody>${withRoles.rows.map(
    row =>
      html`<tr><td>${row['city']}</td><td>${row['shared']}</td><td>${place(row['source'], `${municipality}–${row['shared'] ?? ''}`)}${place(row['sourceOfOther'], `${row['shared'] ?? ''}–${row['city'] ?? ''}`)}</td></tr>`,
  )}</tbody></table>`;
}

function queryForm({ language }: PartnersPage, query: string): Html {
  const say = wordsIn(language);
  return html`<details><summary>${say('queryText')}</summary><form action="/query" method="get"><textarea name="query" rows="12" aria-label="SPARQL" spellcheck="false">${query}</textarea><button>${say('run')}</button></form></details>`;
}

function askForm({ language, municipality, municipalities }: PartnersPage): Html {
  const say = wordsIn(language);
  return html`<form action="/partners" method="get" class="ask"><label>${say('askOther')} <input name="municipality" list="municipalities" value="${municipality}"></label><datalist id="municipalities">${municipalities.map(name => html`<option value="${name}"></option>`)}</datalist><button>${say('ask')}</button></form>`;
}
