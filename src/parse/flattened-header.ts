/** The header of a table that lost its columns: words that name columns, one after the other. */
import type { Column } from '../model/document.js';
import type { MappedText } from '../model/text.js';
import { gapBefore } from '../model/text.js';
import { columnOf, headerColumns } from './columns.js';

/** A header, by offsets in the text that was searched. */
export interface FoundHeader {
  readonly start: number;
  readonly end: number;
  readonly columns: readonly Column[];
}

/**
 * Every run of words that names the columns of a table. A word is what white space parts, so that
 * a heading's last word is not taken for a column:
 *
 *     1 圏域全体の経済成長のけん引に関する取組 取組 内容 甲の役割 乙の役割 (1)産 学 …
 *                                       ^^^^ ^^^^ ^^^^^^^^ ^^^^^^^^
 */
export function findHeaders(text: MappedText): readonly FoundHeader[] {
  const found: FoundHeader[] = [];
  let run: Word[] = [];
  for (const word of [...words(text), undefined]) {
    if (word !== undefined && columnOf(word.text) !== undefined) {
      run.push(word);
      continue;
    }
    const columns = headerColumns(run.map(({ text: name }) => name));
    const [first, last] = [run[0], run.at(-1)];
    if (columns !== undefined && first !== undefined && last !== undefined) {
      found.push({ start: first.start, end: last.end, columns });
    }
    run = [];
  }
  return found;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The words of a folded text, as white space parted them in the source. */
function words(mapped: MappedText): readonly Word[] {
  const { text } = mapped;
  const found: Word[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && gapBefore(mapped, at) === 0) continue;
    found.push({ start, end: at, text: text.slice(start, at) });
    start = at;
  }
  return found;
}
