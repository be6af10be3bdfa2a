/**
 * An amending sentence as clauses, one a verb, and each clause as operations.
 *
 *     第3条中「A」を「B」に、「C」を「D」に改め、同条に次の1項を加える。
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 改め       ^^^^^^^^^^^^^^^^ 加える
 *
 * Everything is read in the text without quotations: a quotation is 「」 there, and counts.
 */
import type { Quote, Unquoted } from '../../japanese/quotes.js';
import { append } from '../../model/append.js';
import type { Clause, ClauseReading, Operation } from './operation.js';
import type { ColumnPath } from './path.js';
import { matchAt } from './path.js';
import { readStructure } from './structure.js';
import { lastPath, subjectOf } from './subjects.js';
import { readWords } from './words.js';

/** The verbs that end a clause, and those of plainer texts (変更する, 追加する). In 後段として the particle is no verb. */
const VERB =
  /(?<verb>改め|変更|改正|加え|追加|削除|削|繰り?下げ|繰り?上げ|と(?=し[、。]|する)|付)(?:し|する|る|り)?(?:ものとする|こととする)?(?:[、。]|$)/g;

/** Each verb by the one that a rule knows. */
const PLAIN: Readonly<Record<string, string>> = {
  変更: '改め',
  改正: '改め',
  追加: '加え',
  付: '加え',
  削除: '削',
};

/** The number of an operation in a list: (1)第3条中 · ア第3条中 · 1第3条中. */
const LIST_NUMBER =
  /^(?:\([^()]{1,3}\)|[0-9]{1,2}(?=第|別表|同|前文|題名)|[ア-ン](?=第|別表|同|前文|題名))/;

/**
 * The name of the whole, before the first of its parts: 松山市及び東温市における連携協約（以下「原協約」という。）第3条中.
 * Not 第3条中連携協約第2条.
 */
const WHOLE_NAME =
  /^[^。、「」()第]{0,60}?(?:協約|協定|規約)書?(?:\([^()]*\))?(?:の|中、?)?(?=第|別表|前文|題名|[附付]則|本則|目次)/;

/** Reads the operations of a sentence or of several; a clause that no rule knows is of type unknown. */
export function readOperations(unquoted: Unquoted, columnPath: ColumnPath): readonly Operation[] {
  const operations: Operation[] = [];
  let context: Context = { before: [], scopes: [] };
  let start = lengthBefore(unquoted.text);
  for (const match of unquoted.text.matchAll(VERB)) {
    const end = match.index + match[0].length;
    const verb = verbOf(match);
    const reading = readClause({ unquoted, verb, start, end: match.index, columnPath, ...context });
    const clause = rangeOf(unquoted, start, end);
    const found = reading?.operations ?? [{ type: 'unknown' } as const];
    append(
      operations,
      found.map(operation => ({ ...operation, clause })),
    );
    context = contextAfter(reading ?? context, match[0]);
    start = end;
  }
  const isRead = start >= unquoted.text.length && operations.length > 0;
  if (isRead) return operations;
  return [
    ...operations,
    { type: 'unknown', clause: rangeOf(unquoted, start, unquoted.text.length) },
  ];
}

/** How much stands before the first part that a sentence names. */
function lengthBefore(text: string): number {
  const number = LIST_NUMBER.exec(text)?.[0].length ?? 0;
  return number + (WHOLE_NAME.exec(text.slice(number))?.[0].length ?? 0);
}

type Context = Pick<Clause, 'before' | 'scopes'>;

function verbOf({ groups }: RegExpMatchArray): string {
  const written = groups?.['verb'] ?? '';
  return PLAIN[written] ?? written;
}

/** What 中 governs ends with its sentence. */
function contextAfter({ before, scopes }: Context, verb: string): Context {
  return { before, scopes: verb.endsWith('。') ? [] : scopes };
}

function rangeOf({ places }: Unquoted, start: number, end: number): Quote {
  return { start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 };
}

function readClause(clause: Clause): ClauseReading | undefined {
  const scoped = withScope(clause);
  const isQuoted = scoped.unquoted.text.startsWith('「', scoped.start);
  // a quotation may be the name of a row: 「休日当番医の確保」の項を削る
  return (isQuoted ? readWords(scoped) : undefined) ?? readStructure(scoped);
}

/** 第3条中 · 第3条及び第5条の規定中 · 第3条中、. */
const UNDER = /(?:の(?:各)?規定)?中、?/y;

/** The parts before 中, which everything behind it is about: 第3条中, 第3条及び第5条中, 別表1の項中, 第2条及び第4条から第6条までの規定中. */
function withScope(clause: Clause): Clause {
  const subject = subjectOf(clause);
  const before = subject === undefined ? undefined : lastPath(subject);
  if (subject === undefined || before === undefined) return clause;
  const under = matchAt(UNDER, clause.unquoted.text, subject.end)?.[0].length;
  if (under === undefined) return clause;
  return { ...clause, start: subject.end + under, before, scopes: subject.scopes };
}
