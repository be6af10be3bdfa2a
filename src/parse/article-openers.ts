/** The lines that open an article: its number, and its caption above, behind or below the number. */
import { NUMERAL, parseNumber } from '../japanese/numerals.js';
import { gapBefore } from '../model/text.js';
import { tellsOfEvent } from './event-lines.js';
import type { Cursor, Line } from './lines.js';

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
 * 第2条及び第3条, 第1条を次のように改める, 第4条各号, 第5条中「…, 第1条中第2項を, 第6条第2項. Not 第3条 にぎわいの創出,
 * 第4条 中心市は.
 */
const CITED = new RegExp(
  '^(?:に(?:規定|定め|掲げ|基づ|よ[りる]|お[いけ]|関|係)|の(?:規定|取組|見出し|次に|[一全]部)|を|は、|' +
    `中(?:[「、]|第[${NUMERAL}]+[項号]|同[項号]|ただし書|[前後]段)|及び|又は|並びに|から|各号|本文|第[${NUMERAL}]+[項号]|[、,])`,
);

/**
 * What follows it without a gap when it is cited: 第252条の2第1項, 第3条（同条の…）, 第3条の施策. Not
 * 第2条第1条の目的を…, an article that begins by citing another.
 */
const CITED_CLOSELY = new RegExp(`^(?:第(?![${NUMERAL}]+条)|[(にのはがへ])`);

/**
 * A caption behind the number: 第3条（費用負担） この連携協約に…, or 第3条（費用負担 where the line ends. Not
 * 第3条（同条第2項を除く）の規定, nor 第3条（以下「本条」という。）.
 */
const CAPTION_BEHIND =
  /^\((?!同|前|第|次|以下|明治|大正|昭和|平成|令和)[^()。「」0-9]{2,40}(?:\)(?!の規定|に規定)|$)/;

/** A line that is a bracket: （費用（経費）の負担）. Not （目的）及び（趣旨）. */
const CAPTION = /^\((?:[^()]|\([^()]*\))+\)$/;

/** How many numbers before a caption may not have been recognised. */
const MAX_MISSING = 2;

/** Whether white space follows the first `length` folded characters of a line. */
export function hasGapAfter(line: Line, length: number): boolean {
  const { text } = line.flow;
  if (length < 1 || length > text.length) return false;
  return length === text.length || gapBefore(line.flow, length) > 0 || text.charAt(length) === ' ';
}

/** Whether a gap sets the first `length` characters off from a text whose letters are not spaced themselves. */
function isSetOff(line: Line, length: number): boolean {
  const gaps = [length, length + 1, length + 2].filter(at => hasGapAfter(line, at));
  const isSpaced = gaps.length === 3 && line.flow.text.length > length + 3;
  return gaps[0] === length && !isSpaced;
}

/**
 * The article a line opens. A number is taken for an article's where it is the next one, or where
 * a gap sets it off from its text; a wrapped citation at the start of a line is neither.
 *
 *     第2条 甲及び乙は、      accepted: a gap
 *     第5条（定期的な協議）   accepted: a caption, though 第4条 was not recognised
 *     第5条の2（公表）        accepted: a caption, behind 第5条
 *     第252条の2第1項の規定   not: no gap, and not the next number
 */
export function opensArticle(line: Line, cursor: Cursor): ArticleOpener | undefined {
  if (cursor.numbersBarely) return bareArticle(line, cursor);
  const opener = articleNumber(line.flow.text);
  if (opener === undefined) return undefined;
  const tail = line.flow.text.slice(opener.length);
  if (CITED.test(tail)) return undefined;
  if (isSetOff(line, opener.length)) return opener;
  const hasCaption = CAPTION_BEHIND.test(tail);
  if (hasCaption && canFollow(opener, cursor)) return opener;
  const isCited = CITED_CLOSELY.test(tail) && !hasCaption;
  return opener.order === cursor.expectedArticle && !isCited ? opener : undefined;
}

/** 第1 この連携協約は、: the number of an article without 条, set off by a gap. Not 第1章, nor 第1 産業 in an annex. */
const BARE = new RegExp(`^第(?<order>[${NUMERAL}]{1,3})(?![条章節編款項号表回次期位])`);

/**
 * Whether a text numbers its articles 第1, 第2, … below their captions, and none of them 第1条.
 *
 *     （目的）
 *     第1 この連携協約は、…とする。
 */
export function numbersBarely(lines: readonly Line[]): boolean {
  let expected = 1;
  for (const [at, line] of lines.entries()) {
    if (articleNumber(line.flow.text)?.order === 1) return false;
    const above = lines[at - 1];
    const isBelowCaption = above !== undefined && CAPTION.test(above.flow.text);
    if (isBelowCaption && bareNumber(line)?.order === expected) expected += 1;
  }
  return expected > 2;
}

function bareArticle(line: Line, cursor: Cursor): ArticleOpener | undefined {
  const opener = bareNumber(line);
  return opener?.order === cursor.expectedArticle ? opener : undefined;
}

function bareNumber(line: Line): ArticleOpener | undefined {
  const match = BARE.exec(line.flow.text);
  const order = parseNumber(match?.groups?.['order'] ?? '');
  if (match === null || order === undefined || !hasGapAfter(line, match[0].length))
    return undefined;
  return { order, number: String(order), length: match[0].length };
}

/**
 * Whether an article with a caption can come where it stands: only one or two lie between the last one and it, or it is
 * a branch of the last: 第5条の2 behind 第5条.
 */
function canFollow({ number, order }: ArticleOpener, { expectedArticle }: Cursor): boolean {
  if (order < expectedArticle) return order === expectedArticle - 1 && number.includes('-');
  return order > expectedArticle && order <= expectedArticle + MAX_MISSING;
}

/** More articles than an agreement ever has: 第252条 is a law's. */
const MAX_ARTICLES = 99;

/** The number of an article at the beginning of a folded text, cited or not. */
export function articleNumber(text: string): ArticleOpener | undefined {
  const { order: digits = '', branches = '' } = ARTICLE.exec(text)?.groups ?? {};
  const order = parseNumber(digits);
  if (order === undefined || order < 1 || order > MAX_ARTICLES) return undefined;
  const number = [order, ...branches.split('の').slice(1).map(parseNumber)].join('-');
  return { order, number, length: `第${digits}条${branches}`.length };
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
  const { text } = line.flow;
  return (
    CAPTION.test(text) &&
    !tellsOfEvent(text) &&
    next !== undefined &&
    opensArticle(next, cursor) !== undefined
  );
}

/** The longest caption without brackets: longer lines are text. */
const MAX_CAPTION = 30;

/**
 * A name of a matter, not a sentence: 目的 · 事務執行に当たっての連携、協力及び費用分担. Not a numbered line, nor
 * 甲は、地方自治法.
 */
const MATTER =
  /^(?![0-9(第別]|.*[はが]、)[^。「」()]+[\p{Script=Han}\p{Script=Katakana}ーけりめみ組い]$/u;

/** The name of an instrument or of a party: the line above 第1条 where a text has no preamble. */
const NAME = /(?:協約|協定|規約|宣言|覚書)(?:書|文)?$|[都道府県市区町村]$/;

function isMatter({ text }: { readonly text: string }): boolean {
  return text.length <= MAX_CAPTION && MATTER.test(text) && !NAME.test(text) && !tellsOfEvent(text);
}

/**
 * The caption of an article without brackets, alone on its line before the next article. It counts
 * only where the sentence before it is closed.
 *
 *     定期的な協議
 *     第5条 甲及び乙の長は、
 */
export function opensUnbracketedCaption(line: Line, cursor: Cursor): boolean {
  const next = cursor.peek(1);
  return (
    line.cells.length === 1 &&
    isMatter(line.flow) &&
    next !== undefined &&
    opensArticle(next, cursor)?.order === cursor.expectedArticle
  );
}

/** How much longer a line of text is than a caption behind the number above it. */
const CAPTION_IS_SHORTER_BY = 8;

/**
 * Whether the rest of an article's line is its caption without brackets: the text begins on the next line.
 *
 *     第5条 定期的な協議
 *     甲及び乙の長は、連携中枢都市圏の取組に関する連絡調整を図るため、…
 *
 * Not the first of several lines that are wrapped at the same width.
 */
export function isCaptionLine(line: Line, from: number, below: Line | undefined): boolean {
  const rest = line.flow.text.slice(from);
  return (
    hasGapAfter(line, from) &&
    isMatter({ text: rest }) &&
    below !== undefined &&
    /[、。]/.test(below.flow.text) &&
    below.flow.text.length >= line.flow.text.length + CAPTION_IS_SHORTER_BY
  );
}

/**
 * How many folded characters of the line below an article's number its caption takes; 0 for none.
 *
 *     第1条
 *     （目的）
 *     ^^^^^^
 *     この協約は、
 *
 * Not the caption of the next article, below an article without text.
 */
export function captionBelow(cursor: Cursor): number {
  const below = cursor.peek(1);
  if (below === undefined || opensCaption(below, cursor, 1)) return 0;
  return captionBehind(below, 0);
}
