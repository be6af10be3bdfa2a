/** The paragraphs that a Word file or a page has itself, as far as they are those of its text. */
import { endsSentence } from '../japanese/sentences.js';
import type { SourceText } from '../model/text.js';
import { namesInstrument } from './instrument-names.js';
import type { Line } from './physical-lines.js';

/**
 * How many sentences that go on in the next paragraph of the file are forgiven, of those that end where theirs ends.
 * More, and each printed line was made a paragraph: where one ends says nothing.
 */
const FORGIVEN = 1 / 4;

/** The lines, with those told that begin a paragraph of the file. */
export function withFileBlocks({ blocks }: SourceText, lines: readonly Line[]): readonly Line[] {
  if (blocks === undefined) return lines;
  const starts = startingAt(blocks, lines);
  return areOfText(lines, starts)
    ? lines.map(line => (starts.has(line) ? { ...line, opensBlock: true } : line))
    : lines;
}

/** The lines with which a paragraph begins; white space may stand before their text. */
function startingAt(blocks: readonly number[], lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  let [at, above] = [0, -1];
  for (const line of lines) {
    for (; at < blocks.length && (blocks[at] ?? 0) <= line.span.start; at++)
      if ((blocks[at] ?? 0) > above) found.add(line);
    above = line.span.end;
  }
  return found;
}

/**
 * Whether the paragraphs end where sentences do, by those that have running text and no number. A title with 、 in it is
 * no sentence.
 *
 *     <p>第1条 甲は、…する。</p>       <p>第1条 甲及び乙は、相互に役割を</p>
 *     <p>甲は、…とする。</p>          <p>分担し、連携を図る。</p>
 *     those of the text              printed lines
 */
function areOfText(lines: readonly Line[], starts: ReadonlySet<Line>): boolean {
  let [closed, open] = [0, 0];
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    if (above === undefined || !starts.has(line)) return;
    if (!isRunning(above.flow.text) || !mayGoOn(line.flow.text)) return;
    if (endsSentence(above.flow.text)) closed += 1;
    else if (!namesInstrument(above)) open += 1;
  });
  return open <= closed * FORGIVEN;
}

function isRunning(text: string): boolean {
  return /[、。]/.test(text);
}

/** Whether a line may go on with a sentence: it has no number, mark or bracket before it. */
function mayGoOn(text: string): boolean {
  return /^[^第(0-9①-⑳・○]/.test(text) && isRunning(text);
}
