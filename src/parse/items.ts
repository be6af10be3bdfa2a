/** 号: what a paragraph lists. */
import { flow } from '../japanese/normalize.js';
import type { Leaf } from '../model/document.js';
import type { Cursor, Line } from './lines.js';
import { opensConstruct, opensItem } from './openers.js';
import { opensAnyParagraph } from './paragraph-openers.js';
import { sentenceLeaves } from './text-blocks.js';

/**
 * The items that a paragraph lists, each kept with its number as a sentence of the paragraph. An item
 * has no full stop as a rule: it ends where the next one, a paragraph or something else begins.
 *
 *     甲及び乙は、次に掲げる取組を行う。
 *       (1) 圏域全体の経済成長のけん引
 *       (2) 高次の都市機能の集積・強化
 *     2 前項の取組は、…
 */
export function takeItems(cursor: Cursor): readonly Leaf[] {
  const items: Leaf[] = [];
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    if (!opensItem(line, cursor)) break;
    const spans = [line.span];
    cursor.advance();
    for (
      let next = cursor.peek();
      next !== undefined && !endsItem(next, cursor);
      next = cursor.peek()
    ) {
      spans.push(next.span);
      cursor.advance();
    }
    items.push(...sentenceLeaves(cursor, flow(cursor.source.text, spans)));
  }
  return items;
}

function endsItem(line: Line, cursor: Cursor): boolean {
  return opensItem(line, cursor) || opensAnyParagraph(line) || opensConstruct(line, cursor);
}
