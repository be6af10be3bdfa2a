/** The cover: what its lines are, and which of them are the title. */
import { NUMERAL } from '../japanese/numerals.js';
import type { DocumentNode, Leaf, LeafKind } from '../model/document.js';
import { sourceStart } from '../model/text.js';
import { namesInstrument } from './instrument-names.js';
import type { Line } from './lines.js';
import { leaf, leafOver } from './lines.js';
import { isDateLine } from './openers.js';

/** What names an instrument that ends another, where nothing else does: …連携協約の廃止について. Not …の締結について, a subject of a bill. */
const ENDING_TITLE = /(?:協約|協定|規約|覚書|宣言)(?:書)?の(?:廃止|失効|解消)(?:について)?$/;

/**
 * A line that goes on with the name of the line above: の形成に関する連携協約書 · る連携協約, wrapped inside a word.
 * Not し尿の処理に関する事務の委託に関する規約, below the names of the parties.
 */
const TITLE_CONTINUED = /^(?:の|に|及び|並びに|における|す?る(?![^、。]{0,6}[市町村]))/;

/**
 * A line that the line below goes on with: 松山市及び東温市における · 松山市、東温市及び · 松山市と東温市との ·
 * 十日町市及び津南町における越後妻有圏域. Not 令和8年1月, nor 松山市・東温市 under a title.
 */
const TITLE_OPEN = /(?:における[^、。]{0,30}|との間?|に係る|に関する|及び|並びに|[のと、])$/;

/** （案） on its own line. */
const DRAFT_MARK = /^\(?案\)?$/;

/** （案） or （令和2年1月17日締結） at the end of the title. */
const MARK_AT_END = /\((?:案|[^()]*締結)\)$/;

/** 議案第3号 · 議第12号 · 第5号議案 · 議案第三十号. */
const BILL_NUMBER = new RegExp(`^(?:議案?第[${NUMERAL}]+号|第[${NUMERAL}]+号議案)$`);

/** 告示第55号 · 松山市告示第55号 · （令和2年1月20日告示第55号） · 平成29年3月22日 愛媛県知事届出. Not 告示第55号により. */
const NOTICE_NUMBER = new RegExp(
  `^\\(?[^。、()「」]{0,30}(?:(?:告示|公告|訓令|条例|規則|規程)(?:甲|乙)?第[${NUMERAL}]+号|知事(?:へ)?(?:の)?届出)\\)?$`,
);

/** ○ before a title in a collection of ordinances. Not ○○市 or ○市, which are blanks. */
const TITLE_MARK = /^[○◯●◎■□◆](?![○◯●◎■□◆市区町村])/;

/** Whether a line is the number of a bill. */
export function isBillNumber({ flow: { text } }: Line): boolean {
  return BILL_NUMBER.test(text);
}

/** Whether a line is the number of a notice. */
export function isNoticeNumber({ flow: { text } }: Line): boolean {
  return NOTICE_NUMBER.test(text);
}

/** Whether a line is the beginning of a name that the line below completes. */
export function beginsName({ flow: { text } }: Line, below: Line | undefined): boolean {
  return TITLE_OPEN.test(text) && below !== undefined && namesInstrument(below);
}

/** The lines of a cover as leaves: the title, and what stands around it. */
export function coverNodes(lines: readonly Line[]): readonly DocumentNode[] {
  const title = titleLines(lines);
  return lines.flatMap(line => {
    if (!title.includes(line)) return [leaf(coverKind(line), line.span)];
    return line === title[0] ? titleNodes(title) : [];
  });
}

/**
 * The lines of what announces a text. Dates in a bill are none of the text: what it carries may never be concluded. The
 * day of a public notice, which has its number at its head, is that on which the text was made known.
 */
export function announcementNodes(lines: readonly Line[]): readonly DocumentNode[] {
  const [head] = lines;
  const kept: readonly LeafKind[] =
    head !== undefined && isNoticeNumber(head)
      ? ['notice-number', 'date-line']
      : ['bill-number', 'notice-number'];
  return lines.map(line => {
    const kind = coverKind(line);
    return leaf(kept.includes(kind) ? kind : 'front-matter', line.span);
  });
}

/** The title, the mark before it, and what stands in brackets behind it: ○松山市及び東温市における連携協約（案）. */
function titleNodes(lines: readonly Line[]): readonly DocumentNode[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return [];
  const start = TITLE_MARK.test(first.flow.text) ? sourceStart(first.flow, 1) : first.span.start;
  const behind = MARK_AT_END.exec(last.flow.text);
  const end = behind === null ? last.span.end : sourceStart(last.flow, behind.index);
  const spans = lines.map(({ span }) => ({
    start: span === first.span ? (start ?? span.start) : span.start,
    end: span === last.span ? (end ?? span.end) : span.end,
  }));
  return [
    partOf('front-matter', first, { start: first.span.start, end: start }),
    leafOver('title', spans),
    partOf(behind?.[0] === '(案)' ? 'draft-mark' : 'date-line', last, {
      start: end,
      end: last.span.end,
    }),
  ].filter(node => node !== undefined);
}

function partOf(
  kind: LeafKind,
  { span }: Line,
  {
    start = span.start,
    end = span.end,
  }: { readonly start?: number | undefined; readonly end?: number | undefined },
): Leaf | undefined {
  return start < end ? leaf(kind, { start, end }) : undefined;
}

/**
 * The title is the last line of the cover that names an instrument, as it stands at the head of the
 * text, with the lines above that it only goes on with.
 */
function titleLines(lines: readonly Line[]): readonly Line[] {
  const naming = lines.findLastIndex(namesInstrument);
  const ending = lines.findLastIndex(line => ENDING_TITLE.test(line.flow.text));
  const last = naming < 0 ? ending : naming;
  let first = last;
  while (first > 0 && isContinued(lines[first - 1], lines[first])) first -= 1;
  return last < 0 ? [] : lines.slice(first, last + 1);
}

function isContinued(above: Line | undefined, line: Line | undefined): boolean {
  if (above === undefined || line === undefined || coverKind(above) !== 'front-matter')
    return false;
  return TITLE_CONTINUED.test(line.flow.text) || TITLE_OPEN.test(above.flow.text);
}

function coverKind(line: Line): LeafKind {
  if (isDateLine(line)) return 'date-line';
  if (DRAFT_MARK.test(line.flow.text)) return 'draft-mark';
  if (isBillNumber(line)) return 'bill-number';
  if (isNoticeNumber(line)) return 'notice-number';
  return 'front-matter';
}
