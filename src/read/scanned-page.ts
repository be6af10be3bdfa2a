/** Pages whose text must be recognised from a picture: what a recogniser is given, and what it gives back. */
import type { Place } from '../model/text.js';

/** A picture of a page, upright as the page is shown. */
export interface Picture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Row by row from the upper left corner: one byte a pixel for grey, three for red, green and blue. */
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
  /** The part of the page that it covers: left, top, width, height in points. */
  readonly box: Place['box'];
}

/** A page without text that can be used. */
export interface ScannedPage {
  /** From 1. */
  readonly number: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** A picture of it: the one that it is, or a drawing. Asked for once there is something to recognise it. */
  readonly picture: () => Promise<Picture>;
}

/** A recognised word or line. */
export interface RecognisedWord {
  readonly text: string;
  /** On the page: left, top, width, height in points. */
  readonly box: Place['box'];
  /** From 0 to 1. */
  readonly confidence: number;
  /** What was recognised, where it was corrected: 征 for 第. */
  readonly reading?: string;
}

/** A ruling line of a table that was found in the picture, in points. */
export interface RecognisedRule {
  readonly axis: 'horizontal' | 'vertical';
  /** Its distance from the top, or from the left. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What was recognised on a page, in any order: words are put into lines and cells by their places. */
export interface Recognition {
  readonly words: readonly RecognisedWord[];
  readonly rules: readonly RecognisedRule[];
}

/** Recognises one page. */
export type Recogniser = (page: ScannedPage) => Promise<Recognition>;
