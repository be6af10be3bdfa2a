/** 後文 and 署名欄: how many originals, how they were made out, who signed. */
import { NUMERAL, parseNumber } from '../japanese/numerals.js';
import type { Execution, Party, Quotation, Signature } from '../model/agreement.js';
import type { Leaf, SignatureEntry } from '../model/document.js';
import { descendants } from '../model/document.js';
import { present } from '../model/present.js';
import type { Context, PartyContext } from './context.js';
import { splitPrefecture } from './names.js';
import { knownIdentity } from './party-names.js';

/** 弐 and its kin, as they stand in numbers that must not be altered: 正本弐通. */
const COUNT = `(?<count>[${NUMERAL}壱弐参]+)通`;
/** 本書2通を作成し · 本書を2通作成し: how many were made. */
const ORIGINALS = new RegExp(`${COUNT}を?(?:作成|作製|作り)`);
/** それぞれ各1通を保有する · 各自その1通を保有する · 1通ずつ保有する. */
const ORIGINALS_EACH = new RegExp(
  `(?:各自?|各々|おのおの|それぞれ)(?:が|各自?)?(?:その)?${COUNT}|${COUNT.replace('count', 'each')}ずつ`,
);

/** 記名押印 is a name and a seal, 署名 a name in one's own hand. */
const FORMALITIES: readonly (readonly [string, RegExp])[] = [
  ['named-sealed', /記名(?:し、?|及び|の上、?)?(?:押印|捺印)/],
  ['signed-sealed', /署名(?:し、?|及び|の上、?)?(?:押印|捺印)/],
  ['signed', /署名/],
  ['named', /記名/],
];

/** A blank of a form, or what was hidden before publication: （住所）, （市町村名）, ○○○長, ■■■■. */
const BLANK = /^\((?:住所|市町村名|団体名|氏名)\)$|[○〇◯□△■▲●]{2,}/;

/** How the instrument was made out, from its last sentence. */
export function findExecution({ context }: PartyContext): Execution {
  const text = context.firstText('testimonium')?.text ?? '';
  const countOf = (pattern: RegExp): number | undefined => {
    const { count, each } = pattern.exec(text)?.groups ?? {};
    return parseNumber(count ?? each ?? '');
  };
  return present({
    originals: countOf(ORIGINALS),
    originalsPerParty: countOf(ORIGINALS_EACH),
    formality: formalityOf(text),
  });
}

function formalityOf(text: string): string | undefined {
  return FORMALITIES.find(([, words]) => words.test(text))?.[0];
}

/** Who signed: the parties, and those who were there beside them. */
export interface Signers {
  readonly signatures: readonly Signature[];
  readonly witnesses: readonly Signature[];
}

/** The signatures, each with the party it is for: by label, by name, else by its place. */
export function findSigners(shared: PartyContext): Signers {
  const blocks = descendants(shared.context.document.children, 'signature-block');
  const entries = blocks.flatMap(block => block.entries);
  return {
    signatures: entries
      .filter(entry => !isWitness(entry, shared.context))
      .map((entry, at) => signatureOf(entry, shared, shared.parties[at]))
      .filter(isSigned),
    witnesses: entries
      .filter(entry => isWitness(entry, shared.context))
      .map(entry => signatureOf(entry, shared)),
  };
}

/** Whether an entry is of somebody who was there, and is no party. */
export function isWitness(entry: SignatureEntry, context: Context): boolean {
  return WITNESS.test(wordsOf(entry, context));
}

/** What a witness is called by: the label, or the words that it stands before. */
function wordsOf({ label, partyName, office, address }: SignatureEntry, context: Context): string {
  const [first] = [label, partyName, office, address].filter(leaf => leaf !== undefined);
  return first === undefined ? '' : context.textOf(first).text;
}

/** Who was there, and is no party: 立会人 愛媛県知事. Not 松山市立会計課. */
const WITNESS = /^\(?(?:立会人?(?!計)|見届人?|オブザーバー)/;

/** Whether anything of a party stands in an entry. What a site prints behind the last one is none: シェア. */
function isSigned({ entry, address, blanks }: Signature): boolean {
  const { label, partyName, office, name, mark } = entry;
  const parts = [label, partyName, office, name, mark, address, ...blanks];
  return parts.some(part => part !== undefined);
}

/** What an address has: a number or a part of the country. Not シェア ツイート, nor 別表第1. */
const ADDRESS = new RegExp(`^(?!別[表紙記]).*(?:[${NUMERAL}]|番|丁目|字|[都道府県市区町村郡])`);

/** The address of an entry; other words that stand there are no fact, and are reported. */
function addressOf({ address }: SignatureEntry, context: Context): Leaf | undefined {
  if (address === undefined) return undefined;
  const { text } = context.textOf(address);
  if (ADDRESS.test(text) || BLANK.test(text)) return address;
  context.report('text-not-understood', address.spans);
  return undefined;
}

/** An entry as a signature; `placed` is the party at its place. */
function signatureOf(entry: SignatureEntry, shared: PartyContext, placed?: Party): Signature {
  const { context } = shared;
  const isBlank = (leaf: Leaf): boolean => BLANK.test(context.textOf(leaf).text);
  const written = (leaf: Leaf | undefined): Quotation | undefined =>
    leaf === undefined || isBlank(leaf) ? undefined : context.quoteAsWritten(leaf);
  const fields = present({
    party: partyOf(entry, shared, placed),
    address: written(addressOf(entry, context)),
    office: written(entry.office),
    name: written(entry.name),
    mark: written(entry.mark),
    formality: entry.mark === undefined ? undefined : formalityOf(context.textOf(entry.mark).text),
  });
  const blanks = [entry.address, entry.partyName, entry.office, entry.name]
    .filter(leaf => leaf !== undefined && isBlank(leaf))
    .flatMap(leaf => (leaf === undefined ? [] : [context.quoteAsWritten(leaf)]));
  return { entry, ...fields, blanks };
}

function partyOf(
  entry: SignatureEntry,
  { context, parties }: PartyContext,
  placed: Party | undefined,
): Party | undefined {
  const textOf = (leaf: Leaf | undefined): string =>
    leaf === undefined ? '' : context.textOf(leaf).text;
  const label = textOf(entry.label).replace(/[()「」]/g, '');
  const names = [entry.partyName, entry.office].map(textOf).filter(name => name !== '');
  const labelled = parties.filter(party => party.label === label);
  const [only] = labelled;
  if (only !== undefined && labelled.length === 1) return only;
  const found = parties.find(party => names.some(name => isNameOf(party, name, context)));
  if (found !== undefined) return found;
  const isOther = names.some(name => knownIdentity(name, context.lexicon) !== undefined);
  return label === '' && !isOther ? placed : undefined;
}

/**
 * Whether a name or an office as signed is a party’s: 松山市, 松山市長, 愛媛県松山市長, 松山衛生事務組合管理者; ○○町,
 * ○○町長 where the party is that blank.
 */
function isNameOf(party: Party, written: string, { lexicon }: Context): boolean {
  const { name } = splitPrefecture(written, lexicon);
  const { municipality, prefecture, organization, placeholder } = party;
  if (municipality !== undefined)
    return name === municipality.name || name.startsWith(`${municipality.name}長`);
  if (prefecture !== undefined)
    return written === prefecture || written.startsWith(`${prefecture}知事`);
  const other = organization ?? placeholder;
  return other !== undefined && written.startsWith(other);
}
