/** What the names in a document were found to be, and the tables they are looked up in. */
import type { Diagnostic } from './diagnostic.js';
import type { MunicipalityName } from './agreement.js';

/** A municipality of the list. */
export interface Municipality {
  /** Five digits: prefecture and municipality. */
  readonly code: string;
  /** 全国地方公共団体コード: the five digits and a check digit. */
  readonly dantaiCode: string;
  readonly name: string;
  readonly prefecture: Prefecture;
}

/** A prefecture with its two-digit code. */
export interface Prefecture {
  readonly code: string;
  readonly name: string;
}

/** A region of the register. */
export interface RegisteredRegion {
  readonly slug: string;
  readonly label: string;
  readonly officialName: string;
}

/** A law as the text cites it, with its number on e-Gov. */
export interface Law {
  /** `322AC0000000067`. */
  readonly lawId: string;
  readonly name: string;
  /** 昭和22年法律第67号. */
  readonly number: string;
  readonly promulgatedOn?: string;
}

/** A notice of the register. */
export interface RegisteredNotice {
  readonly slug: string;
  readonly name: string;
  /** 総行市第200号. */
  readonly number: string;
  readonly issuedOn: string;
  readonly issuer: string;
}

/** How a name was resolved: it is the only one of that name, or a rule told which of several it is. */
export type LinkMethod = 'exact' | 'rule';

/** A municipality that a name was resolved to. */
export interface MunicipalityLink {
  readonly municipality: Municipality;
  readonly method: LinkMethod;
}

/** The tables that names are looked up in. */
export interface Authorities {
  /** Municipalities by name (see `nameKey`); several where the name is not unique. */
  readonly municipalities: ReadonlyMap<string, readonly Municipality[]>;
  readonly prefectures: readonly Prefecture[];
  readonly regions: readonly RegisteredRegion[];
  readonly laws: readonly Law[];
  readonly notices: readonly RegisteredNotice[];
}

/** What the names of one document are. A name that is not in a map could not be resolved. */
export interface Links {
  /** By `municipalityKey`. */
  readonly municipalities: ReadonlyMap<string, MunicipalityLink>;
  /** Those that are parties, by name. */
  readonly prefectures: ReadonlyMap<string, Prefecture>;
  readonly region?: RegisteredRegion;
  /** By the name of the law as written. */
  readonly laws: ReadonlyMap<string, Law>;
  /** By the number of the notice. */
  readonly notices: ReadonlyMap<string, RegisteredNotice>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The key of a name in `Links.municipalities`: with the prefecture where the text has it. */
export function municipalityKey({ name, prefecture }: MunicipalityName): string {
  return `${prefecture ?? ''}${name}`;
}

/** A name for lookup: variants of one character are one (龍ヶ崎市 = 龍ケ崎市, 檮原町 = 梼原町). */
export function nameKey(name: string): string {
  return name.replace(/ヶ/g, 'ケ').replace(/檮/g, '梼');
}
