/** 条 and 項. */
import { flow } from '../japanese/normalize.js';
import { parseNumber } from '../japanese/numerals.js';
import type { Article, DocumentNode, Leaf, Paragraph } from '../model/document.js';
import type { Cursor, Line } from './lines.js';
import { leaf } from './lines.js';
import type { ArticleOpener } from './openers.js';
import {
  captionBehind,
  hasGapAfter,
  opensArticle,
  opensCaption,
  opensConstruct,
  opensItem,
} from './openers.js';
import { sentenceLeaves, takeText } from './text-blocks.js';

/**
 * The number of a paragraph after the first, set off by a gap.
 *
 *     2 前項の規定により必要となる負担については、…
 *     ^
 *
 * Not 2通 or 2年を経過した日: no gap.
 */
const PARAGRAPH = /^(?<order>[0-9]{1,2})/;

/**
 * Takes the article at the cursor with its caption; undefined where there is none. An article whose
 * number is taken already is left to be kept as unparsed text.
 */
export function takeArticle(cursor: Cursor, taken: ReadonlySet<string>): Article | undefined {
  const first = cursor.peek();
  if (first === undefined) return undefined;
  const heading = opensCaption(first, cursor) ? leaf('heading', first.span) : undefined;
  const line = heading === undefined ? first : cursor.peek(1);
  const opener = line === undefined ? undefined : opensArticle(line, cursor);
  if (line === undefined || opener === undefined) return undefined;
  if (taken.has(opener.number)) {
    cursor.report('article-number-repeated', [line.span], `第${opener.number}条`);
    return undefined;
  }
  if (heading !== undefined) cursor.advance();
  return articleAt(cursor, { line, opener, heading });
}

interface Start {
  readonly line: Line;
  readonly opener: ArticleOpener;
  readonly heading: Leaf | undefined;
}

function articleAt(cursor: Cursor, { line, opener, heading: above }: Start): Article {
  checkOrder(cursor, line, opener);
  const number = leaf('number', { start: line.span.start, end: endOf(line, opener.length) });
  const behind = above === undefined ? headingBehind(line, opener) : undefined;
  const heading = above ?? behind;
  const length = opener.length + (behind === undefined ? 0 : captionBehind(line, opener.length));
  const paragraphs = takeParagraphs(cursor, line, length);
  return {
    kind: 'article',
    number: opener.number,
    order: opener.order,
    ...(heading === undefined ? {} : { heading }),
    paragraphs,
    children: [above, number, behind, ...paragraphs].filter(node => node !== undefined),
  };
}

/** Where the first `length` folded characters of a line end in the source. */
function endOf(line: Line, length: number): number {
  return line.flow.ends[length - 1] ?? line.span.end;
}

/** The caption where it stands behind the number: 第3条（費用負担） この…. */
function headingBehind(line: Line, { length }: ArticleOpener): Leaf | undefined {
  const caption = captionBehind(line, length);
  const start = line.flow.starts[length];
  return caption === 0 || start === undefined
    ? undefined
    : leaf('heading', { start, end: endOf(line, length + caption) });
}

function checkOrder(cursor: Cursor, line: Line, opener: ArticleOpener): void {
  const isBranch = opener.number.includes('-') && opener.order === cursor.expectedArticle - 1;
  if (opener.order !== cursor.expectedArticle && !isBranch) {
    cursor.report('article-number-out-of-order', [line.span], `第${opener.order}条`);
  }
  cursor.expectedArticle = opener.order + 1;
}

/** The paragraphs of the article whose number and caption take `length` folded characters of `line`. */
function takeParagraphs(cursor: Cursor, line: Line, length: number): readonly Paragraph[] {
  const paragraphs = [takeParagraph(cursor, firstParagraph(cursor, line, length))];
  for (let next = cursor.peek(); next !== undefined; next = cursor.peek()) {
    const order = paragraphs.length + 1;
    if (paragraphOrder(next) === order) {
      paragraphs.push(takeParagraph(cursor, numberedParagraph(next, order)));
    } else if (isUnnumberedParagraph(next, cursor)) {
      paragraphs.push(takeParagraph(cursor, { start: next.span.start, order }));
    } else break;
  }
  return paragraphs.filter(paragraph => paragraph.children.length > 0);
}

function numberedParagraph(line: Line, order: number): ParagraphStart {
  const start = endOf(line, String(order).length);
  return { start, order, number: leaf('number', { start: line.span.start, end: start }) };
}

/**
 * The first paragraph: without a number as a rule, though some texts print one on a line below the
 * article's: 第3条⏎1 甲は、….
 */
function firstParagraph(cursor: Cursor, line: Line, length: number): ParagraphStart {
  const next = cursor.peek(1);
  if (length === line.flow.text.length && next !== undefined && paragraphOrder(next) === 1) {
    cursor.advance();
    return numberedParagraph(next, 1);
  }
  return { start: endOf(line, length), order: 1 };
}

function paragraphOrder(line: Line): number | undefined {
  const digits = PARAGRAPH.exec(line.flow.text)?.groups?.['order'];
  if (digits === undefined || !hasGapAfter(line, digits.length)) return undefined;
  return parseNumber(digits);
}

/** An indented sentence that opens nothing: 「なお、費用の負担については、…」 */
function isUnnumberedParagraph(line: Line, cursor: Cursor): boolean {
  return line.indented && /[、。]/.test(line.flow.text) && !opensConstruct(line, cursor);
}

/**
 * The items that a paragraph lists, each kept with its number as a sentence of the paragraph. An item
 * has no full stop as a rule: it ends where the next one, a paragraph or something else begins.
 *
 *     甲及び乙は、次に掲げる取組を行う。
 *       (1) 圏域全体の経済成長のけん引
 *       (2) 高次の都市機能の集積・強化
 *     2 前項の取組は、…
 */
function takeItems(cursor: Cursor): readonly Leaf[] {
  const items: Leaf[] = [];
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    if (!opensItem(line, cursor)) break;
    const spans = [line.span];
    cursor.advance();
    for (
      let next = cursor.peek();
      next !== undefined && !endsItem(next, cursor);
      next = cursor.peek()
    ) {
      spans.push(next.span);
      cursor.advance();
    }
    items.push(...sentenceLeaves(cursor, flow(cursor.source.text, spans)));
  }
  return items;
}

function endsItem(line: Line, cursor: Cursor): boolean {
  return (
    opensItem(line, cursor) || paragraphOrder(line) !== undefined || opensConstruct(line, cursor)
  );
}

interface ParagraphStart {
  readonly start: number;
  readonly order: number;
  readonly number?: Leaf;
}

function takeParagraph(cursor: Cursor, { start, order, number }: ParagraphStart): Paragraph {
  const text = takeText(
    cursor,
    start,
    line => paragraphOrder(line) === order + 1 || opensItem(line, cursor),
  );
  const sentences = [...sentenceLeaves(cursor, text), ...takeItems(cursor)];
  const children: DocumentNode[] = number === undefined ? [...sentences] : [number, ...sentences];
  return { kind: 'paragraph', order, sentences, children };
}
