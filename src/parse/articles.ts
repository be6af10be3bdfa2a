/** 条: number, caption, paragraphs. */
import type { Article, Leaf, Paragraph } from '../model/document.js';
import { sourceStart } from '../model/text.js';
import { columnOf } from './columns.js';
import { labelAt } from './item-labels.js';
import type { Cursor, Line } from './lines.js';
import { leaf } from './lines.js';
import type { ArticleOpener } from './openers.js';
import {
  captionBehind,
  captionBelow,
  hasGapAfter,
  isCaptionLine,
  opensArticle,
  opensCaption,
  opensUnbracketedCaption,
} from './openers.js';
import { opensParagraph } from './paragraph-openers.js';
import type { ParagraphStart } from './paragraphs.js';
import { endOf, numberedParagraph, takeMoreParagraphs, takeParagraph } from './paragraphs.js';

/**
 * Takes the article at the cursor with its caption; undefined where there is none. An article whose
 * number is taken already is left to be kept as unparsed text.
 */
export function takeArticle(cursor: Cursor, taken: ReadonlySet<string>): Article | undefined {
  const first = cursor.peek();
  if (first === undefined) return undefined;
  const hasCaption = opensCaption(first, cursor) || opensUnbracketedCaption(first, cursor);
  const heading = hasCaption ? leaf('heading', first.span) : undefined;
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
  const body = above === undefined ? takeCaption(cursor, line, opener.length) : undefined;
  const heading = above ?? body?.heading;
  const paragraphs = takeParagraphs(cursor, body ?? { line, length: opener.length });
  return {
    kind: 'article',
    number: opener.number,
    order: opener.order,
    ...(heading === undefined ? {} : { heading }),
    paragraphs,
    children: [above, number, body?.heading, ...paragraphs].filter(node => node !== undefined),
  };
}

/** Where the text of an article begins: the line, how many of its characters come before, its caption. */
interface Body {
  readonly line: Line;
  readonly length: number;
  readonly heading?: Leaf;
}

/**
 * The caption behind the number or below it. The cursor then stands at the line on which the text
 * begins.
 *
 *     第3条（費用負担） この…      第3条      第3条 費用負担
 *                                （費用負担）  この…
 */
function takeCaption(cursor: Cursor, line: Line, length: number): Body | undefined {
  const behind = captionBehind(line, length);
  if (behind > 0) return bodyBehind(line, length, length + behind);
  const below = cursor.peek(1);
  if (isCaptionLine(line, length, below)) return bodyBehind(line, length, line.flow.text.length);
  const caption = length === line.flow.text.length ? captionBelow(cursor) : 0;
  if (below === undefined || caption === 0) return undefined;
  cursor.advance();
  return bodyBehind(below, 0, caption);
}

function bodyBehind(line: Line, from: number, length: number): Body {
  const start = sourceStart(line.flow, from) ?? line.span.start;
  return { line, length, heading: leaf('heading', { start, end: endOf(line, length) }) };
}

function checkOrder(cursor: Cursor, line: Line, opener: ArticleOpener): void {
  const isBranch = opener.number.includes('-') && opener.order === cursor.expectedArticle - 1;
  if (opener.order !== cursor.expectedArticle && !isBranch) {
    cursor.report('article-number-out-of-order', [line.span], `第${opener.order}条`);
  }
  cursor.expectedArticle = opener.order + 1;
}

/** The paragraphs of an article, the first from the body on. */
function takeParagraphs(cursor: Cursor, body: Body): readonly Paragraph[] {
  const first = takeParagraph(cursor, firstParagraph(cursor, body));
  return [first, ...takeMoreParagraphs(cursor)].filter(paragraph => paragraph.children.length > 0);
}

/**
 * The first paragraph: without a number as a rule, though some texts print one behind the article's or
 * on a line below it: 第3条 1 甲は、….
 */
function firstParagraph(cursor: Cursor, { line, length }: Body): ParagraphStart {
  const next = cursor.peek(1);
  const isAlone = length === line.flow.text.length;
  if (isAlone && next !== undefined && /^[0-9]/.test(next.flow.text) && !isLabelled(next)) {
    if (opensParagraph(next, 1, cursor) !== undefined) {
      cursor.advance();
      return numberedParagraph(cursor, next, { order: 1, number: 1 });
    }
  }
  const start = endOf(line, length);
  const isNumbered =
    !isAlone && line.flow.text.startsWith('1', length) && hasGapAfter(line, length + 1);
  if (!isNumbered) return { start, order: 1, number: 1 };
  const number = { start: sourceStart(line.flow, length) ?? start, end: endOf(line, length + 1) };
  return { start: number.end, order: 1, number: 1, leaf: leaf('number', number) };
}

/** 1 取組の内容 is an entry of a list, and no paragraph. */
function isLabelled(line: Line): boolean {
  return labelAt(line, 1, columnOf) !== undefined;
}
