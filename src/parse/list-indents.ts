/** How far the lines of a list are indented, where the file has kept it. */
import type { Line } from './lines.js';

/**
 * Tells a line that comes back out of the innermost entry: it is less indented than the number of the entry, and than the
 * text below that.
 *
 *     (1) 医療
 *       ア 甲の役割
 *         診療を行う。
 *      甲は、毎年度、その状況を公表する。     comes back
 *
 * Not where all lines stand alike, for nothing can be said of them, nor behind a text on the line of its number, whose
 * next line may stand anywhere.
 */
export class ListIndents {
  #entry = 0;
  #text: number | undefined;

  /** Takes a line of the list: one that opens an entry, or text below it. */
  add(line: Line, source: string, opensEntry: boolean): void {
    const indent = indentOf(line, source);
    if (opensEntry) this.#entry = indent;
    this.#text = opensEntry ? undefined : indent;
  }

  /** Whether a line comes back out. */
  isOutside(line: Line, source: string): boolean {
    return this.#text !== undefined && indentOf(line, source) < Math.min(this.#entry, this.#text);
  }
}

/** The width of the white space before a line: two for a space as wide as a letter. */
function indentOf({ span }: Line, source: string): number {
  let width = 0;
  for (let at = span.start - 1; at >= 0; at--) {
    const character = source.charAt(at);
    if (character === '\u3000') width += 2;
    else if (character === ' ') width += 1;
    else break;
  }
  return width;
}
