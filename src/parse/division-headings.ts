/** The headings of divisions: 第2章 連携する取組. */
import type { Leaf } from '../model/document.js';
import { opensArticle, opensCaption } from './article-openers.js';
import { isDivisionTitle, opensDivision } from './division-openers.js';
import type { Cursor, Line } from './lines.js';
import { leaf, leafOver } from './lines.js';

/** The heading of a division, with its name on the line below where its number stands alone: 第1章⏎総則. */
export function takeDivisionHeading(cursor: Cursor, line: Line): Leaf {
  cursor.advance();
  const next = cursor.peek();
  const isAlone = /[編章節款]$/.test(line.flow.text) && line.flow.text.length < 6;
  const isNamed =
    isAlone &&
    next !== undefined &&
    isDivisionTitle(next) &&
    !opensCaption(next, cursor) &&
    opensArticle(next, cursor) === undefined &&
    opensDivision(next, cursor) === undefined;
  if (!isNamed) return leaf('heading', line.span);
  cursor.advance();
  return leafOver('heading', [line.span, next.span]);
}
