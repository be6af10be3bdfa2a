/** The lines that open a signature block: a day, a label, an office with a name, an address above one. */
import { NUMERAL } from '../japanese/numerals.js';
import { hasGapAfter, opensArticle } from './article-openers.js';
import { isDateLine } from './date-lines.js';
import type { Cursor, Line } from './lines.js';
import { partsOf } from './signature-lines.js';
import type { Word } from './signature-words.js';
import { wordsOf } from './signature-words.js';

/** What follows a label in running text, though its letters be set apart: 甲 及 び 乙 は、. Not 甲 にかほ市. */
const LABEL_IN_TEXT = /^(?:及び|又は|並びに|は、|が、?|を|とは?、|、)/;

/** The label of a party at the beginning of a signature: 甲, （乙）, with a gap or alone. Not 甲及び乙は. */
export function partyLabelOf(line: Line): string | undefined {
  const label = /^(?:[甲乙丙丁戊己]|\([甲乙丙丁戊己]\))/.exec(line.flow.text)?.[0];
  if (label !== undefined && LABEL_IN_TEXT.test(line.flow.text.slice(label.length)))
    return undefined;
  return label !== undefined && hasGapAfter(line, label.length) ? label : undefined;
}

/** Whether a line begins a signature block where no testimonium announced it. */
export function opensSignatureBlock(line: Line, cursor: Cursor): boolean {
  return (
    isDateLine(line) ||
    partyLabelOf(line) !== undefined ||
    isOfficeWithName(line) ||
    isSignersAddress(cursor)
  );
}

/** Whether those who sign begin at the cursor, behind a sentence that is closed. */
export function opensSigners(cursor: Cursor): boolean {
  return isSignersAddress(cursor) || areSignatories(cursor);
}

/** How many lines below those who sign are looked at for an article. */
const FAR_BELOW = 12;

/**
 * Whether those who sign begin at the cursor without anything that announces them: two at least, each an office with a
 * name, and no article below.
 *
 *     第4条 この協定に定めのないことは、両市で協議する。
 *     松山市長 野本 健一
 *     ^^^^^^^^^^^^^
 *     東温市長 高橋 進
 *
 * Not the same two lines above 第5条, where they are members of a council; nor one office with a name alone.
 */
function areSignatories(cursor: Cursor): boolean {
  const [first, second] = [cursor.peek(), cursor.peek(1)];
  if (first === undefined || second === undefined) return false;
  if (!isOfficeWithName(first) || !isOfficeWithName(second)) return false;
  for (let ahead = 2; ahead <= FAR_BELOW; ahead++) {
    const line = cursor.peek(ahead);
    if (line === undefined) return true;
    const opener = opensArticle(line, cursor);
    if (opener !== undefined) return opener.order === 1;
  }
  return true;
}

/** The longest line that has an office and a name, in characters: 松山広域連合長 代表者 and the like included. */
const MAX_SIGNED = 40;

/** The words of a line that is short enough for a signature; none of another. */
export function signatureWordsOf(line: Line): readonly Word[] {
  return line.flow.text.length > MAX_SIGNED ? [] : wordsOf(line);
}

/** 松山市長 山田 太郎, alone on its line. Not 松山市長は、これを…, nor 松山市長 alone. */
function isOfficeWithName(line: Line): boolean {
  const parts = shortPartsOf(line);
  return parts.includes('office') && parts.includes('name');
}

/** What only an address has: 二番町四丁目7番地2 · 3番1号 · 大字筒井 · 第10地割. */
const PLACE = new RegExp(`[${NUMERAL}](?:丁目|番|号|地割)|大字`);

/**
 * Whether an address stands at the cursor, or further on, with who signs below it: a label, an office with a name, or
 * the name of the party above its office.
 *
 *     松山市二番町四丁目7番地2          松山市二番町四丁目7番地2        松山市二番町四丁目7番地2
 *     松山市長 野志 克仁              甲 松山市                    松山市
 *                                                               市長
 *
 * Not 4番地に置く。 or 平成30年2月5日提出, nor an address with nobody below it.
 */
export function isSignersAddress(cursor: Cursor, ahead = 0): boolean {
  const [line, below, further] = [0, 1, 2].map(more => cursor.peek(ahead + more));
  if (line === undefined || below === undefined || !isAddressLine(line)) return false;
  const isParty = shortPartsOf(below).join(' ') === 'partyName';
  const isAboveOffice = further !== undefined && shortPartsOf(further)[0] === 'office';
  return partyLabelOf(below) !== undefined || isOfficeWithName(below) || (isParty && isAboveOffice);
}

function isAddressLine(line: Line): boolean {
  return PLACE.test(line.flow.text) && shortPartsOf(line).join(' ') === 'address';
}

/**
 * Whether signatures begin at the cursor so plainly that no sentence goes on there, though the one above has no 。.
 *
 *     第5条 削除                 …協議して定める
 *     令和2年3月30日              甲 松山市長 野志 克仁
 *     甲 松山市長 野志 克仁
 *
 * Not 令和2年3月30日 above に締結した…, a sentence that was wrapped, nor 甲 above 乙, cells of a table.
 */
export function interruptsWithSignatures(line: Line, cursor: Cursor): boolean {
  if (!isDateLine(line)) return isSignedBeside(line);
  const below = cursor.peek(1);
  if (below === undefined) return true;
  return (
    partyLabelOf(below) !== undefined || isOfficeWithName(below) || isSignersAddress(cursor, 1)
  );
}

/** Whether a label has who signs, or the address, beside it: 甲 松山市長 野志 克仁 · 甲 松山市二番町四丁目7番地2. */
function isSignedBeside(line: Line): boolean {
  if (partyLabelOf(line) === undefined) return false;
  const parts = shortPartsOf(line).join(' ');
  return isOfficeWithName(line) || (PLACE.test(line.flow.text) && parts === 'label address');
}

/** What the words of a short line are; nothing for a sentence. */
function shortPartsOf(line: Line): readonly string[] {
  if (line.flow.text.length > MAX_SIGNED || /[、。()「」]/.test(line.flow.text)) return [];
  return partsOf(line, new Set()).map(([part]) => part);
}
