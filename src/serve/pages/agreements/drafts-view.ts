/** Drafts, apart from what is agreed: each with what it would do. */
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { groupsBy } from '../described.js';
import type { Held } from './binding.js';
import { isDraft } from './binding.js';
import type { Instrument } from './instruments.js';
import type { Measure } from './measures.js';
import type { Saying } from './view.js';
import { instrumentLine, nodeLinks } from './view.js';
import { agreementWords } from './words.js';

/** What such documents are called together. */
export function draftsName(
  instruments: readonly Pick<Instrument, 'status'>[],
  { language }: Saying,
): string {
  return agreementWords(language)(instruments.every(isDraft) ? 'drafts' : 'notConcluded');
}

/** The section; nothing where there are none. */
export function draftsSection({ instruments, measures }: Held, saying: Saying): Content {
  if (instruments.length === 0) return undefined;
  const say = agreementWords(saying.language);
  const byDocument = groupsBy(measures, ({ instrument }) => instrument);
  const cards = instruments.map(
    instrument =>
      html`<li class="card"><h3>${instrumentLine(instrument, saying.language)}</h3>${proposals(byDocument.get(instrument.iri) ?? [], saying)}</li>`,
  );
  return html`<section id="drafts"><h2>${draftsName(instruments, saying)} <span class="count">${instruments.length}</span></h2><p class="note">${say('draftsNote')}</p><ul class="cards">${cards}</ul></section>`;
}

/** How many measures a draft would bring, and on which themes. */
export function proposals(measures: readonly Measure[], saying: Saying): Html {
  const { concepts, language } = saying;
  const say = agreementWords(language);
  const count =
    language === 'ja' ? `取組の案 ${measures.length}件` : `measures proposed: ${measures.length}`;
  const themes = [...new Set(measures.flatMap(measure => measure.themes))]
    .map(iri => ({ iri, name: concepts.name(iri, language) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  const on =
    themes.length === 0
      ? undefined
      : html`<p class="note">${say('themes')}: ${nodeLinks(themes, language)}</p>`;
  return html`<p>${count}</p>${on}`;
}

/** How many there are beside what is counted, as the end of a sentence that counts. */
export function besideDrafts(
  instruments: readonly Pick<Instrument, 'status'>[],
  saying: Saying,
): string {
  if (instruments.length === 0) return '';
  const name = draftsName(instruments, saying);
  return saying.language === 'ja'
    ? `ほかに${name}が${instruments.length}件あります（数えていません）。`
    : ` ${name}, not counted: ${instruments.length}.`;
}
