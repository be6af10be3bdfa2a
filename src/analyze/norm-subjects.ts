/** Who a norm binds, and the words that say so. */
import type { Actor } from '../model/agreement.js';
import { present } from '../model/present.js';
import type { MappedText } from '../model/text.js';
import { offsetBehind } from '../model/text.js';
import { actorsBefore } from './actors.js';
import type { PartyContext } from './context.js';
import { groupAtEnd } from './party-groups.js';

/** A stretch of a sentence. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** Who a norm binds, with the words that name them. */
export interface Subject extends Part {
  readonly bearers: readonly Actor[];
  /** Whether the heads act for them. */
  readonly head: boolean;
  /** What organ of theirs acts: 消防長. */
  readonly organ?: string;
  readonly marking: Marking;
}

/**
 * How a subject is marked: は; が or a noun (甲乙協議の上, 甲の負担とする); が of a clause that describes a noun.
 *
 *     甲が設置する施設の費用は、乙が負担する。
 *     ^^ relative             ^^ subject
 */
export type Marking = 'topic' | 'subject' | 'relative';

/** The head of a party: 長, 市長, 知事. */
const HEAD = '(?:市町村|市町|町村|[市区町村])?長|知事';

/** Its organs by law, the chief of its fire service, and heads of its offices. Not 指定管理者, 成長. */
const ORGAN =
  '消防(?:署|団)?長|教育長|(?:[一-龠]{0,4}(?:企業|事業)|会計)?管理者|監査委員|(?:教育|人事|公平|農業|公安|選挙管理)委員会|[一-龠]{1,8}[部課室局]長';

const BRACKETS = '(?:\\([^()]{0,40}\\))?';

/**
 * What marks a party as the one that a norm binds.
 *
 *     甲及び乙は、 · 甲及び乙の長は、 · 甲と乙とは、 · 甲及び乙が協議して · 甲及び乙の協議による · 甲の負担とする
 *     ^^^^^^^^      ^^^^^^^^^^      ^^^^^^                          ^^^^^^^^           ^^
 *     要請を受けた市（以下「応援市」という。）の長は、 · 乙の人事委員会は、
 *     ^^^^^^^^^^^^                        ^^^     ^^^^^^^^^^
 */
const SUBJECT = new RegExp(
  `(?:${BRACKETS}(?:の|(?<=[両各][市町村]{1,3}))(?:(?<head>${HEAD})|(?<organ>${ORGAN})))?` +
    `${BRACKETS}と?(?:は、|は|が、?|の(?=協議|負担と[すし])|(?<=[甲乙丙丁戊己])(?=協議|合意))`,
  'g',
);

/** 甲が運営する施設: what stands behind が describes a noun. */
const DESCRIBING =
  /^[^、。]{0,30}?(?:する|した|され(?:る|た)|行う|定める|設ける)(?!こと|もの|とき)[\p{Script=Han}\p{Script=Katakana}]/u;

/** Every place that names who a norm may bind, in order. */
export function subjectsIn(text: MappedText, shared: PartyContext): readonly Subject[] {
  return Array.from(text.text.matchAll(SUBJECT)).flatMap((match): Subject[] => {
    const named = namedBefore(text, match.index, shared);
    if (named === undefined) return [];
    const end = match.index + match[0].length;
    const { head, organ } = match.groups ?? {};
    return [
      {
        bearers: named.actors,
        head: head !== undefined || /[長事]/.test(text.text.charAt(match.index - 1)),
        ...present({ organ }),
        marking: markingOf(match[0], text.text.slice(end)),
        start: named.start,
        end,
      },
    ];
  });
}

function markingOf(mark: string, behind: string): Marking {
  if (mark.includes('は')) return 'topic';
  return mark.includes('が') && DESCRIBING.test(behind) ? 'relative' : 'subject';
}

interface Named {
  readonly actors: readonly Actor[];
  readonly start: number;
}

/** 要請団体及び応援団体: what joins groups. Not 、, which may end what stands before. */
const AND = /、?(?:及び|並びに|又は|若しくは|および|または|と)$/;

/** The characters of the longest: 、若しくは. */
const LONGEST_AND = 5;

/** The parties or groups whose names end at a place. */
function namedBefore(text: MappedText, end: number, shared: PartyContext): Named | undefined {
  const head = text.text.slice(0, end);
  const group = groupAtEnd(head, shared);
  if (group === undefined) return listedBefore(text, end, shared);
  const start = end - group.length;
  const connector = AND.exec(head.slice(Math.max(0, start - LONGEST_AND), start))?.[0].length ?? 0;
  const others = connector === 0 ? undefined : namedBefore(text, start - connector, shared);
  return others === undefined
    ? { actors: group.actors, start }
    : { actors: [...others.actors, ...group.actors], start: others.start };
}

function listedBefore(text: MappedText, end: number, shared: PartyContext): Named | undefined {
  const parties = actorsBefore(text, end, shared).filter(({ actor }) => actor.kind === 'party');
  const [first] = parties.flatMap(({ spans }) => spans);
  return first === undefined
    ? undefined
    : { actors: parties.map(({ actor }) => actor), start: offsetBehind(text, first.start) };
}

/** The subject of a clause: its topic, else the last that is one, else the last that describes something. */
export function findSubject(text: MappedText, shared: PartyContext): Subject | undefined {
  const subjects = subjectsIn(text, shared);
  const marked = (marking: Marking): readonly Subject[] =>
    subjects.filter(subject => subject.marking === marking);
  return (
    joined(marked('topic'), text.text).at(0) ??
    joined(marked('subject'), text.text).at(-1) ??
    marked('relative').at(-1) ??
    changeOf(text, shared)
  );
}

/**
 * Subjects that share a predicate are one; the words of each stay in what they do.
 *
 *     甲は会場を、乙は資料を準備する。 · 人件費は甲が、物件費は乙が負担する。
 *     甲は、乙が要請したときは、応援する。 — not: nothing is left out behind 甲は
 */
const SHARED_PREDICATE = /^(?:[^、。]{1,30}を、|、[^、。]{1,30}は、?)$/;

function joined(subjects: readonly Subject[], text: string): readonly Subject[] {
  const groups: Subject[][] = [];
  for (const subject of subjects) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (before !== undefined && SHARED_PREDICATE.test(between(text, before, subject)))
      group?.push(subject);
    else groups.push([subject]);
  }
  return groups.flatMap(group => {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) return [];
    if (first === last) return [first];
    return [{ ...last, bearers: group.flatMap(({ bearers }) => bearers), start: last.end }];
  });
}

/** What stands between two subjects, with the 、 of the first. */
function between(text: string, before: Subject, { start }: Subject): string {
  const comma = text.charAt(before.end - 1) === '、' && before.marking === 'subject' ? 1 : 0;
  return text.slice(before.end - comma, start);
}

/**
 * A change of the agreement is an act of its parties, named or not.
 *
 *     この協約の変更は、議会の議決を経て行うものとする。 · この協約の変更又は廃止については、 · この協定の改廃は、
 *     ^^^^^^^^^^^^^^^^
 */
const CHANGE =
  /^(?:この|本)(?:連携)?(?:協約|協定|規約)の(?:(?:変更|改定|改正|廃止|解除|改廃)(?:及び|又は|若しくは|並びに|、)?)+(?:に(?:ついて|関して|当たって))?は、/;

function changeOf({ text }: MappedText, { parties }: PartyContext): Subject | undefined {
  const end = CHANGE.exec(text)?.[0].length;
  if (end === undefined || parties.length === 0) return undefined;
  const bearers = parties.map(({ order }): Actor => ({ kind: 'party', order }));
  return { bearers, head: false, marking: 'topic', start: 0, end };
}
