/**
 * The gold format: what a careful reader finds in one file, as JSON. One file of gold stands beside
 * each document: `takaoka-himi-2026.txt` and `takaoka-himi-2026.gold.json`.
 *
 * Texts are as published with all white space taken out; names are as written, without the prefecture
 * before them. Numbers in identifiers are half-width Arabic digits. A field that the document does
 * not say is absent.
 */

/** The gold of one file: an instrument, or several where the file holds several. */
export interface Gold {
  /** What the file is and how it was read, for people. */
  readonly note?: string;
  readonly instruments: readonly GoldInstrument[];
}

/** One instrument. */
export interface GoldInstrument {
  /** Slug of `vocab/instrument-kind`: `cooperation-agreement`. */
  readonly kind: string;
  /** What it does: it concludes, changes in part, restates as a whole, ends, declares, or is a form with blanks. */
  readonly act: 'base' | 'amending' | 'restating' | 'abolishing' | 'declaration' | 'template';
  readonly status: 'concluded' | 'draft' | 'undetermined';
  readonly title?: string;
  readonly billNumber?: string;
  /** `2026-01-19`: the day of conclusion. */
  readonly date?: string;
  readonly parties: readonly GoldParty[];
  readonly articles: readonly GoldArticle[];
  readonly measures: readonly GoldMeasure[];
  readonly signatures: readonly GoldSignature[];
  /** Laws cited anywhere in it. */
  readonly laws: readonly GoldLaw[];
  readonly term?: GoldTerm;
  readonly modifications: readonly GoldModification[];
}

/** A party, in the order of the text. A blank that stands for one has its characters as name. */
export interface GoldParty {
  readonly name: string;
  /** Five digits for a municipality, two for a prefecture. */
  readonly code?: string;
  /** 甲, 乙 … */
  readonly label?: string;
}

/** An article: `3` or `3-2`, its caption without brackets, the text of each paragraph without its number. */
export interface GoldArticle {
  readonly number: string;
  readonly heading?: string;
  readonly paragraphs: readonly string[];
}

/** A measure of an annex or of a list. */
export interface GoldMeasure {
  /** Slugs of `vocab/guideline`. */
  readonly pillar?: string;
  readonly subfield?: string;
  readonly title?: string;
  readonly content: string;
  readonly roles: readonly GoldRole[];
}

/** What one bearer does; modes are slugs of `vocab/modality`. */
export interface GoldRole {
  /** Name of the party. */
  readonly bearer: string;
  readonly text: string;
  readonly modes?: readonly string[];
}

/** What one party wrote in the signature block, as far as it is there. */
export interface GoldSignature {
  readonly party?: string;
  readonly address?: string;
  readonly office?: string;
  readonly name?: string;
}

/** 地方自治法（昭和22年法律第67号）第252条の2第1項: name, number, `252_2`, 1. */
export interface GoldLaw {
  readonly name: string;
  readonly number?: string;
  readonly article?: string;
  readonly paragraph?: number;
}

/** How long it is in force: first and last day, whether it is renewed by itself, notice as `P6M`. */
export interface GoldTerm {
  readonly from?: string;
  readonly to?: string;
  readonly renews?: boolean;
  readonly notice?: string;
}

/**
 * One change: slug of `vocab/modification`, the part that it changes or beside which it inserts
 * (`art/3`, `art/3/para/2`, `annex/1/2`), the part that this becomes (第6条を第7条とする), and the words.
 */
export interface GoldModification {
  readonly type: string;
  readonly target?: string;
  readonly to?: string;
  readonly old?: string;
  readonly new?: string;
}
