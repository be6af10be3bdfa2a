/** The clauses of a sentence that each have a predicate and somebody who is bound by it. */
import type { DeonticForm } from '../model/agreement.js';
import type { MappedText } from '../model/text.js';
import { sliceMapped } from '../model/text.js';
import type { PartyContext } from './context.js';
import { deonticFormOf, openFormOf } from './deontic-forms.js';
import { subjectsIn } from './norm-subjects.js';

/** A clause, and how it obliges: by its own ending, or by that of the sentence. */
export interface NormClause {
  readonly text: MappedText;
  readonly form: DeonticForm;
}

/** An ending that closes a statement, whoever it is about: 失うものとし、 · 求めることができ、. */
const CLOSED = /(?:(?:もの|こと)とし|ことができ|(?:なければ|ねば)ならず|てはならず)、$/;

/** A verb that goes on: 委託し、 · 行い、 · 負担するとともに、. */
const GOES_ON = /(?:[一-龠]し|とし|[いきぎちにびみりえけげせてねべめれ]|とともに)、$/;

/** What ends like a verb and is none: 取組について、 · 規定により、 · 協議して、. */
const NO_PREDICATE =
  /(?:に(?:つい|おい|おけ|対し|関し|際し|応じ|より|よっ|当たり|当たっ|あたり|あたっ|基づき|伴い|従い|照らし|先立ち|代わり)て?|を(?:もって|経て|除き|通じて?|受けて?)|として|[てで])、$/;

/** What may stand between a clause and the topic of the next: 必要があるときは、 · この場合において、. */
const CONDITION = /(?:[^、。]{1,60}(?:とき|場合)(?:は|に(?:おいて)?は?)、)$/;

/**
 * The clauses of a sentence: each begins with who it is about, or with the condition before that.
 *
 *     丙は、甲に事務を委託し、甲は、その実施を支援するものとする。
 *     ^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     取組の実施について、甲は、乙が要請したときは、応援する。 — one: nothing is predicated before 甲は
 */
export function normClauses(text: MappedText, shared: PartyContext): readonly NormClause[] {
  const topics = subjectsIn(text, shared).filter(({ marking }) => marking === 'topic');
  const starts = [0];
  for (const { start } of topics) {
    const begin = clauseStart(text.text.slice(starts.at(-1), start));
    if (begin === undefined) continue;
    const at = (starts.at(-1) ?? 0) + begin;
    const isClosed = CLOSED.test(text.text.slice(0, at));
    if (isClosed || hasSubject(sliceMapped(text, starts.at(-1) ?? 0, at), shared)) starts.push(at);
  }
  const last = deonticFormOf(text.text);
  return starts.map((start, at) => {
    const clause = sliceMapped(text, start, starts[at + 1] ?? text.text.length);
    return { text: clause, form: openFormOf(clause.text) ?? last };
  });
}

/** Where a clause ends in what stands before a topic; undefined where none does. */
function clauseStart(before: string): number | undefined {
  const end = before.length - (CONDITION.exec(before)?.[0].length ?? 0);
  const clause = before.slice(0, end);
  const isClause = CLOSED.test(clause) || (GOES_ON.test(clause) && !NO_PREDICATE.test(clause));
  return isClause ? end : undefined;
}

function hasSubject(text: MappedText, shared: PartyContext): boolean {
  return subjectsIn(text, shared).some(({ marking }) => marking !== 'relative');
}
