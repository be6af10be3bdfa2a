/** What a document says: parties, measures, roles, norms, each with the characters that say so. */
import type { Diagnostic } from './diagnostic.js';
import type {
  Annex,
  AnnexRow,
  Article,
  Document,
  Item,
  Leaf,
  NewText,
  Paragraph,
  SignatureEntry,
} from './document.js';
import type { History } from './history.js';
import type {
  Actor,
  ActorMention,
  DateStatement,
  EntryIntoForce,
  InstrumentAct,
  InstrumentKindFinding,
  Party,
  Quotation,
  Region,
  Term,
} from './instrument.js';
import type { Modification } from './modification.js';
import type { Span } from './text.js';

export type * from './history.js';
export type * from './instrument.js';
export type * from './lexicon.js';

/** What a citation points to. */
export type Citation = LawCitation | NoticeCitation;

/** 地方自治法（昭和22年法律第67号）第252条の2第1項. */
export interface LawCitation {
  readonly kind: 'law';
  readonly name: string;
  /** 昭和22年法律第67号, where the document gives it anywhere. */
  readonly number?: string;
  /** `252_2`, the way e-Gov writes branch numbers. */
  readonly article?: string;
  readonly paragraph?: number;
  readonly spans: readonly Span[];
}

/** 連携中枢都市圏構想推進要綱（平成26年8月25日付け総行市第200号総務省自治行政局長通知）. */
export interface NoticeCitation {
  readonly kind: 'notice';
  readonly name: string;
  readonly number: string;
  readonly date: DateStatement;
  readonly issuer: string;
  readonly spans: readonly Span[];
}

/** An instrument that this one says was concluded or changed before it. */
export interface CitedInstrument {
  readonly act: 'concluded' | 'amended';
  readonly date: DateStatement;
  /** From when it has effect, where that is told. */
  readonly inForce?: DateStatement;
}

/** An agreement by the name under which the instrument that changes or ends it cites it. */
export interface CitedAgreement {
  readonly title: Quotation;
  /** 平成15年岡崎市告示第120号. */
  readonly number?: Quotation;
}

/** An older agreement that an instrument ends besides what it lays down. */
export interface EndedAgreement extends CitedAgreement {
  readonly provision: Leaf;
  /** The words that end it. */
  readonly clause: Quotation;
  readonly concludedOn?: DateStatement;
}

/** Slugs of `vocab/modality`. */
export type Mode = 'lead' | 'joint' | 'support' | 'participate' | 'promote-cooperation' | 'provide';
/** Slugs of `vocab/deontic-form`. */
export type DeonticForm = 'shall' | 'must' | 'must-not' | 'may' | 'declarative';

/** A mode with the words that say so; no words where it is the default. */
export interface ModeFinding {
  readonly mode: Mode;
  readonly words?: Quotation;
}

/** 役割分担: what one party does for a measure. */
export interface RoleAssignment {
  readonly bearer: Actor;
  readonly counterparts: readonly ActorMention[];
  readonly modes: readonly ModeFinding[];
  readonly deonticForm: DeonticForm;
  readonly scope?: Quotation;
  readonly activity: Quotation;
  /** What stands in the place of the activity and points to it: 同左. */
  readonly pointer?: Quotation;
}

/** A theme with the words that decided it. */
export interface ThemeFinding {
  readonly theme: string;
  readonly primary: boolean;
  readonly words: Quotation;
}

/** The part of the document that lays down a measure. */
export type MeasurePlace = RowPlace | ParagraphRowPlace | ListPlace;

/** A row of a table; `section` is the path of the section that it stands in. */
export interface RowPlace {
  readonly kind: 'row';
  readonly annex: Annex;
  readonly section: readonly number[];
  readonly row: AnnexRow;
}

/** A row of a table in an article. */
export interface ParagraphRowPlace {
  readonly kind: 'paragraph-row';
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly row: AnnexRow;
}

/**
 * An entry of a list, by the entries that lead to it from the outermost; none where the article or the
 * paragraph itself holds the labels of the measure. An entry that a change brings alone stands in new text.
 */
export interface ListPlace {
  readonly kind: 'list';
  readonly whole: Article | Annex | NewText;
  /** Absent in an annex, and where the article is the place. */
  readonly paragraph?: Paragraph;
  readonly items: readonly Item[];
}

/** 取組. */
export interface CooperationMeasure {
  readonly place: MeasurePlace;
  readonly title?: Quotation;
  readonly content: Quotation;
  /** Slugs of `vocab/guideline`: A, B, C; CA, CB, CC. */
  readonly pillar?: string;
  readonly subfield?: string;
  readonly themes: readonly ThemeFinding[];
  readonly roles: readonly RoleAssignment[];
}

/** A duty of the parties, a power that they have, or a rule that fixes a legal effect. */
export interface Norm {
  readonly kind: 'procedural-duty' | 'permission' | 'effect-rule';
  readonly paragraph: number;
  readonly bearers: readonly Actor[];
  /** Whether the heads act for the parties (甲及び乙の長は). */
  readonly actsThroughHead: boolean;
  /** The organ of the bearers that acts, where it is not their head: 消防長, 人事委員会. */
  readonly organ?: string;
  readonly counterparts: readonly ActorMention[];
  readonly deonticForm: DeonticForm;
  readonly scope?: Quotation;
  /** The sentence without bearer, scope and modal ending. */
  readonly activity: string;
  readonly priorCouncilResolution: boolean;
  /** An ISO 8601 duration. */
  readonly delay?: string;
  /** Slug of `vocab/frequency`. */
  readonly frequency?: string;
  readonly spans: readonly Span[];
}

/** An article with what it means. */
export interface Clause {
  readonly article: Article;
  /** Slug of `vocab/clause-kind`; absent where the article is of none of them. */
  readonly kind?: string;
  readonly citations: readonly Citation[];
  readonly norms: readonly Norm[];
}

/** What one party wrote in the signature block. */
export interface Signature {
  readonly entry: SignatureEntry;
  readonly party?: Party;
  readonly address?: Quotation;
  /** The office as written: 市長. */
  readonly office?: Quotation;
  readonly name?: Quotation;
  readonly mark?: Quotation;
  /** Slug of `vocab/formality`, where the mark says how this party signs: （署名）. */
  readonly formality?: string;
  /** Blanks in it: （住所）, ○○○長. */
  readonly blanks: readonly Quotation[];
}

/** How the instrument was made out. */
export interface Execution {
  readonly originals?: number;
  readonly originalsPerParty?: number;
  /** Slug of `vocab/formality`. */
  readonly formality?: string;
}

/** One instrument, as far as its text was understood. */
export interface Agreement {
  readonly document: Document;
  readonly kind: InstrumentAct;
  readonly instrumentKind?: InstrumentKindFinding;
  readonly status: 'concluded' | 'draft' | 'undetermined';
  readonly title?: Quotation;
  readonly billNumber?: Quotation;
  readonly parties: readonly Party[];
  readonly region?: Region;
  readonly dates: readonly DateStatement[];
  readonly concludedOn?: string;
  readonly term?: Term;
  /** From when it has effect, where it names a day other than that of its conclusion. */
  readonly inForce?: EntryIntoForce;
  /** The day an abolition takes effect, where the text gives one. */
  readonly endsOn?: string;
  /** Municipalities that a declaration names; they are no parties. */
  readonly mentions: readonly ActorMention[];
  readonly basis: readonly Citation[];
  readonly citedInstruments: readonly CitedInstrument[];
  /** What it says happened to it since it was made. */
  readonly history?: History;
  /** What it calls the agreement that it changes or ends. */
  readonly changedAgreement?: CitedAgreement;
  readonly clauses: readonly Clause[];
  readonly measures: readonly CooperationMeasure[];
  readonly modifications: readonly Modification[];
  readonly endedAgreements: readonly EndedAgreement[];
  readonly execution: Execution;
  readonly signatures: readonly Signature[];
  /** Who signed beside the parties, and is none: 立会人. */
  readonly witnesses: readonly Signature[];
  /** Those of reading the structure and of reading the meaning, in document order. */
  readonly diagnostics: readonly Diagnostic[];
}
