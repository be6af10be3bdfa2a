/** What a page or a site prints around a text: numbers of pages, running headers, menus, contacts. */
import { slice } from '../model/text.js';
import type { Line } from './physical-lines.js';
import { isRunningLine, pageNumbers } from './page-marks.js';
import { contactLength, isSiteLine, pathLength } from './site-lines.js';

/** The lines of a text, and runs of lines that are none of it. */
export interface Parted {
  readonly kept: readonly Line[];
  readonly leftOut: readonly (readonly Line[])[];
}

/**
 * Parts the lines of a text from what was printed around it. A line with columns is never left out.
 *
 *     ホーム > 市政情報 > 広域連携        left out
 *     松山市及び東温市における連携協約     kept
 *     - 1 -                             left out
 */
export function withoutFurniture(text: string, lines: readonly Line[]): Parted {
  const kept: Line[] = [];
  const leftOut: Line[][] = [];
  const isFurniture = furnitureOf(text, lines);
  lines.forEach((line, at) => {
    if (isFurniture[at] !== true) kept.push(line);
    else if (at > 0 && isFurniture[at - 1] === true) leftOut.at(-1)?.push(line);
    else leftOut.push([line]);
  });
  return { kept, leftOut };
}

function furnitureOf(text: string, lines: readonly Line[]): readonly boolean[] {
  const written = lines.map(line => writtenOf(text, line));
  const numbers = pageNumbers(text, lines, written);
  const marks = lines.map((_, at) => numbers.has(at) || isSiteLine(written[at] ?? ''));
  isRunningLine(text, lines, numbers).forEach(at => (marks[at] = true));
  for (let at = 0; at < lines.length; at++) {
    const contact = contactLength(written, at);
    marks.fill(true, at, at + Math.max(contact, pathLength(written, at)));
    const behind = lines.slice(at + contact, at + contact + MAX_FOOTER + 1);
    if (contact > 1 && isFooter(behind)) marks.fill(true, at);
  }
  return marks;
}

/** The most lines that a site prints below whom to ask: links to other pages, its address, a notice of copyright. */
const MAX_FOOTER = 15;

/** Whether the last lines of a text, behind whom to ask, have no sentence and no table: they are the site's. */
function isFooter(lines: readonly Line[]): boolean {
  return (
    lines.length <= MAX_FOOTER &&
    lines.every(
      ({ flow, cells }) =>
        cells.length === 1 && !/[、。]|^第.{1,3}条|^\(?別表|^[附付]則/.test(flow.text),
    )
  );
}

/** The longest line that can be furniture: a menu, a path, a notice of copyright. */
const MAX_LENGTH = 120;

/** A line as it is printed, in folded widths; empty for one that is too long or has columns. */
function writtenOf(text: string, { span, cells }: Line): string {
  return cells.length > 1 || span.end - span.start > MAX_LENGTH
    ? ''
    : slice(text, span).normalize('NFKC').replace(/\s+/g, ' ');
}
