/** Which gaps between the characters of a line are spaces of its text. */
import type { Line } from './lines.js';
import { median } from './lines.js';

/** The narrowest gap in ems that is a space where one is painted: kerning and justification are narrower. */
const PAINTED = 0.15;

/**
 * The narrowest gap that is a space where none is painted. Word processors leave a quarter of an em
 * between kanji and numbers.
 */
const UNPAINTED = 0.45;

/** The narrowest gap that is a space of full width. */
const FULL_WIDTH = 0.8;

/** From this gap on, in ems, characters are spread over the width of a cell (均等割付). */
const SPREAD = 0.3;
/** How much the widest gap of spread characters may exceed the narrowest. */
const EVEN = 1.6;

/** What stands before each character of a line: nothing, a space, or one of full width. */
export function spacesOf({ glyphs, size }: Line): readonly string[] {
  const gaps = glyphs.map(({ box }, at) => {
    const previous = glyphs[at - 1];
    return previous === undefined ? 0 : (box.left - previous.box.right) / size;
  });
  const inner = gaps.slice(1);
  if (isSpread(inner)) return gaps.map(() => '');
  const usual = Math.max(0, median(inner));
  return gaps.map((gap, at) => {
    const painted = glyphs[at]?.space ?? '';
    const width = gap - usual;
    if (at === 0 || width < (painted === '' ? UNPAINTED : PAINTED)) return '';
    return width < FULL_WIDTH && painted !== '\u3000' ? ' ' : '\u3000';
  });
}

/** 産 学 金 官 民, at even distances. Not 氏 名 alone, nor 高橋 靖, whose gaps are uneven. */
function isSpread(gaps: readonly number[]): boolean {
  if (gaps.length < 2) return false;
  const narrowest = Math.min(...gaps);
  return narrowest >= SPREAD && Math.max(...gaps) <= EVEN * narrowest;
}
