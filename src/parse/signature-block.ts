/** 署名欄: the date, and for each party its address, name, the office and the name of who signs. */
import type { SignatureBlock } from '../model/document.js';
import { columnOf } from './columns.js';
import { opensComparison } from './comparisons.js';
import { isBillNumber } from './cover.js';
import type { Cursor, Line } from './lines.js';
import { leaf } from './lines.js';
import { cellTexts } from './physical-lines.js';
import {
  isDateLine,
  opensAnnex,
  opensArticle,
  opensCaption,
  opensReasons,
  opensTestimonium,
} from './openers.js';
import { BlockDraft } from './signature-draft.js';
import { partsOf } from './signature-lines.js';

/** Takes the signature block at the cursor: everything up to an annex, an article, a table, the reasons or the number of a bill. */
export function takeSignatureBlock(cursor: Cursor): SignatureBlock | undefined {
  const draft = new BlockDraft();
  for (
    let line = cursor.peek();
    line !== undefined && !endsSignatures(line, cursor);
    line = cursor.peek()
  ) {
    if (isDateLine(line)) draft.addDate(leaf('date-line', line.span));
    else draft.addLine(partsOf(line, draft.open));
    cursor.advance();
  }
  return draft.finish();
}

function endsSignatures(line: Line, cursor: Cursor): boolean {
  return (
    /。/.test(line.flow.text) ||
    isBillNumber(line) ||
    /^別[紙記]$/.test(line.flow.text) ||
    opensAnnex(line) ||
    opensTestimonium(line) ||
    opensReasons(line) ||
    opensCaption(line, cursor) ||
    opensArticle(line, cursor) !== undefined ||
    opensTable(line, cursor) ||
    opensComparison(line, cursor)
  );
}

/** A row that names columns. A TAB alone is no table here: 甲 ⇥ 松山市 is set with tabs, too. */
function opensTable(line: Line, cursor: Cursor): boolean {
  return cellTexts(cursor.source.text, line).some(name => columnOf(name) !== undefined);
}
