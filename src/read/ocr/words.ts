/** Recognised lines → words with their places on the page, structure words corrected. */
import type { Place } from '../../model/text.js';
import type { RecognisedWord } from '../scanned-page.js';
import { correctionsOf } from './lexicon.js';
import type { RecognisedLine, RecognisedSymbol } from './tesseract.js';

/** From pixels of the picture to points of the page. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly pointsPerPixel: number;
}

/** The narrowest gap between words that stand apart, as a share of the height of the line. */
const GAP = 0.3;

/**
 * The words of a line. The boxes of single characters are not to be trusted, those of lines are: words
 * share out the line between two gaps by the widths that their characters have in print.
 */
export function wordsOf(line: RecognisedLine, frame: Frame): readonly RecognisedWord[] {
  return runsOf(corrected(line.symbols)).flatMap((run, at, runs) => {
    const limit = runs[at + 1]?.[0]?.box.left ?? Infinity;
    const height = line.box.bottom - line.box.top;
    const left = run[0]?.box.left ?? line.box.left;
    const right = Math.max(
      left + height / 2,
      Math.min(run.at(-1)?.box.right ?? left, limit - GAP * height),
    );
    return spread(run, { left, right }, { line, frame });
  });
}

/** A character, or some that were corrected together. */
type Symbol = RecognisedSymbol & { readonly reading?: string };

function corrected(symbols: readonly RecognisedSymbol[]): readonly Symbol[] {
  const offsets: number[] = [];
  let text = '';
  for (const symbol of symbols) {
    if (symbol.isSetOff) text += ' ';
    offsets.push(text.length);
    text += symbol.text;
  }
  const corrections = correctionsOf(text);
  return symbols.flatMap((symbol, at): readonly Symbol[] => {
    const offset = offsets[at] ?? 0;
    const found = corrections.find(({ start, end }) => offset >= start && offset < end);
    if (found === undefined) return [symbol];
    if (offset > found.start) return [];
    const reading = text.slice(found.start, found.end);
    return [{ ...symbol, text: found.text, reading }];
  });
}

/** Characters up to the next gap. */
function runsOf(symbols: readonly Symbol[]): readonly (readonly Symbol[])[] {
  const runs: Symbol[][] = [];
  for (const symbol of symbols) {
    const run = runs.at(-1);
    if (run === undefined || symbol.isSetOff) runs.push([symbol]);
    else run.push(symbol);
  }
  return runs;
}

function spread(
  run: readonly Symbol[],
  { left, right }: { readonly left: number; readonly right: number },
  { line, frame }: { readonly line: RecognisedLine; readonly frame: Frame },
): readonly RecognisedWord[] {
  const whole = run.reduce((sum, { text }) => sum + widthOf(text), 0);
  let at = left;
  return run.map(({ text, confidence, reading }) => {
    const width = ((right - left) * widthOf(text)) / whole;
    const box = { left: at, right: at + width, top: line.box.top, bottom: line.box.bottom };
    at += width;
    const word = { text, confidence, box: placed(box, frame) };
    return reading === undefined ? word : { ...word, reading };
  });
}

/** In print a Latin letter or a digit is half as wide as a kanji. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, c) => sum + (c.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);
}

function placed(
  box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  },
  { left, top, pointsPerPixel }: Frame,
): Place['box'] {
  return [
    left + box.left * pointsPerPixel,
    top + box.top * pointsPerPixel,
    (box.right - box.left) * pointsPerPixel,
    (box.bottom - box.top) * pointsPerPixel,
  ];
}
