/** The frame of an instrument: what kind it is, who its parties are, its region, its dates, its term. */
import type { Span } from './text.js';

/** Words of the source: as published, layout white space taken out, with their place. */
export interface Quotation {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The name of a municipality as the text has it; the prefecture where it is written before it. */
export interface MunicipalityName {
  readonly name: string;
  readonly prefecture?: string;
}

/** Slugs of `vocab/region-role` and `vocab/role-basis`. */
export type RegionRole = 'core-city' | 'partner-municipality';
/** On what ground a role in the region is given. */
export type RoleBasis = 'explicit' | 'region-name' | 'convention';

/** Slugs of `vocab/entrustment-role`. */
export type EntrustmentRole = 'entrusting' | 'entrusted';

/** A party: a municipality, a prefecture or an organization by name, or a blank that stands for one. */
export interface Party {
  /** From 1, in the order the text names them. */
  readonly order: number;
  /** 甲, 乙 …; absent where the text calls the parties by name. */
  readonly label?: string;
  /** What the text calls it besides: 以下「本市」という. */
  readonly alias?: string;
  /** What it calls all the parties together: 以下「協定団体」という, behind the last of a list. */
  readonly collective?: string;
  readonly municipality?: MunicipalityName;
  /** 愛媛県, where a prefecture is the party. */
  readonly prefecture?: string;
  /** An association, a council: a party that is neither municipality nor prefecture. */
  readonly organization?: string;
  /** The blank as written (○○○), where nobody is named. */
  readonly placeholder?: string;
  /** Whether the text names the head: 松山市長（以下「甲」という。）. */
  readonly actsThroughHead?: boolean;
  readonly spans: readonly Span[];
  readonly entrustment?: { readonly role: EntrustmentRole; readonly spans: readonly Span[] };
  readonly regionRole?: RegionRole;
  readonly roleBasis?: RoleBasis;
  /** The words that give the role; empty for convention, which is not in the text. */
  readonly roleSpans: readonly Span[];
}

/** Who does something, or with whom. */
export type Actor =
  | { readonly kind: 'party'; readonly order: number }
  | { readonly kind: 'municipality'; readonly municipality: MunicipalityName }
  | { readonly kind: 'generic'; readonly label: string };

/** An actor at the place that names it. */
export interface ActorMention {
  readonly actor: Actor;
  readonly spans: readonly Span[];
}

/** The day from which an instrument has effect, with the sentence that names it. */
export interface EntryIntoForce {
  readonly from: string;
  readonly spans: readonly Span[];
}

/** The region the parties form. `name` is absent where the text only lists its members. */
export interface Region {
  readonly name?: string;
  /** The words that name or describe it. */
  readonly quotation: Quotation;
  readonly members: readonly ActorMention[];
}

/** Slugs of `vocab/date-event`. */
export type DateEvent =
  | 'conclusion'
  | 'change'
  | 'abolition'
  | 'council-resolution'
  | 'public-notice'
  | 'notification'
  | 'approval'
  | 'entry-into-force'
  | 'declaration';

/** A date as written, with what is known of it. */
export interface DateStatement {
  readonly quotation: Quotation;
  /** What happened on the day, where the text says so. */
  readonly event?: DateEvent;
  /** The number it is on record under: 告示第55号. */
  readonly eventNumber?: string;
  /** `2026-01-19`, `2026-01` or `1947`. */
  readonly iso?: string;
  /** The blank in it (□□), with the first and last day that it can mean. */
  readonly blank?: {
    readonly token: string;
    readonly notBefore?: string;
    readonly notAfter?: string;
  };
}

/** Slugs of `vocab/instrument-kind`: what kind of agreement an instrument is about. */
export type InstrumentKind =
  | 'cooperation-agreement'
  | 'settlement-independence-agreement'
  | 'entrustment-rules'
  | 'mutual-aid-agreement'
  | 'hub-city-declaration'
  | 'central-city-declaration'
  | 'other-agreement';

/**
 * What an instrument does: it makes an agreement, changes, restates or ends it, declares, or is a form; or it does nothing
 * and shows the text as it is with all changes up to a day.
 */
export type InstrumentAct =
  'base' | 'amending' | 'restating' | 'abolishing' | 'declaration' | 'template' | 'amended-text';

/** Whether an instrument acts on an agreement that was concluded before it. */
export function isChanging(act: InstrumentAct): boolean {
  return act === 'amending' || act === 'restating' || act === 'abolishing';
}

/** Whether an instrument gives an agreement its whole text, which may be printed with later changes in it. */
export function givesWholeText(act: InstrumentAct): boolean {
  return act === 'base' || act === 'restating';
}

/** The kind of an instrument with the words that tell it. */
export interface InstrumentKindFinding {
  readonly kind: InstrumentKind;
  readonly words: Quotation;
}

/** How long an agreement is in force, as far as its text says. */
export interface Term {
  readonly from?: string;
  readonly until?: string;
  /** An ISO 8601 duration: 締結の日から5年間. */
  readonly length?: string;
  /** False only where the text excludes renewal. */
  readonly renewsAutomatically?: boolean;
  /** An ISO 8601 duration: 6か月前までに申し出. */
  readonly noticePeriod?: string;
  /** The sentences that say so. */
  readonly spans: readonly Span[];
}
