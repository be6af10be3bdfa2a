/**
 * The lines that open a construct. A line is judged by its folded text (widths folded, layout white
 * space gone) and by the gap that was there: 第1条 この… has one after 条, 第1条の規定 has none.
 */
import { NUMERAL, parseNumber } from '../japanese/numerals.js';
import { findDates } from '../japanese/calendar.js';
import type { Cursor, Line } from './lines.js';
import { hasColumns } from './lines.js';

/** The number that opens an article, and how many characters of the line it takes. */
export interface ArticleOpener {
  readonly order: number;
  /** `12-2` for 第12条の2. */
  readonly number: string;
  readonly length: number;
}

/**
 * The number of an article at the beginning of a line.
 *
 *     第十二条の二 甲は、次の各号に掲げる措置を講ずる。
 *     ^^^^^^^^^^^^
 *
 * Also 第12条, alone on its line. Not 第一章; in 第3条の一部を改める the part (一部) is no branch.
 */
const ARTICLE = new RegExp(
  `^第(?<order>[${NUMERAL}]+)条(?<branches>(?:の[${NUMERAL}]+(?![${NUMERAL}部]))*)`,
);

/**
 * What follows the number of an article that is only cited, gap or no gap: 第3条に規定する,
 * 第2条及び第3条, 第1条を次のように改める, 第4条各号, 第5条中「…. Not 第3条 にぎわいの創出, 第4条 中心市は.
 */
const CITED =
  /^(?:に(?:規定|定め|掲げ|基づ|よ[りる]|お[いけ]|関|係)|の(?:規定|取組|見出し|次に|[一全]部)|を|は、|中[「、]|及び|又は|並びに|から|各号|本文|[、,])/;

/** What follows it without a gap when it is cited: 第252条の2第1項, 第3条（同条の…）, 第3条の施策. */
const CITED_CLOSELY = /^[第(にのはがへ]/;

/** A caption behind the number: 第3条（費用負担） この連携協約に…. Not 第3条（同条第2項を除く）の規定. */
const CAPTION_BEHIND = /^\((?![同前第])[^()。、「」0-9]{2,30}\)/;

/** Whether white space follows the first `length` folded characters of a line. */
export function hasGapAfter(line: Line, length: number): boolean {
  const { text, starts, ends } = line.flow;
  const end = ends[length - 1];
  const next = starts[length];
  return end !== undefined && (next === undefined || next > end || text.charAt(length) === ' ');
}

/**
 * The article a line opens. A number is taken for an article's where it is the next one, or where
 * a gap sets it off from its text; a wrapped citation at the start of a line is neither.
 *
 *     第2条 甲及び乙は、      accepted: a gap
 *     第252条の2第1項の規定   not: no gap, and not the next number
 */
export function opensArticle(line: Line, cursor: Cursor): ArticleOpener | undefined {
  const opener = articleNumber(line.flow.text);
  if (opener === undefined) return undefined;
  const tail = line.flow.text.slice(opener.length);
  if (CITED.test(tail)) return undefined;
  if (hasGapAfter(line, opener.length)) return opener;
  const isCited = CITED_CLOSELY.test(tail) && !CAPTION_BEHIND.test(tail);
  return opener.order === cursor.expectedArticle && !isCited ? opener : undefined;
}

/**
 * How many folded characters of a line the caption behind an article's number takes; 0 for none.
 *
 *     第3条（費用負担） この連携協約に係る取組に要する費用は、
 *          ^^^^^^^^^^
 */
export function captionBehind(line: Line, from: number): number {
  return CAPTION_BEHIND.exec(line.flow.text.slice(from))?.[0].length ?? 0;
}

/** More articles than an agreement ever has: 第252条 is a law's. */
const MAX_ARTICLES = 99;

function articleNumber(text: string): ArticleOpener | undefined {
  const { order: digits = '', branches = '' } = ARTICLE.exec(text)?.groups ?? {};
  const order = parseNumber(digits);
  if (order === undefined || order < 1 || order > MAX_ARTICLES) return undefined;
  const number = [order, ...branches.split('の').slice(1).map(parseNumber)].join('-');
  return { order, number, length: `第${digits}条${branches}`.length };
}

/**
 * The caption of an article, alone on its line before it.
 *
 *     （連携する取組及び役割分担）
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Not （案） on a cover: no article follows.
 */
export function opensCaption(line: Line, cursor: Cursor, ahead = 0): boolean {
  const next = cursor.peek(ahead + 1);
  return (
    /^\([^()]+\)$/.test(line.flow.text) &&
    next !== undefined &&
    opensArticle(next, cursor) !== undefined
  );
}

/**
 * The number of an item: (1) · (一) · ① · ア and 一 with a gap. Not 一部を, nor （昭和22年法律第67号）.
 */
const ITEM = new RegExp(
  `^(?:\\((?:[0-9]{1,2}|[${NUMERAL}]{1,3}|[ア-ン])\\)|[ア-ン]|[一二三四五六七八九十]{1,3})`,
);

/** The number of a line that begins with ① to ⑳, which folding turns into 1 to 20. */
export function circledNumberOf(line: Line, { source }: Cursor): number | undefined {
  const code = source.text.charCodeAt(line.span.start);
  return code >= 0x2460 && code <= 0x2473 ? code - 0x245f : undefined;
}

/** Whether a line begins an item of a list. */
export function opensItem(line: Line, cursor: Cursor): boolean {
  if (circledNumberOf(line, cursor) !== undefined) return true;
  const number = ITEM.exec(line.flow.text)?.[0] ?? '';
  return number.startsWith('(') || (number !== '' && hasGapAfter(line, number.length));
}

/**
 * The heading of an annex: 別表（第3条関係） · 別表第1（第2条、第3条関係） · 別表 · （別表） · 【別表】.
 * Not 別表を次のように改める。 or 別表に掲げるとおり.
 */
const ANNEX = new RegExp(
  `^(?:別表(?:第?[${NUMERAL}]+)?(?:\\([^()]*関係\\))?|[(【〔]別表(?:第?[${NUMERAL}]+)?[)】〕])$`,
);

/** Whether a line is the heading of an annex and nothing else. */
export function opensAnnex(line: Line): boolean {
  return ANNEX.test(line.flow.text);
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

/**
 * A sentence that changes another instrument: 別表を次のように改める。 · 別表第1の2の項を削る。 ·
 * 第5条を第6条とし、 · 第3条中「A」を「B」に改める。, which may be wrapped anywhere behind 中「.
 * Not 別表に掲げるとおり.
 */
const AMENDING =
  /^(?:別表|第|前文|題名|目次|附則|本則)(?:[^。]*(?:(?:改め|加え|削)(?:る|り|、)|を(?:同条)?第[^。]{1,8}と[しす])|[^「。]{0,20}中「)/;

/** Whether a line begins a sentence that changes another instrument. */
export function opensAmendingProvision(line: Line): boolean {
  return AMENDING.test(line.flow.text);
}

/** A line that is a date and nothing else. */
export function isDateLine(line: Line): boolean {
  const [date] = findDates(line.flow.text);
  return date !== undefined && date.start === 0 && date.end === line.flow.text.length;
}

/** The label of a party at the beginning of a signature: 甲, （乙）, with a gap or alone. Not 甲及び乙は. */
export function partyLabelOf(line: Line): string | undefined {
  const label = /^(?:[甲乙丙丁戊己]|\([甲乙丙丁戊己]\))/.exec(line.flow.text)?.[0];
  return label !== undefined && hasGapAfter(line, label.length) ? label : undefined;
}

/** 附 則, alone on its line: what follows is no more text of the last article. */
function opensSupplement(line: Line): boolean {
  return /^附則$/.test(line.flow.text);
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
    opensAmendingProvision(line) ||
    isDateLine(line) ||
    opensSupplement(line) ||
    partyLabelOf(line) !== undefined
  );
}
