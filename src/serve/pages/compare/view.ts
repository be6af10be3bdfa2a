/** The page that compares. */
import { localPath } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { besides, marksLegend } from '../agreements/beside.js';
import { draftsName, proposals } from '../agreements/drafts-view.js';
import type { Saying } from '../agreements/view.js';
import { conceptSlug, nodeLink, statusChip } from '../agreements/view.js';
import { groupsBy } from '../described.js';
import { layout } from '../layout.js';
import { scrollable } from '../scrollable.js';
import type { Candidate, Meaning } from './candidates.js';
import type { Compared } from './columns.js';
import { writtenAs } from './candidates.js';
import { columnOn, draftChip } from './columns.js';
import { compareWords } from './words.js';

/** How many can be compared. */
export const MOST = 5;

/** What the page shows. */
export interface Comparison {
  /** What the form has, as it was written. */
  readonly written: readonly string[];
  readonly meanings: readonly Meaning[];
  readonly compared: readonly Compared[];
  readonly candidates: readonly Candidate[];
  /** More than can be compared were asked for. */
  readonly isCut: boolean;
}

/** The page as HTML. */
export function comparePage(comparison: Comparison, saying: Saying): string {
  const { language } = saying;
  const say = compareWords(language);
  const names = comparison.compared.map(({ candidate }) => candidate.name).join(' / ');
  const other = new URLSearchParams([
    ...comparison.written.map((value): [string, string] => ['of', value]),
    ['lang', language === 'ja' ? 'en' : 'ja'],
  ]);
  return layout({
    title: names === '' ? say('title') : `${say('title')}: ${names}`,
    language,
    otherLanguage: `/compare?${other.toString()}`,
    description: say('lead'),
    styles: ['places'],
    body: html`<h1>${say('title')}</h1>
<p class="lead">${say('lead')}</p>
${form(comparison, saying)}
${problems(comparison, saying)}
${comparison.compared.length < 2 ? examples(comparison, saying) : result(comparison.compared, saying)}`,
  });
}

function form({ written, meanings, candidates }: Comparison, { language }: Saying): Html {
  const say = compareWords(language);
  const names = writtenAs(candidates);
  const fields = Array.from({ length: MOST }, (_, at) => {
    const meaning = meanings[at];
    const value = meaning !== undefined && 'iri' in meaning ? names.get(meaning.iri) : written[at];
    const label = language === 'ja' ? `${at + 1}${say('number')}` : String(at + 1);
    return html`<label><span>${label}</span> <input name="of" list="candidates" value="${value ?? ''}"${meaning !== undefined && 'problem' in meaning ? html` aria-invalid="true" aria-describedby="problems"` : undefined}></label>`;
  });
  return html`<form action="/compare" method="get" class="compare-form"><fieldset><legend>${say('choose')}</legend><p class="note">${say('hint')}</p>${fields}<datalist id="candidates">${candidates.map(({ iri, name }) => html`<option value="${names.get(iri) ?? name}" label="${name}"></option>`)}</datalist><button>${say('compare')}</button></fieldset></form>`;
}

/** What is wrong with what was asked, in words that say what to do. */
function problems(
  { written, meanings, compared, isCut }: Comparison,
  { language }: Saying,
): Content {
  const say = compareWords(language);
  const wrong = meanings.flatMap(meaning =>
    'problem' in meaning
      ? language === 'ja'
        ? `「${meaning.written}」：${say(meaning.problem)}。`
        : `“${meaning.written}” ${say(meaning.problem)}.`
      : [],
  );
  const said = [
    ...wrong,
    ...(isCut ? [say('tooMany')] : []),
    ...(written.length > 0 && wrong.length === 0 && compared.length < 2 ? [say('tooFew')] : []),
  ];
  if (said.length === 0) return undefined;
  return html`<div role="alert" class="problem" id="problems">${said.map(text => html`<p>${text}</p>`)}</div>`;
}

/** The first two agreements, and the first two municipalities: what a comparison looks like. */
function examples({ candidates }: Comparison, { language }: Saying): Content {
  const pairs = (['agreement', 'municipality'] as const)
    .map(kind => candidates.filter(candidate => candidate.kind === kind).slice(0, 2))
    .filter(({ length }) => length === 2);
  if (pairs.length === 0) return undefined;
  const items = pairs.map(pair => {
    const of = pair.map(({ iri }): [string, string] => ['of', localPath(iri) ?? iri]);
    return html`<li><a href="/compare?${new URLSearchParams(of).toString()}" lang="ja">${pair.map(({ name }) => name).join(' / ')}</a></li>`;
  });
  return html`<p>${compareWords(language)('examples')}</p><ul>${items}</ul>`;
}

function result(compared: readonly Compared[], saying: Saying): Content {
  const say = compareWords(saying.language);
  const themes = themesOf(compared, saying);
  if (themes.length === 0)
    return [html`<p role="status">${say('nothing')}</p>`, drafts(compared, saying)];
  const shared = themes.filter(theme => having(theme, compared).length > 1);
  const single = themes.filter(theme => having(theme, compared).length === 1);
  return html`<section id="overview"><h2>${say('overview')} <span class="count">${themes.length}</span></h2><p class="note">${say('overviewNote')}${compared.some(({ drafts: own }) => own.length > 0) ? html` <a href="#drafts">${say('draftsBelow')}</a>` : undefined}</p>${scrollable(say('overview'), overview(themes, compared, saying))}</section>
<section id="words"><h2>${say('inWords')} <span class="count">${shared.length}</span></h2>${shared.length === 0 ? html`<p>${say('nothingShared')}</p>` : marksLegend(saying)}${shared.map(theme => sharedTheme(theme, compared, saying))}</section>
${single.length === 0 ? undefined : html`<section id="single"><h2>${say('single')} <span class="count">${single.length}</span></h2>${single.map(theme => singleTheme(theme, compared, saying))}</section>`}
${drafts(compared, saying)}`;
}

/** What municipalities would do by drafts, apart: it is no part of the comparison. */
function drafts(compared: readonly Compared[], saying: Saying): Content {
  const having = compared.filter(({ drafts: own }) => own.length > 0);
  if (having.length === 0) return undefined;
  const name = draftsName(
    having.flatMap(({ drafts: own }) => own),
    saying,
  );
  const cards = having.map(
    ({ candidate, drafts: own }) =>
      html`<li class="card"><h3>${nodeLink(candidate)}${statusChip(own[0]?.status, saying.language)}</h3>${proposals(own, saying)}</li>`,
  );
  return html`<section id="drafts"><h2>${name}</h2><p class="note">${compareWords(saying.language)('draftsNote')}</p><ul class="cards">${cards}</ul></section>`;
}

function having(theme: string, compared: readonly Compared[]): readonly Compared[] {
  return compared.filter(({ measures }) => measures.some(({ themes }) => themes.includes(theme)));
}

/** A theme that several have: side by side. */
function sharedTheme(theme: string, compared: readonly Compared[], saying: Saying): Html {
  const name = saying.concepts.name(theme, saying.language);
  const columns = compared.map(one => columnOn(theme, one, saying));
  return html`<section class="compared" id="theme-${conceptSlug(theme)}"><h3>${nodeLink({ iri: theme, name })}</h3>${besides(columns, theme, saying)}</section>`;
}

/** A theme that one alone has: folded away, for there is nothing to compare. */
function singleTheme(theme: string, compared: readonly Compared[], saying: Saying): Html {
  const own = having(theme, compared);
  const names = own.map(({ candidate }) => [
    html`<span lang="ja">${candidate.name}</span>`,
    draftChip(candidate, saying),
  ]);
  const columns = own.map(one => columnOn(theme, one, saying));
  return html`<details class="theme-item"><summary><span class="bar-name">${saying.concepts.name(theme, saying.language)}</span> <span class="leaders">${names}</span></summary><div id="theme-${conceptSlug(theme)}">${besides(columns, theme, saying)}</div></details>`;
}

/** The themes that any has: group by group, those that most have first. */
function themesOf(compared: readonly Compared[], { concepts }: Saying): readonly string[] {
  const all = [...new Set(compared.flatMap(({ measures }) => measures.flatMap(m => m.themes)))];
  const count = (theme: string): number => having(theme, compared).length;
  const inOrder = all.sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
  return [...groupsBy(inOrder, theme => concepts.group(theme)).values()].flat();
}

function overview(themes: readonly string[], compared: readonly Compared[], saying: Saying): Html {
  const { concepts, language } = saying;
  const heads = compared.map(
    ({ candidate }) =>
      html`<th scope="col">${nodeLink(candidate)}${draftChip(candidate, saying)}</th>`,
  );
  const rows = themes.map(
    theme =>
      html`<tr><th scope="row"><a href="#theme-${conceptSlug(theme)}">${concepts.name(theme, language)}</a></th>${compared.map(one => html`<td>${mark(theme, one, saying)}</td>`)}</tr>`,
  );
  return html`<table class="matrix"><thead><tr><th scope="col">${compareWords(language)('theme')}</th>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}

function mark(theme: string, { measures }: Compared, { language }: Saying): Content {
  const say = compareWords(language);
  const own = measures.filter(({ themes }) => themes.includes(theme));
  if (own.length === 0) return html`<span class="note">–</span>`;
  const isMain = own.some(({ primaryTheme }) => primaryTheme === theme);
  return html`<span aria-hidden="true">${isMain ? '●' : '○'}</span><span class="hidden">${say(isMain ? 'mainly' : 'also')}</span> ${own.length}`;
}
