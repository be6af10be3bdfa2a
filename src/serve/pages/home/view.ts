/** The start page: what this is, a search, questions with their answers, who works with whom, the newest agreements. */
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { sayIn, wordsIn } from '../../words.js';
import { dateElement } from '../dates.js';
import { layout } from '../layout.js';
import { bestConnected } from '../network/graph.js';
import type { Network } from '../network/graph.js';
import { networkAddress } from '../network/filter.js';
import { networkPicture } from '../network/picture.js';
import type { AnsweredQuestion } from './questions.js';
import { WORDS } from './words.js';

/** How many municipalities the picture shows at most. */
const MOST_NODES = 40;

/** An agreement in the list. */
export interface ListedAgreement {
  readonly href: string;
  readonly title: string;
  readonly date: string;
  readonly kind: string;
  readonly parties: readonly string[];
}

/** What the page shows. */
export interface HomePage {
  readonly language: Language;
  readonly totals: Readonly<
    Record<'agreements' | 'municipalities' | 'measures' | 'drafts' | 'declarations', number>
  >;
  /** Words to search for, to begin with. */
  readonly examples: readonly string[];
  readonly questions: readonly AnsweredQuestion[];
  readonly network: Network;
  readonly newest: readonly ListedAgreement[];
}

/** The page as HTML. */
export function homePage(page: HomePage): string {
  const { language } = page;
  const say = wordsIn(language);
  return layout({
    title: say('home'),
    language,
    description: say('siteLead'),
    otherLanguage: `/?lang=${language === 'ja' ? 'en' : 'ja'}`,
    styles: ['network', 'home'],
    scripts: ['suggest', 'network'],
    body: html`<div class="hero"><h1>${say('siteLead')}</h1>
${totals(page)}
${searchForm(page)}</div>
${questions(page)}
<div class="halves">${network(page)}
${newest(page)}</div>`,
  });
}

function totals({ language, totals: counts }: HomePage): Html {
  const say = sayIn(WORDS, language);
  const names = ['agreements', 'municipalities', 'measures'] as const;
  return html`<p class="totals">${names.map(name => html`<span><b>${counts[name].toLocaleString('en')}</b> ${say(name)}</span> `)}${besides(counts, language)}</p>`;
}

/** What stands beside what is counted. */
function besides({ drafts, declarations }: HomePage['totals'], language: Language): Content {
  const say = sayIn(WORDS, language);
  const all = [
    ...(declarations === 0 ? [] : [`${say('declarations')} ${declarations.toLocaleString('en')}`]),
    ...(drafts === 0 ? [] : [html`<a href="/agreements?status=draft">${say('drafts')} ${drafts.toLocaleString('en')}</a>`]),
  ]; // prettier-ignore
  if (all.length === 0) return undefined;
  return html`<span>${say('besides')}: ${all.map((one, at) => [at === 0 ? '' : ' · ', one])}</span>`;
}

function searchForm({ language, examples }: HomePage): Html {
  const say = sayIn(WORDS, language);
  const links = examples.map(
    word =>
      html` <a href="/search?${new URLSearchParams({ q: word }).toString()}" lang="ja">${word}</a>`,
  );
  return html`<form action="/search" method="get" role="search" class="search">
<label for="q">${say('search')}</label>
<div class="field"><input id="q" name="q" type="search" autocomplete="off" required data-suggest="suggestions"><button>${say('go')}</button></div>
<ul id="suggestions" class="suggestions" aria-live="polite" hidden></ul>
</form>
${links.length === 0 ? undefined : html`<p class="note">${say('examples')}:${links}</p>`}`;
}

function questions({ language, questions: answered }: HomePage): Content {
  if (answered.length === 0) return undefined;
  const say = sayIn(WORDS, language);
  const cards = answered.map(
    ({ question, answer, href, more }) =>
      html`<li class="card question"><h3><a href="${href}">${question}</a></h3><p class="answer">${answer}</p><p class="note"><a href="${href}" aria-label="${question} ${more}">${more}</a></p></li>`,
  );
  return html`<section><h2>${say('questions')}</h2><ul class="cards">${cards}</ul><p><a href="/questions">${say('moreQuestions')}</a></p></section>`;
}

function network({ language, network: all }: HomePage): Content {
  if (all.nodes.length === 0) return undefined;
  const say = sayIn(WORDS, language);
  const picture = networkPicture(bestConnected(all, MOST_NODES), {
    name: say('network'),
    linkTo: city => networkAddress('/network', {}, { city }),
  });
  return html`<section><h2>${say('network')}</h2><div class="picture">${picture}</div><p><a href="/network">${say('networkMore')}</a></p></section>`;
}

function newest({ language, newest: agreements }: HomePage): Html {
  const say = sayIn(WORDS, language);
  if (agreements.length === 0)
    return html`<section><h2>${say('newest')}</h2><p>${say('noAgreements')}</p></section>`;
  const cards = agreements.map(
    ({ href, title, date, kind, parties }) =>
      html`<li class="card"><h3 lang="ja"><a href="${href}">${title}</a></h3><p><span lang="ja">${parties.join('・')}</span></p><p class="note">${dateElement(date, language)} ${kind}</p></li>`,
  );
  return html`<section><h2>${say('newest')}</h2><ul class="cards">${cards}</ul><p><a href="/agreements">${say('allAgreements')}</a></p></section>`;
}
