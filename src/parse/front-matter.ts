/** What stands before the articles: cover, title, preamble. */
import { flow } from '../japanese/normalize.js';
import { NUMERAL } from '../japanese/numerals.js';
import type { DocumentNode, Leaf, LeafKind } from '../model/document.js';
import type { Span } from '../model/text.js';
import type { Cursor, Line } from './lines.js';
import { hasColumns, leaf, mergeOverBlanks } from './lines.js';
import {
  isDateLine,
  opensAnnex,
  opensArticle,
  opensCaption,
  opensConstruct,
  opensDivision,
  opensUnbracketedCaption,
} from './openers.js';
import { takeSentenceLeaf } from './text-blocks.js';

/** The name of an instrument: …連携協約, …形成に関する連携協約書, …協定（案）, …規約, …宣言. Not …協約を締結する。 */
const TITLE = /(?:協約|協定|規約|宣言|覚書)(?:書|文)?(?:\(案\))?$/;

/** A line that goes on with the name of the line above: の形成に関する連携協約書. */
const TITLE_CONTINUED = /^(?:の|に|及び|並びに|における)/;

/**
 * A line that the line below goes on with: 松山市及び東温市における · 松山市、東温市及び · 松山市と東温市との ·
 * 十日町市及び津南町における越後妻有圏域. Not 令和8年1月, nor 松山市・東温市 under a title.
 */
const TITLE_OPEN = /(?:における[^、。]{0,30}|との間?|に係る|に関する|及び|並びに|[のと、])$/;

/** A subject marks a sentence, though its line may end with the name of an instrument: 甲及び乙は、連携協約. */
const SUBJECT = /(?:は|とは)、/;

/** （案） on its own line. */
const DRAFT_MARK = /^\(?案\)?$/;

/** （案） at the end of the title. */
const DRAFT_MARK_AT_END = /\(案\)$/;

/** 議案第3号 · 議第12号 · 第5号議案 · 議案第三十号. */
const BILL_NUMBER = new RegExp(`^(?:議案?第[${NUMERAL}]+号|第[${NUMERAL}]+号議案)$`);

/**
 * Takes the lines before the first sentence, and the preamble that begins with it: everything up to the
 * first article, annex or amending provision.
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
  const preamble = takePreamble(cursor);
  return preamble === undefined ? cover : [...cover, preamble];
}

/** What the last sentence of a preamble says: 次のとおり連携協約を締結する。 · …の一部を次のように変更する。 */
const PREAMBLE_END = /次の(?:とおり|ように)[^。]*。$|(?:締結|変更|改正)する。$/;

/** The preamble: sentences on the state of the region may come before the one that says who agrees. */
function takePreamble(cursor: Cursor): Leaf | undefined {
  const spans: Span[] = [];
  let isComplete = false;
  while (!isComplete && opensPreamble(cursor)) {
    const taken = takeSentenceLeaf(cursor, 'preamble').spans;
    spans.push(...taken);
    isComplete = PREAMBLE_END.test(flow(cursor.source.text, taken).text);
  }
  if (spans.length === 0) return undefined;
  return leaf('preamble', ...mergeOverBlanks(cursor.source.text, spans));
}

function isCoverLine(line: Line, cursor: Cursor): boolean {
  return !(
    (isSentenceLike(line) && !isTitleLine(line, cursor)) ||
    hasColumns(line) ||
    opensAnnex(line) ||
    opensCaption(line, cursor) ||
    opensUnbracketedCaption(line, cursor) ||
    opensDivision(line, cursor) !== undefined ||
    opensArticle(line, cursor) !== undefined
  );
}

/** A cover has names and dates; a comma, a full stop or a definition belongs to running text. */
function isSentenceLike(line: Line): boolean {
  return /[、。]|\(以下/.test(line.flow.text) || line.flow.text === '';
}

/** A title names several parties with commas: 松山市、東温市及び砥部町における連携協約, on one line or two. */
function isTitleLine({ flow: { text } }: Line, cursor: Cursor): boolean {
  if (/。|\(以下/.test(text) || SUBJECT.test(text)) return false;
  const below = cursor.peek(1)?.flow.text ?? '';
  return TITLE.test(text) || (TITLE_OPEN.test(text) && TITLE.test(below));
}

function opensPreamble(cursor: Cursor): boolean {
  const line = cursor.peek();
  return (
    line !== undefined &&
    line.flow.text !== '' &&
    isSentenceLike(line) &&
    !opensConstruct(line, cursor)
  );
}

function coverNodes(lines: readonly Line[]): readonly DocumentNode[] {
  const title = titleLines(lines);
  return lines.flatMap(line => {
    if (!title.includes(line)) return [leaf(coverKind(line), line.span)];
    return line === title[0] ? titleNodes(title) : [];
  });
}

/** The title, and the mark of a draft at its end: 松山市及び東温市における連携協約（案）. */
function titleNodes(lines: readonly Line[]): readonly DocumentNode[] {
  const last = lines.at(-1);
  const mark = last === undefined ? null : DRAFT_MARK_AT_END.exec(last.flow.text);
  const start = mark === null ? undefined : last?.flow.starts[mark.index];
  if (last === undefined || start === undefined) {
    return [leaf('title', ...lines.map(line => line.span))];
  }
  const name = [
    ...lines.slice(0, -1).map(line => line.span),
    { start: last.span.start, end: start },
  ];
  return [leaf('title', ...name), leaf('draft-mark', { start, end: last.span.end })];
}

/**
 * The title is the last line of the cover that names an instrument, as it stands at the head of the
 * text, with the lines above that it only goes on with.
 */
function titleLines(lines: readonly Line[]): readonly Line[] {
  const last = lines.findLastIndex(line => TITLE.test(line.flow.text));
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
  if (BILL_NUMBER.test(line.flow.text)) return 'bill-number';
  return 'front-matter';
}
