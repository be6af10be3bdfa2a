/** What stands behind the preamble: articles, divisions, the supplementary provision, signatures, annexes. */
import { append } from '../model/append.js';
import type { Division, DocumentNode, Leaf, SupplementaryProvision } from '../model/document.js';
import type { Span } from '../model/text.js';
import { takeAmendingProvision, takeNewText } from './amending.js';
import { takeAnnex } from './annexes.js';
import { takeArticle } from './articles.js';
import { takeComparison } from './comparisons.js';
import { takeDeletedArticles } from './deleted-articles.js';
import type { DivisionOpener } from './division-openers.js';
import { LEVEL_DEPTH } from './division-openers.js';
import { takeDivisionHeading } from './division-headings.js';
import type { Cursor, Line } from './lines.js';
import { isTableLine, leafOver } from './lines.js';
import {
  isDateLine,
  opensAmendingProvision,
  opensAnnex,
  opensArticle,
  opensCaption,
  opensConstruct,
  opensDivision,
  opensReasons,
  opensSupplement,
  opensTestimonium,
} from './openers.js';
import { takeRowsInQuotes } from './quoted-rows.js';
import { takeEndingParagraph, takeNumberedBody } from './numbered-bodies.js';
import { opensSignatureBlock } from './signature-openers.js';
import { takeSignatureBlock } from './signature-block.js';
import { takeSupplement } from './supplements.js';
import { takeSentenceLeaf } from './text-blocks.js';

/** Takes everything from the cursor to the end of the text. */
export function takeBody(cursor: Cursor): readonly DocumentNode[] {
  return new BodyReader(cursor).read(() => false);
}

/** What may stand before the list that is a body: nothing, a sentence, another part of the list. */
const BEFORE_LIST: ReadonlySet<DocumentNode['kind'] | undefined> = new Set([
  undefined, 'paragraph', 'item', 'unparsed',
] as const); // prettier-ignore

/** Reads a body: what it has seen decides what may come. */
class BodyReader {
  readonly #cursor: Cursor;
  readonly #articles = new Set<string>();
  /** The paths of the divisions so far: each has its number once. */
  readonly #divisions = new Set<string>();
  #annexes = 0;
  #supplements = 0;
  /** The division that is open. */
  #path = '';

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  /** Takes constructs until a line ends them. */
  read(ends: (line: Line) => boolean): readonly DocumentNode[] {
    const nodes: DocumentNode[] = [];
    for (
      let line = this.#cursor.peek();
      line !== undefined && (nodes.length === 0 || !ends(line));
      line = this.#cursor.peek()
    ) {
      const quoting = takeRowsInQuotes(this.#cursor);
      append(nodes, quoting);
      if (quoting.length > 0) continue;
      const deleted = takeDeletedArticles(this.#cursor, this.#articles);
      append(nodes, deleted);
      deleted.forEach(({ number }) => this.#articles.add(number));
      if (deleted.length > 0) continue;
      const previous = nodes.at(-1)?.kind;
      const node = this.#take(line, previous);
      const loose = node === undefined ? this.#takeLoose(previous) : [node];
      append(nodes, loose);
      if (node !== undefined) append(nodes, takeNewText(this.#cursor, node));
    }
    return nodes;
  }

  #take(line: Line, previous: DocumentNode['kind'] | undefined): DocumentNode | undefined {
    const cursor = this.#cursor;
    const node =
      takeComparison(cursor, next => closesInstrument(next, cursor)) ??
      this.#takeAnnex() ??
      this.#takeDivision(line) ??
      this.#takeArticle();
    if (node !== undefined) return node;
    const frame = takeFrame(line, cursor);
    if (frame !== undefined) return frame;
    const supplement = this.#takeSupplement();
    if (supplement !== undefined) return supplement;
    if (opensAmendingProvision(line)) return takeAmendingProvision(cursor);
    const signs = previous === 'testimonium' || opensSignatureBlock(line, cursor);
    return signs ? takeSignatureBlock(cursor) : undefined;
  }

  /** Takes what stands in no article: where there are none it may be the body, else it is not understood. */
  #takeLoose(previous: DocumentNode['kind'] | undefined): readonly DocumentNode[] {
    const isFirst = this.#articles.size === 0 && previous === undefined;
    const ending = isFirst ? takeEndingParagraph(this.#cursor) : undefined;
    if (ending !== undefined) return [ending];
    const isBody = this.#articles.size === 0 && BEFORE_LIST.has(previous);
    const list = isBody ? takeNumberedBody(this.#cursor) : [];
    return list.length > 0 ? list : [takeUnparsed(this.#cursor)];
  }

  #takeAnnex(): DocumentNode | undefined {
    const annex = takeAnnex(this.#cursor, this.#annexes + 1);
    if (annex !== undefined) this.#annexes += 1;
    return annex;
  }

  #takeArticle(): DocumentNode | undefined {
    const article = takeArticle(this.#cursor, this.#articles);
    if (article !== undefined) this.#articles.add(article.number);
    return article;
  }

  #takeSupplement(): SupplementaryProvision | undefined {
    const supplement = takeSupplement(this.#cursor, this.#supplements + 1);
    if (supplement !== undefined) this.#supplements += 1;
    return supplement;
  }

  /** A division ends where one of its level or above begins, or what belongs to the text as a whole. */
  #takeDivision(line: Line): Division | undefined {
    const opener = opensDivision(line, this.#cursor);
    const path = `${this.#path}/${opener?.level ?? ''} ${opener?.order ?? 0}`;
    if (opener === undefined || this.#divisions.has(path)) return undefined;
    this.#divisions.add(path);
    const outer = this.#path;
    this.#path = path;
    const heading = takeDivisionHeading(this.#cursor, line);
    const nodes = this.read(next => endsDivision(next, this.#cursor, opener));
    this.#path = outer;
    return { kind: 'division', ...opener, heading, children: [heading, ...nodes] };
  }
}

function endsDivision(line: Line, cursor: Cursor, { level }: DivisionOpener): boolean {
  const next = opensDivision(line, cursor);
  if (next !== undefined) return LEVEL_DEPTH[next.level] <= LEVEL_DEPTH[level];
  return (
    opensAnnex(line) ||
    opensTestimonium(line) ||
    opensSupplement(line, cursor) !== undefined ||
    opensSignatureBlock(line, cursor)
  );
}

/**
 * What may stand behind a comparison in the instrument itself: the article that comes next, 附則, the testimonium, the
 * day, signatures.
 */
function closesInstrument(line: Line, cursor: Cursor): boolean {
  return (
    opensNextArticle(line, cursor) ||
    opensTestimonium(line) ||
    isDateLine(line) ||
    opensSupplement(line, cursor) !== undefined ||
    opensSignatureBlock(line, cursor)
  );
}

/** Whether the own articles of an instrument go on, which had one before its table at least. */
function opensNextArticle(line: Line, cursor: Cursor): boolean {
  const expected = cursor.expectedArticle;
  const next = opensCaption(line, cursor) ? cursor.peek(1) : line;
  const isNext = next !== undefined && opensArticle(next, cursor)?.order === expected;
  return expected > 1 && isNext;
}

/** The testimonium, or the reasons of a bill. */
function takeFrame(line: Line, cursor: Cursor): Leaf | undefined {
  if (opensTestimonium(line)) return takeSentenceLeaf(cursor, 'testimonium');
  return opensReasons(line) ? takeReasons(cursor) : undefined;
}

/** Takes the reasons of a bill up to the end or to what opens behind them: they announce the text, as its head does. */
function takeReasons(cursor: Cursor): Leaf {
  const spans: Span[] = [];
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    if (spans.length > 0 && opensConstruct(line, cursor)) break;
    spans.push(line.span);
    cursor.advance();
  }
  return leafOver('front-matter', spans);
}

/** Keeps what fits nothing, line after line until something opens. */
function takeUnparsed(cursor: Cursor): Leaf {
  const spans: Span[] = [];
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    if (spans.length > 0 && endsUnparsed(line, cursor)) break;
    append(
      spans,
      line.cells.filter(cell => cell.start < cell.end),
    );
    cursor.advance();
  }
  cursor.report('text-not-understood', spans);
  return leafOver('unparsed', spans);
}

function endsUnparsed(line: Line, cursor: Cursor): boolean {
  return opensConstruct(line, cursor) || opensSignatureBlock(line, cursor) || isTableLine(line);
}
