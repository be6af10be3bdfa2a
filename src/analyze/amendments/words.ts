/** Clauses that change words: 「A」を「B」に改め · 「A」の下に「B」を加え · 「A」及び「B」を削り. */
import type { Quote } from '../../japanese/quotes.js';
import { append } from '../../model/append.js';
import { present } from '../../model/present.js';
import type { Clause, ClauseReading, Operation } from './operation.js';
import { quoteAt } from './operation.js';

/** Words that are named together: 「A」、「B」及び「C」. */
const QUOTES = '「」(?:(?:、|及び|並びに|又は)「」)*';

/** 「A」を「B」に, the last of them before the verb. */
const REPLACE = new RegExp(`(?<old>${QUOTES})を(?<new>「」)に、?`, 'y');

/** 「A」の次に「B」を; by the older practice 「A」の上に「B」を. */
const INSERT = new RegExp(`(?<old>${QUOTES})の(?<place>次|下|後|前|上)に(?<new>「」)を、?`, 'y');

/** 「A」及び「B」を. */
const DELETE = new RegExp(`(?<old>${QUOTES})を、?`, 'y');

type WordOperation = Pick<Operation, 'type' | 'oldWords' | 'newWords' | 'position'>;

/**
 * Reads a clause that begins with a quotation. Words that are named together are changed alike, in every
 * part of the scope.
 */
export function readWords(clause: Clause): ClauseReading | undefined {
  const { before, scopes } = clause;
  const operations = wordOperations(clause);
  if (operations === undefined || scopes.length === 0) return undefined;
  const all = scopes.flatMap(({ path: target, through }) =>
    operations.map(found => ({ ...found, target, ...present({ through }) })),
  );
  return { operations: all, before, scopes };
}

function wordOperations(clause: Clause): readonly WordOperation[] | undefined {
  if (clause.verb === '改め') return repeated(clause, REPLACE);
  if (clause.verb === '加え') return repeated(clause, INSERT);
  return clause.verb.startsWith('削') ? repeated(clause, DELETE) : undefined;
}

/** The operations of a pattern that recurs up to the verb; undefined where something else stands there. */
function repeated(clause: Clause, pattern: RegExp): readonly WordOperation[] | undefined {
  const { unquoted } = clause;
  const operations: WordOperation[] = [];
  let at = clause.start;
  while (at < clause.end) {
    pattern.lastIndex = at;
    const match = pattern.exec(unquoted.text);
    if (match === null) return undefined;
    const { old = '', place } = match.groups ?? {};
    const olds = Array.from(old.matchAll(/「/g), ({ index }) => quoteAt(unquoted, at + index));
    const from = at + old.length;
    const added =
      match.groups?.['new'] === undefined ? undefined : unquoted.text.indexOf('「', from);
    const newWords = added === undefined ? undefined : quoteAt(unquoted, added);
    append(
      operations,
      olds.map(oldWords => operationOf({ oldWords, newWords, place })),
    );
    at += match[0].length;
  }
  return at === clause.end ? operations : undefined;
}

interface Words {
  readonly oldWords: Quote | undefined;
  readonly newWords: Quote | undefined;
  readonly place: string | undefined;
}

function operationOf({ oldWords, newWords, place }: Words): WordOperation {
  const type = newWords === undefined ? 'delete' : place === undefined ? 'replace-words' : 'insert';
  return {
    type,
    ...(oldWords === undefined ? {} : { oldWords }),
    ...(newWords === undefined ? {} : { newWords }),
    ...(place === undefined ? {} : { position: /[前上]/.test(place) ? 'before' : 'after' }),
  };
}
