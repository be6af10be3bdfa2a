/** What stands before the articles: what announces the text, cover, title, preamble. */
import { flow } from '../japanese/normalize.js';
import { append } from '../model/append.js';
import type { DocumentNode, Leaf } from '../model/document.js';
import type { Span } from '../model/text.js';
import { opensContents, takeContents } from './contents.js';
import { announcementNodes, beginsName, coverNodes } from './cover.js';
import { namesInstrument } from './instrument-names.js';
import { numberOf } from './item-openers.js';
import type { Cursor, Line } from './lines.js';
import { hasColumns, leafOver, mergeOverBlanks } from './lines.js';
import {
  opensAmendingProvision,
  opensAnnex,
  opensArticle,
  opensCaption,
  opensConstruct,
  opensDivision,
  opensUnbracketedCaption,
} from './openers.js';
import { takeSentenceLeaf } from './text-blocks.js';

/** A subject marks a sentence, though its line may end with the name of an instrument: 甲及び乙は、連携協約. */
const SUBJECT = /(?:は|とは)、/;

/**
 * Takes the lines before the first sentence, and the preamble that begins with it: everything up to the
 * first article, annex or amending provision.
 */
export function takeFrontMatter(cursor: Cursor): readonly DocumentNode[] {
  const announcement = takeLines(cursor, announcementLength(cursor));
  const cover = takeCover(cursor);
  const contents = takeContents(cursor);
  const preamble = takePreamble(cursor);
  return [
    ...announcementNodes(announcement),
    ...coverNodes(cover),
    ...contents,
    ...(preamble === undefined ? [] : [preamble, ...takeContents(cursor)]),
  ];
}

function takeLines(cursor: Cursor, count: number): readonly Line[] {
  const lines: Line[] = [];
  for (let line = cursor.peek(); line !== undefined && lines.length < count; line = cursor.peek()) {
    lines.push(line);
    cursor.advance();
  }
  return lines;
}

function takeCover(cursor: Cursor): readonly Line[] {
  const lines: Line[] = [];
  for (
    let line = cursor.peek();
    line !== undefined && isCoverLine(line, cursor);
    line = cursor.peek()
  ) {
    lines.push(line);
    cursor.advance();
  }
  return lines;
}

/**
 * How many lines announce the text: a bill, or the notice that makes an agreement known, has sentences of
 * its own before the title of what it carries.
 *
 *     議案第36号                                        ┐
 *     松山市及び東温市における連携協約の締結について            │ announcement
 *     次のとおり締結することについて、議会の議決を求める。        │
 *     別紙                                             ┘
 *     松山市及び東温市における連携協約                       title
 *     松山市（以下「甲」という。）及び東温市…                 preamble
 */
function announcementLength(cursor: Cursor): number {
  const lines = linesBeforeBody(cursor);
  let [length, hasSentence, isOpen] = [0, false, false];
  lines.forEach((line, at) => {
    const isTitle =
      !isOpen && beginsTitle(lines, at) && !isListed([lines[at - 1], line, lines[at + 1]], cursor);
    if (isTitle && hasSentence) length = at;
    if (isSentenceLike(line) && !isTitle) isOpen = !/。[)」]*$/.test(line.flow.text);
    hasSentence ||= line.flow.text.includes('。');
  });
  return length;
}

/** Whether a line is a numbered part, or stands between two of them: 1 廃止する協約⏎○○圏域に係る連携協約⏎2 廃止する期日. */
function isListed([above, line, below]: readonly (Line | undefined)[], cursor: Cursor): boolean {
  const isPart = (other: Line | undefined): boolean =>
    other !== undefined && !isSentence(other) && numberOf(other, cursor) !== undefined;
  return isPart(line) || (isPart(above) && isPart(below));
}

function linesBeforeBody(cursor: Cursor): readonly Line[] {
  const lines: Line[] = [];
  for (let at = 0, line = cursor.peek(); line !== undefined; at++, line = cursor.peek(at)) {
    if (opensBody(line, cursor, at)) break;
    lines.push(line);
  }
  return lines;
}

/** Whether a line begins the name of an instrument, and does not only go on with that of the line above. */
export function beginsTitle(lines: readonly (Line | undefined)[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  if (line === undefined || isSentence(line)) return false;
  const isContinued = above !== undefined && !isSentence(above) && beginsName(above, line);
  return !isContinued && (namesInstrument(line) || beginsName(line, below));
}

/** Whether a line is running text: it has a full stop, a definition or a subject. */
export function isSentence({ flow: { text } }: Line): boolean {
  return /。|\(以下/.test(text) || SUBJECT.test(text);
}

/** Whether a line begins what stands behind the preamble. */
function opensBody(line: Line, cursor: Cursor, ahead: number): boolean {
  return (
    hasColumns(line) ||
    opensAnnex(line) ||
    opensCaption(line, cursor, ahead) ||
    opensArticle(line, cursor) !== undefined ||
    opensAmendingProvision(line)
  );
}

/** What the last sentence of a preamble says: 次のとおり連携協約を締結する。 · …の一部を次のように変更する。 */
const PREAMBLE_END = /次の(?:とおり|ように)[^。]*。$|(?:締結|変更|改正)する。$/;

/** The preamble: sentences on the state of the region may come before the one that says who agrees. */
function takePreamble(cursor: Cursor): Leaf | undefined {
  const spans: Span[] = [];
  let isComplete = false;
  while (!isComplete && opensPreamble(cursor)) {
    const taken = takeSentenceLeaf(cursor, 'preamble').spans;
    append(spans, taken);
    isComplete = PREAMBLE_END.test(flow(cursor.source.text, taken).text);
  }
  if (spans.length === 0) return undefined;
  return leafOver('preamble', mergeOverBlanks(cursor.source.text, spans));
}

function isCoverLine(line: Line, cursor: Cursor): boolean {
  return !(
    opensContents(line) ||
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
function isTitleLine(line: Line, cursor: Cursor): boolean {
  return !isSentence(line) && (namesInstrument(line) || beginsName(line, cursor.peek(1)));
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
