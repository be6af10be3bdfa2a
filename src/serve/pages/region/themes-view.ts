/** Who leads what in a region, and which themes its agreements cover. */
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Instrument } from '../agreements/instruments.js';
import type { Measure } from '../agreements/measures.js';
import type { Saying } from '../agreements/view.js';
import {
  MODE_ORDER,
  conceptSlug,
  instrumentLine,
  modeChip,
  nodeLink,
  nodeLinks,
  roleList,
  secondary,
  sourceLink,
} from '../agreements/view.js';
import { THEMES } from '../concepts.js';
import { groupsBy } from '../described.js';
import { scrollable } from '../scrollable.js';
import type { RegionFacts } from './model.js';
import { leadersOf, measuresByTheme } from './model.js';
import { regionWords } from './words.js';

/** Themes of one group, together. */
interface ThemeGroup {
  readonly group: string;
  readonly themes: readonly string[];
}

/** The section on who leads what. */
export function leadsSection(facts: RegionFacts, saying: Saying): Html {
  const say = regionWords(saying.language);
  const byTheme = measuresByTheme(facts.measures);
  const groups = inGroups([...byTheme.keys()], saying);
  const content =
    byTheme.size === 0
      ? html`<p>${say('noMeasures')}</p>`
      : [
          html`<p class="note">${say('leadsNote')}</p>`,
          groups.map(
            ({ group, themes }) =>
              html`<h3>${saying.concepts.name(group, saying.language)}</h3>${themes.map(theme => themeItem(theme, { facts, measures: byTheme.get(theme) ?? [] }, saying))}`,
          ),
        ];
  return html`<section id="leads"><h2>${say('leads')}</h2>${content}</section>`;
}

function inGroups(
  themes: readonly string[],
  { concepts, language }: Saying,
): readonly ThemeGroup[] {
  const inOrder = [...themes].sort((a, b) =>
    concepts.name(a, language).localeCompare(concepts.name(b, language), language),
  );
  const groups = groupsBy(inOrder, theme => concepts.group(theme));
  return [...groups]
    .map(([group, own]) => ({ group, themes: own }))
    .sort((a, b) => b.themes.length - a.themes.length || (a.group < b.group ? -1 : 1));
}

/** A theme with who leads; within, its measures with the roles of all. */
function themeItem(
  theme: string,
  { facts, measures }: { readonly facts: RegionFacts; readonly measures: readonly Measure[] },
  saying: Saying,
): Html {
  const { concepts, language } = saying;
  const leaders = leadersOf(measures);
  const who =
    leaders.length === 0
      ? html`<span class="note">${regionWords(language)('noLeader')}</span>`
      : html`<span lang="ja">${leaders.map(({ name }) => name).join('、')}</span> ${modeChip(MODE_ORDER[0] ?? '', saying)}`;
  const within = measures.map(measure => measureItem(measure, theme, { facts, saying }));
  return html`<details class="theme-item"><summary><span class="bar-name">${concepts.name(theme, language)}</span> <span class="leaders">${who}</span></summary><div class="bar-content" id="theme-${conceptSlug(theme)}">${within}</div></details>`;
}

function measureItem(
  measure: Measure,
  theme: string,
  { facts, saying }: { readonly facts: RegionFacts; readonly saying: Saying },
): Html {
  const { language } = saying;
  const instrument = facts.instruments.find(({ iri }) => iri === measure.instrument);
  const said =
    measure.content === measure.name
      ? undefined
      : html`<p class="content" lang="ja">${measure.content}${sourceLink(measure, measure.name, language)}</p>`;
  return html`<div class="measure"><h4>${nodeLink(measure)} ${secondary(measure, theme, saying)}</h4>${said}${roleList(measure, saying)}${instrument === undefined ? undefined : html`<p class="note">${instrumentLine(instrument, language)}</p>`}</div>`;
}

/** The section on which agreement has measures on which theme. */
export function coverageSection(facts: RegionFacts, saying: Saying): Content {
  const { concepts, language } = saying;
  const say = regionWords(language);
  const byTheme = measuresByTheme(facts.measures);
  if (byTheme.size === 0) return undefined;
  const broad = new Set(concepts.below(THEMES).map(({ broader }) => broader));
  const missing = concepts
    .below(THEMES)
    .filter(({ iri }) => !byTheme.has(iri) && !broad.has(iri))
    .map(({ iri }) => ({ iri, name: concepts.name(iri, language) }));
  return html`<section id="coverage"><h2>${say('coverage')} <span class="count">${byTheme.size}</span></h2><p class="note">${say('coverageNote')}</p>
${scrollable(say('coverage'), matrix(facts, byTheme, saying))}
<h3>${say('missing')} <span class="count">${missing.length}</span></h3><p>${missing.length === 0 ? say('none') : nodeLinks(missing, language)}</p></section>`;
}

function matrix(
  { instruments, measures }: RegionFacts,
  byTheme: ReadonlyMap<string, readonly Measure[]>,
  saying: Saying,
): Html {
  const { concepts, language } = saying;
  const columns = instruments.filter(({ iri }) =>
    measures.some(({ instrument }) => instrument === iri),
  );
  const row = (theme: string): Html =>
    html`<tr><th scope="row">${nodeLink({ iri: theme, name: concepts.name(theme, language) })}</th>${columns.map(({ iri }) => html`<td>${cell(theme, byTheme.get(theme)?.filter(({ instrument }) => instrument === iri) ?? [], language)}</td>`)}</tr>`;
  const bodies = inGroups([...byTheme.keys()], saying).map(
    ({ group, themes }) =>
      html`<tbody><tr><th scope="rowgroup" colspan="${columns.length + 1}" class="group">${concepts.name(group, language)}</th></tr>${themes.map(row)}</tbody>`,
  );
  return html`<table class="matrix"><thead><tr><th scope="col">${regionWords(language)('theme')}</th>${columns.map(column => html`<th scope="col">${columnHead(column, language)}</th>`)}</tr></thead>${bodies}</table>`;
}

/** An agreement by its parties: their names are shorter than its title. */
function columnHead(instrument: Instrument, language: Saying['language']): Html {
  const { iri, title, parties } = instrument;
  const names = parties.map(({ name }) => name).join('・');
  const line = { ...instrument, title: names === '' ? title : names };
  return html`${instrumentLine({ ...line, iri }, language)}`;
}

/** How many measures, by whether they are mainly about the theme; each sign is told in words to those who hear it. */
function cell(theme: string, measures: readonly Measure[], language: Saying['language']): Content {
  const say = regionWords(language);
  const main = measures.filter(({ primaryTheme }) => primaryTheme === theme).length;
  const also = measures.length - main;
  if (measures.length === 0) return html`<span class="note">–</span>`;
  const sign = (mark: string, word: 'mainly' | 'also', count: number): Content =>
    count === 0
      ? undefined
      : html`<span aria-hidden="true">${mark}</span><span class="hidden">${say(word)}</span> ${count} `;
  return html`<a href="#theme-${conceptSlug(theme)}">${sign('●', 'mainly', main)}${sign('○', 'also', also)}</a>`;
}
