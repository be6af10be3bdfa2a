/** Writes lines as text, and keeps where each stands on its page and what was left out of it. */
import type { Diagnostic, DiagnosticCode } from '../../model/diagnostic.js';
import type { Doubt, Place, Span, WideCell } from '../../model/text.js';
import { union } from './geometry.js';
import type { Line } from './lines.js';
import { textOf } from './lines.js';
import { spacesOf } from './spacing.js';

/** A letter or a digit of a word that a line break parts, as in Society⏎5.0. */
const WORD_END = /[A-Za-z]$/;
const WORD_START = /^[A-Za-z0-9]/;

/** Collects the text of a file. */
export class Writer {
  readonly places: Place[] = [];
  readonly notes: Diagnostic[] = [];
  readonly doubts: Doubt[] = [];
  readonly wideCells: WideCell[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #end = '';

  get length(): number {
    return this.#length;
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** Writes what is not printed: TAB, line feed, form feed. */
  write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    this.#end = text;
  }

  /** Keeps that what was written from a place on is a cell of several columns. */
  wide(start: number, columns: number): void {
    this.wideCells.push({ span: { start, end: this.#length }, columns });
  }

  note(code: DiagnosticCode, spans: readonly Span[], detail?: string): void {
    this.notes.push(detail === undefined ? { code, spans } : { code, spans, detail });
  }

  /** Writes a printed line behind what stands there. */
  line(line: Line, page: number): Span {
    const first = line.glyphs[0]?.text ?? '';
    if (WORD_END.test(this.#end) && WORD_START.test(first)) this.write(' ');
    const start = this.#length;
    const spaces = spacesOf(line);
    const starts = line.glyphs.map(({ text }, at) => {
      this.write((spaces[at] ?? '') + text);
      return this.#length - text.length;
    });
    const span = { start, end: this.#length };
    this.places.push({ span, page, box: shownBox(line) });
    this.#doubt(line, starts);
    for (const { glyphs, from, to } of line.readings) {
      const base = { start: starts[from] ?? start, end: starts[to] ?? this.#length };
      this.note('ruby-left-out', [base], textOf(glyphs));
    }
    return span;
  }

  /** Keeps how sure the words of a line are that were recognised, each from its first to its last character. */
  #doubt({ glyphs }: Line, starts: readonly number[]): void {
    glyphs.forEach(({ doubt, text }, at) => {
      if (doubt === undefined) return;
      const start = starts[at] ?? 0;
      const end = start + text.length;
      const last = this.doubts.at(-1);
      if (at > 0 && last !== undefined && glyphs[at - 1]?.doubt === doubt)
        this.doubts[this.doubts.length - 1] = { ...last, span: { start: last.span.start, end } };
      else this.doubts.push({ ...doubt, span: { start, end } });
    });
  }
}

/** Where a line stands on its page: left, top, width and height in tenths of a point. */
function shownBox({ glyphs }: Line): Place['box'] {
  const { left, top, right, bottom } = union(glyphs.map(({ shown }) => shown));
  const tenths = (value: number): number => Math.round(value * 10) / 10;
  return [tenths(left), tenths(top), tenths(right - left), tenths(bottom - top)];
}
