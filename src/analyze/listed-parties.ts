/** Parties by a list of their names, without labels: 松山市、東温市及び砥部町は、. */
import type { Party } from '../model/agreement.js';
import type { MappedText } from '../model/text.js';
import { sourceSpans } from '../model/text.js';
import type { Context } from './context.js';
import { namesFrom } from './party-definitions.js';
import type { Named } from './party-names.js';
import { knownIdentity, nameAt } from './party-names.js';

/** What follows the last party of a list where no labels are defined. */
const LIST_END = /^(?:とは?、?|は、?|が、?|における|において|に係る|の|間|による|連携|定住自立)/;

/** What marks the list of parties as the subject, where it does not begin the text. */
const SUBJECT_END = /^(?:とは?、?|は、?|が、?|との?間)/;

/** A mark before a title in collections of rules: ○松山市と東温市との間の…. Not ○○市. */
const MARK_BEFORE = /^[○〇◯●◎■□・](?![○〇◯●◎■□市区町村])/;

/** How far into a text a list of parties may begin, in characters. */
const REACH = 200;

/** The list of names that a text begins with, or that is its subject: 災害時における松山市と東温市との間の…. */
export function listedParties(text: MappedText, context: Context): readonly Party[] {
  const start = MARK_BEFORE.exec(text.text)?.[0].length ?? 0;
  const first = listAt({ text, start, listEnd: LIST_END }, context);
  if (first.length > 1) return first;
  for (let at = start + 1; at < Math.min(REACH, text.text.length); at++) {
    if (!isListedAt(text.text, at, context)) continue;
    const names = listAt({ text, start: at, listEnd: SUBJECT_END }, context);
    if (names.length > 1) return names;
  }
  return [];
}

/** Whether a name that the lists know begins at a place, and no word runs into it. */
function isListedAt(text: string, at: number, { lexicon }: Context): boolean {
  if (/[一-龠々]/.test(text.charAt(at - 1)) && !/[市町村県圏]/.test(text.charAt(at - 1)))
    return false;
  const name = nameAt(text, at, lexicon);
  return (
    name !== undefined && knownIdentity(text.slice(name.start, name.end), lexicon) !== undefined
  );
}

/** Behind the last name of a list: its definition. */
const BRACKETS = /^[([〔【][^()]*[)\]〕】]/;

function listAt(
  {
    text,
    start,
    listEnd,
  }: { readonly text: MappedText; readonly start: number; readonly listEnd: RegExp },
  { lexicon }: Context,
): readonly Party[] {
  const names = namesFrom(text.text, start, lexicon);
  const last = names.at(-1)?.end ?? start;
  const end = last + (BRACKETS.exec(text.text.slice(last, last + 80))?.[0].length ?? 0);
  if (!listEnd.test(text.text.slice(end, end + 10))) return [];
  const parties = names.map((name, at) =>
    listed(name, at + 1, { text, next: names[at + 1]?.start ?? end }),
  );
  return withCollective(parties);
}

/**
 * 松山市、東温市及び砥部町（以下「関係市町」という。）: behind the last name of a list, where no other has one,
 * stands what all are called. Not 東温市（以下「東温市」という。）.
 */
function withCollective(parties: readonly Party[]): readonly Party[] {
  const called = parties.filter(({ alias }) => alias !== undefined);
  const last = parties.at(-1);
  const alias = last?.alias;
  if (parties.length < 2 || called.length !== 1 || alias === undefined) return parties;
  if (parties.some(({ label }) => label !== undefined)) return parties;
  if (last?.municipality?.name.includes(alias) === true) return parties;
  return parties.map(({ alias: own, ...party }) => ({ ...party, collective: own ?? alias }));
}

/** 以下「本市」という: what a party of a list is called besides, or its label. */
const CALLED = /以下、?(?:単に)?[「『"“'](?<called>[^「」『』"”']{1,12})[」』"”']と/;

function listed(
  { identity, start, end }: Named,
  order: number,
  { text, next }: { readonly text: MappedText; readonly next: number },
): Party {
  const called = CALLED.exec(text.text.slice(end, next))?.groups?.['called'];
  const name =
    called === undefined
      ? {}
      : /^[甲乙丙丁戊己]$/.test(called)
        ? { label: called }
        : { alias: called };
  return { order, ...name, ...identity, spans: sourceSpans(text, start, end), roleSpans: [] };
}

/**
 * What all parties are called together, behind the last of them: （以下「協定市」という。） · （以下「関係市町」という。）. Not
 * （以下「圏域市町」という。） or （以下「近隣市町」という。）, who need not be parties.
 */
const CALLED_TOGETHER =
  /^\(以下、?(?:これらを)?(?:総称して)?「(?<called>(?:協定|締結|応援|構成|関係|当事|参加)?(?:市町村|市町|町村|市|町|村|市区町村|団体|自治体|者))」と(?:総称|いう|称)/;

/**
 * The parties that an article alone names, where it gives all of them one name and they are those who sign.
 *
 *     この協定は、愛媛県松山市、高知県土佐市及び香川県坂出市（以下「協定市」という。）の区域において、…
 *                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function partiesCalledTogether(context: Context): readonly Party[] {
  const signed = signedText(context);
  for (const leaf of context.leavesOf('sentence').slice(0, FIRST_SENTENCES)) {
    const text = context.textOf(leaf);
    const at = text.text.search(/\(以下/);
    const called = CALLED_TOGETHER.exec(text.text.slice(at))?.groups?.['called'];
    if (at < 0 || called === undefined) continue;
    const parties = listEndingAt(text, at, context);
    if (parties.length > 1 && parties.every(party => isNamedIn(signed, party)))
      return parties.map(party => ({ ...party, collective: called }));
  }
  return [];
}

/** The sentences in which an agreement without a preamble may say between whom it is. */
const FIRST_SENTENCES = 3;

/** The words of the signature blocks, offices and names. */
function signedText(context: Context): string {
  const kinds = ['party-name', 'office', 'address'] as const;
  return kinds
    .flatMap(kind => context.leavesOf(kind))
    .map(leaf => context.textOf(leaf).text)
    .join(' ');
}

function isNamedIn(signed: string, { municipality, prefecture, organization }: Party): boolean {
  const name = municipality?.name ?? prefecture ?? organization;
  return name !== undefined && signed.includes(name);
}

/** The list of names known to the lists that ends at a place. */
function listEndingAt(text: MappedText, end: number, context: Context): readonly Party[] {
  for (let start = Math.max(0, end - REACH); start < end; start++) {
    if (start > 0 && !isListedAt(text.text, start, context)) continue;
    const names = namesFrom(text.text, start, context.lexicon);
    if (names.length < 2 || names.at(-1)?.end !== end) continue;
    return names.map((name, at) => listed(name, at + 1, { text, next: end }));
  }
  return [];
}
