/** Plain text for a terminal: lines of 80 columns in which a Japanese character takes two. */

/** As wide as a terminal is where nobody has changed it. */
export const WIDTH = 80;

/** Characters of one column: Latin letters with their accents, and half-width kana. */
const NARROW = /[\u0020-\u02FF\u2010-\u201F\uFF61-\uFFDC]/;

/** How many columns a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += NARROW.test(character) ? 1 : 2;
  return width;
}

/** A text, filled up with blanks to a number of columns. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/**
 * What is not taken apart at the end of a line: a word of Latin letters, or a character with what may
 * not begin a line behind it and what may not end one before it (行頭・行末禁則).
 *
 *     data/sources/a.txt · 「第 · る。」 · （3
 */
const UNIT =
  /[「『（【〔]*(?:[\u0021-\u02FF\u2010-\u201F]+|[^\s])[、。，．・：」』）】〕！？ー…々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]*|\s+/gu;

/** A text in lines of a number of columns. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [unit] of text.matchAll(UNIT)) {
    if (line !== '' && widthOf(line) + widthOf(unit.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? unit.trimStart() : unit;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/**
 * A label and what stands behind it, the further lines below the first:
 *
 *     当事者    松山市（甲、38201）
 *               東温市（乙、38215）
 */
export function entry(label: string, texts: readonly string[], indent: Indent): string {
  const { left, label: column } = indent;
  const lines = texts.flatMap(text => wrap(text, WIDTH - left - column));
  return lines
    .map((line, at) => `${' '.repeat(left)}${padTo(at === 0 ? label : '', column)}${line}\n`)
    .join('');
}

/** How many columns stand before a label, and how many the label takes. */
export interface Indent {
  readonly left: number;
  readonly label: number;
}
