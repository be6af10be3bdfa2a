/** Lines and brackets that say by what a text was changed: they are none of it. */
import { isChangeNote, isHistoryLine } from '../japanese/change-notes.js';
import { flow } from '../japanese/normalize.js';
import type { Span } from '../model/text.js';
import { sourceEnd, sourceStart } from '../model/text.js';
import { articleNumber } from './article-openers.js';
import { namesInstrument } from './instrument-names.js';
import type { Line } from './physical-lines.js';

/** The lines of a text without its history, and the history: lines under a title, notes behind articles. */
export interface Told {
  readonly kept: readonly Line[];
  readonly history: readonly (readonly Span[])[];
}

/** How many lines a note may take that was wrapped. */
const MAX_LINES = 4;

/**
 * Parts the lines of a text from what a collection of ordinances says of its changes.
 *
 *     ○松山市と東温市との間の消防事務の委託に関する規約     kept
 *     平成20年3月28日告示第12号                         kept: the day of the text itself
 *     改正 平成22年3月31日告示第41号                     history
 *     平成27年3月20日告示第15号                         history: goes on with the line above
 *     第1条 甲は、消防事務を乙に委託する。                 kept
 *     （平22告示41・一部改正）                           history
 *
 * Not a line of a sentence, nor one behind 第1条: 改正 平成22年3月31日告示第41号, which a provision may quote.
 */
export function withoutHistory(text: string, lines: readonly Line[]): Told {
  return new Parting(text, lines).part();
}

class Parting {
  readonly #text: string;
  readonly #lines: readonly Line[];
  readonly #kept: Line[] = [];
  readonly #history: (readonly Span[])[] = [];
  /** Whether no article came since the title. */
  #isCover = true;
  /** Whether the line above is one of a list of changes. */
  #isContinued = false;

  constructor(text: string, lines: readonly Line[]) {
    this.#text = text;
    this.#lines = lines;
  }

  part(): Told {
    for (let at = 0; at < this.#lines.length;) at += this.#take(at);
    return { kept: this.#kept, history: this.#history };
  }

  /** Takes the line at a place; answers how many it took with it. */
  #take(at: number): number {
    const line = this.#lines[at];
    if (line === undefined) return 1;
    const length = noteLength(this.#lines, at);
    this.#isContinued = length === 0 && this.#isListed(line);
    const taken = this.#isContinued ? 1 : length;
    if (taken === 0) this.#keep(line);
    else this.#history.push(this.#lines.slice(at, at + taken).map(({ span }) => span));
    return Math.max(taken, 1);
  }

  #isListed(line: Line): boolean {
    if (articleNumber(line.flow.text) !== undefined) this.#isCover = false;
    if (namesInstrument(line)) this.#isCover = true;
    const isPlaced = this.#isCover && isApart(this.#kept.at(-1));
    return isPlaced && isHistoryLine(line.flow.text, { isContinued: this.#isContinued });
  }

  #keep(line: Line): void {
    const note = noteBehind(line);
    this.#kept.push(note === undefined ? line : cut(this.#text, line, note));
    if (note !== undefined) this.#history.push([note]);
  }
}

/** Whether a line is closed or is no sentence: no sentence goes on with what stands below it. */
function isApart(above: Line | undefined): boolean {
  return above === undefined || !/[、。]|\(以下/.test(above.flow.text);
}

/** How many lines from a place on are a note; 0 where none begins. */
function noteLength(lines: readonly Line[], at: number): number {
  const first = lines[at];
  if (first === undefined || first.cells.length > 1 || !OPENS_NOTE.test(first.flow.text)) return 0;
  let written = '';
  for (let length = 1; length <= MAX_LINES; length++) {
    written += lines[at + length - 1]?.flow.text ?? '';
    if (isChangeNote(written)) return length;
    if (written.endsWith(')')) return 0;
  }
  return 0;
}

/** What a note begins with: （平22 · 一部改正〔 · 旧第5条繰下〔. */
const OPENS_NOTE = /^(?:\([明大昭平令]|[^、。(]{2,24}\([明大昭平令])/;

/** A note behind the last sentence of a line: …負担とする。（平22告示41・一部改正）. */
const BEHIND = /(?<=。)\([明大昭平令][^()]*\)$/;

function noteBehind({ flow: written, cells }: Line): Span | undefined {
  const note = cells.length > 1 ? null : BEHIND.exec(written.text);
  if (note === null || !isChangeNote(note[0])) return undefined;
  const start = sourceStart(written, note.index);
  const end = sourceEnd(written, written.text.length - 1);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** A line up to its note. */
function cut(text: string, line: Line, note: Span): Line {
  const last = sourceEnd(line.flow, line.flow.text.search(BEHIND) - 1) ?? note.start;
  const span = { start: line.span.start, end: last };
  return { ...line, span, flow: flow(text, [span]), cells: [span] };
}
