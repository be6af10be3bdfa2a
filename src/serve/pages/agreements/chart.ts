/** Roles counted by theme and mode: bars, each with the roles behind it, and a table of the same numbers. */
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { scrollable } from '../scrollable.js';
import type { Saying } from './view.js';
import { MODE_ORDER, conceptSlug, modeChip, nodeLink } from './view.js';
import { agreementWords } from './words.js';

/** The roles of one theme. */
export interface Bar {
  readonly theme: string;
  /** What its address on the page ends in. */
  readonly slug: string;
  /** How many roles have a mode. A role that has two modes counts for both. */
  readonly counts: ReadonlyMap<string, number>;
  /** What the bar is made of. */
  readonly content: Content;
}

/** How many roles a bar has at least room for: one role must not look like many. */
const ROOM = 4;

/** The chart. The longest bar is as wide as there is room. */
export function modeChart(bars: readonly Bar[], saying: Saying): Html {
  const say = agreementWords(saying.language);
  const longest = Math.max(ROOM, ...bars.map(lengthOf));
  const modes = MODE_ORDER.filter(mode => bars.some(({ counts }) => counts.has(mode)));
  const used = modes.map(mode => modeChip(mode, saying));
  return html`<p class="note">${say('legend')}: ${used}</p>
<div class="bars">${bars.map(bar => barItem(bar, { longest, modes }, saying))}</div>
<details><summary>${say('numbers')}</summary>${scrollable(say('numbers'), numbersTable(bars, modes, saying))}</details>`;
}

function lengthOf({ counts }: Bar): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

interface Scale {
  readonly longest: number;
  readonly modes: readonly string[];
}

function barItem(bar: Bar, { longest, modes }: Scale, saying: Saying): Html {
  const { theme, slug, counts, content } = bar;
  const numbers = modes
    .filter(mode => counts.has(mode))
    .map(mode => modeChip(mode, saying, counts.get(mode)));
  return html`<details class="bar"><summary><span class="bar-name">${saying.concepts.name(theme, saying.language)}</span> ${barPicture(bar, longest)} <span class="bar-numbers">${numbers}</span></summary><div class="bar-content" id="theme-${slug}">${content}</div></details>`;
}

/** The numbers beside it say the same: it is a picture for the eye alone. */
function barPicture({ counts }: Bar, longest: number): Html {
  const parts: Html[] = [];
  let at = 0;
  for (const mode of MODE_ORDER) {
    const count = counts.get(mode) ?? 0;
    if (count > 0)
      parts.push(
        html`<rect class="bar-${conceptSlug(mode)}" x="${at}" y="0" width="${count}" height="1"></rect>`,
      );
    at += count;
  }
  return html`<svg class="bar-picture" viewBox="0 0 ${longest} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts}</svg>`;
}

function numbersTable(bars: readonly Bar[], modes: readonly string[], saying: Saying): Html {
  const { concepts, language } = saying;
  const say = agreementWords(language);
  const heads = modes.map(mode => html`<th scope="col">${concepts.shortName(mode, language)}</th>`);
  const rows = bars.map(
    ({ theme, counts }) =>
      html`<tr><th scope="row">${nodeLink({ iri: theme, name: concepts.name(theme, language) })}</th>${modes.map(mode => html`<td class="number">${counts.get(mode) ?? 0}</td>`)}</tr>`,
  );
  const sum = (mode: string): number =>
    bars.reduce((total, { counts }) => total + (counts.get(mode) ?? 0), 0);
  return html`<table class="numbers"><thead><tr><th scope="col">${say('theme')}</th>${heads}</tr></thead><tbody>${rows}</tbody><tfoot><tr><th scope="row">${say('total')}</th>${modes.map(mode => html`<td class="number">${sum(mode)}</td>`)}</tr></tfoot></table>`;
}
