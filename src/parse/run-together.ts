/** Lines that lost their breaks: a text copied without them, cut again where its parts begin. */
import { trim } from '../japanese/blanks.js';
import { flow } from '../japanese/normalize.js';
import type { MappedText, Span } from '../model/text.js';
import { sliceMapped, sourceEnd, sourceStart } from '../model/text.js';
import { breaksOf } from './breaks.js';
import { comparedColumns } from './comparison-headers.js';
import { lostBreaks, lostBreaksToo, lostItsBreaks } from './lost-breaks.js';
import type { Line } from './physical-lines.js';
import { cellsOf } from './physical-lines.js';

/**
 * The lines with those cut that hold several parts of a text.
 *
 *     …を締結する。（目的）第1条 この協約は、…とする。（基本方針）第2条 …
 *     →  …を締結する。 · （目的） · 第1条 この協約は、…とする。 · （基本方針） · 第2条 …
 *
 * The rows of a 新旧対照表 stay whole, though a cell holds an article with its paragraphs.
 */
export function apart(text: string, lines: readonly Line[]): readonly Line[] {
  let expected = 1;
  let isCompared = false;
  return lines.flatMap(line => {
    isCompared ||= comparedColumns(line, text) !== undefined;
    if (isCompared && line.cells.length > 1) return [line];
    const { breaks, expectedAfter } = breaksOf(line, expected);
    expected = expectedAfter;
    return breaks.length === 0 ? [line] : cut(text, line, breaks);
  });
}

/** The lines of a text, those that it lost found again by their gaps. */
export function withLostBreaks(text: string, lines: readonly Line[]): readonly Line[] {
  const first = lines[0]?.span.start ?? 0;
  const length = (lines.at(-1)?.span.end ?? 0) - first;
  if (!lines.some(line => lostItsBreaks(line, length))) return lines;
  return lines.flatMap(line => (lostBreaksToo(line) ? cut(text, line, lostBreaks(line)) : [line]));
}

function cut(text: string, line: Line, breaks: readonly number[]): readonly Line[] {
  const ends = [...breaks, line.flow.text.length];
  return [0, ...breaks].map((from, at) => part(text, line, { from, to: ends[at] ?? from }));
}

/** The line that some folded characters of a line make. */
function part(text: string, line: Line, { from, to }: { from: number; to: number }): Line {
  const mapped: MappedText = sliceMapped(line.flow, from, to);
  const start = sourceStart(mapped, 0) ?? line.span.start;
  const end = sourceEnd(mapped, mapped.text.length - 1) ?? start;
  const span: Span = trim(text, { start, end });
  const isSpaced = mapped.text.startsWith(' ') || mapped.text.endsWith(' ');
  return {
    span,
    flow: isSpaced ? flow(text, [span]) : { ...mapped, pieces: [span] },
    cells: cellsOf(text, span),
    opensBlock: from === 0 ? line.opensBlock : true,
  };
}
