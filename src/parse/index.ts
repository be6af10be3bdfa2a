/**
 * parse: SourceText → Document.
 *
 * In: any text. Out: its tree. Nothing is refused and nothing is lost:
 *
 * 1. The leaves cover every character that is not white space, each once, in order.
 * 2. Children lie inside their parent, in order; a table cell that a page break cut has several spans.
 * 3. What is not understood is a leaf `unparsed` or `debris`, with a diagnostic that says so.
 * 4. No meaning is read here: 甲 is a label, not yet a municipality.
 *
 * Lines first, structure second: a line is judged by what it begins with and by what is open before
 * it. A grammar of the whole text would have to know every noise in advance; a line that fits
 * nothing is simply kept.
 */
import { asWritten, literal } from '../japanese/normalize.js';
import type { Document, DocumentNode, Leaf } from '../model/document.js';
import { leaves } from '../model/document.js';
import type { SourceText } from '../model/text.js';
import { takeAnnex } from './annexes.js';
import { takeArticle } from './articles.js';
import { takeFrontMatter } from './front-matter.js';
import { Cursor, isTableLine, leaf } from './lines.js';
import { opensAmendingProvision, opensConstruct, opensTestimonium } from './openers.js';
import { opensSignatureBlock, takeSignatureBlock } from './signature-block.js';
import { takeLeaf, takeSentenceLeaf } from './text-blocks.js';

/** Reads the structure of a text. Never throws. */
export function parse(source: SourceText): Document {
  const cursor = new Cursor(source);
  const children = [...takeFrontMatter(cursor), ...takeBody(cursor)];
  if (children.length === 0) cursor.report('empty-text', []);
  if (source.encoding !== 'utf-8') cursor.report('encoding-detected', [], source.encoding);
  reportLetterSpacing(cursor, children);
  return { source, children, diagnostics: [...(source.notes ?? []), ...cursor.diagnostics] };
}

function takeBody(cursor: Cursor): readonly DocumentNode[] {
  const nodes: DocumentNode[] = [];
  const articles = new Set<string>();
  let annexes = 0;
  while (cursor.peek() !== undefined) {
    const before = { articles, annexes, previous: nodes.at(-1)?.kind };
    const node = takeConstruct(cursor, before) ?? takeUnparsed(cursor);
    if (node.kind === 'article') articles.add(node.number);
    if (node.kind === 'annex') annexes += 1;
    nodes.push(node);
  }
  return nodes;
}

interface Before {
  readonly articles: ReadonlySet<string>;
  readonly annexes: number;
  readonly previous: DocumentNode['kind'] | undefined;
}

function takeConstruct(
  cursor: Cursor,
  { articles, annexes, previous }: Before,
): DocumentNode | undefined {
  const line = cursor.peek();
  if (line === undefined) return undefined;
  const node = takeAnnex(cursor, annexes + 1) ?? takeArticle(cursor, articles);
  if (node !== undefined) return node;
  if (opensTestimonium(line)) return takeSentenceLeaf(cursor, 'testimonium');
  if (opensAmendingProvision(line)) return takeLeaf(cursor, 'amending-provision');
  const signs = previous === 'testimonium' || opensSignatureBlock(line);
  return signs ? takeSignatureBlock(cursor) : undefined;
}

/** Keeps what fits nothing, line after line until something opens. */
function takeUnparsed(cursor: Cursor): Leaf {
  const spans = [];
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    if (spans.length > 0 && (opensConstruct(line, cursor) || isTableLine(line))) break;
    spans.push(...line.cells.filter(cell => cell.start < cell.end));
    cursor.advance();
  }
  cursor.report('text-not-understood', spans);
  return leaf('unparsed', ...spans);
}

/** A space between two characters of a cell: 産 学 金 官, E S D. */
const LETTER_SPACE = /\S[ \u00A0\u3000]+\S/;

function reportLetterSpacing(cursor: Cursor, children: readonly DocumentNode[]): void {
  for (const { kind, spans } of leaves(children)) {
    if (kind !== 'cell') continue;
    const written = asWritten(cursor.source.text, spans);
    const isSpaced =
      LETTER_SPACE.test(written) && !LETTER_SPACE.test(literal(cursor.source.text, spans));
    if (isSpaced) cursor.report('letter-spacing-removed', spans);
  }
}
