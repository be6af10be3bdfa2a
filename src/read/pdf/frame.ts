/** Which way a page is read: its lines, and vertical writing, brought to lines from left to right. */
import type { Box, Turns } from './geometry.js';
import { centre, turn } from './geometry.js';
import type { Glyph, Page, Rule } from './page.js';

/** How far the middle of the next character may lie beside the line, in ems. */
const BESIDE = 0.3;
/** How far it may lie along the line, in ems: further on, another line begins. */
const ALONG = 2;

/**
 * How a page is to be turned. Vertical writing is painted by vertical fonts or with turned characters,
 * whose lines head downwards, or character by character, each below the one before.
 */
export function turnsOf(glyphs: readonly Glyph[]): Turns {
  const headings = [0, 0, 0, 0];
  let [across, down] = [0, 0];
  glyphs.forEach((glyph, at) => {
    headings[glyph.heading] = (headings[glyph.heading] ?? 0) + 1;
    const step = at === 0 ? undefined : stepBetween(glyphs[at - 1], glyph);
    if (step === 'across') across += 1;
    else if (step === 'down') down += 1;
  });
  const most = headings.indexOf(Math.max(...headings));
  if (most !== 0) return most === 1 ? 1 : most === 2 ? 2 : 3;
  return down > 2 * across && down > 1 ? 1 : 0;
}

function stepBetween(from: Glyph | undefined, to: Glyph): 'across' | 'down' | undefined {
  if (from === undefined) return undefined;
  const [a, b] = [centre(from.shown), centre(to.shown)];
  const [x, y] = [(b.x - a.x) / to.size, (b.y - a.y) / to.size];
  if (Math.abs(y) < BESIDE && x > 0 && x < ALONG) return 'across';
  return Math.abs(x) < BESIDE && y > 0 && y < ALONG ? 'down' : undefined;
}

/** A page in the frame that it is read in. */
export function turnPage(page: Page, turns: Turns): Page {
  if (turns === 0) return page;
  const isUpright = turns === 2;
  return {
    ...page,
    width: isUpright ? page.width : page.height,
    height: isUpright ? page.height : page.width,
    glyphs: turnGlyphs(page.glyphs, turns, page),
    rules: page.rules.map(rule => turnRule(rule, turns, page)),
  };
}

/** Characters in another frame. */
export function turnGlyphs(
  glyphs: readonly Glyph[],
  turns: Turns,
  page: { readonly width: number; readonly height: number },
): readonly Glyph[] {
  return glyphs.map(glyph => ({ ...glyph, box: turn(glyph.box, turns, page) }));
}

function turnRule(rule: Rule, turns: Turns, page: Page): Rule {
  const { axis, at, from, to } = rule;
  const box: Box =
    axis === 'horizontal'
      ? { left: from, right: to, top: at, bottom: at }
      : { left: at, right: at, top: from, bottom: to };
  const { left, right, top, bottom } = turn(box, turns, page);
  return top === bottom
    ? { axis: 'horizontal', at: top, from: left, to: right }
    : { axis: 'vertical', at: left, from: top, to: bottom };
}
