/** The clauses of a sentence that each have a predicate and somebody who is bound by it. */
import type { DeonticForm } from '../model/agreement.js';
import { present } from '../model/present.js';
import type { MappedText } from '../model/text.js';
import { sliceMapped } from '../model/text.js';
import type { PartyContext } from './context.js';
import { deonticFormOf, openFormOf } from './deontic-forms.js';
import { furtherPredicates } from './further-predicates.js';
import type { Subject } from './norm-subjects.js';
import { findSubject, subjectsIn } from './norm-subjects.js';
import { fixesEffect } from './norm-words.js';
import { CLOSED, goesOn } from './open-clauses.js';

/** A clause, and how it obliges: by its own ending, or by that of the sentence. */
export interface NormClause {
  readonly text: MappedText;
  readonly form: DeonticForm;
  /** Who it is about, where the clause before says so. */
  readonly topic?: Subject;
}

/** What may stand between a clause and the topic of the next: 必要があるときは、 · この場合において、. */
const CONDITION = /(?:[^、。]{1,60}(?:とき|場合)(?:は|に(?:おいて)?は?)、)$/;

/** More characters than such a condition has. */
const LONGEST_CONDITION = 80;

/**
 * The clauses of a sentence: each begins with who it is about, or with the condition before that.
 *
 *     丙は、甲に事務を委託し、甲は、その実施を支援するものとする。
 *     ^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     取組の実施について、甲は、乙が要請したときは、応援する。 — one: nothing is predicated before 甲は
 */
export function normClauses(text: MappedText, shared: PartyContext): readonly NormClause[] {
  const starts = [
    ...new Set([...topicStarts(text, shared), ...payerStarts(text, shared)]),
    ...effectStarts(text, shared),
  ].sort((a, b) => a - b);
  const last = deonticFormOf(text.text);
  return starts.flatMap((start, at) => {
    const clause = sliceMapped(text, start, starts[at + 1] ?? text.text.length);
    return predicatesOf(clause, last, shared);
  });
}

/** A clause as often as its topic has a predicate with a condition of its own. */
function predicatesOf(
  text: MappedText,
  last: DeonticForm,
  shared: PartyContext,
): readonly NormClause[] {
  const topic = findSubject(text, shared);
  const more = topic?.marking === 'topic' ? furtherPredicates(text.text, topic.end) : [];
  const starts = [0, ...more];
  return starts.map((start, at) => {
    const clause = sliceMapped(text, start, starts[at + 1] ?? text.text.length);
    // ことができる does not reach back over the condition that stands before it
    const ending = at < more.length && last === 'may' ? 'declarative' : last;
    return {
      text: clause,
      form: openFormOf(clause.text) ?? ending,
      ...present({ topic: at === 0 ? undefined : topic }),
    };
  });
}

/** More characters than the longest ending of a closed clause has: なければならず、. */
const LONGEST_END = 12;

/** Where a clause with a topic of its own begins, and the first. */
function topicStarts(text: MappedText, shared: PartyContext): readonly number[] {
  const topics = subjectsIn(text, shared).filter(({ marking }) => marking === 'topic');
  const starts = [0];
  for (const { start } of topics) {
    const begin = clauseStart(text.text.slice(starts.at(-1), start));
    if (begin === undefined) continue;
    const at = (starts.at(-1) ?? 0) + begin;
    const isClosed = CLOSED.test(text.text.slice(Math.max(0, at - LONGEST_END), at));
    if (isClosed || hasSubject(sliceMapped(text, starts.at(-1) ?? 0, at), shared)) starts.push(at);
  }
  return starts;
}

/**
 * One bears some of the costs, and another the rest.
 *
 *     人件費は応援側の負担とし、それ以外の費用は要請側の負担とする。
 *                   ^^^^^^^^^^                        ^^^^^^^^
 *     人件費は甲が、物件費は乙が負担する。 — not: one predicate
 */
const BEARS = /^[^、。はが]{0,15}負担(?:と?し|(?:と?する)?ものとし)、/;
const BEARS_THE_REST = /^[^、。はが]{0,15}負担(?:と?[すし]|しなければ)/;

function payerStarts(text: MappedText, shared: PartyContext): readonly number[] {
  const payers = subjectsIn(text, shared).filter(({ marking }) => marking !== 'relative');
  return payers.slice(0, -1).flatMap((payer, at) => {
    const length = BEARS.exec(text.text.slice(payer.end))?.[0].length;
    const next = payers[at + 1];
    const isShared = next !== undefined && BEARS_THE_REST.test(text.text.slice(next.end));
    return length !== undefined && isShared ? [payer.end + length] : [];
  });
}

/**
 * A duty, and then an effect on the instrument.
 *
 *     廃止を求めようとする者は、通告するものとし、通告した日から2年を経過した日にこの協約は効力を失う。
 *                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
const INSTRUMENT = /(?:この|本|当該)(?:連携)?(?:協約|協定|規約)は/;

function effectStarts(text: MappedText, shared: PartyContext): readonly number[] {
  const end = text.text.lastIndexOf('ものとし、') + 'ものとし、'.length;
  const rest = text.text.slice(end);
  if (!text.text.includes('ものとし、') || !INSTRUMENT.test(rest) || !fixesEffect(rest)) return [];
  const hasTopic = subjectsIn(text, shared).some(
    ({ marking, start }) => marking === 'topic' && start >= end,
  );
  return !hasTopic && hasSubject(sliceMapped(text, 0, end), shared) ? [end] : [];
}

/** Where a clause ends in what stands before a topic; undefined where none does. */
function clauseStart(before: string): number | undefined {
  const condition = CONDITION.exec(before.slice(-LONGEST_CONDITION))?.[0] ?? '';
  const end = before.length - condition.length;
  const clause = before.slice(Math.max(0, end - LONGEST_END), end);
  return CLOSED.test(clause) || goesOn(clause) ? end : undefined;
}

function hasSubject(text: MappedText, shared: PartyContext): boolean {
  return subjectsIn(text, shared).some(({ marking }) => marking !== 'relative');
}
