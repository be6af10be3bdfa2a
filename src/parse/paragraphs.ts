/** 項: one with or without its number, the items it lists, and those that follow it. */
import type { Leaf, Paragraph } from '../model/document.js';
import { sourceEnd } from '../model/text.js';
import { takeTable } from './article-tables.js';
import { opensItem, opensList } from './item-openers.js';
import { takeItems } from './items.js';
import type { Cursor, Line } from './lines.js';
import { leaf } from './lines.js';
import {
  isUnnumberedParagraph,
  opensAddition,
  opensParagraph,
  paragraphNumber,
} from './paragraph-openers.js';
import { articleNumber, hasGapAfter, opensConstruct, opensUnbracketedCaption } from './openers.js';
import { sentenceLeaves, takeText } from './text-blocks.js';

/** Where a paragraph begins in the line at the cursor. */
export interface ParagraphStart {
  readonly start: number;
  readonly order: number;
  /** The number it has, or would have, in print. */
  readonly number: number;
  readonly leaf?: Leaf;
}

/** Where the first `length` folded characters of a line end in the source. */
export function endOf(line: Line, length: number): number {
  return sourceEnd(line.flow, length - 1) ?? line.span.end;
}

/** Takes the paragraph that begins in the line at the cursor; `stops` tells a line that ends it besides. */
export function takeParagraph(
  cursor: Cursor,
  { start, order, number, leaf }: ParagraphStart,
  stops: (line: Line) => boolean = () => false,
): Paragraph {
  const opensNext = (line: Line): boolean =>
    [number + 1, order + 1].some(due => opensParagraph(line, due, cursor) !== undefined);
  const text = takeText(cursor, start, (line, closed) =>
    closed
      ? opensNext(line) || opensAddition(line) || opensItem(line, cursor) || stops(line)
      : opensList(line, cursor),
  );
  const next = cursor.peek();
  const table = takeTable(cursor, opensNext);
  const isNext =
    table.rows.length > 0 ||
    next === undefined ||
    opensNext(next) ||
    opensUnbracketedCaption(next, cursor);
  const items = isNext ? [] : takeItems(cursor, { opensNext, ends: stops });
  const sentences = sentenceLeaves(cursor, text);
  const printed = leaf === undefined ? [] : [leaf];
  return {
    kind: 'paragraph',
    order,
    sentences,
    items,
    rows: table.rows,
    children: [...printed, ...sentences, ...table.children, ...items],
  };
}

/**
 * The paragraphs after the first. One without a number counts; where a text does not count it, the
 * printed number of the next one is behind its place.
 */
export function takeMoreParagraphs(cursor: Cursor): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let printed = 1;
  for (let next = cursor.peek(); next !== undefined; next = cursor.peek()) {
    const order = paragraphs.length + 2;
    const number = [printed + 1, order].find(
      due => opensParagraph(next, due, cursor) !== undefined,
    );
    if (number !== undefined) {
      printed = number;
      paragraphs.push(takeParagraph(cursor, numberedParagraph(cursor, next, { order, number })));
    } else if (isUnnumberedParagraph(next, cursor)) {
      paragraphs.push(takeParagraph(cursor, { start: next.span.start, order, number: printed }));
    } else break;
  }
  return paragraphs;
}

/**
 * Paragraphs without their article, as an amendment gives them: 2 甲は、…. The first one of an article has no number,
 * or that of the article before it: 第3条 甲は、….
 */
export function takeLooseParagraphs(
  cursor: Cursor,
  { count, isFirst }: { readonly count: number; readonly isFirst: boolean },
): readonly Paragraph[] {
  const isOther = (line: Line): boolean => count > 1 && opensAnyParagraph(line, cursor);
  const first = isFirst ? takeFirstParagraph(cursor, isOther) : undefined;
  const paragraphs = first === undefined ? [] : [first];
  while (paragraphs.length < count) {
    const line = cursor.peek();
    const order = line === undefined ? undefined : paragraphNumber(line);
    if (line === undefined || order === undefined) break;
    if (opensParagraph(line, order, cursor) === undefined) break;
    const start = numberedParagraph(cursor, line, { order, number: order });
    paragraphs.push(takeParagraph(cursor, start, isOther));
  }
  return paragraphs;
}

/** Whether a line has the number of some paragraph: of those that are given anew, one may be the fourth. */
function opensAnyParagraph(line: Line, cursor: Cursor): boolean {
  const order = /^[0-9]/.test(line.flow.text) ? paragraphNumber(line) : undefined;
  return order !== undefined && opensParagraph(line, order, cursor) !== undefined;
}

function takeFirstParagraph(cursor: Cursor, stops: (line: Line) => boolean): Paragraph | undefined {
  const line = cursor.peek();
  if (line === undefined || opensParagraph(line, 1, cursor) !== undefined) return undefined;
  const article = articleNumber(line.flow.text);
  const place = { order: 1, number: 1 };
  if (article !== undefined && hasGapAfter(line, article.length)) {
    const start = endOf(line, article.length);
    const printed = leaf('number', { start: line.span.start, end: start });
    return takeParagraph(cursor, { start, ...place, leaf: printed }, stops);
  }
  return isSentence(line, cursor)
    ? takeParagraph(cursor, { start: line.span.start, ...place }, stops)
    : undefined;
}

function isSentence(line: Line, cursor: Cursor): boolean {
  return /[、。]/.test(line.flow.text) && !opensConstruct(line, cursor);
}

/** A paragraph with its printed number at the beginning of a line. */
export function numberedParagraph(
  cursor: Cursor,
  line: Line,
  { order, number }: { readonly order: number; readonly number: number },
): ParagraphStart {
  const start = endOf(line, opensParagraph(line, number, cursor) ?? 0);
  const printed = leaf('number', { start: line.span.start, end: start });
  return { start, order, number, leaf: printed };
}
