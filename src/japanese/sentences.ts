/** Where a sentence ends. */
import type { MappedText } from '../model/text.js';
import { sliceMapped } from '../model/text.js';

const OPENING = '（「『(｢【〔';
const CLOSING = '）」』)｣】〕';

/**
 * The sentences of a text: each ends with 。, but not inside brackets.
 *
 *     甲（以下「甲」という。）は、定める。この場合において、甲は、経る。
 *                               ^                              ^  two sentences
 */
export function splitSentences(text: MappedText): readonly MappedText[] {
  const ends = sentenceEnds(text.text);
  return ends.map((end, i) => sliceMapped(text, ends[i - 1] ?? 0, end));
}

/** Offsets just after each sentence of a text; the last one is the length of the text. */
export function sentenceEnds(text: string): readonly number[] {
  const closed = closedBrackets(text);
  const ends: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (closed.has(at)) depth += OPENING.includes(text.charAt(at)) ? 1 : -1;
    else if (text.charAt(at) === '。' && depth === 0) ends.push(at + 1);
  }
  if ((ends.at(-1) ?? 0) < text.length) ends.push(text.length);
  return ends;
}

/**
 * Brackets that have a partner of their kind; one that is never closed does not swallow the rest of
 * the text, nor does it take the partner of another: in （以下「甲」という。 only 「 and 」 are a pair.
 */
function closedBrackets(text: string): ReadonlySet<number> {
  let open: number[] = [];
  const closed = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (OPENING.includes(character)) open.push(at);
    const kind = CLOSING.indexOf(character);
    if (kind < 0) continue;
    const partner = open.findLastIndex(start => text.charAt(start) === OPENING.charAt(kind));
    if (partner < 0) continue;
    closed.add(open[partner] ?? at).add(at);
    open = open.slice(0, partner);
  }
  return closed;
}
