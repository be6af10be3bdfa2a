/** The list of agreements as a page. */
import { localPath } from '../../../addresses.js';
import type { Content, Html } from '../../../html.js';
import { html } from '../../../html.js';
import type { Language } from '../../../negotiate.js';
import { dateElement } from '../../dates.js';
import { layout } from '../../layout.js';
import type { Say } from '../words.js';
import { agreementWords } from '../words.js';
import type { Entry } from './entries.js';

/** What is asked of the list. */
export interface Wanted {
  readonly kind: string;
  readonly year: string;
  readonly status: string;
  readonly name: string;
  readonly page: number;
}

/** What the page shows. */
export interface ListPage {
  readonly language: Language;
  readonly all: readonly Entry[];
  readonly wanted: Wanted;
  readonly nameOf: (concept: string) => string;
}

/** How many entries a page has. */
export const PAGE_LENGTH = 50;

/** The page as HTML. */
export function listPage(page: ListPage): string {
  const { language, wanted } = page;
  const say = agreementWords(language);
  const found = page.all.filter(entry => isWanted(entry, wanted));
  const from = (wanted.page - 1) * PAGE_LENGTH;
  const shown = found.slice(from, from + PAGE_LENGTH);
  return layout({
    title: say('list'),
    language,
    otherLanguage: address(wanted, { lang: language === 'ja' ? 'en' : 'ja' }),
    description: say('listLead'),
    styles: ['agreement'],
    body: html`<h1>${say('list')}</h1>
<p class="lead">${say('listLead')}</p>
${form(page, say)}
<p aria-live="polite"><strong>${found.length}</strong> ${say('found')}</p>
${shown.length === 0 ? html`<p class="callout">${say('nothingFound')}</p>` : html`<ol class="entries" start="${from + 1}">${shown.map(entry => entryView(entry, page, say))}</ol>`}
${pages(found.length, wanted, say)}`,
  });
}

function isWanted({ kinds, statuses, years, name, title }: Entry, wanted: Wanted): boolean {
  const fits = (values: readonly string[], slug: string): boolean =>
    slug === '' || values.some(value => slugOf(value) === slug);
  const named = `${name} ${title ?? ''}`;
  return (
    fits(kinds, wanted.kind) &&
    fits(statuses, wanted.status) &&
    fits(years, wanted.year) &&
    named.includes(wanted.name.trim())
  );
}

function slugOf(value: string): string {
  return /[^/]+$/.exec(value)?.[0] ?? '';
}

function form({ all, wanted, nameOf }: ListPage, say: Say): Html {
  const slugs = (of: (entry: Entry) => readonly string[]): readonly string[] => [...new Set(all.flatMap(of))].sort(); // prettier-ignore
  const concepts = (of: (entry: Entry) => readonly string[]): readonly Option[] =>
    slugs(of).map(value => ({ value: slugOf(value), name: nameOf(value), count: all.filter(entry => of(entry).includes(value)).length })); // prettier-ignore
  const years = slugs(entry => entry.years).toReversed().map(year => ({ value: year, name: year, count: all.filter(entry => entry.years.includes(year)).length })); // prettier-ignore
  return html`<form class="ask" action="/agreements" method="get">
<label>${say('namePart')}<br><input name="name" value="${wanted.name}" autocomplete="off"></label>
${select(
  { name: 'kind', label: say('kind'), chosen: wanted.kind },
  concepts(entry => entry.kinds),
  say,
)}
${select({ name: 'year', label: say('year'), chosen: wanted.year }, years, say)}
${select(
  { name: 'status', label: say('status'), chosen: wanted.status },
  concepts(entry => entry.statuses),
  say,
)}
<button type="submit">${say('filter')}</button> <a href="/agreements">${say('clear')}</a>
</form>`;
}

interface Option {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
}

function select({ name, label, chosen }: Field, options: readonly Option[], say: Say): Html {
  const items = options.map(option => html`<option value="${option.value}"${option.value === chosen ? html` selected` : undefined}>${option.name} (${option.count})</option>`); // prettier-ignore
  return html`<label>${label}<br><select name="${name}"><option value="">${say('any')}</option>${items}</select></label>`;
}

function entryView(entry: Entry, { nameOf, language }: ListPage, say: Say): Html {
  const { node, name, date, kinds, statuses, versions, changed, held, title } = entry;
  const chips = [...kinds, ...statuses].map(value => html`<span class="chip">${nameOf(value)}</span> `); // prettier-ignore
  const day = date === undefined ? say('undated') : dateElement(date, language);
  const change =
    changed === undefined
      ? undefined
      : html` · <a href="${localPath(changed) ?? changed}.html#changes">${say('changes')}</a>`;
  const count = versions > 1 ? html` · ${versions} ${say('versionsCount')}` : undefined;
  const text = held === '' ? undefined : html` · ${say('held')}: ${nameOf(held)}`;
  const published = title === undefined ? undefined : html`<br><span class="note" lang="ja">${title}</span>`; // prettier-ignore
  return html`<li><a class="entry-name" lang="ja" href="${localPath(node) ?? node}">${name}</a>${published}<br><span class="note">${day}${text}${count}${change}</span><br>${chips}</li>`;
}

function pages(count: number, wanted: Wanted, say: Say): Content {
  const last = Math.max(1, Math.ceil(count / PAGE_LENGTH));
  if (last === 1) return undefined;
  const link = (page: number, name: string): Content =>
    page < 1 || page > last
      ? undefined
      : html`<a href="${address({ ...wanted, page }, {})}">${name}</a> `;
  return html`<nav class="pages" aria-label="${say('page')}">${link(wanted.page - 1, say('previousPage'))}${say('page')} ${wanted.page} / ${last} ${link(wanted.page + 1, say('nextPage'))}</nav>`;
}

/** The address of the list with some conditions. */
function address(wanted: Wanted, more: Readonly<Record<string, string>>): string {
  const given = Object.entries({ ...wanted, page: wanted.page === 1 ? '' : String(wanted.page), ...more }); // prettier-ignore
  const parameters = new URLSearchParams(given.filter(([, value]) => value !== ''));
  const query = parameters.toString();
  return query === '' ? '/agreements' : `/agreements?${query}`;
}
