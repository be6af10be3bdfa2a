/** What the kind of a document tells: whether one city alone declares something, and what the city in the middle is called. */
import { BASE } from '../../../rdf/namespaces.js';
import type { Language } from '../../negotiate.js';
import type { Concepts } from '../concepts.js';
import { agreementWords } from './words.js';

const KINDS = `${BASE}vocab/instrument-kind/`;
const CORE = `${BASE}vocab/region-role/core-city`;

/** Kinds by the scheme that they belong to. */
const OF_HUB = ['cooperation-agreement', 'hub-city-declaration'].map(name => KINDS + name);
const OF_SETTLEMENT = ['settlement-independence-agreement', 'central-city-declaration'].map(
  name => KINDS + name,
);

/** The kind of the agreements that a hub makes. */
export const HUB_KIND = `${KINDS}cooperation-agreement`;

/** The kinds of declarations: a city declares alone, and agrees with nobody. */
export const DECLARATIONS: readonly string[] = [
  'hub-city-declaration',
  'central-city-declaration',
].map(name => KINDS + name);

/** Whether a document is a declaration. */
export function isDeclaration({ kind }: { readonly kind?: string | undefined }): boolean {
  return kind !== undefined && DECLARATIONS.includes(kind);
}

/** Whether a part in a region is that of the city in the middle. */
export function isCore(regionRole: string | undefined): boolean {
  return regionRole === CORE;
}

/** What the city in the middle is called where there are documents of these kinds: one word of each scheme, else both. */
export function coreWord(kinds: readonly string[]): 'hub' | 'centralCity' | 'hubOrCentralCity' {
  const isAll = (scheme: readonly string[]): boolean => kinds.every(kind => scheme.includes(kind));
  if (kinds.length === 0) return 'hubOrCentralCity';
  if (isAll(OF_HUB)) return 'hub';
  return isAll(OF_SETTLEMENT) ? 'centralCity' : 'hubOrCentralCity';
}

/** What the city in the middle is called in documents of these kinds; undefined of any other part, whose name the vocabulary has. */
export function coreName(
  regionRole: string,
  kinds: readonly string[],
  language: Language,
): string | undefined {
  return isCore(regionRole) ? agreementWords(language)(coreWord(kinds)) : undefined;
}

/** What a part in a region is called in a document of a kind. */
export function partName(
  regionRole: string,
  kind: string | undefined,
  { concepts, language }: { readonly concepts: Concepts; readonly language: Language },
): string {
  const kinds = kind === undefined ? [] : [kind];
  return coreName(regionRole, kinds, language) ?? concepts.name(regionRole, language);
}
