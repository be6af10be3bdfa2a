/** 別表: headings that divide it into sections, and the rows of its tables. */
import { append } from '../model/append.js';
import type {
  Annex,
  AnnexRow,
  AnnexSection,
  Column,
  DocumentNode,
  Item,
  Leaf,
} from '../model/document.js';
import type { Span } from '../model/text.js';
import type { Heading } from './annex-headings.js';
import { headingOf } from './annex-headings.js';
import { opensComparison } from './comparisons.js';
import { isHeadingText } from './loose-lines.js';
import { holdsFlattenedTable, takeFlattenedTable } from './flattened-table.js';
import { opensList } from './item-openers.js';
import { takeItems } from './items.js';
import type { Cursor, Line } from './lines.js';
import { isTableLine, leaf, leafOver, mergeOverBlanks } from './lines.js';
import {
  isDateLine,
  opensAmendingProvision,
  opensAnnex,
  opensCaption,
  opensReasons,
  opensSupplement,
  opensTestimonium,
} from './openers.js';
import { TableReader } from './table-rows.js';

/** Takes the annex at the cursor. */
export function takeAnnex(cursor: Cursor, order: number): Annex | undefined {
  const line = cursor.peek();
  if (line === undefined || !opensAnnex(line)) return undefined;
  const heading = leafOver('heading', takeHeading(cursor, line));
  const body = takeBody(cursor);
  const sections = body.filter(node => node.kind === 'annex-section');
  const items = body.filter(node => node.kind === 'item');
  return { kind: 'annex', order, heading, sections, items, children: [heading, ...body] };
}

/** （第3条関係） may stand on a line of its own below 別表. */
function takeHeading(cursor: Cursor, line: Line): readonly Span[] {
  cursor.advance();
  const below = cursor.peek();
  if (below === undefined || !/^\([^()]*関係\)$/.test(below.flow.text)) return [line.span];
  cursor.advance();
  return mergeOverBlanks(cursor.source.text, [line.span, below.span]);
}

type BodyNode = AnnexSection | Item | Leaf;

function takeBody(cursor: Cursor): readonly BodyNode[] {
  const lines: Line[] = [];
  for (
    let ahead = 0, line = cursor.peek();
    line !== undefined && !endsAnnex(line, cursor, ahead);
  ) {
    lines.push(line);
    ahead += 1;
    line = cursor.peek(ahead);
  }
  const isTable = lines.some(isTableLine);
  const flattened = !isTable && holdsFlattenedTable(cursor, lines);
  if (!isTable && !flattened && holdsList(cursor, lines)) return takeList(cursor);
  const nodes = flattened ? takeFlattenedTable(cursor, lines) : new AnnexReader(cursor).read(lines);
  lines.forEach(() => cursor.advance());
  return nodes;
}

/** Reads rows that stand without their annex. A table without a header has columns of which nothing is known. */
export function readTable(
  cursor: Cursor,
  lines: readonly Line[],
): readonly (AnnexSection | Leaf)[] {
  const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = Array.from({ length: width }, () => ({ kind: 'other', name: '' }) as const);
  return new AnnexReader(cursor, columns).read(lines);
}

/** Whether lines hold a list: 1 医療, 取組の内容. Not the remarks below a heading. */
function holdsList(cursor: Cursor, lines: readonly Line[]): boolean {
  return lines.some(line => opensList(line, cursor));
}

/**
 * An annex that is a list. What stands before its first entry are lines of its heading, or sentences.
 *
 *     別表（第3条関係）
 *     1 生活機能の強化に係る政策分野
 *     (1) 医療
 *     ア 取組の内容
 */
function takeList(cursor: Cursor): readonly BodyNode[] {
  const nodes: BodyNode[] = [];
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    if (endsAnnex(line, cursor, 0)) break;
    const items = takeItems(cursor, { ends: next => endsAnnex(next, cursor, 0) });
    append(nodes, items);
    if (items.length > 0) continue;
    nodes.push(leaf(line.flow.text.includes('。') ? 'sentence' : 'heading', line.span));
    cursor.advance();
  }
  return nodes;
}

function endsAnnex(line: Line, cursor: Cursor, ahead: number): boolean {
  if (opensComparison(line, cursor)) return true;
  if (isTableLine(line)) return false;
  return (
    opensAnnex(line) ||
    opensTestimonium(line) ||
    opensAmendingProvision(line) ||
    opensReasons(line) ||
    opensSupplement(line, cursor, ahead) !== undefined ||
    isDateLine(line) ||
    opensCaption(line, cursor, ahead)
  );
}

/** Reads the lines of an annex whose table kept its columns. */
class AnnexReader {
  readonly #cursor: Cursor;
  readonly #nodes: (AnnexSection | Leaf)[] = [];
  /** How many rows a path has so far: a heading that a new page repeats goes on with its section. */
  readonly #rowCounts = new Map<string, number>();
  /** How many headings without a number a path has so far. */
  readonly #unnumberedCounts = new Map<string, number>();
  /** The headings that are open, from the outermost. */
  #headings: readonly Heading[] = [];
  #table: TableReader;
  #children: DocumentNode[] = [];

  constructor(cursor: Cursor, columns?: readonly Column[]) {
    this.#cursor = cursor;
    this.#table = new TableReader(cursor, { columns, rowsBefore: 0 });
  }

  read(lines: readonly Line[]): readonly (AnnexSection | Leaf)[] {
    const [first, second] = lines;
    const isTitled = first !== undefined && second !== undefined && this.#isTitle(first, second);
    if (isTitled) this.#nodes.push(leaf('heading', first.span));
    lines.slice(isTitled ? 1 : 0).forEach((line, at, rest) => {
      const heading = headingOf(line, this.#cursor) ?? this.#unnumbered(line, rest[at + 1]);
      if (heading !== undefined && !this.#table.opensBlock(line, rest[at + 1])) this.#open(heading);
      else this.#table.add(line, rest[at + 1]);
    });
    this.#close();
    return this.#nodes;
  }

  /** The title of an annex, below its heading and above the first of its sections: 生活機能の強化⏎1 医療. */
  #isTitle(line: Line, next: Line): boolean {
    const isTitle = isHeadingText(line) && !isTableLine(line) && !/[()、]/.test(line.flow.text);
    return (
      isTitle &&
      headingOf(line, this.#cursor) === undefined &&
      headingOf(next, this.#cursor)?.number === 1
    );
  }

  /** A heading without a number counts as the next of those above it: 生活機能の強化. */
  #unnumbered(line: Line, next: Line | undefined): Heading | undefined {
    if (!this.#table.opensSection(line, next)) return undefined;
    const depth = this.#headings.some(({ isCounted }) => isCounted !== false) ? 3 : 1;
    const above = this.#headings.filter(heading => heading.depth < depth);
    const path = above.map(({ number }) => number).join('-');
    const number = (this.#unnumberedCounts.get(path) ?? 0) + 1;
    this.#unnumberedCounts.set(path, number);
    return { depth, number, isCounted: false, leaf: leaf('heading', line.span) };
  }

  #open(heading: Heading): void {
    this.#close();
    this.#headings = [...this.#headings.filter(({ depth }) => depth < heading.depth), heading];
    this.#children = [heading.leaf];
    this.#table = new TableReader(this.#cursor, {
      columns: this.#table.columns,
      rowsBefore: this.#rowCounts.get(this.#path()) ?? 0,
    });
  }

  #path(): string {
    return this.#headings.map(({ number }) => number).join('-');
  }

  #close(): void {
    const { rows, nodes } = this.#table.finish();
    const children = [...this.#children, ...nodes];
    this.#children = [];
    this.#rowCounts.set(this.#path(), (this.#rowCounts.get(this.#path()) ?? 0) + rows.length);
    const previous = this.#nodes.at(-1);
    if (previous?.kind === 'annex-section' && previous.path.join('-') === this.#path()) {
      this.#nodes.splice(-1, 1, {
        ...previous,
        rows: [...previous.rows, ...rows],
        children: [...previous.children, ...children],
      });
    } else if (children.length > 0) this.#nodes.push(section(this.#headings, rows, children));
  }
}

function section(
  headings: readonly Heading[],
  rows: readonly AnnexRow[],
  children: readonly DocumentNode[],
): AnnexSection {
  return {
    kind: 'annex-section',
    path: headings.map(heading => heading.number),
    headings: headings.map(heading => heading.leaf),
    rows,
    children,
  };
}
