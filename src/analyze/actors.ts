/** Names of actors in running text: 甲, a municipality, a group that is no municipality. */
import type { Actor, ActorMention, Lexicon, Party } from '../model/agreement.js';
import type { MappedText } from '../model/text.js';
import { sourceSpans } from '../model/text.js';
import type { PartyContext } from './context.js';
import { isSameName, municipalityBefore, splitPrefecture } from './names.js';

/** What joins the names of a list: 及び · 、並びに · や · 松前町その他の関係機関 (他の… is a group). */
const CONNECTOR =
  /(?:、?(?:及び|並びに|又は|若しくは|および|ならびに|または|もしくは|と|や|その)|、|・)$/;

const WHOSE = '(?:圏域(?:内|全体)?の|他の|周辺の|近隣の|県内の)*';
const WHICH =
  '(?:関係(?:する)?|連携(?:する)?|構成(?:する)?|周辺|近隣|隣接|沿線|流域|参加|圏域内?|当該|対象|他の|各|全|両|同)';
const OF_WHOM = '(?:長|の長|等)*$';

/**
 * A group that is named by description only.
 *
 *     関係町村 · 関係機関等 · 医療機関 · 圏域内の他の町村長 · 他の連携市町 · 構成市 · 近隣の町 · 国 · 県
 *
 * Not 松山市: a name. Not 関係町村民, 全国.
 */
const GENERIC = new RegExp(
  `${WHOSE}${WHICH}*(?:市町村|市町|町村|市村|[一-龠々]{0,8}(?:機関|団体|事業者)|自治体|関係者)${OF_WHOM}` +
    `|(?:${WHOSE}${WHICH}+|(?:圏域(?:内|全体)?|他|周辺|近隣|県内)の)[市町村]${OF_WHOM}` +
    '|(?<![一-龠々])(?:国|県|都道府県)等?$',
);

/**
 * A municipality that the list does not have, at the beginning of a clause or after a connector.
 *
 *     必要に応じ、西条市 · 松山市及び西条市 · 松山市と西条市
 *                ^^^^^^            ^^^^^^          ^^^^^^
 */
const UNLISTED =
  /(?:^|及び|並びに|又は|と|[、。・])(?<name>(?:(?!及び|並びに|又は|[市町村]と)[一-龠々ヶケァ-ヴーぁ-ん]){1,7}[市町村])$/;

/** What describes towns and is no part of a name: 関係する町, 大きな市. */
const DESCRIBED = /[のるたいな][市町村]$/;

/** How far before a place its actor is looked for, in characters: no name or description is longer. */
const LOOK_BACK = 30;

interface Found {
  /** One; all the parties of a label that several share. */
  readonly actors: readonly Actor[];
  readonly length: number;
}

/** The actor whose name ends at `end`. */
function actorBefore(text: string, end: number, shared: PartyContext): Found | undefined {
  const head = text.slice(Math.max(0, end - LOOK_BACK), end);
  return (
    namedBefore(head, shared) ??
    groupBefore(head, shared.context.lexicon) ??
    withOthers(head, shared) ??
    unlistedBefore(head)
  );
}

/** Of a party and a listed municipality, the one with the longer name. */
function namedBefore(head: string, shared: PartyContext): Found | undefined {
  const party = partyBefore(head, shared);
  const listed = listedBefore(head, shared);
  return party !== undefined && (listed === undefined || listed.length <= party.length)
    ? party
    : listed;
}

/** 松山市等と連携して: the one that is named; who the others are is not said. */
function withOthers(head: string, shared: PartyContext): Found | undefined {
  if (!head.endsWith('等')) return undefined;
  const found = namedBefore(head.slice(0, -1), shared);
  return found === undefined ? undefined : { ...found, length: found.length + 1 };
}

function partyBefore(head: string, { parties }: PartyContext): Found | undefined {
  const found = parties.flatMap(party =>
    partyNames(party)
      .filter(name => head.endsWith(name))
      .map(({ length }) => ({ order: party.order, length })),
  );
  const length = Math.max(0, ...found.map(one => one.length));
  const orders = new Set(found.filter(one => one.length === length).map(({ order }) => order));
  if (orders.size === 0) return undefined;
  return { actors: [...orders].map((order): Actor => ({ kind: 'party', order })), length };
}

const HEADS = ['長', '市長', '町長', '村長', '区長', '知事'];

/**
 * What a party is called: its label or short name, its name with or without the prefecture, its head
 * (松山市長, 甲の長, 甲の市長).
 */
export function partyNames(party: Party): readonly string[] {
  const { label, alias, municipality, placeholder } = party;
  const { name, prefecture } = municipality ?? {};
  const long = name === undefined || prefecture === undefined ? undefined : `${prefecture}${name}`;
  const names = [name, long, placeholder, alias].filter(written => written !== undefined);
  const others = [party.organization, party.prefecture, label];
  return [
    ...names,
    ...names.map(written => `${written}長`),
    ...(party.prefecture === undefined ? [] : [`${party.prefecture}知事`]),
    ...others.filter(written => written !== undefined),
    ...(label === undefined ? [] : HEADS.map(head => `${label}の${head}`)),
  ];
}

function listedBefore(head: string, { context, parties }: PartyContext): Found | undefined {
  const listed = municipalityBefore(head, head.length, context.lexicon);
  if (listed === undefined) return undefined;
  const municipality = splitPrefecture(listed, context.lexicon);
  const party = parties.find(p => p.municipality && isSameName(p.municipality, municipality));
  const actor: Actor =
    party === undefined
      ? { kind: 'municipality', municipality }
      : { kind: 'party', order: party.order };
  return { actors: [actor], length: listed.length };
}

/** A group, or a prefecture: it is no municipality, and no party of these agreements. */
function groupBefore(head: string, { prefectures }: Lexicon): Found | undefined {
  const label = prefectures.find(name => head.endsWith(name)) ?? GENERIC.exec(head)?.[0];
  return label === undefined
    ? undefined
    : { actors: [{ kind: 'generic', label }], length: label.length };
}

function unlistedBefore(head: string): Found | undefined {
  const name = UNLISTED.exec(head)?.groups?.['name'];
  return name === undefined || DESCRIBED.test(name)
    ? undefined
    : { actors: [{ kind: 'municipality', municipality: { name } }], length: name.length };
}

/** Whether a name describes a group and is no municipality's: 関係市町. */
export function isGroup(name: string, lexicon: Lexicon): boolean {
  return groupBefore(name, lexicon)?.length === name.length;
}

/**
 * The actors of the list that ends at `end`, in the order they stand.
 *
 *     松前町及び関係機関と連携・協力して · 甲乙協議の上
 *     ^^^^^^   ^^^^^^^^ end             ^^
 */
export function actorsBefore(
  text: MappedText,
  end: number,
  shared: PartyContext,
): readonly ActorMention[] {
  const mentions: ActorMention[] = [];
  let at = end;
  for (;;) {
    const found = actorBefore(text.text, at, shared);
    if (found === undefined) break;
    const start = at - found.length;
    const spans = sourceSpans(text, start, at);
    mentions.unshift(...found.actors.map(actor => ({ actor, spans })));
    const before = text.text.slice(Math.max(0, start - LOOK_BACK), start);
    const connector = CONNECTOR.exec(before)?.[0];
    if (connector === undefined && !endsWithLabel(before, shared)) break;
    at = start - (connector?.length ?? 0);
  }
  return mentions;
}

function endsWithLabel(text: string, { parties }: PartyContext): boolean {
  return parties.some(({ label }) => label !== undefined && text.endsWith(label));
}

/** Whether two actors are the same. */
export function isSameActor(a: Actor, b: Actor): boolean {
  if (a.kind === 'party') return b.kind === 'party' && a.order === b.order;
  if (a.kind === 'generic') return b.kind === 'generic' && a.label === b.label;
  return b.kind === 'municipality' && isSameName(a.municipality, b.municipality);
}

/** Mentions without those that name an actor a second time, or the one to leave out. */
export function distinctActors(
  mentions: readonly ActorMention[],
  without?: Actor,
): readonly ActorMention[] {
  return mentions.filter(
    ({ actor }, at) =>
      (without === undefined || !isSameActor(actor, without)) &&
      mentions.findIndex(other => isSameActor(other.actor, actor)) === at,
  );
}
