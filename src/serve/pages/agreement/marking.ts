/** Words with marks: each place that a statement was read from, and the words that decided it. */
import type { Content } from '../../html.js';
import { Html, html } from '../../html.js';
import type { Character } from './passage.js';
import type { Place } from './spans.js';

/** What is put around the characters of a place. */
export interface Mark {
  readonly place: Place;
  readonly open: Html;
  readonly close: Html;
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark;
}

/** A passage with its marks. One inside another is nested; one that only overlaps another ends with it. */
export function marked(passage: readonly Character[], marks: readonly Mark[]): Html {
  const ranges = marks
    .flatMap(mark => rangeOf(passage, mark) ?? [])
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const open: { readonly to: number; readonly close: Html }[] = [];
  const parts: Content[] = [];
  let next = 0;
  for (let at = 0; at <= passage.length; at++) {
    for (let last = open.at(-1); last?.to === at; last = open.at(-1)) parts.push(open.pop()?.close);
    for (let range = ranges[next]; range?.from === at; range = ranges[++next]) {
      open.push({
        to: Math.min(range.to, open.at(-1)?.to ?? range.to),
        close: range.mark.close,
      });
      parts.push(range.mark.open);
    }
    parts.push(passage[at]?.text);
  }
  return html`${parts}`;
}

/** The characters of a passage that a mark covers; undefined where there is none. */
function rangeOf(passage: readonly Character[], mark: Mark): Range | undefined {
  const { start, end } = mark.place;
  const from = passage.findIndex(({ at }) => at >= start && at < end);
  if (from < 0) return undefined;
  const to = passage.findLastIndex(({ at }) => at >= start && at < end) + 1;
  return { from, to, mark };
}

/** An element around words. */
export function element(
  name: 'mark' | 'a' | 'span',
  attributes: Html,
): Pick<Mark, 'open' | 'close'> {
  return { open: new Html(`<${name}${attributes.text}>`), close: new Html(`</${name}>`) };
}
