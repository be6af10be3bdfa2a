/** What stands before the articles: cover, title, preamble. */
import type { DocumentNode, LeafKind } from '../model/document.js';
import type { Cursor, Line } from './lines.js';
import { isTableLine, leaf } from './lines.js';
import {
  isDateLine,
  opensAmendingProvision,
  opensAnnex,
  opensArticle,
  opensCaption,
} from './openers.js';
import { takeLeaf } from './text-blocks.js';

/** The name of an instrument: …連携協約, …形成に関する連携協約書, …協定（案）, …規約, …宣言. Not …協約を締結する。 */
const TITLE = /(?:協約|協定|規約|宣言|覚書)(?:書|文)?(?:\(案\))?$/;

/** A line that goes on with the name of the line above: の形成に関する連携協約書. */
const TITLE_CONTINUED = /^(?:の|に|及び|並びに|における)/;

/** （案） on its own line, or at the end of the title. */
const DRAFT_MARK = /^\(?案\)?$/;

/** 議案第3号 · 議第12号 · 第5号議案. */
const BILL_NUMBER = /^(?:議案?第[0-9]+号|第[0-9]+号議案)$/;

/**
 * Takes the lines before the first sentence, and that sentence as the preamble: everything up to
 * the first article, annex or amending provision.
 */
export function takeFrontMatter(cursor: Cursor): readonly DocumentNode[] {
  const lines: Line[] = [];
  for (
    let line = cursor.peek();
    line !== undefined && isCoverLine(line, cursor);
    line = cursor.peek()
  ) {
    lines.push(line);
    cursor.advance();
  }
  const cover = coverNodes(lines);
  return opensPreamble(cursor) ? [...cover, takeLeaf(cursor, 'preamble')] : cover;
}

function isCoverLine(line: Line, cursor: Cursor): boolean {
  return !(
    isSentenceLike(line) ||
    isTableLine(line) ||
    opensAnnex(line) ||
    opensCaption(line, cursor) ||
    opensArticle(line, cursor) !== undefined
  );
}

/** A cover has names and dates; a comma, a full stop or a definition belongs to running text. */
function isSentenceLike(line: Line): boolean {
  return /[、。]|\(以下/.test(line.flow.text) || line.flow.text === '';
}

function opensPreamble(cursor: Cursor): boolean {
  const line = cursor.peek();
  return (
    line !== undefined &&
    line.flow.text !== '' &&
    isSentenceLike(line) &&
    !isTableLine(line) &&
    !opensAmendingProvision(line) &&
    opensArticle(line, cursor) === undefined
  );
}

function coverNodes(lines: readonly Line[]): readonly DocumentNode[] {
  const title = titleLines(lines);
  const nodes: DocumentNode[] = [];
  for (const line of lines) {
    if (!title.includes(line)) nodes.push(leaf(coverKind(line), line.span));
    else if (line === title[0]) nodes.push(leaf('title', ...title.map(part => part.span)));
  }
  return nodes;
}

/**
 * The title is the last line of the cover that names an instrument, as it stands at the head of the
 * text; a line that only goes on takes the one above with it.
 */
function titleLines(lines: readonly Line[]): readonly Line[] {
  const at = lines.findLastIndex(line => TITLE.test(line.flow.text));
  const last = lines[at];
  const above = lines[at - 1];
  if (last === undefined) return [];
  if (above !== undefined && TITLE_CONTINUED.test(last.flow.text)) return [above, last];
  return [last];
}

function coverKind(line: Line): LeafKind {
  if (isDateLine(line)) return 'date-line';
  if (DRAFT_MARK.test(line.flow.text)) return 'draft-mark';
  if (BILL_NUMBER.test(line.flow.text)) return 'bill-number';
  return 'front-matter';
}
