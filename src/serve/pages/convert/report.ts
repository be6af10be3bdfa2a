/** What the reader should know of a reading: what asks for a decision, what for a look, what for nothing. */
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import type { ReadFinding } from './converter.js';
import { convertWords } from './words.js';

/** Places of one finding that are listed. */
const MOST_PLACES = 8;

/** The findings as a list, the gravest first. */
export function reportOf(findings: readonly ReadFinding[], language: Language): Content {
  const say = convertWords(language);
  const asking = findings.filter(({ asks }) => asks !== 'nothing');
  const notes = findings.filter(({ asks }) => asks === 'nothing');
  return [
    asking.length === 0 ? html`<p>${say('nothingAsked')}</p>` : list(asking, language),
    notes.length === 0
      ? undefined
      : html`<details><summary>${say('nothing')} (${notes.length})</summary>${list(notes, language)}</details>`,
  ];
}

function list(findings: readonly ReadFinding[], language: Language): Html {
  const say = convertWords(language);
  const items = findings.map(
    ({ asks, message, remedy, places }) =>
      html`<li class="${asks}"><strong>${say(asks)}:</strong> ${message}${remedy === undefined ? undefined : html`<p class="note">${say('remedy')}: ${remedy}</p>`}${placesOf(places, language)}</li>`,
  );
  return html`<ul class="findings">${items}</ul>`;
}

function placesOf(places: ReadFinding['places'], language: Language): Html {
  const items = places.slice(0, MOST_PLACES).map(({ where, words, place }) => {
    const named = words === '' ? where : `${where}「${words.slice(0, 50)}」`;
    return html`<li>${place === undefined ? named : html`<a href="#char=${place.start},${place.end}">${named}</a>`}</li>`;
  });
  const left = places.length - items.length;
  return html`<ul>${items}${left > 0 ? html`<li>${convertWords(language)('more')} ${left}</li>` : undefined}</ul>`;
}
