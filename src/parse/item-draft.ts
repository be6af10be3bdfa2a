/** An entry of a list while it is read: further lines and entries may still be added to it. */
import { flow } from '../japanese/normalize.js';
import type { Column, DocumentNode, Item } from '../model/document.js';
import { present } from '../model/present.js';
import type { Span } from '../model/text.js';
import type { Cursor } from './lines.js';
import { leaf, leafOver, mergeOverBlanks, trim } from './lines.js';
import { sentenceLeaves } from './text-blocks.js';

/** The longest caption, in characters; what is longer is a sentence without its full stop. */
const MAX_CAPTION = 30;

/** The share of the width that a line has which was wrapped: words are not broken before 、 or inside brackets. */
const FILLED = 0.7;

/** How an entry begins. */
export interface ItemStart {
  readonly style: string;
  readonly number?: Span;
  readonly heading?: Span;
  readonly column?: Column;
  /** The number as printed; none of a bullet or a label. */
  readonly printed?: number | undefined;
}

/** Collects the text and the entries of one entry. */
export class ItemDraft {
  readonly style: string;
  readonly items: ItemDraft[] = [];
  /** The number printed on the last of its entries, or its place where none is. */
  lastOrder = 0;
  column: Column | undefined;
  readonly #number: Span | undefined;
  readonly #printed: number | undefined;
  #heading: Span | undefined;
  readonly #lines: Span[] = [];

  constructor({ style, number, heading, column, printed }: ItemStart) {
    this.style = style;
    this.#number = number;
    this.#printed = printed;
    this.#heading = heading;
    this.column = column;
  }

  /** Whether nothing but its number is there yet. */
  get isBare(): boolean {
    return this.#heading === undefined && this.#lines.length === 0 && this.items.length === 0;
  }

  /** Gives a bare entry its label: (1) and, on the next line, 取組の内容. */
  setLabel(heading: Span, column: Column): void {
    this.#heading = heading;
    this.column = column;
  }

  addText(span: Span): void {
    if (span.start < span.end) this.#lines.push(span);
  }

  /** Whether its text ends with a full stop; true where there is none. */
  isClosed(text: string): boolean {
    const last = this.#lines.at(-1);
    return last === undefined || /。[)）」』]?\s*$/.test(text.slice(last.start, last.end));
  }

  /** Whether its last line ends well before the margin of a text whose lines have a width, in characters. */
  endsEarly(text: string, width: number): boolean {
    const last = this.#lines.at(-1);
    return last !== undefined && flow(text, [last]).text.length < width * FILLED;
  }

  /** Whether all it has is a caption that announces a day: 廃止する期日 · 締結年月日. */
  wantsDate(text: string): boolean {
    const [caption, ...more] = this.#lines;
    if (caption === undefined || more.length > 0 || this.items.length > 0) return false;
    return /(?:期日|年月日|の日|時期)$/.test(flow(text, [caption]).text);
  }

  /** Whether any of its text is a sentence. */
  hasSentence(text: string): boolean {
    return this.#lines.some(({ start, end }) => text.slice(start, end).includes('。'));
  }

  finish(cursor: Cursor, order: number): Item {
    const source = cursor.source.text;
    const caption = this.#heading === undefined ? this.#takeCaption(source) : undefined;
    const number = this.#number && leaf('number', this.#number);
    const headings = caption ?? (this.#heading === undefined ? [] : [this.#heading]);
    const heading = headings.length === 0 ? undefined : leafOver('heading', headings);
    const sentences = sentenceLeaves(cursor, flow(source, mergeOverBlanks(source, this.#lines)));
    const items = this.items.map((item, at) => item.finish(cursor, at + 1));
    const children: readonly (DocumentNode | undefined)[] = [
      number,
      heading,
      ...sentences,
      ...items,
    ];
    return {
      kind: 'item',
      order,
      ...present({ number, heading, column: this.column, printed: this.#printed }),
      sentences,
      items,
      children: children.filter(node => node !== undefined),
    };
  }

  /** Takes the lines that are its caption out of its text; undefined where it has none. */
  #takeCaption(source: string): readonly Span[] | undefined {
    const text = flow(source, this.#lines);
    if (text.text === '') return undefined;
    if (this.items.length > 0 && !text.text.includes('。'))
      return mergeOverBlanks(source, this.#lines.splice(0));
    const [first, second] = this.#lines;
    if (first === undefined) return undefined;
    if (second !== undefined && isCaptionLine(source, first, second))
      return this.#lines.splice(0, 1);
    const caption = captionBefore(source, first);
    if (caption === undefined) return undefined;
    this.#lines[0] = trim(source, { start: caption.end, end: first.end });
    return [caption];
  }
}

/**
 * Whether the first line of an entry is its caption and not the beginning of its text, wrapped: it is
 * much shorter than the next, as a line that was filled to the margin is not.
 *
 *     医療                               圏域全体の経済成
 *     休日夜間の救急診療体制を確保する。     長のけん引
 */
function isCaptionLine(source: string, first: Span, second: Span): boolean {
  const [caption, next] = [flow(source, [first]).text, flow(source, [second]).text];
  return (
    !/[、。]|[のをにはがへとで]$/.test(caption) &&
    caption.length <= MAX_CAPTION &&
    2 * caption.length <= next.length
  );
}

/** A caption on the line of its text, before a wide gap: 医療 · 休日夜間の診療体制を確保する。 Not 産 学 官. */
function captionBefore(source: string, line: Span): Span | undefined {
  const written = source.slice(line.start, line.end);
  const match = /^(?<caption>[^\s、。]{2,30})(?:\u3000| {2,}|\t)\s*(?=\S[^]*。)/.exec(written);
  const caption = match?.groups?.['caption'];
  return caption === undefined
    ? undefined
    : { start: line.start, end: line.start + caption.length };
}
