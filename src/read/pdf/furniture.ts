/** What is printed on pages besides their content: page numbers, headers, footers. */
import { foldWidth } from '../../japanese/normalize.js';
import { centre, contains, heightOf } from './geometry.js';
import type { Grid } from './grids.js';
import type { Line } from './lines.js';
import { linesOf, textOf } from './lines.js';
import type { Glyph, Page } from './page.js';

/** How far from the upper and lower side of a page furniture is printed, as a share of its height. */
const MARGIN = 0.12;

/** How much space is at least between furniture and content, in ems: more than between two lines. */
const GAP = 0.7;

/** How far the same line may move from page to page, in points. */
const SAME_PLACE = 6;

/** From this many pages on a line that recurs is furniture; on two pages it may be a heading that recurs. */
const RECURRING = 3;

/**
 * A page number: 1 · - 2 - · － ３ － · 4/12 · p. 5 · 6ページ · 第7頁.
 * Not 2022, which may be a year of a cover; not 1 総則.
 */
const PAGE_NUMBER =
  /^[-‐‑–—−ー―~・.<〈《([]*(?:p(?:age)?\.?|第)?[0-9]{1,3}(?:[/／][0-9]{1,3})?(?:頁|ページ)?[-‐‑–—−ー―~・.>〉》)\]]*$/i;

/** A line near the upper or lower side of a page. */
interface Candidate {
  readonly page: number;
  readonly line: Line;
  readonly text: string;
  readonly side: 'top' | 'bottom';
}

/** A line that is no content. */
export interface Furniture {
  readonly page: number;
  readonly text: string;
  readonly glyphs: readonly Glyph[];
}

/** A page as it is shown, with the grids of the page as it is shown. */
export interface ShownPage {
  readonly page: Page;
  readonly grids: readonly Grid[];
}

/** The furniture of some pages: page numbers, lines that recur in one place, and what the file says is none. */
export function furnitureOf(pages: readonly ShownPage[]): readonly Furniture[] {
  const candidates = pages.flatMap(candidatesOf);
  const places = new Map<string, number[]>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    places.set(key, [...(places.get(key) ?? []), candidate.line.box.top]);
  }
  const isFurniture = (candidate: Candidate): boolean => {
    const { line, text } = candidate;
    const same = (places.get(keyOf(candidate)) ?? []).filter(
      top => Math.abs(top - line.box.top) <= SAME_PLACE,
    );
    return (
      PAGE_NUMBER.test(text) ||
      same.length >= Math.max(RECURRING, pages.length / 2) ||
      line.glyphs.every(({ artifact }) => artifact)
    );
  };
  return outermost(candidates, isFurniture)
    .map(({ page, line }) => ({ page, text: textOf(line.glyphs), glyphs: line.glyphs }))
    .sort((a, b) => a.page - b.page);
}

/** A line without its numbers: 1/12 and 2/12 are the same. */
function keyOf({ side, text }: Candidate): string {
  return `${side} ${text.replace(/[0-9]+/g, '#')}`;
}

/** The lines of the margins, from the side inwards, as far as space is left to what follows. */
function candidatesOf({ page, grids }: ShownPage): readonly Candidate[] {
  const free = page.glyphs
    .filter(glyph => !grids.some(grid => contains(grid.box, centre(glyph.shown))))
    .map(glyph => ({ ...glyph, box: glyph.shown }));
  const inTables = page.glyphs.filter(glyph =>
    grids.some(grid => contains(grid.box, centre(glyph.shown))),
  );
  const lines = linesOf(free);
  const tops = [...lines.map(({ box }) => box.top), ...inTables.map(({ shown }) => shown.top)];
  const bottoms = [
    ...lines.map(({ box }) => box.bottom),
    ...inTables.map(({ shown }) => shown.bottom),
  ];
  return lines.flatMap(line => {
    const { top, bottom } = line.box;
    const text = foldWidth(textOf(line.glyphs));
    const gap = GAP * heightOf(line.box);
    const isTop = bottom < MARGIN * page.height && !tops.some(y => y > top && y < bottom + gap);
    const isBottom =
      top > (1 - MARGIN) * page.height && !bottoms.some(y => y < bottom && y > top - gap);
    const side = isTop ? 'top' : 'bottom';
    return isTop || isBottom ? [{ page: page.number, line, text, side } as const] : [];
  });
}

/** Furniture has no content outside of it. */
function outermost(
  candidates: readonly Candidate[],
  isFurniture: (candidate: Candidate) => boolean,
): readonly Candidate[] {
  const stopped = new Set<string>();
  const inwards = [
    ...candidates.filter(({ side }) => side === 'top'),
    ...candidates.filter(({ side }) => side === 'bottom').reverse(),
  ];
  return inwards.filter(candidate => {
    const side = `${candidate.page} ${candidate.side}`;
    if (!isFurniture(candidate)) stopped.add(side);
    return !stopped.has(side);
  });
}
