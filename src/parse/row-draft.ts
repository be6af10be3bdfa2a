/** A row of a table while it is read: a page break may still add to its cells. */
import type { AnnexRow, Cell, Column, Leaf } from '../model/document.js';
import type { Span } from '../model/text.js';
import { slice } from '../model/text.js';
import { isSameColumn } from './columns.js';
import { leafOver, mergeOverBlanks } from './lines.js';

/** A cell while it is read; without spans where it is empty. */
export interface CellDraft {
  readonly column: Column;
  readonly spans: Span[];
  /** How many columns it covers, where the file says so. */
  readonly columns?: number;
  /** The cell above that it stands for: 同上. */
  readonly above?: Leaf;
  /** The cell of this row that it stands for: 同左, or one that covers its column too. */
  readonly same?: CellDraft;
  /** Whether it says that it is empty: －. */
  readonly isNothing?: boolean;
}

/** Collects the cells of one row. */
export class RowDraft {
  readonly order: number;
  /** What is no cell: the names before keyed cells, and what a page break left among them. */
  readonly besides: Leaf[] = [];
  readonly cells: CellDraft[] = [];
  /** Whether 役割分担 stands before its last cells: further lines may name only a party. */
  isAmongRoles = false;
  /** Merged cells, which are children of a row above: its title, and the fields left of it. */
  shared: readonly Cell[] = [];

  constructor(order: number) {
    this.order = order;
  }

  finish(text: string): AnnexRow {
    const leaves = new Map(
      this.cells
        .filter(({ spans }) => spans.length > 0)
        .map(cell => [cell, leafOver('cell', mergeOverBlanks(text, cell.spans))]),
    );
    const children = [...this.besides, ...leaves.values()].sort(
      (a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0),
    );
    const own = this.cells.flatMap(cell => finishedCell(cell, leaves) ?? []);
    const without = this.cells.filter(saysNothing).map(({ column }) => column);
    return {
      kind: 'annex-row',
      order: this.order,
      cells: [...this.shared, ...own],
      ...(without.length > 0 ? { without } : {}),
      children,
    };
  }

  /** The last cell with text so far. */
  get lastFilled(): CellDraft | undefined {
    return this.cells.findLast(({ spans }) => spans.length > 0);
  }

  /** Where its text ends so far; undefined where it has none. */
  get end(): number | undefined {
    const ends = this.cells.flatMap(({ spans }) => spans.map(({ end }) => end));
    return ends.length === 0 ? undefined : Math.max(...ends);
  }

  /** The cell of one party: of 甲 that below 甲の役割. */
  cellOfParty(party: string | undefined): CellDraft | undefined {
    return this.cells.find(({ column }) => column.kind === 'role' && column.of === party);
  }

  /** The cell that covers the next column too, where both hold roles: 甲の役割 and 乙の役割 merged. */
  coveringCell(column: Column): CellDraft | undefined {
    const at = this.cells.findLastIndex(({ spans }) => spans.length > 0);
    const cell = this.cells[at];
    const isCovered = cell !== undefined && at + (cell.columns ?? 1) > this.cells.length;
    return isCovered && column.kind === 'role' && cell.column.kind === 'role' ? cell : undefined;
  }

  /** The cell of a column, be it its own or shared with a row above. */
  cellOf(column: Column, text: string): Cell | undefined {
    return this.finish(text).cells.find(cell => isSameColumn(cell.column, column));
  }

  /** Whether a cell can go on: it is empty, or its text does not end with 。. */
  isOpen(at: number, text: string): boolean {
    const cell = this.cells[at];
    if ((cell?.above ?? cell?.same) !== undefined || cell?.isNothing === true) return false;
    const last = cell?.spans.at(-1);
    return last === undefined || !endsSentence(text, last);
  }

  /** Adds to a cell. One that is filled only now, as in the middle of its row, is not shared with the row above. */
  continueCell(cell: CellDraft, span: Span): void {
    if (cell.spans.length === 0)
      this.shared = this.shared.filter(({ column }) => !isSameColumn(column, cell.column));
    cell.spans.push(span);
  }

  /**
   * Whether a page break cut it: some of its cells end with 。, and a text from the content on does not. Its number, its
   * field and its title never do.
   */
  isCut(text: string): boolean {
    const contentAt = this.cells.findIndex(({ column }) => !isBeside(column));
    return (
      this.hasSentence(text) &&
      this.cells.some(({ column, spans }, at) => {
        const isText = at >= contentAt && column.kind !== 'title';
        return isText && spans.length > 0 && this.isOpen(at, text);
      })
    );
  }

  /** Whether any cell ends with 。: where none does, in a table of bare nouns, openness says nothing. */
  hasSentence(text: string): boolean {
    return this.cells.some(({ spans }) => spans.some(span => endsSentence(text, span)));
  }

  /**
   * A line goes on with the row where all its text falls on cells that are open, and either its first
   * cell is empty or it leaves a cell empty that is closed already.
   *
   *     安全・安心なまち ⇥ 情報の電子メールに ⇥ 甲と協力して取り組む。
   *     づくりの推進    ⇥ よる配信を行う。   ⇥
   */
  isContinuedBy(cells: readonly Span[], text: string): boolean {
    if (cells.slice(this.cells.length).some(isFilled)) return false;
    const places = this.cells.flatMap(({ column }, at) => (column.kind === 'title' ? [] : [at]));
    const added = places.filter(at => isFilled(cells[at]));
    const closed = places.filter(at => !this.isOpen(at, text));
    return (
      added.length > 0 &&
      !added.some(at => closed.includes(at)) &&
      (!isFilled(cells[0]) || closed.length > 0)
    );
  }
}

/** Whether a column stands beside the texts: 項, 分野, 取組. */
function isBeside({ kind }: Column): boolean {
  return kind === 'other' || kind === 'title';
}

/** Whether a cell says that it is empty, itself or by the cell that it stands for. */
function saysNothing({ isNothing, same }: CellDraft): boolean {
  return isNothing === true || (same !== undefined && saysNothing(same));
}

/** A cell with the text that it stands for, and what it says itself where that only points to the text. */
function finishedCell(cell: CellDraft, leaves: ReadonlyMap<CellDraft, Leaf>): Cell | undefined {
  const { column, above } = cell;
  let stands = cell;
  while (stands.same !== undefined) stands = stands.same;
  const leaf = above ?? stands.above ?? leaves.get(stands);
  if (leaf === undefined || saysNothing(cell)) return undefined;
  const own = leaves.get(cell);
  return own === undefined || own === leaf ? { column, leaf } : { column, leaf, pointer: own };
}

/** Whether there is text in a cell. */
export function isFilled(cell: Span | undefined): cell is Span {
  return cell !== undefined && cell.start < cell.end;
}

/**
 * The cells of a row that are merged with those above: the title where the row begins without one, and
 * the fields left of the title. `above` is the cell above in a column.
 *
 *     生活機能 ⇥ 医療 ⇥ 診療を行う。 ⇥ 運営する。
 *            ⇥ 福祉 ⇥ 見守りを行う。 ⇥ 運営する。   the field is shared
 *            ⇥     ⇥ 施設を開く。 ⇥ 運営する。     the field and the title
 */
export function sharedCells(
  cells: readonly Span[],
  columns: readonly Column[],
  above: (column: Column) => Cell | undefined,
): readonly Cell[] {
  const contentAt = columns.findIndex(column => column.kind === 'content');
  const firstAt = cells.findIndex(isFilled);
  const merged = columns.slice(0, Math.max(0, Math.min(contentAt, firstAt)));
  return merged.flatMap(column => above(column) ?? []);
}

function endsSentence(text: string, span: Span): boolean {
  return /。\s*$/.test(slice(text, span));
}
