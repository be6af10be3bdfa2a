/** What is painted on a page, before anything is made of it. */
import type { Doubt } from '../../model/text.js';
import type { Box, Size } from './geometry.js';

/** A painted character. */
export interface Glyph {
  readonly text: string;
  /** Where it stands, in the frame that the page is read in. */
  readonly box: Box;
  /** Where it stands on the page as it is shown. */
  readonly shown: Box;
  /** The name of the font, as far as the file gives one. */
  readonly font: string;
  /** The size of the font, in points. */
  readonly size: number;
  /** The direction of its line: right, down, left, up, as quarter turns from the left-to-right line. */
  readonly heading: 0 | 1 | 2 | 3;
  /** The white space that was painted before it. */
  readonly space: '' | ' ' | '\u3000';
  /** Its place in the order of painting. */
  readonly order: number;
  /** The number of its marked content, by which the structure tree of a tagged file names it. */
  readonly mark: number | undefined;
  /** Whether the file says that it is no content: a header, a footer, a page number. */
  readonly artifact: boolean;
  /** How sure it is, where it was recognised in a picture: one object a word. */
  readonly doubt?: Omit<Doubt, 'span'>;
}

/** A straight line along the page: a stroke, or a filled rectangle as thin as one. */
export interface Rule {
  readonly axis: 'horizontal' | 'vertical';
  /** Its distance from the top, or from the left. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A cell of a table in the structure of a tagged file: the numbers of its marked contents. */
export type TaggedCell = readonly number[];

/** A table in the structure of a tagged file. */
export interface TaggedTable {
  readonly rows: readonly (readonly TaggedCell[])[];
}

/** One page. */
export interface Page extends Size {
  /** From 1. */
  readonly number: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly tables: readonly TaggedTable[];
  /** The share of the page that the largest picture covers, from 0 to 1. */
  readonly pictured: number;
  /** How many pictures there are. */
  readonly pictures: number;
  /** How many shapes are painted: thousands where characters are drawn. */
  readonly shapes: number;
  /** How many characters are of fonts that are not in the file: what they look like is not known. */
  readonly borrowed: number;
}
