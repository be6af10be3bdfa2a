/** The IRI of what a page is about, to be copied. Pages with it have the script `copy`. */
import type { Html } from '../html.js';
import { html } from '../html.js';
import type { Language } from '../negotiate.js';
import { wordsIn } from '../words.js';

/** The line; its button is shown by the script. */
export function iriLine(iri: string, language: Language): Html {
  const say = wordsIn(language);
  return html`<p class="iri"><span class="hidden">${say('stableIri')}</span> <code>${iri}</code> <button type="button" class="quiet" data-copy="${iri}" data-done="${say('copied')}" hidden>${say('copy')}</button></p>`;
}
