/** The page that runs a query: its text, the result as a table, links to the result in other formats. */
import type { Problem, QueryResponse } from '../../engine/index.js';
import { shortIri } from '../addresses.js';
import type { Content, Html } from '../html.js';
import { html } from '../html.js';
import type { ResultTerm } from '../../engine/term-text.js';
import { valueText } from '../../engine/term-text.js';
import type { Language } from '../negotiate.js';
import { problemTitle, wordsIn } from '../words.js';
import { layout } from './layout.js';
import { scrollable } from './scrollable.js';

/** Rows, and characters of a graph, that the page shows at most: more are for a file. */
export const MOST_ROWS = 1_000;
const MOST_CHARACTERS = 200_000;
/** Characters of a table in JSON that the page is made of: a longer one would hold others up while it is. */
const MOST_JSON = 1_000_000;
/** The formats of a table. */
const TABLES = ['csv', 'tsv', 'json', 'xml'];

/** What the page shows. */
export interface QueryPage {
  readonly language: Language;
  readonly query: string;
  readonly response: QueryResponse | undefined;
  /** The address of an IRI on this server; undefined for one of others. */
  readonly linkTo: (iri: string) => string | undefined;
}

/** The page as HTML. */
export function queryPage(page: QueryPage): string {
  const { language, query } = page;
  const say = wordsIn(language);
  const title = 'SPARQL';
  const other = new URLSearchParams({ lang: language === 'ja' ? 'en' : 'ja' });
  if (query !== '') other.set('query', query);
  return layout({
    title,
    language,
    otherLanguage: `/query?${other.toString()}`,
    body: html`<h1>${title}</h1>
${result(page)}
<form action="/query" method="get"><input type="hidden" name="lang" value="${language}"><textarea name="query" rows="14" aria-label="SPARQL" spellcheck="false">${query}</textarea><button>${say('run')}</button></form>`,
  });
}

function result({ language, response, query, linkTo }: QueryPage): Content {
  if (response === undefined) return undefined;
  const say = wordsIn(language);
  if (response.status !== 200) return problemBox(response, language);
  if (response.mediaType !== 'application/sparql-results+json') {
    const { body } = response;
    const isWhole = body.length <= MOST_CHARACTERS;
    return html`<h2>${say('results')}</h2>${isWhole ? undefined : note(language, 'inPart')}<pre>${body.slice(0, MOST_CHARACTERS)}</pre>${downloads(query, language, ['turtle', 'ntriples', 'jsonld'])}`;
  }
  if (response.body.length > MOST_JSON)
    return html`<h2>${say('results')}</h2>${note(language, 'tooLong')}${downloads(query, language, TABLES)}`;
  const { head, results, boolean } = JSON.parse(response.body) as ResultsJson;
  if (results === undefined) return html`<h2>${say('results')}</h2><p>${String(boolean)}</p>`;
  const rows = results.bindings.slice(0, MOST_ROWS);
  const isWhole = rows.length === results.bindings.length;
  return html`<h2>${say('results')}</h2>${isWhole ? undefined : note(language, 'inPart')}${scrollable(say('results'), table(head.vars ?? [], rows, linkTo))}<p>${rows.length} ${say('rows')}</p>${downloads(query, language, TABLES)}`;
}

/** Says that the page shows a part or nothing, and where the whole is. */
function note(language: Language, words: 'inPart' | 'tooLong'): Html {
  return html`<p role="status" class="note">${wordsIn(language)(words)}</p>`;
}

/** The place before a detail, which is shown in the language of the page. */
const PLACE = /^Line \d+, column \d+: /;

function problemBox({ body }: QueryResponse, language: Language): Html {
  const say = wordsIn(language);
  const problem = JSON.parse(body) as Problem;
  const { detail, line, column } = problem;
  const place =
    line === undefined ? '' : ` (${say('line')} ${line}, ${say('column')} ${column ?? ''})`;
  return html`<div role="alert" class="problem"><p><strong>${say('failed')}</strong>${place}</p><p>${problemTitle(problem, language)}: ${detail.replace(PLACE, '')}</p></div>`;
}

interface ResultsJson {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Readonly<Record<string, ResultTerm>>[] };
}

function table(
  variables: readonly string[],
  rows: readonly Readonly<Record<string, ResultTerm>>[],
  linkTo: QueryPage['linkTo'],
): Html {
  const head = variables.map(name => html`<th scope="col">${name}</th>`);
  const body = rows.map(
    row => html`<tr>${variables.map(name => html`<td>${termCell(row[name], linkTo)}</td>`)}</tr>`,
  );
  return html`<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** An IRI of ours is a link to its page here; others are links only where they are http or https. */
function termCell(term: ResultTerm | undefined, linkTo: QueryPage['linkTo']): Content {
  if (term === undefined) return undefined;
  const value = valueText(term);
  if (term.type !== 'uri') return value;
  const href = linkTo(value) ?? (/^https?:/.test(value) ? value : undefined);
  return href === undefined ? value : html`<a href="${href}">${shortIri(value)}</a>`;
}

function downloads(query: string, language: Language, formats: readonly string[]): Html {
  const say = wordsIn(language);
  const links = formats.map(
    format =>
      html`<a href="/sparql?${new URLSearchParams({ query, format }).toString()}">${format}</a> `,
  );
  return html`<p>${say('download')}: ${links}</p>`;
}
