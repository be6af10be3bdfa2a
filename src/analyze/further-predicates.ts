/** Where a topic has another predicate that a condition stands before. */
import { CLOSED, goesOn } from './open-clauses.js';

const CONDITION_END = /(?:とき|場合)(?:は|に(?:おいて)?は?)、/g;

/** What joins two verbs of one condition: 条例を制定し、又は必要が生じたときは. */
const JOINED = /^(?:又は|若しくは|もしくは|または|及び|および|並びに|かつ)/;

/**
 * The places behind the topic where a condition begins that does not hold for what stands before.
 *
 *     協定市は、連絡担当部局を定め、災害が発生したときは、情報を連絡するものとする。
 *                                   ^ the topic appoints, whether a disaster comes or not
 *     甲は、会議を開くものとし、必要があるときは、資料を求めることができる。
 *                               ^
 *     甲は、災害が発生し、支障がないときは、応援する。 — not: what occurs is no act of 甲
 *     乙は、条例を制定し、又は改正したときは、通知する。 — not: one condition of two verbs
 */
export function furtherPredicates(clause: string, topicEnd: number): readonly number[] {
  const starts: number[] = [];
  let from = topicEnd;
  for (const { index, 0: words } of clause.matchAll(CONDITION_END)) {
    if (index < topicEnd) continue;
    const start = conditionStart(clause, from, index);
    if (start !== undefined) starts.push(start);
    from = index + words.length;
  }
  return starts;
}

/** The last place before the end of a condition where a predicate ends that is no part of it. */
function conditionStart(clause: string, from: number, end: number): number | undefined {
  const commas = Array.from(
    clause.slice(from, end).matchAll(/、/g),
    ({ index }) => from + index + 1,
  );
  return commas
    .filter((at, place) => {
      const before = clause.slice(commas[place - 1] ?? from, at);
      const condition = clause.slice(at, end);
      return CLOSED.test(before) || (isAct(before) && isEvent(condition));
    })
    .at(-1);
}

/** 連絡担当部局を定め、: somebody does something. Not 災害が発生し、 and not 要請を求められ、. */
function isAct(before: string): boolean {
  if (!before.includes('を') || before.includes('が')) return false;
  return before.endsWith('とともに、') || (goesOn(before) && !/(?:に|[らさ]れ)、$/.test(before));
}

/** 災害が発生した, 必要がある: it has a subject of its own. */
function isEvent(condition: string): boolean {
  return condition.includes('が') && !JOINED.test(condition);
}
