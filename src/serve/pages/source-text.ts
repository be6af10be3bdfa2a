/** The text of a source with an anchor for each place that a fact was read from. */
import type { ResultRow } from '../../engine/rows.js';
import { Html, escapeHtml } from '../html.js';

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * The text with every place marked, so that …#char=1867,1907 leads to its words and shows them. A
 * place inside another is nested; one that only overlaps another gets an anchor at its start.
 * Offsets are code points.
 */
export function sourceText(text: string, spans: readonly ResultRow[]): Html {
  const characters = Array.from(text);
  const places = spans
    .map(row => ({ start: Number(row['start']), end: Number(row['end']) }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const open: Place[] = [];
  const parts: string[] = [];
  let next = 0;
  for (let at = 0; at <= characters.length; at++) {
    while (open.at(-1)?.end === at) {
      open.pop();
      parts.push('</mark>');
    }
    for (let place = places[next]; place?.start === at; place = places[++next]) {
      parts.push(opening(place, open));
    }
    parts.push(escapeHtml(characters[at] ?? ''));
  }
  return new Html(`<pre class="source">${parts.join('')}</pre>`);
}

function opening(place: Place, open: Place[]): string {
  const id = `char=${place.start},${place.end}`;
  const around = open.at(-1);
  if (place.end <= place.start || (around !== undefined && place.end > around.end))
    return `<a id="${id}"></a>`;
  open.push(place);
  return `<mark id="${id}">`;
}
