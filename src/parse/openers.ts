/**
 * The lines that open a construct. A line is judged by its folded text (widths folded, layout white
 * space gone) and by the gap that was there: 第1条 この… has one after 条, 第1条の規定 has none.
 */
import { NUMERAL, parseNumber } from '../japanese/numerals.js';
import { findDates } from '../japanese/calendar.js';
import type { Cursor, Line } from './lines.js';
import { isTableLine } from './lines.js';

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
 * Also 第12条, alone on its line. Not 第一章.
 */
const ARTICLE = new RegExp(`^第(?<order>[${NUMERAL}]+)条(?<branches>(?:の[${NUMERAL}]+)*)`);

/** What follows the number when it is a citation: 第252条の2第1項, 第3条に規定する, 第2条及び第3条. */
const CITATION_TAIL = /^(?:第|に|の|中|及び|又は|から|、|,|\()/;

/** Whether white space follows the first `length` folded characters of a line. */
export function hasGapAfter(line: Line, length: number): boolean {
  const end = line.flow.ends[length - 1];
  const next = line.flow.starts[length];
  return end !== undefined && (next === undefined || next > end);
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
  const isNext = opener.order === cursor.expectedArticle && !CITATION_TAIL.test(tail);
  return isNext || hasGapAfter(line, opener.length) ? opener : undefined;
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
 * The heading of an annex: 別表（第3条関係） · 別表第1（第2条、第3条関係） · 別表.
 * Not 別表を次のように改める。 or 別表に掲げるとおり.
 */
export function opensAnnex(line: Line): boolean {
  return new RegExp(`^別表(?:第?[${NUMERAL}]+)?(?:\\([^()]*関係\\))?$`).test(line.flow.text);
}

/**
 * The sentence after the last article, which says how many originals are made.
 *
 *     この協約の締結を証するため、本書2通を作成し、…
 *     ^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Also 以上の証として、… · 本協定の成立を証するため、…
 */
export function opensTestimonium(line: Line): boolean {
  return /^(?:この|本|以上|上記|右)[^、。]{0,30}(?:証するため|証として|証明するため|証し)/.test(
    line.flow.text,
  );
}

/**
 * A sentence that changes another instrument: 別表を次のように改める。 ·
 * 第3条中「A」を「B」に改める。 · 別表第1の2の項を削る。
 */
export function opensAmendingProvision(line: Line): boolean {
  return /^(?:別表|第|前文|題名|目次|附則|本則)[^。]*(?:改め|加え|削)(?:る|、)/.test(
    line.flow.text,
  );
}

/** A line that is a date and nothing else. */
export function isDateLine(line: Line): boolean {
  const [date] = findDates(line.flow.text);
  return date !== undefined && date.start === 0 && date.end === line.flow.text.length;
}

/** The label of a party at the beginning of a signature: 甲, 乙 with a gap or alone. Not 甲及び乙は. */
export function opensPartyLabel(line: Line): boolean {
  return /^[甲乙丙丁戊己]/.test(line.flow.text) && hasGapAfter(line, 1);
}

/**
 * Whether a line begins something else, so that the text before it ends there even though its
 * sentence is open. Weak signs, as a number or a bracket at the start of a line, do not count:
 * a wrapped sentence may show them.
 */
export function interruptsText(line: Line, cursor: Cursor): boolean {
  return (
    isTableLine(line) ||
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
    opensPartyLabel(line)
  );
}
