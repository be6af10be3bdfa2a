/** Puts the text of a page into lines, with white space as a browser shows it. */

import type { TextLine } from '../text-lines.js';
import { blockLine, plainLine } from '../text-lines.js';

/** The white space that HTML knows; an ideographic or no-break space is text. */
const SPACES = /[ \t\n\r\f]+/g;

/** Collects lines. */
export class LineWriter {
  readonly #lines: TextLine[] = [];
  #line = '';
  /** Whether the next line is the first of a paragraph. */
  #opensBlock = true;
  #needsGap = false;

  /** Adds text to the line; runs of white space are one space. */
  text(text: string): void {
    const collapsed = text.replace(SPACES, ' ');
    const isFresh = this.#line === '' || /\s$/.test(this.#line);
    const added = isFresh ? collapsed.replace(/^ /, '') : collapsed;
    if (added === '') return;
    if (this.#needsGap && !/^\s/.test(added)) this.#line += '\u3000';
    this.#needsGap = false;
    this.#line += added;
  }

  /** Adds text whose line breaks count. */
  preformatted(text: string): void {
    text.split(/\r\n|[\n\r\f]/).forEach((line, at) => {
      if (at > 0) this.break();
      this.#line += line.replace(/\t/g, '\u3000');
    });
  }

  /** What stands at the head of the next text, where that text has no white space there itself. */
  lead(mark: string): void {
    this.endBlock();
    this.#line = mark;
  }

  /** Ends the line, and the paragraph. */
  endBlock(): void {
    this.break();
    this.#opensBlock = true;
  }

  /** Sets the next text off from a number before it: 第1条 and この協約は、. */
  gap(): void {
    this.#needsGap = this.#line !== '';
  }

  /** Ends the line. A line without text is none. */
  break(): void {
    const line = this.#line.replace(/ +$/, '');
    if (line.trim() !== '') {
      this.#lines.push(this.#opensBlock ? blockLine(line) : plainLine(line));
      this.#opensBlock = false;
    }
    this.#line = '';
    this.#needsGap = false;
  }

  /** Adds whole lines. */
  lines(lines: readonly TextLine[]): void {
    this.endBlock();
    for (const line of lines) this.#lines.push(line);
  }

  /** All lines. */
  finish(): readonly TextLine[] {
    this.break();
    return this.#lines;
  }
}
