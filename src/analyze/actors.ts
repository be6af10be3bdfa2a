/** Names of actors in running text: 甲, a municipality, a group that is no municipality. */
import type { Actor, ActorMention, Lexicon, MunicipalityName, Party } from '../model/agreement.js';
import type { MappedText } from '../model/text.js';
import { sourceSpans } from '../model/text.js';
import type { PartyContext } from './context.js';

/** What joins the names of a list. */
const CONNECTOR = /(?:、?(?:及び|並びに|又は|若しくは|と)|、|・)$/;

/**
 * A group that is named by description only.
 *
 *     関係町村 · 関係機関等 · 圏域内の他の町村長 · 他の連携市町 · 近隣市町村
 *
 * Not 射水市: a name. Not 関係町村民.
 */
const GENERIC =
  /(?:圏域(?:内|全体)?の|(?:その)?他の|周辺の|近隣の|県内の)*(?:関係(?:する)?|連携(?:する)?|構成(?:する)?|周辺|近隣|隣接|参加|圏域内?|他の|各|全)*(?:市町村|市町|町村|市村|機関|団体|自治体|地方公共団体|事業者|関係者)(?:長|の長|等)*$/;

/** A municipality that the list does not have, at the beginning of a clause or after a connector. */
const UNLISTED =
  /(?:^|及び|並びに|又は|と|[、。・])(?<name>[一-龠々ヶケァ-ヴーぁ-ん]{1,7}[市町村])$/;

/** The longest name of a municipality with its prefecture, in characters: 鹿児島県いちき串木野市 has 11. */
const MAX_NAME = 14;

/** A municipality's name with the prefecture that may stand before it. */
export function splitPrefecture(name: string, lexicon: Lexicon): MunicipalityName {
  const prefecture = lexicon.prefectures.find(p => name.startsWith(p) && name.length > p.length);
  return prefecture === undefined ? { name } : { name: name.slice(prefecture.length), prefecture };
}

/**
 * The listed municipality whose name ends at `end`, the longest: in 中津市 not 津市. Its prefecture
 * counts as part of the name where it is written.
 */
export function municipalityBefore(
  text: string,
  end: number,
  lexicon: Lexicon,
): string | undefined {
  for (let length = Math.min(MAX_NAME, end); length >= 2; length--) {
    const name = text.slice(end - length, end);
    if (lexicon.municipalities.has(splitPrefecture(name, lexicon).name)) return name;
  }
  return undefined;
}

/** The listed municipality whose name begins at `start`, the longest. */
export function municipalityAfter(
  text: string,
  start: number,
  lexicon: Lexicon,
): string | undefined {
  for (let length = Math.min(MAX_NAME, text.length - start); length >= 2; length--) {
    const name = text.slice(start, start + length);
    if (lexicon.municipalities.has(splitPrefecture(name, lexicon).name)) return name;
  }
  return undefined;
}

interface Found {
  readonly actor: Actor;
  readonly length: number;
}

/** The one actor whose name ends at `end`. */
function actorBefore(
  text: string,
  end: number,
  { context, parties }: PartyContext,
): Found | undefined {
  const { lexicon } = context;
  const head = text.slice(Math.max(0, end - 30), end);
  const party = parties.find(p => partyNames(p).some(name => head.endsWith(name)));
  if (party !== undefined) {
    const length = Math.max(
      ...partyNames(party)
        .filter(name => head.endsWith(name))
        .map(name => name.length),
    );
    return { actor: { kind: 'party', order: party.order }, length };
  }
  const listed = municipalityBefore(text, end, lexicon);
  if (listed !== undefined) {
    return {
      actor: { kind: 'municipality', municipality: splitPrefecture(listed, lexicon) },
      length: listed.length,
    };
  }
  const generic = GENERIC.exec(head)?.[0];
  if (generic !== undefined)
    return { actor: { kind: 'generic', label: generic }, length: generic.length };
  const name = UNLISTED.exec(head)?.groups?.['name'];
  return name === undefined
    ? undefined
    : { actor: { kind: 'municipality', municipality: { name } }, length: name.length };
}

function partyNames(party: Party): readonly string[] {
  return [party.label, party.municipality?.name, party.placeholder].filter(
    name => name !== undefined,
  );
}

/**
 * The actors of the list that ends at `end`, in the order they stand.
 *
 *     高岡町及び関係機関と連携・協力して
 *     ^^^^^^   ^^^^^^^^ end
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
    mentions.unshift({ actor: found.actor, spans: sourceSpans(text, at - found.length, at) });
    const connector = CONNECTOR.exec(text.text.slice(0, at - found.length))?.[0];
    if (connector === undefined) break;
    at -= found.length + connector.length;
  }
  return mentions;
}

/** Whether two actors are the same. */
export function isSameActor(a: Actor, b: Actor): boolean {
  if (a.kind === 'party') return b.kind === 'party' && a.order === b.order;
  if (a.kind === 'generic') return b.kind === 'generic' && a.label === b.label;
  return (
    b.kind === 'municipality' &&
    a.municipality.name === b.municipality.name &&
    a.municipality.prefecture === b.municipality.prefecture
  );
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
