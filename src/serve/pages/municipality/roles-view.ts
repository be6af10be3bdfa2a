/** What a municipality leads and what it supports, by theme. */
import { BASE } from '../../../rdf/namespaces.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Bar } from '../agreements/chart.js';
import { modeChart } from '../agreements/chart.js';
import type { Measure, Role } from '../agreements/measures.js';
import type { Saying } from '../agreements/view.js';
import {
  conceptSlug,
  instrumentLine,
  modeChips,
  nodeLink,
  quoted,
  secondary,
} from '../agreements/view.js';
import { groupsBy } from '../described.js';
import type { MunicipalityFacts } from './model.js';
import { municipalityWords } from './words.js';

const LEAD = `${BASE}vocab/modality/lead`;
const HELPING = ['support', 'participate'].map(name => `${BASE}vocab/modality/${name}`);

/** The section. */
export function rolesSection(facts: MunicipalityFacts, saying: Saying): Html {
  const say = municipalityWords(saying.language);
  const bars = barsOf(facts, saying);
  const content =
    bars.length === 0
      ? html`<p>${say('noRoles')}</p>`
      : html`<dl class="pairs">
<dt>${say('leads')}</dt><dd>${themesWith(bars, [LEAD], saying)}</dd>
<dt>${say('helps')}</dt><dd>${themesWith(bars, HELPING, saying)}</dd>
</dl><p class="note">${say('rolesNote')}</p>${modeChart(bars, saying)}`;
  return html`<section id="roles"><h2>${say('roles')}</h2>${content}</section>`;
}

/** The themes in which a role has one of the modes, each leading to its bar. */
function themesWith(bars: readonly Bar[], modes: readonly string[], saying: Saying): Content {
  const { concepts, language } = saying;
  const fitting = bars.filter(({ counts }) => modes.some(mode => counts.has(mode)));
  if (fitting.length === 0) return municipalityWords(language)('none');
  return fitting.map(
    ({ theme, slug }) =>
      html`<a class="chip" href="#theme-${slug}">${concepts.name(theme, language)}</a> `,
  );
}

/** A bar a theme, the one with the most roles first. */
function barsOf({ iri, measures, instruments }: MunicipalityFacts, saying: Saying): readonly Bar[] {
  const own = measures.flatMap(measure =>
    measure.roles
      .filter(({ bearers }) => bearers.some(bearer => bearer.iri === iri))
      .map((role): [Measure, Role] => [measure, role]),
  );
  const byTheme = groupsBy(
    own.flatMap(([measure, role]) =>
      measure.themes.map((theme): Part => ({ theme, measure, role })),
    ),
    ({ theme }) => theme,
  );
  const bars = [...byTheme].map(([theme, parts]) => ({
    theme,
    slug: conceptSlug(theme),
    counts: countModes(parts.map(({ role }) => role)),
    content: html`<ul class="roles">${parts.map(part => roleLine(part, instruments, saying))}</ul>`,
  }));
  return bars.sort((a, b) => total(b.counts) - total(a.counts));
}

/** A role in a measure, for one of the themes of the measure. */
interface Part {
  readonly theme: string;
  readonly measure: Measure;
  readonly role: Role;
}

function countModes(roles: readonly Role[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const mode of roles.flatMap(({ modes }) => modes))
    counts.set(mode, (counts.get(mode) ?? 0) + 1);
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function roleLine(
  { theme, measure, role }: Part,
  instruments: MunicipalityFacts['instruments'],
  saying: Saying,
): Html {
  const instrument = instruments.find(({ iri }) => iri === measure.instrument);
  const from = instrument === undefined ? undefined : instrumentLine(instrument, saying.language);
  return html`<li class="role"><span class="role-head">${modeChips(role.modes, saying)}${nodeLink(measure)} ${secondary(measure, theme, saying)}</span> ${quoted(role.activity, role, saying.language)}<span class="note">${from}</span></li>`;
}
