/** Pages that are the cover of an instrument: its lines are no running headers, though the next page repeats the title. */
import { namesInstrument } from './instrument-names.js';
import type { Line } from './physical-lines.js';

/** The most lines of a cover: the title, a day, the names of the parties. */
const MAX_COVER = 12;

/**
 * The lines of covers, and the titles that stand below them again.
 *
 *     松山市及び東温市における連携協約      ┐
 *     令和４年２月２１日                  │ cover
 *     松山市・東温市                     ┘
 *     ─────────── page break ───────────
 *     松山市及び東温市における連携協約      title
 *     松山市（以下「甲」という。）と…
 *
 * Not a page that has a sentence or a table below that line: there it is a running header.
 */
export function coverPageLines(
  lines: readonly Line[],
  breaksBefore: (at: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  const starts = lines.flatMap((_, at) => (at === 0 || breaksBefore(at) ? [at] : []));
  starts.forEach((start, page) => {
    const end = starts[page + 1];
    if (end === undefined || !isCover(lines.slice(start, end), lines[end])) return;
    for (let at = start; at <= end; at++) found.add(at);
  });
  return found;
}

/** Whether a page is a cover whose title is the first line of the next page, too. */
function isCover(page: readonly Line[], next: Line | undefined): boolean {
  const [title] = page;
  return (
    title !== undefined &&
    page.length <= MAX_COVER &&
    namesInstrument(title) &&
    title.flow.text === next?.flow.text &&
    page.every(({ flow, cells }) => cells.length === 1 && !flow.text.includes('。'))
  );
}
