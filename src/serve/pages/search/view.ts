/** The page of a search: what was found, by what it is. */
import type { Problem } from '../../../engine/index.js';
import type { FoundNodes } from '../../api/schemas.js';
import { localPath } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { problemWords } from '../../problem-words.js';
import { sayIn } from '../../words.js';
import { layout } from '../layout.js';
import type { Hit, Kind } from './kinds.js';
import { KIND_NAMES, kindOf } from './kinds.js';
import { problemText } from '../problem.js';
import { WORDS } from './words.js';

/** What the page shows. */
export interface SearchPage {
  readonly language: Language;
  readonly q: string;
  readonly limit: number;
  readonly offset: number;
  /** Undefined where nothing was asked. */
  readonly found: FoundNodes | undefined;
  /** Why it could not be searched. */
  readonly problem: Problem | undefined;
}

/** The page as HTML. */
export function searchPage(page: SearchPage): string {
  const { language, q } = page;
  const say = sayIn(WORDS, language);
  return layout({
    title: q === '' ? say('title') : `${q} – ${say('title')}`,
    language,
    otherLanguage: `/search?${new URLSearchParams({ q, ...(page.offset > 0 ? { offset: String(page.offset) } : {}), lang: language === 'ja' ? 'en' : 'ja' }).toString()}`,
    styles: ['home'],
    scripts: ['suggest'],
    body: html`<h1>${say('title')}</h1>
<form action="/search" method="get" role="search" class="search"><label for="q">${say('label')}</label><div class="field"><input id="q" name="q" type="search" value="${q}" autocomplete="off" required data-suggest="suggestions"><button>${say('go')}</button></div><ul id="suggestions" class="suggestions" aria-live="polite" hidden></ul></form>
${results(page)}`,
  });
}

function results(page: SearchPage): Content {
  const { language, found, problem } = page;
  const say = sayIn(WORDS, language);
  if (problem !== undefined)
    return html`<p role="alert" class="problem"><strong>${problemWords(problem, language).title}</strong> ${problemText(problem, language)}</p>`;
  if (found === undefined) return html`<p>${say('ask')}</p>`;
  if (found.total === 0) return html`<p role="status">${say('nothing')}</p>`;
  if (found.hits.length === 0)
    return html`<p role="status">${found.total} ${say('found')}. ${say('beyond')} <a href="/search?${new URLSearchParams({ q: page.q }).toString()}">${say('first')}</a></p>`;
  return [
    html`<p role="status">${found.total} ${say('found')}</p>`,
    KIND_NAMES.map(name => groupOf(name, found.hits, language)),
    pages(page, found.total),
  ];
}

function groupOf(name: Kind, hits: readonly Hit[], language: Language): Content {
  const own = hits.filter(hit => kindOf(hit) === name);
  if (own.length === 0) return undefined;
  const say = sayIn(WORDS, language);
  return html`<section><h2>${say(name)}</h2><ul class="hits">${own.map(hit => itemOf(hit, say))}</ul></section>`;
}

function itemOf({ node, label, text, document }: Hit, say: (word: 'in') => string): Html {
  const name = label ?? text;
  const within =
    document === null
      ? undefined
      : html` <span class="note">${say('in')}: <span lang="ja">${document.title}</span></span>`;
  const words = name === text ? undefined : html`<br><span lang="ja">${text}</span>`;
  return html`<li><a href="${localPath(node) ?? node}" lang="ja">${name}</a>${words}${within}</li>`;
}

function pages({ language, q, limit, offset }: SearchPage, total: number): Content {
  const say = sayIn(WORDS, language);
  const link = (word: 'next' | 'previous', to: number): Html =>
    html`<a href="/search?${new URLSearchParams({ q, offset: String(to) }).toString()}">${say(word)}</a> `;
  return html`<p>${offset > 0 ? link('previous', Math.max(0, offset - limit)) : undefined}${offset + limit < total ? link('next', offset + limit) : undefined}</p>`;
}
