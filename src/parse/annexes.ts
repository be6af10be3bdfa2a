/** 別表: headings that divide it into sections, and the rows of its tables. */
import { NUMERAL, parseNumber, parseRoman } from '../japanese/numerals.js';
import type { Annex, AnnexRow, AnnexSection, DocumentNode, Leaf } from '../model/document.js';
import { holdsFlattenedTable, takeFlattenedTable } from './flattened-table.js';
import type { Cursor, Line } from './lines.js';
import { isTableLine, leaf } from './lines.js';
import { hasGapAfter, isDateLine, opensAnnex, opensCaption, opensTestimonium } from './openers.js';
import { TableReader } from './table-rows.js';

/**
 * The heading of a section: a number, a gap, and words that are no sentence.
 *
 *     1 圏域全体の経済成長のけん引 · Ⅲ 生活機能 · 一 産業振興   outer
 *     (1) 生活機能の強化に係る政策分野 · ア 医療               inner
 *     ^^^
 *
 * Not (2) alone, which a page break leaves behind, and no row of a table.
 */
const OUTER_HEADING = new RegExp(`^(?:第?(?<number>[${NUMERAL}]{1,3})|(?<roman>[IVX]+))[.．、]?`);
const INNER_HEADING = /^\((?<number>[0-9]{1,2})\)/;

interface Heading {
  readonly depth: 1 | 2;
  readonly number: number;
  readonly leaf: Leaf;
}

/** Takes the annex at the cursor. */
export function takeAnnex(cursor: Cursor, order: number): Annex | undefined {
  const line = cursor.peek();
  if (line === undefined || !opensAnnex(line)) return undefined;
  const heading = leaf('heading', line.span);
  cursor.advance();
  const body = takeBody(cursor);
  const sections = body.filter(node => node.kind === 'annex-section');
  return { kind: 'annex', order, heading, sections, children: [heading, ...body] };
}

function takeBody(cursor: Cursor): readonly (AnnexSection | Leaf)[] {
  const lines: Line[] = [];
  for (
    let ahead = 0, line = cursor.peek();
    line !== undefined && !endsAnnex(line, cursor, ahead);
  ) {
    lines.push(line);
    ahead += 1;
    line = cursor.peek(ahead);
  }
  const flattened = !lines.some(isTableLine) && holdsFlattenedTable(cursor, lines);
  const nodes = flattened ? takeFlattenedTable(cursor, lines) : new AnnexReader(cursor).read(lines);
  lines.forEach(() => cursor.advance());
  return nodes;
}

function endsAnnex(line: Line, cursor: Cursor, ahead: number): boolean {
  if (isTableLine(line)) return false;
  return (
    opensAnnex(line) ||
    opensTestimonium(line) ||
    isDateLine(line) ||
    opensCaption(line, cursor, ahead)
  );
}

function headingOf(line: Line): Heading | undefined {
  const text = line.flow.text;
  const outer = OUTER_HEADING.exec(text);
  const inner = INNER_HEADING.exec(text);
  const match = inner ?? outer;
  if (match === null || isTableLine(line) || text.includes('。') || match[0].length === text.length)
    return undefined;
  const number = numberOf(match);
  if (number === undefined || (inner === null && !hasGapAfter(line, match[0].length)))
    return undefined;
  return { depth: inner === null ? 1 : 2, number, leaf: leaf('heading', line.span) };
}

function numberOf(match: RegExpExecArray): number | undefined {
  const { number, roman } = match.groups ?? {};
  return roman === undefined ? parseNumber(number ?? '') : parseRoman(roman);
}

/** Reads the lines of an annex whose table kept its columns. */
class AnnexReader {
  readonly #cursor: Cursor;
  readonly #nodes: (AnnexSection | Leaf)[] = [];
  #outer: Heading | undefined;
  #inner: Heading | undefined;
  #table: TableReader;
  #children: DocumentNode[] = [];

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
    this.#table = new TableReader(cursor);
  }

  read(lines: readonly Line[]): readonly (AnnexSection | Leaf)[] {
    lines.forEach((line, at) => {
      const heading = headingOf(line);
      if (heading !== undefined && !this.#table.opensBlock(line, lines[at + 1]))
        this.#open(heading);
      else this.#table.add(line, lines[at + 1]);
    });
    this.#close();
    return this.#nodes;
  }

  #open(heading: Heading): void {
    this.#close();
    if (heading.depth === 1) {
      this.#outer = heading;
      this.#inner = undefined;
    } else this.#inner = heading;
    this.#children = [heading.leaf];
  }

  #close(): void {
    const { rows, nodes } = this.#table.finish();
    this.#table = new TableReader(this.#cursor);
    const headings = [this.#outer, this.#inner].filter(heading => heading !== undefined);
    const children = [...this.#children, ...nodes];
    this.#children = [];
    if (children.length > 0) this.#nodes.push(section(headings, rows, children));
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
