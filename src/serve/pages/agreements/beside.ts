/** Measures side by side: what each says, what it asks of whom, and the words that only one of them has. */
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Named } from '../described.js';
import type { Measure, Role } from './measures.js';
import { markedWords, wordsOf } from './own-words.js';
import type { Saying } from './view.js';
import { modeChips, nodeLink, nodeLinks, secondary, sourceLink } from './view.js';
import { agreementWords } from './words.js';

/** One of what stands side by side. */
export interface Column {
  /** What stands above it. */
  readonly head: Content;
  readonly measures: readonly Measure[];
  /** Those whose names are in its texts because they are its own: they are no difference. */
  readonly names: readonly Named[];
}

/** The columns. `theme` is what they are compared on. */
export function besides(columns: readonly Column[], theme: string, saying: Saying): Html {
  const words = columns.map(({ measures }) => wordsOf(measures.flatMap(textsOf)));
  const names = wordsOf(columns.flatMap(column => column.names.map(({ name }) => name)));
  const cells = columns.map((column, at) => {
    const others = words.filter((_, other) => other !== at);
    // beside nothing there is nothing to differ from
    const known = others.some(({ size }) => size > 0) ? union([...others, names]) : undefined;
    return html`<li class="card">${column.head}${measuresOf(column, theme, { known, saying })}</li>`;
  });
  return html`<ul class="beside beside-${columns.length}">${cells}</ul>`;
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap(set => [...set]));
}

function textsOf({ name, content, roles }: Measure): readonly string[] {
  return [name, content, ...roles.map(({ activity }) => activity)];
}

interface Marking {
  /** The words that are no difference; undefined where nothing is compared. */
  readonly known: ReadonlySet<string> | undefined;
  readonly saying: Saying;
}

function measuresOf({ measures }: Column, theme: string, marking: Marking): Content {
  const say = agreementWords(marking.saying.language);
  if (measures.length === 0) return html`<p class="note">${say('noMeasure')}</p>`;
  return measures.map(measure => measureItem(measure, theme, marking));
}

function words(text: string, { known }: Marking): Content {
  return known === undefined ? text : markedWords(text, known);
}

function measureItem(measure: Measure, theme: string, marking: Marking): Html {
  const { saying } = marking;
  const { iri, name, content, roles } = measure;
  const heading =
    name === content
      ? undefined
      : html`<p class="measure-name">${nodeLink({ iri, name })} ${secondary(measure, theme, saying)}</p>`;
  const chip = name === content ? secondary(measure, theme, saying) : undefined;
  return html`<div class="measure">${heading}<p class="content"><span lang="ja">${words(content, marking)}</span>${sourceLink(measure, name, saying.language)} ${chip}</p><ul class="roles">${roles.map(role => roleItem(role, marking))}</ul></div>`;
}

function roleItem(role: Role, marking: Marking): Html {
  const { bearers, modes, activity } = role;
  const { language } = marking.saying;
  return html`<li class="role"><span class="role-head">${nodeLinks(bearers, language)} ${modeChips(modes, marking.saying)}</span> <q lang="ja">${words(activity, marking)}</q>${sourceLink(role, activity, language)}</li>`;
}

/** What the marks mean. */
export function marksLegend({ language }: Saying): Html {
  return html`<p class="note"><mark class="own">${agreementWords(language)('ownWord')}</mark> ${agreementWords(language)('ownWordMeans')}</p>`;
}
