/** 条 and 項. */
import { parseNumber } from '../japanese/numerals.js';
import type { Article, DocumentNode, Leaf, Paragraph } from '../model/document.js';
import type { Cursor, Line } from './lines.js';
import { leaf } from './lines.js';
import type { ArticleOpener } from './openers.js';
import { hasGapAfter, opensArticle, opensCaption, opensConstruct } from './openers.js';
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

function articleAt(cursor: Cursor, { line, opener, heading }: Start): Article {
  checkOrder(cursor, line, opener);
  const numberEnd = line.flow.ends[opener.length - 1] ?? line.span.end;
  const number = leaf('number', { start: line.span.start, end: numberEnd });
  const paragraphs = takeParagraphs(cursor, numberEnd);
  return {
    kind: 'article',
    number: opener.number,
    order: opener.order,
    ...(heading === undefined ? {} : { heading }),
    paragraphs,
    children: [...(heading === undefined ? [] : [heading]), number, ...paragraphs],
  };
}

function checkOrder(cursor: Cursor, line: Line, opener: ArticleOpener): void {
  const isBranch = opener.number.includes('-') && opener.order === cursor.expectedArticle - 1;
  if (opener.order !== cursor.expectedArticle && !isBranch) {
    cursor.report('article-number-out-of-order', [line.span], `第${opener.order}条`);
  }
  cursor.expectedArticle = opener.order + 1;
}

function takeParagraphs(cursor: Cursor, start: number): readonly Paragraph[] {
  const paragraphs = [takeParagraph(cursor, { start, order: 1 })];
  for (let next = cursor.peek(); next !== undefined; next = cursor.peek()) {
    const order = paragraphs.length + 1;
    if (isUnnumberedParagraph(next, cursor)) {
      paragraphs.push(takeParagraph(cursor, { start: next.span.start, order }));
      continue;
    }
    if (paragraphOrder(next) !== order) break;
    const numberEnd = next.flow.ends[String(order).length - 1] ?? next.span.end;
    const number = leaf('number', { start: next.span.start, end: numberEnd });
    paragraphs.push(takeParagraph(cursor, { start: numberEnd, order, number }));
  }
  return paragraphs;
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

interface ParagraphStart {
  readonly start: number;
  readonly order: number;
  readonly number?: Leaf;
}

function takeParagraph(cursor: Cursor, { start, order, number }: ParagraphStart): Paragraph {
  const text = takeText(cursor, start, line => paragraphOrder(line) === order + 1);
  const sentences = sentenceLeaves(cursor, text);
  const children: DocumentNode[] = number === undefined ? [...sentences] : [number, ...sentences];
  return { kind: 'paragraph', order, sentences, children };
}
