/** The lines that open a division (編, 章, 節, 款) or the supplementary provision (附則). */
import { NUMERAL, parseNumber } from '../japanese/numerals.js';
import type { DivisionLevel } from '../model/document.js';
import { opensArticle, opensCaption } from './article-openers.js';
import { isDateLine } from './date-lines.js';
import type { Cursor, Line } from './lines.js';

/** The level and the number of a division. */
export interface DivisionOpener {
  readonly level: DivisionLevel;
  readonly order: number;
}

/**
 * The heading of a division: 第1章 総則 · 第二編 連携する取組 · 第一節 通則. Not 第1章に規定する, nor
 * 第1章 総則（第1条―第3条） in a table of contents.
 */
const DIVISION = new RegExp(
  `^第(?<order>[${NUMERAL}]{1,4})(?<level>[編章節款])(?!に|の(?![${NUMERAL}])|を|は、|及び|から|中)[^。、(]{0,40}$`,
);

const LEVELS: Readonly<Record<string, DivisionLevel>> = {
  編: 'part', 章: 'chapter', 節: 'section', 款: 'subsection',
}; // prettier-ignore

/** The levels from the outermost in. */
export const LEVEL_DEPTH: Readonly<Record<DivisionLevel, number>> = {
  part: 1, chapter: 2, section: 3, subsection: 4,
}; // prettier-ignore

/** How many lines a heading may have below it before the first article: 第1編 総則, 第1章 目的, （目的）. */
const MAX_HEADINGS = 4;

/** The division whose heading a line is; an article must follow, with other headings between at most. */
export function opensDivision(line: Line, cursor: Cursor): DivisionOpener | undefined {
  const opener = divisionOf(line);
  if (opener === undefined) return undefined;
  for (let ahead = 1; ahead <= MAX_HEADINGS; ahead++) {
    const next = cursor.peek(ahead);
    if (next === undefined) return undefined;
    if (opensArticle(next, cursor) !== undefined || opensCaption(next, cursor, ahead))
      return opener;
    if (divisionOf(next) === undefined && !isDivisionTitle(next)) return undefined;
  }
  return undefined;
}

/** The name of a division on the line below its number, or a caption: 総則. Not a sentence. */
export function isDivisionTitle(line: Line): boolean {
  return line.cells.length === 1 && /^[^。、]{1,30}$/.test(line.flow.text);
}

/** The level and the number of the division whose heading a line may be. */
export function divisionOf(line: Line): DivisionOpener | undefined {
  const { order: digits = '', level = '' } = DIVISION.exec(line.flow.text)?.groups ?? {};
  const order = parseNumber(digits);
  const known = LEVELS[level];
  return order === undefined || known === undefined ? undefined : { order, level: known };
}

/** What makes 附則第2項 a part that is cited: 附則第2項中「… · 附則第2項を附則第3項とし · 附則第1条の次に. */
const CITED = `第[${NUMERAL}]+[条項](?:中|の(?:次|前|見出し)|を|に次|及び|から|第|ただし書|[前後]段|本文)`;

/**
 * The heading of the supplementary provision: 附 則 · 付則, as some write it · （附則） · 附則（令和3年3月26日） · 附則 この協約は、…. Not
 * 附則を次のように改める, nor 附則第2項中「3年」を「5年」に改める.
 */
const SUPPLEMENT = new RegExp(
  `^(?:\\([附付]則\\)|[附付]則(?:\\([^()]*\\))?抄?)(?!${CITED})(?=$|この|本|[0-9(第一])`,
);

/** 附 則 · （附則） · 附則（令和3年3月26日）, alone on its line. */
const SUPPLEMENT_HEADING = /^(?:\([附付]則\)|[附付]則(?:\([^()]*\))?抄?)$/;

/** Whether a line is the heading of a supplementary provision and nothing else: no sentence goes on with that. */
export function isSupplementHeading({ flow: { text } }: Line): boolean {
  return SUPPLEMENT_HEADING.test(text);
}

/**
 * A sentence behind the last article that says from when all is in force, as one that stands under
 * 附則 does. Not この協約は、前項の通告があった日から2年を経過した日に効力を失う.
 */
const IN_FORCE =
  /^(?:この|本)(?:連携|形成)?(?:協約|協定|規約|覚書)(?:書)?は、[^。]{0,60}(?:から(?:施行|実施|適用|(?:その)?効力を(?:有|生))|に(?:施行|発効)する)/;

/** How many lines to look ahead for an article: where one follows, the sentence belongs to the articles. */
const LOOK_AHEAD = 6;

/**
 * How many folded characters the heading of a supplementary provision takes; 0 where it has none; undefined where none
 * opens. The line stands at the cursor, or `ahead` of it.
 */
export function opensSupplement(line: Line, cursor: Cursor, ahead = 0): number | undefined {
  const heading = SUPPLEMENT.exec(line.flow.text)?.[0].length;
  if (heading !== undefined) return heading;
  const isLone =
    cursor.expectedArticle > 1 &&
    saysInForce(line, cursor, ahead) &&
    !isArticleAhead(cursor, ahead);
  return isLone || closesByCommencement(line, cursor, ahead) ? 0 : undefined;
}

/**
 * Whether a sentence that says from when all is in force is the last one of its instrument, above the day: what changes
 * another has no articles of its own as a rule, and the new text above it may end without 。.
 *
 *     (2) 福祉及び介護の充実
 *
 *     この協約は、令和4年4月1日から施行する。     accepted
 *     令和4年3月25日
 *
 * Not the same above 第7条 or 2 この協約は.
 */
export function closesByCommencement(line: Line, cursor: Cursor, ahead = 0): boolean {
  if (!saysInForce(line, cursor, ahead)) return false;
  const isWhole = line.flow.text.endsWith('。');
  const below = cursor.peek(ahead + (isWhole ? 1 : 2));
  return below === undefined || isDateLine(below);
}

function saysInForce({ flow }: Line, cursor: Cursor, ahead: number): boolean {
  return IN_FORCE.test(flow.text + (cursor.peek(ahead + 1)?.flow.text ?? ''));
}

function isArticleAhead(cursor: Cursor, from: number): boolean {
  for (let ahead = from + 1; ahead <= from + LOOK_AHEAD; ahead++) {
    const next = cursor.peek(ahead);
    if (next === undefined) return false;
    if (opensArticle(next, cursor)?.order === cursor.expectedArticle) return true;
  }
  return false;
}
