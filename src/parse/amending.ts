/** 改め文, and the new text that follows it: articles, paragraphs, rows of another agreement. */
import { flow } from '../japanese/normalize.js';
import { append } from '../model/append.js';
import { parseNumber, NUMERAL } from '../japanese/numerals.js';
import { closesQuotes } from '../japanese/quotes.js';
import type {
  Annex,
  Article,
  Division,
  DocumentNode,
  Item,
  Leaf,
  NewText,
} from '../model/document.js';
import { leaves } from '../model/document.js';
import { isAmendingSentence, opensAmendingProvision } from './amending-openers.js';
import type { Announcement } from './announcements.js';
import { announcedBy } from './announcements.js';
import { readTable } from './annexes.js';
import { takeArticle } from './articles.js';
import { takeDeletedArticles } from './deleted-articles.js';
import { takeDivisionHeading } from './division-headings.js';
import { divisionOf } from './division-openers.js';
import { takeItems } from './items.js';
import type { Cursor, Line } from './lines.js';
import { hasColumns, isTableLine, leafOver, mergeOverBlanks } from './lines.js';
import {
  interruptsText,
  isDateLine,
  opensAnnex,
  opensConstruct,
  opensTestimonium,
} from './openers.js';
import { takeLooseParagraphs } from './paragraphs.js';
import { takeSupplement } from './supplements.js';
import { takeLeaf } from './text-blocks.js';

/** The most lines that one sentence is looked for in: a quotation may be a whole paragraph, wrapped. */
const MAX_LINES = 30;

/** The end of an amending sentence, 。 or not: in a list it may be left out. */
export const ENDS = /(?:。|(?:改め|加え|[上下]げ|と?す|削|更す|正す|除す|加す)る)$/;

/**
 * Takes the amending sentence at the cursor, however it is wrapped. A 。 inside a quotation ends nothing:
 *
 *     第3条第2項中「甲が行う。
 *     この場合において」を「甲及び乙が行い」に改める。
 */
export function takeAmendingProvision(cursor: Cursor): Leaf {
  const lines = linesOfSentence(cursor);
  if (lines === undefined) return takeLeaf(cursor, 'amending-provision');
  lines.forEach(() => cursor.advance());
  const spans = mergeOverBlanks(
    cursor.source.text,
    lines.map(({ span }) => span),
  );
  if (lines.length > 1) cursor.report('lines-joined', spans);
  return leafOver('amending-provision', spans);
}

/** The lines up to the one that ends the sentence; undefined where something else comes first. */
function linesOfSentence(cursor: Cursor): readonly Line[] | undefined {
  const lines: Line[] = [];
  let text = '';
  while (lines.length < MAX_LINES) {
    const line = cursor.peek(lines.length);
    if (line === undefined || (lines.length > 0 && breaksSentence(line, text, cursor))) break;
    lines.push(line);
    text += line.flow.text;
    if (closesQuotes(text) && ENDS.test(text)) return lines;
  }
  return undefined;
}

function breaksSentence(line: Line, before: string, cursor: Cursor): boolean {
  if (opensAnnex(line) || opensTestimonium(line) || isDateLine(line) || hasColumns(line))
    return true;
  const isOpen = !closesQuotes(before) || before.endsWith('、');
  return !isOpen && (interruptsText(line, cursor) || opensAmendingProvision(line));
}

/** Takes the new text that a sentence before the cursor announces; nothing where it announces none. */
export function takeNewText(cursor: Cursor, before: DocumentNode): readonly NewText[] {
  const sentence = announcingLeaf(before);
  if (sentence === undefined) return [];
  const { text } = flow(cursor.source.text, sentence.spans);
  if (sentence.kind === 'sentence' && !isAmendingSentence(text)) return [];
  const children = announcedBy(text).flatMap(announced => takeAnnounced(cursor, announced));
  return children.length === 0 ? [] : [{ kind: 'new-text', children }];
}

function announcingLeaf(node: DocumentNode): Leaf | undefined {
  if (node.kind !== 'amending-provision' && node.kind !== 'article') return undefined;
  return [...leaves([node])].at(-1);
}

function takeAnnounced(cursor: Cursor, announced: Announcement): readonly DocumentNode[] {
  return TAKERS[announced.unit](cursor, announced);
}

type Taker = (cursor: Cursor, announced: Announcement) => readonly DocumentNode[];

const TAKERS: Readonly<Record<Announcement['unit'], Taker>> = {
  division: (cursor, { count }) => takeNewDivisions(cursor, count ?? 1),
  article: (cursor, { count }) => takeNewArticles(cursor, count),
  paragraph: (cursor, { count, isFirst = false }) =>
    takeLooseParagraphs(cursor, { count: count ?? Infinity, isFirst }),
  item: takeNewItems,
  row: takeRows,
  supplement: cursor =>
    [takeSupplement(cursor, 1, opensAmendingProvision)].filter(node => node !== undefined),
  text: takeSentences,
};

/** What is to stand in a preamble, a proviso: whatever comes up to the next construct. */
function takeSentences(cursor: Cursor): readonly Leaf[] {
  const sentences: Leaf[] = [];
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    const isMore =
      sentences.length === 0 || (/[、。]/.test(line.flow.text) && !opensConstruct(line, cursor));
    if (!isMore) break;
    sentences.push(takeLeaf(cursor, 'sentence'));
  }
  return sentences;
}

/**
 * Entries of a list of another agreement. Their order is the one that is printed: (3) goes behind (2). Where two have one
 * number, as (2) and (2)の2, it is their place.
 */
function takeNewItems(cursor: Cursor): readonly Item[] {
  const items = takeItems(cursor, { ends: opensAmendingProvision, isPart: true });
  const numbered = items.map(item => ({ ...item, order: item.printed ?? item.order }));
  return new Set(numbered.map(({ order }) => order)).size === items.length ? numbered : items;
}

/** The number of an article, at the beginning of a line. */
const ARTICLE = new RegExp(`^第(?<order>[${NUMERAL}]+)条(?:の[${NUMERAL}]+)*`);

/**
 * Takes as many articles as are announced; where they are not counted, one and those that go on with its
 * number. The count of the instrument's own articles goes on where it stood.
 */
function takeNewArticles(cursor: Cursor, count: number | undefined): readonly Article[] {
  const expected = cursor.expectedArticle;
  const articles: Article[] = [];
  while (articles.length < (count ?? Infinity)) {
    const order = articleAhead(cursor);
    const last = articles.at(-1);
    const isNext = last === undefined || order === last.order || order === last.order + 1;
    if (order === undefined || (count === undefined && !isNext)) break;
    cursor.expectedArticle = order;
    const taken = takeArticles(cursor);
    if (taken.length === 0) break;
    append(articles, taken);
  }
  cursor.expectedArticle = expected;
  return articles;
}

/** Takes as many divisions as are announced, each with its heading and its articles. */
function takeNewDivisions(cursor: Cursor, count: number): readonly Division[] {
  const divisions: Division[] = [];
  while (divisions.length < count) {
    const line = cursor.peek();
    const opener = line === undefined ? undefined : divisionOf(line);
    if (line === undefined || opener === undefined) break;
    const heading = takeDivisionHeading(cursor, line);
    const children = [heading, ...takeNewArticles(cursor, undefined)];
    divisions.push({ kind: 'division', ...opener, heading, children });
  }
  return divisions;
}

/** The article at the cursor, or those that one line says are deleted. */
function takeArticles(cursor: Cursor): readonly Article[] {
  const deleted = takeDeletedArticles(cursor, new Set());
  const article = deleted.length > 0 ? undefined : takeArticle(cursor, new Set());
  return article === undefined ? deleted : [article];
}

/** The number of the article that opens at the cursor, or below a caption there. */
function articleAhead(cursor: Cursor): number | undefined {
  const first = cursor.peek();
  const line = first !== undefined && /^\([^()]+\)$/.test(first.flow.text) ? cursor.peek(1) : first;
  if (line === undefined || opensAmendingProvision(line)) return undefined;
  return parseNumber(ARTICLE.exec(line.flow.text)?.groups?.['order'] ?? '');
}

/** The rows of a table, with its header or without. */
function takeRows(cursor: Cursor): readonly Annex[] {
  const lines: Line[] = [];
  for (
    let line = cursor.peek();
    line !== undefined && isRowLine(line, cursor, lines.length);
    line = cursor.peek(lines.length)
  ) {
    lines.push(line);
  }
  if (lines.length === 0) return [];
  lines.forEach(() => cursor.advance());
  const body = readTable(cursor, lines);
  const sections = body.filter(node => node.kind === 'annex-section');
  return [{ kind: 'annex', order: 1, sections, items: [], children: body }];
}

/** A line of a table, or a heading right above one. */
function isRowLine(line: Line, cursor: Cursor, ahead: number): boolean {
  if (isTableLine(line)) return true;
  const below = cursor.peek(ahead + 1);
  return (
    below !== undefined &&
    isTableLine(below) &&
    !line.flow.text.includes('。') &&
    !opensAnnex(line) &&
    !opensAmendingProvision(line)
  );
}
