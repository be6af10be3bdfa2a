/** Lines of a source. */
import type { Characters } from './passage.js';
import type { Place } from './spans.js';

/** The lines of a place that are not blank. */
export function linesOf(text: Characters, place: Place): readonly Place[] {
  const lines: Place[] = [];
  let { start } = place;
  for (let at = place.start; at <= place.end; at++) {
    if (at < place.end && !/[\n\r\f]/.test(text[at] ?? '')) continue;
    if (text.slice(start, at).join('').trim() !== '') lines.push({ ...place, start, end: at });
    start = at + 1;
  }
  return lines;
}
