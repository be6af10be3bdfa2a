/** Numbers of pages, and lines that are repeated at the head or the foot of pages. */
import { coverPageLines } from './cover-pages.js';
import type { Line } from './physical-lines.js';

/** - 1 - · ‐2‐ · 1/5 · 1 / 5 ページ · 3ページ · P.3 · ページ 3. Input is folded. Not 3, which may number a paragraph. */
const SURE =
  /^(?:[-‐‑–—−ー―~〜]+ ?\d{1,3} ?[-‐‑–—−ー―~〜]+|\d{1,3} ?\/ ?\d{1,3}(?: ?(?:ページ|頁))?|[Pp]\.? ?\d{1,3}|(?:ページ|頁) ?\d{1,3}|\d{1,3} ?(?:ページ|頁))$/;

/** A number alone on its line. */
const BARE = /^\d{1,3}$/;

/** How far a number is indented that stands in the middle of its line. */
const CENTRED = 8;

/** The fewest lines of a page: what is numbered more closely is a list. */
const PAGE = 10;

/**
 * The lines that are numbers of pages. A bare number is one where it stands in the middle of its line, beside
 * a page break, or where the next number follows a page later.
 */
export function pageNumbers(
  text: string,
  lines: readonly Line[],
  written: readonly string[],
): ReadonlySet<number> {
  const sure = new Set<number>();
  const bare: number[] = [];
  written.forEach((line, at) => {
    if (SURE.test(line)) sure.add(at);
    else if (BARE.test(line)) bare.push(at);
  });
  for (const [place, at] of bare.entries()) {
    const isAlone = isCentred(text, lines[at]) || isBesideBreak(text, lines, at);
    const follows = [bare[place - 1], bare[place + 1]].some(
      other => other !== undefined && isNextPage(written, Math.min(at, other), Math.max(at, other)),
    );
    if (isAlone || follows) sure.add(at);
  }
  return sure;
}

function isNextPage(written: readonly string[], first: number, second: number): boolean {
  return (
    second - first >= PAGE &&
    first >= PAGE &&
    Number(written[second]) === Number(written[first]) + 1
  );
}

function isCentred(text: string, line: Line | undefined): boolean {
  if (line === undefined) return false;
  const before = text.slice(Math.max(0, line.span.start - 4 * CENTRED), line.span.start);
  return (/[ \u3000\u00a0]*$/.exec(before)?.[0] ?? '').length >= CENTRED;
}

/** Whether a page break stands before or behind a line. */
function isBesideBreak(text: string, lines: readonly Line[], at: number): boolean {
  return hasBreakBefore(text, lines, at) || hasBreakBefore(text, lines, at + 1);
}

function hasBreakBefore(text: string, lines: readonly Line[], at: number): boolean {
  const start = lines[at - 1]?.span.end;
  const end = lines[at]?.span.start ?? text.length;
  return start !== undefined && text.slice(start, end).includes('\f');
}

/** The longest line that a page repeats. */
const MAX_RUNNING = 60;

/** A line that begins something, though pages may repeat it: 別表（第3条関係）, （目的）, 1 産業. */
const OPENS = /^(?:第.{1,6}[条章編節]|\(?別表|[附付]則|\(|[0-9]|[甲乙丙丁])|[。、]/;

/** The number of the page at the end of a running line: 議21-1, 議21-2. */
const COUNTED = /(?<=[-‐‑–—−ー―])[0-9]{1,3}$/;

/** The lines at the head or the foot of pages whose text another page has there, too, but those of a cover. */
export function isRunningLine(
  text: string,
  lines: readonly Line[],
  numbers: ReadonlySet<number>,
): readonly number[] {
  const places = new Map<string, number[]>();
  lines.forEach(({ flow, cells }, at) => {
    const isEdge = isBesideBreak(text, lines, at) || numbers.has(at - 1) || numbers.has(at + 1);
    const isPlain = cells.length === 1 && flow.text.length <= MAX_RUNNING && flow.text !== '';
    if (!isEdge || !isPlain || numbers.has(at) || OPENS.test(flow.text)) return;
    const running = flow.text.replace(COUNTED, '');
    const same = places.get(running);
    if (same === undefined) places.set(running, [at]);
    else same.push(at);
  });
  const covers = coverPageLines(lines, at => hasBreakBefore(text, lines, at));
  const repeated = [...places.values()].filter(same => same.length > 1).flat();
  return repeated.filter(at => !covers.has(at));
}
