/** The answer to a query that somebody wrote: a table or a graph, the problem in words, files. */
import type { Problem, QueryResponse } from '../../../engine/index.js';
import type { ResultTerm } from '../../../engine/term-text.js';
import { valueText } from '../../../engine/term-text.js';
import { localPath, shortIri } from '../../addresses.js';
import { addressOf } from '../../api/links.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { problemWords } from '../../problem-words.js';
import { wordsIn } from '../../words.js';
import { problemText } from '../problem.js';
import { scrollable } from '../scrollable.js';
import { MOST_CHARACTERS } from './share.js';
import { queryWords } from './words.js';

/** Rows, and characters of a graph, that the page shows at most: more are for a file. */
export const MOST_ROWS = 1_000;
const MOST_TEXT = 200_000;
/** Characters of a table in JSON that the page is made of: a longer one would hold others up while it is. */
const MOST_JSON = 1_000_000;

/** The formats of a table, and of a graph. */
const TABLES = ['csv', 'tsv', 'json', 'xml'];
const GRAPHS = ['turtle', 'ntriples', 'jsonld'];

/** A query with its answer, and the language in which that is told. */
export interface Told {
  readonly query: string;
  readonly language: Language;
}

/** What came of a query. */
export function resultSection(response: QueryResponse, told: Told): Content {
  if (response.status !== 200) return problemBox(response, told.language);
  const isTable = response.mediaType === 'application/sparql-results+json';
  const heading = html`<h2 id="results">${queryWords(told.language)('results')}</h2>`;
  return html`<section aria-labelledby="results">${heading}${isTable ? tableResult(response.body, told) : graphResult(response.body, told)}</section>`;
}

function graphResult(body: string, told: Told): Content {
  const isWhole = body.length <= MOST_TEXT;
  return [
    isWhole ? undefined : note(told.language, 'inPart'),
    html`<pre>${body.slice(0, MOST_TEXT)}</pre>`,
    downloads(told, GRAPHS),
  ];
}

function tableResult(body: string, told: Told): Content {
  const { language } = told;
  if (body.length > MOST_JSON) return [note(language, 'tooLong'), downloads(told, TABLES)];
  const { head, results, boolean } = JSON.parse(body) as ResultsJson;
  if (results === undefined) return html`<p>${String(boolean)}</p>${raw(body, language)}`;
  if (results.bindings.length === 0) return html`<p>${queryWords(language)('none')}</p>`;
  const rows = results.bindings.slice(0, MOST_ROWS);
  const isWhole = rows.length === results.bindings.length;
  const say = wordsIn(language);
  return [
    html`<p class="note">${rows.length} ${say('rows')}</p>`,
    isWhole ? undefined : note(language, 'inPart'),
    scrollable(say('results'), table(head.vars ?? [], rows)),
    downloads(told, TABLES),
    raw(body, language),
  ];
}

/** Says that the page shows a part or nothing, and where the whole is. */
function note(language: Language, words: 'inPart' | 'tooLong'): Html {
  return html`<p role="status" class="note">${wordsIn(language)(words)}</p>`;
}

/** The bytes of the answer, for those who want to see what a program gets. */
function raw(body: string, language: Language): Content {
  if (body.length > MOST_TEXT) return undefined;
  return html`<details><summary>${queryWords(language)('raw')}</summary><pre tabindex="0">${body}</pre></details>`;
}

/** The problem; its place leads there. */
function problemBox({ body }: QueryResponse, language: Language): Html {
  const say = wordsIn(language);
  const problem = JSON.parse(body) as Problem;
  const { line, column = 1 } = problem;
  const place =
    line === undefined
      ? undefined
      : html` <a href="#query" data-line="${line}" data-column="${column}">${say('line')} ${line}, ${say('column')} ${column}</a>`;
  return html`<div role="alert" class="problem"><p><strong>${say('failed')}</strong>${place}</p><p class="reason">${problemWords(problem, language).title}: ${problemText(problem, language)}</p></div>`;
}

interface ResultsJson {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Readonly<Record<string, ResultTerm>>[] };
}

function table(
  variables: readonly string[],
  rows: readonly Readonly<Record<string, ResultTerm>>[],
): Html {
  const head = variables.map(name => html`<th scope="col">${name}</th>`);
  const body = rows.map(
    row => html`<tr>${variables.map(name => html`<td>${termCell(row[name])}</td>`)}</tr>`,
  );
  return html`<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** An IRI of ours is a link to its page here; others are links only where they are http or https. */
function termCell(term: ResultTerm | undefined): Content {
  if (term === undefined) return undefined;
  const value = valueText(term);
  if (term.type !== 'uri') return value;
  const href = localPath(value) ?? (/^https?:/.test(value) ? value : undefined);
  return href === undefined ? value : html`<a href="${href}">${shortIri(value)}</a>`;
}

/** Files of the answer: by address, or by a form where the query is too long for one. */
function downloads({ query, language }: Told, formats: readonly string[]): Html {
  const said = wordsIn(language)('download');
  const addresses = formats.map(format => addressOf('', '/sparql', { query, format }));
  if (addresses.some(href => href.length > MOST_CHARACTERS))
    return html`<form action="/sparql" method="post" class="downloads"><input type="hidden" name="query" value="${query}">${said}: ${formats.map(format => html`<button class="quiet" name="format" value="${format}">${format}</button> `)}</form>`;
  return html`<p>${said}: ${formats.map((format, at) => html`<a href="${addresses[at]}">${format}</a> `)}</p>`;
}
