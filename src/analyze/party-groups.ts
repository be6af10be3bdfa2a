/** What names several parties at once, or one by the part it has: 両市, 2市1町, 各市町, 応援団体. */
import { NUMERAL, parseNumber } from '../japanese/numerals.js';
import type { Actor, Party } from '../model/agreement.js';
import type { PartyContext } from './context.js';
import { municipalityBefore } from './names.js';
import { anyOf } from './wording.js';

/** The labels that may stand before such words: 甲及び乙の双方, 甲乙両市. */
const LABELS = '(?:(?:[甲乙丙丁戊己](?:及び|並びに|又は|、|と)?)+の?)?';

/** Words that are all the parties, whatever they are. */
const EVERYBODY = new RegExp(
  `(?<![一-龠々])${LABELS}(?:双方|[両各全]?当事者(?:双方)?|両者|(?<=[甲乙丙丁戊己]の?)いずれか(?:の?一方)?)$`,
);

/**
 * Parties by how many they are and of what kind.
 *
 *     両市 · 両市町 · 3市町 · 二市一町 · 各市町村 · 両団体
 *     関係市町 · 他の各市 · 圏域の3市 — not: others may be meant
 */
const COUNTED = new RegExp(
  `(?<=^|[、。()])(?<words>${LABELS}(?<groups>(?:(?:両|各|全|[${NUMERAL}]+)(?:市区町村|市町村|市町|市村|町村|[市区町村]|団体|自治体))+))$`,
);
const GROUP = new RegExp(`(?<count>両|各|全|[${NUMERAL}]+)(?<kinds>[市区町村]+|団体|自治体)`, 'g');

/**
 * A party that is called by the part it has, or by a description.
 *
 *     当該市町 · 関係市 · 応援団体 · 他の協定市 · 応援を要請された市町 · 廃止しようとする団体
 *     松山市 — not: a name
 */
const PART =
  '(?:当該|関係|構成|加盟|参加|加入|対象|連携|委託|受託|要請|被要請|応援|被応援|受援|支援|被災|派遣|受入|幹事|会長|代表|事務局|申請|提供|他の|いずれかの)';
const KINDS = [
  '市区町村', '市町村', '市町', '市村', '町村', '市', '町', '村', '団体', '自治体', '側',
]; // prettier-ignore
const DESCRIBED = '(?:[^、。()]{2,30}(?:する|した|された|を受けた|しない|していない))';

/**
 * Only a party can ask that the agreement be changed or ended, whatever it is called there.
 *
 *     この連携協約の廃止を求めようとする者 · 本協定の変更又は解除を申し出る者
 *     施設の廃止を求める者 — not: anybody may
 */
const ASKING =
  '(?:この|本)(?:連携)?(?:協約|協定|規約)(?:の|から)(?:(?:変更|改正|廃止|解除|失効|脱退)(?:又は|若しくは|及び)?)+' +
  '(?:を(?:求め|申し出)(?:る|た|ようとする)|(?:を(?:希望|通告|請求))?(?:する|した|しようとする))者';

/** The parties that some words call together, at the end of a text, and how many characters they are. */
export interface Group {
  readonly actors: readonly Actor[];
  readonly length: number;
}

/** The group of parties that ends a text; undefined where none does, or it may be others. */
export function groupAtEnd(text: string, shared: PartyContext): Group | undefined {
  return collectiveAtEnd(text, shared) ?? countedAtEnd(text, shared) ?? partAtEnd(text, shared);
}

/** 協定団体, 各協定団体: what the text calls all its parties. Not 被災した協定団体, which is one of them. */
function collectiveAtEnd(text: string, { parties }: PartyContext): Group | undefined {
  const collective = parties[0]?.collective;
  if (collective === undefined || !text.endsWith(collective)) return undefined;
  const before = text.slice(0, -collective.length);
  // a character more than the words may have: what stands there is no beginning of the text
  const each = /(?:^|[、。])(?<each>[各全]?)$/.exec(before.slice(-3))?.groups?.['each'];
  return each === undefined
    ? undefined
    : { actors: parties.map(actorOf), length: collective.length + each.length };
}

function countedAtEnd(text: string, { parties }: PartyContext): Group | undefined {
  const tail = text.slice(-12);
  const everybody = EVERYBODY.exec(tail)?.[0];
  if (everybody !== undefined) return { actors: parties.map(actorOf), length: everybody.length };
  const { words = '', groups = '' } = COUNTED.exec(text.slice(-24))?.groups ?? {};
  const counted = countedParties(groups, parties);
  return counted.length === 0 ? undefined : { actors: counted.map(actorOf), length: words.length };
}

/** The parties that 両市 or 2市1町 calls: those of the kinds, where they are as many; else all, where these are. */
function countedParties(groups: string, parties: readonly Party[]): readonly Party[] {
  const asked = Array.from(
    groups.matchAll(GROUP),
    ({ groups: { count = '', kinds = '' } = {} }) => ({
      count: count === '両' ? 2 : parseNumber(count),
      found: parties.filter(party => isOfKind(party, kinds)),
    }),
  );
  const isWhole = asked.every(({ count, found }) =>
    count === undefined ? found.length > 1 : found.length === count,
  );
  if (isWhole) return asked.flatMap(({ found }) => found);
  const total = asked.reduce((sum, { count }) => sum + (count ?? Number.NaN), 0);
  return total === parties.length ? parties : [];
}

/** Whether a party is of one of some kinds, by the last character of its name; a blank may be of any. */
function isOfKind({ municipality, placeholder, prefecture, organization }: Party, kinds: string) {
  if (/団体|自治体/.test(kinds)) return true;
  if ((prefecture ?? organization) !== undefined) return false;
  const kind = (municipality?.name ?? placeholder ?? '').slice(-1);
  return !/[市区町村]/.test(kind) || kinds.includes(kind);
}

/** One of the parties that is called by its part: who that is, only the facts will tell. */
function partAtEnd(text: string, { parties, context }: PartyContext): Group | undefined {
  if (parties.length === 0) return undefined;
  const kind = anyOf([
    ...KINDS,
    ...parties.slice(0, 1).flatMap(({ collective }) => collective ?? []),
  ]);
  const called = new RegExp(`(?:(?:${DESCRIBED}?${PART}+|${DESCRIBED})${kind}|${ASKING})$`);
  const label = called.exec(text.slice(-48))?.[0];
  if (label === undefined || municipalityBefore(text, text.length, context.lexicon) !== undefined)
    return undefined;
  return { actors: [{ kind: 'generic', label }], length: label.length };
}

function actorOf({ order }: Party): Actor {
  return { kind: 'party', order };
}
