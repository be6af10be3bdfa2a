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

/** Whether a text ends with its sentence: 。 or a closing bracket after it. */
export function endsSentence(text: string): boolean {
  return /。[)」』]*$/.test(text);
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
  const open: number[] = [];
  const openOfKind = new Array<number>(OPENING.length).fill(0);
  const closed = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const opening = OPENING.indexOf(text.charAt(at));
    if (opening >= 0) {
      open.push(at);
      openOfKind[opening] = (openOfKind[opening] ?? 0) + 1;
    }
    const kind = CLOSING.indexOf(text.charAt(at));
    if (kind < 0 || openOfKind[kind] === 0) continue;
    closed.add(closeLast(text, kind, { open, openOfKind })).add(at);
  }
  return closed;
}

/** Brackets that are open: where they stand, and how many there are of each kind. */
interface OpenBrackets {
  readonly open: number[];
  readonly openOfKind: number[];
}

/** Takes from the open brackets the last of a kind and all that opened behind it; where the last of the kind stands. */
function closeLast(text: string, kind: number, { open, openOfKind }: OpenBrackets): number {
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    const opened = OPENING.indexOf(text.charAt(last));
    openOfKind[opened] = (openOfKind[opened] ?? 0) - 1;
    if (opened === kind) return last;
  }
  return -1;
}
