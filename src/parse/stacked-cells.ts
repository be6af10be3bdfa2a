/** Tables whose cells stand one below the other, as a PDF is copied cell by cell. */
import { flow } from '../japanese/normalize.js';
import { append } from '../model/append.js';
import type { Span } from '../model/text.js';
import { isPlainHeader } from './columns.js';
import { isDateLine, opensTestimonium } from './openers.js';
import type { Line } from './physical-lines.js';

/** The most and the fewest columns of such a table. */
const MOST = 8;
const FEWEST = 3;

/** The longest name of a column. */
const MAX_NAME = 24;

/**
 * The lines with those put together to rows whose cells stand below each other, below the names of their columns.
 *
 *     連携事業 · 事業の内容 · 甲の役割 · 乙の役割                      one a line: the header
 *     産学官連携による新 · 産業の創出 ·                              the title, wrapped at its width
 *     大学、研究機関及び企業の技術を結 · び付け、新たな産業を創出する。 ·   the content, ends with 。
 *     大学等との連絡調整に主体的に · 取り組む。 · …                   a role each, ends with 。
 *
 * Where a row does not fit, the table stays as it is: a wrong cell is worse than none.
 */
export function withStackedCells(text: string, lines: readonly Line[]): readonly Line[] {
  const all: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const width = headerAt(lines, at);
    const rows = width === 0 ? [] : rowsBelow(lines, at + width, width);
    const taken = rows.reduce((count, row) => count + row.flat().length, 0);
    const line = lines[at];
    if (rows.length === 0 && line !== undefined) all.push(line);
    else {
      const header = lines.slice(at, at + width).map(name => [name]);
      append(
        all,
        [header, ...rows].map(row => joined(text, row)),
      );
    }
    at += rows.length === 0 ? 1 : width + taken;
  }
  return all;
}

/** How many lines from one on name the columns of a table; 0 where they do not. */
function headerAt(lines: readonly Line[], at: number): number {
  for (let width = MOST; width >= FEWEST; width--) {
    const names = lines.slice(at, at + width);
    const isNames = names.length === width && names.every(isName);
    if (isNames && isPlainHeader(names.map(({ flow: { text } }) => text))) return width;
  }
  return 0;
}

function isName({ cells, flow: { text } }: Line): boolean {
  return cells.length === 1 && text.length <= MAX_NAME && !/[、。]/.test(text);
}

/** The cells of a row, each by its lines. */
type Row = readonly (readonly Line[])[];

/** The rows from one line on: title, content and roles each; none where sentences behind them fit no row. */
function rowsBelow(lines: readonly Line[], from: number, width: number): readonly Row[] {
  const rows: Row[] = [];
  let at = from;
  for (let row = rowAt(lines, at, width); row !== undefined; row = rowAt(lines, at, width)) {
    rows.push(row);
    at += row.flat().length;
  }
  const behind = lines[at];
  // the last role may have had a sentence more, and then every cell from there on is another's
  return behind === undefined || isApart(behind) || isDateLine(behind) || opensTestimonium(behind)
    ? rows
    : [];
}

/** The most lines of one row. */
const MAX_ROW = 80;

/** The row that begins with a line. */
function rowAt(lines: readonly Line[], at: number, width: number): Row | undefined {
  const [first, ...roles] = closedBy(lines.slice(at, at + MAX_ROW), width - 1);
  if (first === undefined || roles.length !== width - 2) return undefined;
  const cells = [...titleAndContent(first), ...roles];
  return cells.length === width && cells.every(isCell) ? cells : undefined;
}

/** Some lines up to each full stop, `count` times at most. */
function closedBy(lines: readonly Line[], count: number): readonly (readonly Line[])[] {
  const closed: (readonly Line[])[] = [];
  let open: readonly Line[] = [];
  for (const line of lines) {
    if (closed.length === count || line.cells.length > 1 || isApart(line)) break;
    open = [...open, line];
    if (!line.flow.text.endsWith('。')) continue;
    closed.push(open);
    open = [];
  }
  return closed;
}

/** The title and what follows it up to the full stop are told by their widths; none where these do not decide. */
function titleAndContent(lines: readonly Line[]): Row {
  const places = lines
    .map((_, at) => at)
    .filter(at => at > 0 && isCell(lines.slice(0, at)) && isCell(lines.slice(at)));
  const [place, other] = places;
  return place === undefined || other !== undefined
    ? []
    : [lines.slice(0, place), lines.slice(place)];
}

/** What ends a table: a heading with a number, an annex, the closing sentence. */
function isApart({ flow: { text } }: Line): boolean {
  return /^(?:別[表紙]|\([0-9]{1,2}\)|第?[0-9]{1,2}[.、 ]|[ⅠⅡⅢIVX]+[.、 ]|[附付]則|第[0-9]+条)/.test(
    text,
  );
}

/**
 * Whether lines are one cell that was wrapped: all but the last have its width, and the last is no longer. One may be
 * shorter by a character where the next line would else have begun with 、 or the like.
 */
function isCell(lines: readonly Line[]): boolean {
  const texts = lines.map(({ flow: { text } }) => text);
  const widest = texts.reduce((most, { length }) => Math.max(most, length), 0);
  return texts.every((text, at) => {
    const next = texts[at + 1];
    return next === undefined || text.length >= widest - (/^.[、。)」』・ー]/.test(next) ? 1 : 0);
  });
}

/** The line that a row is. */
function joined(text: string, row: Row): Line {
  const cells = row.map((lines): Span => ({
    start: lines[0]?.span.start ?? 0,
    end: lines.at(-1)?.span.end ?? 0,
  }));
  const span = { start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 };
  return { span, flow: flow(text, [span]), cells, opensBlock: false };
}
