/** The filters of the network as a form. */
import { BASE } from '../../../rdf/namespaces.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { sayIn } from '../../words.js';
import type { Filter } from './filter.js';
import { KINDS, lastPart } from './filter.js';
import { WORDS } from './words.js';

/** Something that can be chosen. */
export interface Choice {
  readonly iri: string;
  readonly label: string;
}

/** What can be chosen. */
export interface Choices {
  readonly regions: readonly Choice[];
  readonly themes: readonly Choice[];
  readonly modes: readonly Choice[];
  readonly cities: readonly Choice[];
}

/** The form; it is answered by the page that it stands in. */
export function filterForm({
  language,
  filter,
  choices,
}: {
  readonly language: Language;
  readonly filter: Filter;
  readonly choices: Choices;
}): Html {
  const say = sayIn(WORDS, language);
  const choice = (name: 'region' | 'theme' | 'mode' | 'city', from: readonly Choice[]): Html => {
    const value = (iri: string | undefined): string | undefined =>
      name === 'region' ? iri?.slice(BASE.length) : lastPart(iri);
    const options = from.map(({ iri, label }) =>
      option(value(iri) ?? '', label, iri === filter[name]),
    );
    return select(name, say(name), [option('', say('all'), filter[name] === undefined), options]);
  };
  const year = (name: 'from' | 'until'): Html =>
    html`<label>${say(name)} <input type="number" name="${name}" min="1950" max="2100" value="${filter[name]?.slice(0, 4)}"></label>`;
  const kinds = KINDS.map(kind => option(kind, say(`${kind}Links`), filter.kind === kind));
  return html`<form action="" method="get" class="filters">
${select('kind', say('kind'), [option('', say('both'), filter.kind === undefined), kinds])}
${choice('region', choices.regions)}${choice('theme', choices.themes)}${choice('mode', choices.modes)}${choice('city', choices.cities)}
${year('from')}${year('until')}
<button>${say('show')}</button> <a href="?">${say('reset')}</a>
</form>`;
}

function select(name: string, label: string, options: Content): Html {
  return html`<label>${label} <select name="${name}">${options}</select></label>`;
}

function option(value: string, label: string, isChosen: boolean): Html {
  return isChosen
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`;
}
