/** Headings of annexes that only their surroundings tell: 別記, 別紙 and 別添 stand before an agreement, too. */
import { articleNumber } from './article-openers.js';
import type { Line } from './physical-lines.js';

/** 別記 · 別紙 · 別添 · 別紙1 · 別記第2, alone on its line. */
const BARE = /^(?:\(別[記紙添]\)|別[記紙添](?:第?[0-9一二三四五六七八九十]+)?)$/;

/** How what an annex holds begins: a number with its heading, a caption in brackets. Not 議案第3号, nor a title. */
const CONTENT =
  /^(?:第?[0-9一二三四五六七八九十]{1,3}(?![0-9条号年])|\([0-9一二三四五六七八九十]{1,3}\)|[IVX]+[.、 ]|\([^()]{2,30}\)$)/;

/**
 * Marks such a heading where articles stand before it and what an annex holds behind it.
 *
 *     第3条 …は、別記のとおりとする。
 *     別記
 *     第一 圏域全体の経済成長のけん引
 *     ^^^^
 *
 * Not 別紙 of a bill, before the title of the agreement that it carries.
 */
export function withBareAnnexHeadings(lines: readonly Line[]): readonly Line[] {
  let hasArticle = false;
  return lines.map((line, at) => {
    hasArticle ||= articleNumber(line.flow.text) !== undefined;
    const isHeading = hasArticle && BARE.test(line.flow.text) && holdsAnnex(lines, at + 1);
    return isHeading ? { ...line, isAnnexHeading: true } : line;
  });
}

/** Whether an annex begins at a line: with a table, a heading or a caption. （目的） above 第1条 begins another text. */
function holdsAnnex(lines: readonly Line[], at: number): boolean {
  const [first, second] = [lines[at], lines[at + 1]];
  if (first === undefined || articleNumber(second?.flow.text ?? '') !== undefined) return false;
  return first.cells.length > 1 || CONTENT.test(first.flow.text);
}
