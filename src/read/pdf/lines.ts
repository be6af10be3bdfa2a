/** Painted characters as lines of text, readings in small characters set apart. */
import type { Box } from './geometry.js';
import { centre, union } from './geometry.js';
import type { Glyph } from './page.js';

/** A reading printed above its characters (振り仮名), or to their right in vertical writing. */
export interface Reading {
  readonly glyphs: readonly Glyph[];
  /** The characters it belongs to, as indices in their line. */
  readonly from: number;
  readonly to: number;
}

/** A printed line. */
export interface Line {
  readonly glyphs: readonly Glyph[];
  readonly box: Box;
  /** The size of most of its characters, in points. */
  readonly size: number;
  readonly readings: readonly Reading[];
}

/**
 * How far the middle of a character may be from that of its line, in ems. A reading is 0.75 em above
 * the characters it belongs to, a raised number 0.3 em.
 */
const SAME_LINE = 0.45;

/** The largest characters of a reading, against those it belongs to; word processors take a half. */
const READING_SIZE = 0.62;

/** Readings are kana. Not notes in small print, which have kanji or numbers. */
const KANA = /^[\u3041-\u309F\u30A0-\u30FF\uFF65-\uFF9F]+$/u;

/** How far above its characters the middle of a reading is at most, in ems of theirs. */
const READING_DISTANCE = 1.25;

/** How far the middle of a character may be beside its reading, in ems. */
const OVERLAP = 0.1;

/** Lines of characters, from top to bottom, each from left to right. */
export function linesOf(glyphs: readonly Glyph[]): readonly Line[] {
  return attachReadings(groupedByHeight(glyphs).map(lineOf));
}

function groupedByHeight(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const sorted = glyphs
    .map(glyph => ({ glyph, middle: centre(glyph.box).y }))
    .sort((a, b) => a.middle - b.middle);
  const groups: { middle: number; size: number; glyphs: Glyph[] }[] = [];
  for (const { glyph, middle } of sorted) {
    const group = groups.at(-1);
    const isSame =
      group !== undefined && middle - group.middle <= SAME_LINE * Math.max(group.size, glyph.size);
    if (!isSame) groups.push({ middle, size: glyph.size, glyphs: [glyph] });
    else {
      group.glyphs.push(glyph);
      group.middle += (middle - group.middle) / group.glyphs.length;
      group.size = Math.max(group.size, glyph.size);
    }
  }
  return groups.map(group => group.glyphs);
}

/** Characters of one line, in order; those side by side in vertical writing, as 12, in that of painting. */
function lineOf(glyphs: readonly Glyph[]): Line {
  const place = ({ box }: Glyph): number => Math.round(box.left * 10);
  const sorted = [...glyphs].sort((a, b) => place(a) - place(b) || a.order - b.order);
  return {
    glyphs: sorted,
    box: union(sorted.map(({ box }) => box)),
    size: median(sorted.map(({ size }) => size)),
    readings: [],
  };
}

/** The painted characters of some text, without spaces. */
export function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map(({ text }) => text).join('');
}

/** Every character of a line, its readings included. */
export function allGlyphs({ glyphs, readings }: Line): readonly Glyph[] {
  return [...glyphs, ...readings.flatMap(reading => reading.glyphs)];
}

/** The middle one of some numbers, the lower of two. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}

function attachReadings(lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  let above: Line | undefined;
  for (const line of lines) {
    const readings = above === undefined ? undefined : readingsFor(line, above);
    if (readings === undefined) {
      if (above !== undefined) kept.push(above);
      above = line;
    } else above = { ...line, readings };
  }
  return above === undefined ? kept : [...kept, above];
}

/** The small kana above a line as its readings; undefined where they are text of their own. */
function readingsFor(line: Line, above: Line): readonly Reading[] | undefined {
  const isSmall = above.glyphs.every(({ size }) => size <= READING_SIZE * line.size);
  const isKana = above.glyphs.every(({ text }) => KANA.test(text));
  const distance = centre(line.box).y - centre(above.box).y;
  if (!isSmall || !isKana || distance > READING_DISTANCE * line.size) return undefined;
  const readings = runsOf(above.glyphs).map(run => readingOf(run, line));
  return readings.every(reading => reading !== undefined) ? readings : undefined;
}

/** Neighbouring characters, cut where one is missing between them. */
function runsOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = runs.at(-1)?.at(-1);
    const isNext = last !== undefined && glyph.box.left - last.box.right < 1.5 * glyph.size;
    if (isNext) runs.at(-1)?.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
}

function readingOf(run: readonly Glyph[], line: Line): Reading | undefined {
  const box = union(run.map(glyph => glyph.box));
  const under = line.glyphs.flatMap((glyph, at) => {
    const { x } = centre(glyph.box);
    const edge = OVERLAP * glyph.size;
    return x > box.left - edge && x < box.right + edge ? [at] : [];
  });
  const [from] = under;
  const to = under.at(-1);
  if (from === undefined || to === undefined) return undefined;
  return { glyphs: run, from, to: to + 1 };
}
