/** Duties of the parties, and rules that fix a legal effect. */
import { NUMERAL, parseNumber } from '../japanese/numerals.js';
import type { Actor, ActorMention, Norm } from '../model/agreement.js';
import { present } from '../model/present.js';
import type { MappedText } from '../model/text.js';
import { offsetBehind, sourceSpans } from '../model/text.js';
import { actorsBefore, distinctActors } from './actors.js';
import type { PartyContext } from './context.js';
import { deonticFormOf, withoutModal } from './deontic-forms.js';
import { counterpartsIn } from './roles.js';

/** Sentences that lay down no norm: the purpose, and a pointer to the annex. */
function laysDownNothing(sentence: string): boolean {
  if (sentence.endsWith('目的とする。')) return true;
  const annex = sentence.indexOf('別表');
  return annex >= 0 && sentence.endsWith('。') && /とおり|ところによる/.test(sentence.slice(annex));
}

/** この協約は、…その効力を失う: an effect on the instrument, that nobody has to bring about. */
const EFFECT =
  /効力を(?:失う|生ずる|生じる|有する)|(?:有効)?期間は|から(?:これを)?(?:施行|適用)する|ものとみな[すし]/;

/**
 * When a norm applies.
 *
 *     この連携協約の失効を求めるときは、 · 疑義が生じた場合は、 · この場合において、
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
const SCOPE = /(?:^|、)(?<scope>[^。]{0,200}?(?:とき|場合)|この場合)(?:は|に(?:おいて)?は?)、/;

/**
 * The party that a norm binds, with what marks it as subject.
 *
 *     甲及び乙は、 · 甲及び乙の長は、 · 甲及び乙が協議して · 甲及び乙の協議による
 *     ^^^^^^^^      ^^^^^^^^^^
 */
const SUBJECT = /(?:の(?<head>[市町村]?長))?(?:は、|は|が|の(?=協議)|(?<=[甲乙丙丁戊己])(?=協議))/g;

/** All parties at once: 両市は · 両市町が · 双方が · 当事者は. */
const ALL_PARTIES = /(?:両(?:市町村|市町|市村|町村|[市町村者])|双方|当事者)$/;

/** 起算して2年を経過した日: how long after the event the effect comes. */
const DELAY = new RegExp(
  `(?<count>[${NUMERAL}]+)(?<unit>年|[かカヵケヶ箇個]月|月|日)(?:間)?[をが]?経過`,
);

/** A resolution of the council comes first: あらかじめ議会の議決を · 議会の議決を経た上で. Not 議会に報告する. */
const COUNCIL = /あらかじめ[^。]*議会の議決|議会の議決を(?:経|得)/;

/** How often. Not 半年に1回 or 2年に1回, which are not yearly. */
const FREQUENCIES: readonly (readonly [string, RegExp])[] = [
  ['every-fiscal-year', /毎(?:会計)?年度/],
  ['yearly', new RegExp(`毎年|(?<![半${NUMERAL}])年に?[1一]回|(?<![${NUMERAL}])[1一]年に[1一]回`)],
  ['regular', /定期的に|定期に/],
];

/** A reference that the structure of the graph already holds: 前項の規定による通告. */
const REFERENCE = /前項の規定による/;

/** The norms of one sentence: none or one. */
export function findNorms(
  text: MappedText,
  paragraph: number,
  shared: PartyContext,
): readonly Norm[] {
  if (laysDownNothing(text.text)) return [];
  const subject = findSubject(text, shared);
  const isEffect = EFFECT.test(text.text) && subject?.isTopic !== true;
  if (isEffect) return [effectOf(text, { paragraph, shared })];
  if (subject !== undefined) return [dutyOf(text, subject, { paragraph, shared })];
  if (deonticFormOf(text.text) !== 'declarative')
    shared.context.report('norm-not-understood', text.pieces);
  return [];
}

interface Setting {
  readonly paragraph: number;
  readonly shared: PartyContext;
}

function dutyOf(text: MappedText, subject: Subject, { paragraph, shared }: Setting): Norm {
  const scope = scopeOf(text, subject.end) ?? scopeOf(text, 0);
  const counterparts = counterpartsIn(text, shared).filter(({ actor }) => !isParty(actor));
  return {
    kind: deonticFormOf(text.text) === 'may' ? 'permission' : 'procedural-duty',
    bearers: subject.bearers.map(({ actor }) => actor),
    actsThroughHead: subject.head,
    counterparts: distinctActors(counterparts),
    activity: activityOf(text, [subject, scope?.cut], shared),
    ...common(text, scope, { paragraph, shared }),
  };
}

/** What an effect is on; it is no bearer, and is left out of the activity. */
const TOPIC = /(?:この|本|当該)(?:連携)?(?:協約|協定)(?:の有効期間)?は、?/;

/** この協約は、…その効力を失うものとする: where a scope comes first, the topic stands behind it. */
function effectOf(text: MappedText, { paragraph, shared }: Setting): Norm {
  const topic = TOPIC.exec(text.text);
  const [start, end] = [topic?.index ?? 0, (topic?.index ?? 0) + (topic?.[0].length ?? 0)];
  const scope = scopeOf(text, end) ?? scopeOf(text, 0);
  return {
    kind: 'effect-rule',
    bearers: [],
    actsThroughHead: false,
    counterparts: [],
    activity: activityOf(text, [{ start, end }, scope?.cut], shared),
    ...present({ delay: delayOf(text.text) }),
    ...common(text, scope, { paragraph, shared }),
  };
}

function common(text: MappedText, scope: Part | undefined, { paragraph, shared }: Setting) {
  const quoted =
    scope === undefined ? undefined : shared.context.quotePart(text, scope.start, scope.end);
  return {
    paragraph,
    deonticForm: deonticFormOf(text.text),
    priorCouncilResolution: COUNCIL.test(text.text),
    spans: text.pieces,
    ...present({
      scope: quoted,
      frequency: FREQUENCIES.find(([, words]) => words.test(text.text))?.[0],
    }),
  };
}

interface Part {
  readonly start: number;
  readonly end: number;
}

interface Subject extends Part {
  readonly bearers: readonly ActorMention[];
  readonly head: boolean;
  /** Whether は marks it. */
  readonly isTopic: boolean;
}

/**
 * The subject: the list of parties that は marks, else the last that が or の marks. A relative
 * clause has が: 甲及び乙の長は、甲及び乙が連携する取組について、…
 *                ^^^^^^^^^^^^^
 */
function findSubject(text: MappedText, shared: PartyContext): Subject | undefined {
  const subjects = Array.from(text.text.matchAll(SUBJECT)).flatMap((match): Subject[] => {
    const bearers = bearersBefore(text, match.index, shared);
    const [first] = bearers.flatMap(({ spans }) => spans);
    if (first === undefined) return [];
    return [
      {
        bearers,
        head: match.groups?.['head'] !== undefined || text.text.charAt(match.index - 1) === '長',
        isTopic: match[0].includes('は'),
        start: offsetBehind(text, first.start),
        end: match.index + match[0].length,
      },
    ];
  });
  return subjects.find(({ isTopic }) => isTopic) ?? subjects.at(-1) ?? changeOf(text, shared);
}

/**
 * A change of the agreement is an act of its parties, named or not.
 *
 *     この協約の変更は、議会の議決を経て行うものとする。
 *     ^^^^^^^^^^^^^^^^
 */
const CHANGE =
  /^(?:この|本)(?:連携)?(?:協約|協定)の(?:変更|改定|改正|廃止|解除)(?:は、|については、)/;

function changeOf(text: MappedText, { parties }: PartyContext): Subject | undefined {
  const end = CHANGE.exec(text.text)?.[0].length;
  if (end === undefined || parties.length === 0) return undefined;
  const spans = sourceSpans(text, 0, end);
  const bearers = parties.map(({ order }): ActorMention => ({
    actor: { kind: 'party', order },
    spans,
  }));
  return { bearers, head: false, isTopic: true, start: 0, end };
}

function bearersBefore(
  text: MappedText,
  end: number,
  shared: PartyContext,
): readonly ActorMention[] {
  const all = allBefore(text.text.slice(0, end), shared);
  if (all !== undefined) {
    const spans = sourceSpans(text, end - all.length, end);
    return shared.parties.map(({ order }) => ({ actor: { kind: 'party', order }, spans }));
  }
  return actorsBefore(text, end, shared).filter(({ actor }) => isParty(actor));
}

/** What names all the parties, at the end of a text. Not 被災した協定団体, which is one of them. */
function allBefore(text: string, { parties }: PartyContext): string | undefined {
  const collective = parties[0]?.collective;
  const isWhole =
    collective !== undefined &&
    text.endsWith(collective) &&
    /^[、。]?$/.test(text.charAt(text.length - collective.length - 1));
  return isWhole ? collective : ALL_PARTIES.exec(text.slice(-5))?.[0];
}

function isParty(actor: Actor): boolean {
  return actor.kind === 'party';
}

function scopeOf(text: MappedText, from: number): (Part & { readonly cut: Part }) | undefined {
  const match = SCOPE.exec(text.text.slice(from));
  const scope = match?.groups?.['scope'];
  if (match === null || scope === undefined) return undefined;
  const start = from + match.index + match[0].indexOf(scope);
  return {
    start,
    end: start + scope.length,
    cut: { start, end: from + match.index + match[0].length },
  };
}

/**
 * The sentence without bearer, scope and modal ending.
 *
 *     甲又は乙は、この連携協約の失効を求めるときは、あらかじめ議会の議決を経て相手方に通告するものとする。
 *                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
function activityOf(
  text: MappedText,
  cuts: readonly (Part | undefined)[],
  { context }: PartyContext,
): string {
  const sorted = cuts.filter(cut => cut !== undefined).sort((a, b) => a.start - b.start);
  const starts = [0, ...sorted.map(cut => cut.end)];
  const kept = starts.map(
    (start, at) => context.quotePart(text, start, sorted[at]?.start ?? text.text.length).text,
  );
  return withoutModal(kept.join('').replace(/^、/, '').replace(REFERENCE, ''));
}

function delayOf(sentence: string): string | undefined {
  const { count, unit } = DELAY.exec(sentence)?.groups ?? {};
  const value = parseNumber(count ?? '');
  if (value === undefined || unit === undefined) return undefined;
  if (unit === '年') return `P${value}Y`;
  return unit === '日' ? `P${value}D` : `P${value}M`;
}
