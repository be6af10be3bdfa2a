/** The page for whoever opens an address in a browser and meets a problem: what happened, what to do, where to go on. */
import type { Request } from 'express';
import type { Problem } from '../../engine/index.js';
import { GRAPH_TYPES, PROBLEM } from '../../engine/index.js';
import type { Content, Html } from '../html.js';
import { html } from '../html.js';
import type { Language } from '../negotiate.js';
import { acceptedOfThese, languageOf } from '../negotiate.js';
import { japaneseReason } from '../problem-reasons.js';
import { problemWords } from '../problem-words.js';
import { wordsIn } from '../words.js';
import { layout } from './layout.js';

/** Addresses for programs, which are told of problems in JSON whatever they accept. */
const FOR_PROGRAMS =
  /^\/(?:sparql|graph-store|api|\.well-known|web|admin|healthz|readyz|metrics|query\/terms\.json)(?:\/|$)/i;

/** What a program may prefer to a page. The first is given to who accepts anything. */
const OFFERED = [PROBLEM, 'application/json', ...GRAPH_TYPES, 'text/html'];

/** Whether whoever asks is told of a problem on a page: a browser names text/html. */
export function prefersPage(request: Request): boolean {
  const [best] = acceptedOfThese(request.get('accept'), OFFERED);
  return best === 'text/html' && !FOR_PROGRAMS.test(request.path);
}

/** The page as HTML. */
export function problemPage(request: Request, problem: Problem): string {
  const language = languageOf(request);
  const say = wordsIn(language);
  const told = aboutIri(request, problem);
  const { title } = problemWords(told, language);
  return layout({
    title,
    language,
    otherLanguage: inOtherLanguage(request, language),
    body: html`<h1>${title}</h1>
<p>${problemText(told, language)}</p>
<ul><li><a href="/">${say('toHome')}</a></li><li><a href="/search">${say('toSearch')}</a></li></ul>`,
  });
}

/** Below /id/ are the IRIs of what the register holds: who asks for one that it has not knows what an IRI is. */
function aboutIri({ path }: Request, problem: Problem): Problem {
  return problem.type === 'not-found' && path.startsWith('/id/')
    ? { ...problem, type: 'unknown-iri' }
    : problem;
}

/** The same address in the other language, as it was written; never one of another server (`//example.org`). */
function inOtherLanguage({ originalUrl }: Request, language: Language): string {
  const [path = '/', ...search] = originalUrl.split('?');
  const kept = search.join('?').split('&').filter(part => part !== '' && !part.startsWith('lang=')); // prettier-ignore
  const parameters = [...kept, `lang=${language === 'ja' ? 'en' : 'ja'}`];
  return `${path.replace(/^[/\\]+/, '/')}?${parameters.join('&')}`;
}

/**
 * What happened and what to do. What the engine says in English only stands in a Japanese page as a quotation that says so.
 */
export function problemText(problem: Problem, language: Language): Content {
  const { figures = {}, detail } = problem;
  const { text } = problemWords(problem, language);
  if (language === 'en')
    return text === undefined ? detail : filled(text, name => String(figures[name] ?? ''));
  const known = japaneseReason(String(figures['reason'] ?? ''));
  if (known !== undefined) return known;
  return text === undefined
    ? english(detail)
    : filled(text, name => (name === 'reason' ? english : String)(String(figures[name] ?? '')));
}

function english(text: string): Html {
  return html`<q lang="en">${text}</q>`;
}

/** A text with what stands for the names in braces. */
function filled(text: string, figureOf: (name: string) => Content): Content {
  return text.split(/\{(\w+)\}/).map((part, at) => (at % 2 === 0 ? part : figureOf(part)));
}
