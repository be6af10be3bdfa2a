/**
 * What a generated file says, before it is written down. Texts have slots in braces for what depends
 * on the way it is written:
 *
 *     {1} {2}     a party: 甲, or its name where the text defines no labels
 *     {all} {o:1} all parties; all but the first: 甲及び乙, 甲、乙及び丙
 *     {doc} {n:2} この連携協約; a number in the digits of the text
 *     {art:3}     第3条 or 第三条
 *     {day:2021-04-01} 令和3年4月1日
 *     {annex}     別表, or 別表第1から別表第3まで
 *     {law}       昭和22年法律第67号
 *     {region} {names}  name of the region; the parties by name
 */

/** A party as it is registered, with what stands in its signature. */
export interface ModelParty {
  readonly name: string;
  /** Five digits for a municipality, two for a prefecture; absent for 組合 and blanks. */
  readonly code?: string;
  readonly prefecture: string;
  /** 松山市長, 愛媛県知事, 組合管理者; absent for a blank. */
  readonly office?: string;
  readonly head?: string;
  readonly address?: string;
}

/** A paragraph, and the items it lists. */
export interface ModelParagraph {
  readonly text: string;
  readonly items?: readonly string[];
}

export interface ModelArticle {
  /** `3` or `3-2`. */
  readonly number: string;
  readonly heading: string;
  readonly paragraphs: readonly ModelParagraph[];
  /** Whether it refers to the measures, so that an annex can say 第3条関係. */
  readonly measures?: boolean;
}

export interface ModelRole {
  /** Its place among the parties, from 1. */
  readonly party: number;
  readonly text: string;
  /** Slugs of `vocab/modality`. */
  readonly modes: readonly string[];
}

/** A field of a guideline: pillar A or B, or C with one of its three parts; T1 to T3 for 定住自立圏. */
export type Field = 'A' | 'B' | 'CA' | 'CB' | 'CC' | 'T1' | 'T2' | 'T3';

/** The pillar that a field lies in or is. */
export function pillarOf(field: Field): string {
  return field.startsWith('T') ? field : field.charAt(0);
}

/** Whether a field is a part of its pillar. */
export function isSubfield(field: Field): boolean {
  return pillarOf(field) !== field;
}

export interface ModelMeasure {
  readonly field: Field;
  readonly title: string;
  readonly content: string;
  readonly roles: readonly ModelRole[];
}

/** A day as `2026-01-19`. */
export type Day = string;

export interface ModelTerm {
  readonly from: Day;
  readonly to: Day;
  readonly renews?: boolean;
  /** Months of notice. */
  readonly notice?: number;
}

/** One change of an amending instrument, and the sentence that makes it. */
export interface ModelModification {
  readonly type: string;
  readonly target?: string;
  readonly old?: string;
  readonly new?: string;
  readonly sentence: string;
  /** The article that follows the sentence, or the new annex. */
  readonly article?: ModelArticle;
  /** What else follows it. */
  readonly added?: ModelAddition;
}

/** New text that is no article: a paragraph or an entry with its number, rows, a sentence, 新旧対照表. */
export type ModelAddition =
  | { readonly kind: 'paragraph' | 'item'; readonly order: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | ModelComparison
  | {
      readonly kind: 'rows';
      readonly measures: readonly ModelMeasure[];
      readonly hasHeader: boolean;
    };

/** An agreement before and after, to be shown side by side where they differ. */
export interface ModelComparison {
  readonly kind: 'comparison';
  readonly before: ModelInstrument;
  readonly after: ModelInstrument;
  /** Whether the text after stands on the left. */
  readonly isAfterFirst: boolean;
}

export type Act = 'base' | 'amending' | 'restating' | 'abolishing' | 'declaration' | 'template';

/** One instrument. */
export interface ModelInstrument {
  /** Slug of `vocab/instrument-kind`. */
  readonly kind: string;
  readonly act: Act;
  readonly status: 'concluded' | 'draft' | 'undetermined';
  /** With slots. */
  readonly title: string;
  /** What the text calls itself: この連携協約. */
  readonly self: string;
  readonly parties: readonly ModelParty[];
  readonly region: string;
  /** Between the parties of the preamble and its end, or the whole text of a declaration. */
  readonly preamble: string;
  readonly articles: readonly ModelArticle[];
  readonly measures: readonly ModelMeasure[];
  readonly testimonium: string;
  /** The day of conclusion; a blank is written where there is none. */
  readonly date?: Day;
  /** The bill that carries it: its number, and who proposes it on what day. */
  readonly bill?: ModelBill;
  /** The paragraphs of a text without articles. */
  readonly paragraphs?: readonly string[];
  /** When it comes into force, for a supplementary provision. */
  readonly inForce: Day;
  readonly term?: ModelTerm;
  readonly modifications: readonly ModelModification[];
  readonly laws: readonly ModelLaw[];
}

export interface ModelLaw {
  readonly name: string;
  readonly number?: string;
  readonly article?: string;
  readonly paragraph?: number;
}

/** A file. */
export interface Model {
  readonly seed: number;
  readonly kind: string;
  readonly instruments: readonly ModelInstrument[];
}

/** A bill. */
export interface ModelBill {
  readonly number: number;
  readonly day: Day;
}
