/** Bodies without articles: the numbered parts of a declaration, what a notice of an end lists. */
import type { DocumentNode, Paragraph } from '../model/document.js';
import { takeItems } from './items.js';
import { isFirst, numberOf } from './item-openers.js';
import type { Cursor, Line } from './lines.js';
import { isTableLine, leaf } from './lines.js';
import { isDateLine } from './openers.js';
import { opensSignatureBlock } from './signature-openers.js';
import { takeParagraph } from './paragraphs.js';

/** 記, between what is announced and its list. */
const BELOW = /^記$/;

/**
 * Takes the list at the cursor that is the body of an instrument without articles; nothing where there is none.
 *
 *     記
 *     1 圏域の名称
 *       関門・北浦連携中枢都市圏
 *     2 圏域における取組
 *     (1) 圏域全体の経済成長のけん引
 *
 * Not 1 市長は、… behind articles, nor a row of a table.
 */
export function takeNumberedBody(cursor: Cursor): readonly DocumentNode[] {
  const line = cursor.peek();
  if (line === undefined) return [];
  const below = BELOW.test(line.flow.text) ? cursor.peek(1) : undefined;
  if (!opensBody(below ?? line, cursor)) return [];
  if (below !== undefined) cursor.advance();
  // a day alone is judged by the list: an entry may announce it
  const isSigned = (next: Line): boolean => !isDateLine(next) && opensSignatureBlock(next, cursor);
  const items = takeItems(cursor, { ends: next => isTableLine(next) || isSigned(next) });
  return below === undefined ? items : [leaf('heading', line.span), ...items];
}

function opensBody(line: Line, cursor: Cursor): boolean {
  return numberOf(line, cursor)?.readings.some(isFirst) === true;
}

/** How a sentence ends that ends an agreement: …は、令和7年3月31日限り、これを廃止する。 · …をもって効力を失う。 */
const ENDS_AGREEMENT = /(?:廃止する|効力を失う|失効する|解消する|終了する)(?:ものとする)?。$/;

/** The most lines of such a sentence. */
const MAX_LINES = 5;

/** Takes the sentence at the cursor that ends an agreement and stands in no article; undefined where there is none. */
export function takeEndingParagraph(cursor: Cursor): Paragraph | undefined {
  const line = cursor.peek();
  if (line === undefined || !ENDS_AGREEMENT.test(sentenceAhead(cursor))) return undefined;
  return takeParagraph(cursor, { start: line.span.start, order: 1, number: 1 });
}

/** The lines from the cursor on up to the first that closes a sentence. */
function sentenceAhead(cursor: Cursor): string {
  let text = '';
  for (let ahead = 0; ahead < MAX_LINES && !text.endsWith('。'); ahead++)
    text += cursor.peek(ahead)?.flow.text ?? '';
  return text;
}
