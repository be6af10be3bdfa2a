/**
 * The lines that open a construct. A line is judged by its folded text (widths folded, layout white
 * space gone) and by the gap that was there: 第1条 この… has one after 条, 第1条の規定 has none.
 */
import { NUMERAL } from '../japanese/numerals.js';
import { gapBefore } from '../model/text.js';
import { opensAmendingProvision } from './amending-openers.js';
import { opensArticle, opensCaption, opensUnbracketedCaption } from './article-openers.js';
import { opensComparison } from './comparisons.js';
import {
  closesByCommencement,
  isSupplementHeading,
  opensDivision,
  opensSupplement,
} from './division-openers.js';
import { opensDeletedArticles } from './deleted-articles.js';
import type { Cursor, Line } from './lines.js';
import { hasColumns } from './lines.js';
import { isDateLine } from './date-lines.js';
import { opensSigners, partyLabelOf } from './signature-openers.js';

export { opensAmendingProvision, opensListedAmendment } from './amending-openers.js';
export * from './article-openers.js';
export * from './division-openers.js';
export { isDateLine } from './date-lines.js';
export { partyLabelOf } from './signature-openers.js';

/** The number of a line that begins with ① to ⑳, which folding turns into 1 to 20. */
export function circledNumberOf(line: Line, { source }: Cursor): number | undefined {
  const code = source.text.charCodeAt(line.span.start);
  return code >= 0x2460 && code <= 0x2473 ? code - 0x245f : undefined;
}

/** The title of an annex behind its name: 連携する取組. Not に掲げる取組 or のとおり, nor a sentence. */
const ANNEX_TITLE = `(?![のにをはがで中、第${NUMERAL}])[^。「」()]{2,30}`;

/** （第3条関係） with one bracket, or none. Not 第3条に関係する取組. */
const CUT_RELATION = `(?:\\([^()]*関係|第[${NUMERAL}]+条(?![のに])[^()。]{0,20}関係\\)?)`;

/**
 * The heading of an annex: 別表（第3条関係） · 別表第1（第2条、第3条関係） · 別表 · （別表） · 【別表】 ·
 * 別紙（第3条関係） · 別表第1 連携する取組（第3条関係） · 別表第1（第3条関係） 連携する取組 · 別表（第3条関係 ·
 * 別表第3条関係） · 別表第3条関係 without brackets that recognition overlooked.
 *
 * Not 別表を次のように改める。 or 別表に掲げるとおり, nor 別紙 alone, which stands before an agreement too.
 */
const ANNEX = new RegExp(
  `^(?:別表(?:第?[${NUMERAL}]+)?|\\(別表(?:第?[${NUMERAL}]+)?\\)` +
    `|別[表紙](?:第?[${NUMERAL}]+)?(?:${ANNEX_TITLE})?(?:\\([^()]*関係\\)(?:${ANNEX_TITLE})?|${CUT_RELATION}))$`,
);

/** Whether a line is the heading of an annex and nothing else. */
export function opensAnnex(line: Line): boolean {
  return line.isAnnexHeading === true || ANNEX.test(line.flow.text);
}

/**
 * The sentence after the last article, which says how many originals are made.
 *
 *     この協約の締結を証するため、本書2通を作成し、…
 *     ^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Also 以上の証として、… · 以上のとおり協定を締結したので、その証として · 甲及び乙は、本協約の成立を証するため、…
 * Not この連携協約は、 or 証明書の交付を行うため、.
 */
const TESTIMONIUM =
  /^(?:(?:この|本|以上|上記|右)[^、。]{0,30}|[^。]{0,50}(?:締結|成立)(?:した(?:こと|ので、その)?)?(?:を|の)?)(?:証するため|証として|証明するため|証し)/;

/** Whether a line begins the sentence after the last article. */
export function opensTestimonium(line: Line): boolean {
  return TESTIMONIUM.test(line.flow.text);
}

/** （提案理由） · 提案理由 · 【理由】: what a bill says behind the text that it carries. */
const REASONS = /^(?:[(【〔<]?提案(?:の)?理由[)】〕>]?|[(【〔<]理由[)】〕>]):?/;

/**
 * Whether a line is the heading of the reasons of a bill, alone or set off from them.
 *
 *     提案理由 圏域の取組を拡充するため、…     accepted
 *     提案理由を説明する。                   not: nothing sets it off
 */
export function opensReasons({ flow: text }: Line): boolean {
  const heading = REASONS.exec(text.text)?.[0];
  if (heading === undefined) return false;
  const end = heading.length;
  return end === text.text.length || heading.endsWith(':') || gapBefore(text, end) > 0;
}

/**
 * Whether a line begins something else, so that the text before it ends there even though its
 * sentence is open. Weak signs, as a number or a bracket at the start of a line, do not count:
 * a wrapped sentence may show them.
 */
export function interruptsText(line: Line, cursor: Cursor): boolean {
  return (
    hasColumns(line) ||
    opensAnnex(line) ||
    opensReasons(line) ||
    isSupplementHeading(line) ||
    closesByCommencement(line, cursor) ||
    opensDeletedArticles(line) ||
    opensTestimonium(line) ||
    opensCaption(line, cursor) ||
    opensArticle(line, cursor)?.order === cursor.expectedArticle
  );
}

/** Whether a line begins something else than more text of the block before, whose sentence is closed. */
export function opensConstruct(line: Line, cursor: Cursor): boolean {
  return (
    interruptsText(line, cursor) ||
    opensArticle(line, cursor) !== undefined ||
    opensUnbracketedCaption(line, cursor) ||
    opensComparison(line, cursor) ||
    opensDivision(line, cursor) !== undefined ||
    opensSupplement(line, cursor) !== undefined ||
    opensAmendingProvision(line) ||
    isDateLine(line) ||
    partyLabelOf(line) !== undefined ||
    opensSigners(cursor)
  );
}
