/** Running text: lines put together to the paragraph that they were before they were wrapped. */
import { flow } from '../japanese/normalize.js';
import { endsSentence, splitSentences } from '../japanese/sentences.js';
import type { Leaf, LeafKind } from '../model/document.js';
import type { MappedText, Span } from '../model/text.js';
import { isDeletion } from './deleted-articles.js';
import type { Cursor, Line } from './lines.js';
import { leafOver, mergeOverBlanks, trim } from './lines.js';
import { interruptsText, opensConstruct } from './openers.js';
import { interruptsWithSignatures } from './signature-openers.js';

/**
 * Takes the rest of the line at the cursor, from `start` on, and the lines that continue it.
 *
 * While its sentence is open, the next line continues it unless that line interrupts it; once the
 * sentence is closed, the next line continues it only when it stands flush and opens nothing. `stops`
 * says what else ends it, given whether the sentence is closed.
 *
 *     第1条 この連携協約は、甲及び乙が連携することで、人口減少・少子   ← open
 *     高齢社会にあっても、活力ある地域経済を維持する。               ← continues, closes
 *     （基本方針）                                                  ← opens the next article
 */
export function takeText(
  cursor: Cursor,
  start: number,
  stops: (line: Line, closed: boolean) => boolean = () => false,
): MappedText {
  const first = cursor.peek();
  if (first === undefined) return flow(cursor.source.text, []);
  const rest = trim(cursor.source.text, { start, end: first.span.end });
  const spans: Span[] = rest.start < rest.end ? [rest] : [];
  // Asked of the first line alone: asked of all lines at each of them, it would cost their square.
  const isDeleted = isDeletion(flow(cursor.source.text, spans).text);
  const closes = (line: Line): boolean =>
    endsSentence(line.flow.text) || (isDeleted && line === first);
  let last = first;
  cursor.advance();
  for (let next = cursor.peek(); next !== undefined; next = cursor.peek()) {
    const closed = closes(last);
    const interrupts = closed ? endsBlock(next, cursor) : isInterrupted(next, cursor);
    if (interrupts || stops(next, closed)) break;
    spans.push(next.span);
    last = next;
    cursor.advance();
  }
  const pieces = mergeOverBlanks(cursor.source.text, spans);
  if (spans.length > 1) cursor.report('lines-joined', pieces);
  return flow(cursor.source.text, pieces);
}

/** Whether something else begins although the sentence before has no 。. */
function isInterrupted(line: Line, cursor: Cursor): boolean {
  return interruptsText(line, cursor) || interruptsWithSignatures(line, cursor);
}

function endsBlock(line: Line, cursor: Cursor): boolean {
  return line.opensBlock || opensConstruct(line, cursor);
}

/** A whole block of text as one leaf. */
export function takeLeaf(cursor: Cursor, kind: LeafKind): Leaf {
  const line = cursor.peek();
  return leafOver(kind, takeText(cursor, line?.span.start ?? 0).pieces);
}

/** One sentence as a leaf, however it is wrapped. What follows it flush is none of it: 後文, then an address. */
export function takeSentenceLeaf(cursor: Cursor, kind: LeafKind): Leaf {
  const line = cursor.peek();
  return leafOver(kind, takeText(cursor, line?.span.start ?? 0, (_, closed) => closed).pieces);
}

/** A text as one leaf a sentence. */
export function sentenceLeaves(cursor: Cursor, text: MappedText): readonly Leaf[] {
  return splitSentences(text).map(sentence =>
    leafOver('sentence', mergeOverBlanks(cursor.source.text, sentence.pieces)),
  );
}
