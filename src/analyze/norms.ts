/** Duties of the parties, and rules that fix a legal effect. */
import { NUMERAL, parseNumber } from '../japanese/numerals.js';
import type { Norm, Quotation } from '../model/agreement.js';
import { present } from '../model/present.js';
import type { MappedText } from '../model/text.js';
import { distinctActors, isSameActor } from './actors.js';
import type { PartyContext } from './context.js';
import { withoutModal } from './deontic-forms.js';
import type { NormClause } from './norm-clauses.js';
import { normClauses } from './norm-clauses.js';
import type { Part, Subject } from './norm-subjects.js';
import { findSubject } from './norm-subjects.js';
import { fixesEffect, laysDownNothing, pointsElsewhere } from './norm-words.js';
import { counterpartsIn } from './roles.js';

/**
 * When a norm applies.
 *
 *     この連携協約の失効を求めるときは、 · 疑義が生じた場合は、 · この場合において、
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
const SCOPE =
  /(?:^|、)(?<scope>(?:(?!(?:もの|こと)とし、)[^。]){0,200}?(?:とき|場合)|この場合)(?:は|に(?:おいて)?は?)、/;

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

/** The norms of one sentence: one a clause that binds somebody or fixes an effect. */
export function findNorms(
  text: MappedText,
  paragraph: number,
  shared: PartyContext,
): readonly Norm[] {
  if (laysDownNothing(text.text)) return [];
  const norms: Norm[] = [];
  for (const clause of normClauses(text, shared))
    norms.push(...normsOf(clause, { paragraph, shared, inherited: leadingScope(norms[0], text) }));
  return norms;
}

/** The condition that a sentence begins with holds for all its clauses. */
function leadingScope(first: Norm | undefined, text: MappedText): Quotation | undefined {
  const scope = first?.scope;
  return scope?.spans[0]?.start === text.pieces[0]?.start ? scope : undefined;
}

interface Setting {
  readonly paragraph: number;
  readonly shared: PartyContext;
  readonly inherited: Quotation | undefined;
}

function normsOf(clause: NormClause, setting: Setting): readonly Norm[] {
  const { text, topic } = clause;
  const subject =
    topic === undefined ? findSubject(text, setting.shared) : { ...topic, start: 0, end: 0 };
  const isTopic = subject?.marking === 'topic';
  if (!isTopic && pointsElsewhere(text.text)) return [];
  if (!isTopic && fixesEffect(text.text)) return [effectOf(clause, setting)];
  if (subject !== undefined) return [dutyOf(clause, subject, setting)];
  if (clause.form !== 'declarative')
    setting.shared.context.report('norm-not-understood', text.pieces);
  return [];
}

function dutyOf(clause: NormClause, subject: Subject, setting: Setting): Norm {
  const { text, form } = clause;
  const { shared } = setting;
  const scope = scopeOf(text, subject.end) ?? scopeOf(text, 0);
  const counterparts = counterpartsIn(text, shared).filter(
    ({ actor }) =>
      actor.kind !== 'party' && !subject.bearers.some(bearer => isSameActor(bearer, actor)),
  );
  return {
    kind: form === 'may' ? 'permission' : 'procedural-duty',
    bearers: subject.bearers,
    actsThroughHead: subject.head,
    ...present({ organ: subject.organ }),
    counterparts: distinctActors(counterparts),
    activity: activityOf(text, [subject, scope?.cut], shared),
    ...common(clause, scope, setting),
  };
}

/** What an effect is on; it is no bearer, and is left out of the activity. */
const TOPIC = /(?:この|本|当該)(?:連携)?(?:協約|協定)(?:の有効期間)?は、?/;

/** この協約は、…その効力を失うものとする: where a scope comes first, the topic stands behind it. */
function effectOf(clause: NormClause, setting: Setting): Norm {
  const { text } = clause;
  const topic = TOPIC.exec(text.text);
  const [start, end] = [topic?.index ?? 0, (topic?.index ?? 0) + (topic?.[0].length ?? 0)];
  const scope = scopeOf(text, end) ?? scopeOf(text, 0);
  return {
    kind: 'effect-rule',
    bearers: [],
    actsThroughHead: false,
    counterparts: [],
    activity: activityOf(text, [{ start, end }, scope?.cut], setting.shared),
    ...present({ delay: delayOf(text.text) }),
    ...common(clause, scope, setting),
  };
}

function common(
  { text, form }: NormClause,
  scope: Part | undefined,
  { paragraph, shared, inherited }: Setting,
) {
  const own = scope && shared.context.quotePart(text, scope.start, scope.end);
  return {
    paragraph,
    deonticForm: form,
    priorCouncilResolution: COUNCIL.test(text.text),
    spans: text.pieces,
    ...present({
      scope: own ?? inherited,
      frequency: FREQUENCIES.find(([, words]) => words.test(text.text))?.[0],
    }),
  };
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
