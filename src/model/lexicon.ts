/** What reading needs to know besides the text. */

/** What a reader has to know besides the text: names and terms, none of them in the rules. */
export interface Lexicon {
  readonly municipalities: ReadonlySet<string>;
  readonly prefectures: readonly string[];
  readonly themes: readonly ThemeTerm[];
  /** Theme → the theme above it. */
  readonly broaderTheme: ReadonlyMap<string, string>;
  /** Theme → items of the guideline that it answers to (A3, CA1). */
  readonly guidelineItems: ReadonlyMap<string, readonly string[]>;
}

/** A word that decides themes; the first of them is the one it makes primary. */
export interface ThemeTerm {
  /** Folded text; with `=` before it, it counts only as the whole of a title. */
  readonly term: string;
  readonly themes: readonly string[];
  /**
   * `head` names what a measure is about; `combined` joins fields as the guideline does; `example`
   * never decides while another word does; `mask` is no theme, though a term stands in it.
   */
  readonly use: 'head' | 'combined' | 'example' | 'mask';
}
