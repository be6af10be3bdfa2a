/** Whose roles a column, a label or a sentence speaks of. */
import type { Actor, Party } from '../model/agreement.js';
import type { PartyContext } from './context.js';
import { splitPrefecture } from './names.js';

/** All parties at once: 両市 · 甲乙 · 双方 · 各市町 · 共通. Not 関係市町, which may be others. */
const ALL =
  /^(?:両(?:市町村|市町|市村|町村|[市町村者])|甲乙(?:丙(?:丁)?)?(?:双方|両者)?|双方|両当事者|(?:各)?当事者|各市町村?|共通|それぞれ)(?:共通)?$/;

/** Those parties that are not the core of the region, as a column calls them: 連携市町の役割. */
const PARTNERS = /^(?:連携|周辺|近隣)(?:市町村|市町|市村|町村|[市町村])(?:等)?$/;

/**
 * Whose roles some words name; none where they name anybody who is no party.
 *
 *     甲 · 松山市 · 松山市（甲） · 甲及び乙 · 両市 · 連携市町
 */
export function bearersOf(written: string, shared: PartyContext): readonly Actor[] {
  const whole = bearersCalled(written, shared);
  if (whole.length > 0) return whole;
  if (ALL.test(written)) return shared.parties.map(actorOf);
  if (PARTNERS.test(written)) return partnersOf(shared.parties);
  const parts = written
    .split(/、?(?:及び|並びに)|[、・]|と(?=.)/)
    .map(part => bearersCalled(part.replace(/共通$/, ''), shared));
  return parts.every(part => part.length > 0) ? parts.flat() : [];
}

function actorOf({ order }: Party): Actor {
  return { kind: 'party', order };
}

function partnersOf(parties: readonly Party[]): readonly Actor[] {
  const partners = parties.filter(({ regionRole }) => regionRole === 'partner-municipality');
  return partners.length < parties.length ? partners.map(actorOf) : [];
}

/**
 * The party with a label or name, as a column has it; the parties where several share a label.
 *
 *     甲の役割 · 松山市の役割 · 愛媛県松山市の役割 · 松山市（甲）の役割 · 甲（松山市）の役割
 */
function bearersCalled(written: string, { parties, context }: PartyContext): readonly Actor[] {
  const [, outside = written, inside = written] = /^(.+)\((.+)\)$/.exec(written) ?? [];
  const names = [outside, inside].flatMap(name => [
    name,
    splitPrefecture(name, context.lexicon).name,
  ]);
  const called = parties.filter(({ label, municipality, placeholder }) =>
    [label, municipality?.name, placeholder].some(own => own !== undefined && names.includes(own)),
  );
  // 松山市（乙）: of those that share the label, the one by name
  const byName = called.filter(({ municipality }) => names.includes(municipality?.name ?? ''));
  return (byName.length > 0 ? byName : called).map(actorOf);
}

/**
 * Who a sentence is about: 甲は、 · 甲及び乙は、 · 乙においては、 · 両市が · 甲：, 【甲】 before it.
 *
 *     甲が運営する。                accepted
 *     甲が設置する協議会に参加する。    not: what 甲 does says which one
 */
const SUBJECT =
  /^(?:\((?<marked>[^()、。]{1,20})\)|(?<who>[^、。:はが]{1,40}?)(?:は|が(?![^、。]{0,30}?(?:する|した|行う|定める|設ける)[\p{Script=Han}\p{Script=Katakana}])|において(?:は)?|にあっては|:)、?)/u;

/** The parties that a sentence has as its subject; none where it begins otherwise. */
export function subjectsOf(sentence: string, shared: PartyContext): readonly Actor[] {
  const { marked, who } = SUBJECT.exec(sentence)?.groups ?? {};
  const written = marked ?? who;
  return written === undefined ? [] : bearersOf(written, shared);
}
