/** The page for SPARQL: a query to write, its answer, a link to it. A form; with the script, an editor. */
import type { QueryResponse } from '../../../engine/index.js';
import type { LibraryQuery } from '../../../query-library/load.js';
import { addressOf } from '../../api/links.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { wordsIn } from '../../words.js';
import { layout } from '../layout.js';
import { resultSection } from './results.js';
import { shareOf } from './share.js';
import { queryWords } from './words.js';

/** What the page shows. */
export interface QueryPage {
  readonly language: Language;
  readonly query: string;
  readonly library: readonly LibraryQuery[];
  readonly response: QueryResponse | undefined;
  /** Where the server answers. */
  readonly address: string;
}

/** The page as HTML. */
export function queryPage(page: QueryPage): string {
  const { language, query, response } = page;
  const say = queryWords(language);
  return layout({
    title: say('title'),
    language,
    otherLanguage: inOtherLanguage(page),
    description: say('lead'),
    styles: ['query'],
    scripts: ['copy', 'editor'],
    body: html`<h1>${say('title')}</h1>
<p class="note">${say('lead')} <a href="/questions">${say('ready')}</a></p>
<noscript><p class="note">${say('noScript')}</p></noscript>
<p id="bad-link" role="status" class="problem" hidden>${say('badLink')}</p>
${examples(page)}
${editor(page)}
${response === undefined ? undefined : resultSection(response, { query, language })}
${response === undefined ? undefined : shareSection(page)}`,
  });
}

/** The page in the other language, with the query where an address has room for it. */
function inOtherLanguage({ language, query, response }: QueryPage): string {
  const lang = language === 'ja' ? 'en' : 'ja';
  const share = response === undefined ? undefined : shareOf('', query);
  if (share === undefined) return addressOf('', '/query', { lang });
  return share.href.replace('/query', `/query?lang=${lang}`).replace('?query=', '&query=');
}

function examples({ language, library }: QueryPage): Html {
  const links = library.map(
    ({ name, title }) =>
      html`<li><a href="${addressOf('', '/query', { example: name })}">${title[language]}</a></li>`,
  );
  return html`<details class="examples"><summary>${queryWords(language)('examples')}</summary><ul>${links}</ul></details>`;
}

function editor({ language, query }: QueryPage): Html {
  const say = queryWords(language);
  return html`<form action="/query" method="post" class="sparql"><label for="query">${say('query')}</label>
<textarea id="query" name="query" rows="16" spellcheck="false" autocapitalize="off" autocomplete="off">${query}</textarea>
<p class="note" data-editor-only hidden>${say('keys')}</p>
<button>${say('run')}</button></form>`;
}

function shareSection({ address, query, language }: QueryPage): Content {
  const say = queryWords(language);
  const words = wordsIn(language);
  const share = shareOf(address, query);
  const heading = html`<h2>${say('share')}</h2>`;
  if (share === undefined) return html`${heading}<p>${say('shareNone')}</p>`;
  const copy = html`<button type="button" class="quiet" data-copy="${share.href}" data-done="${words('copied')}" hidden>${words('copy')}</button>`;
  return html`${heading}<p class="share"><a href="${share.href}">${shortened(share.href)}</a> ${copy}</p>${share.needsScript ? html`<p class="note">${say('shareLong')}</p>` : undefined}`;
}

/** The beginning of an address, for reading: the link and the button have the whole. */
function shortened(href: string): string {
  return href.length > 100 ? `${href.slice(0, 99)}…` : href;
}
