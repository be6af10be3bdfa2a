/** Clauses that change whole parts: 次のように改める · 次の1条を加える · 削る · 第6条とする · 1条ずつ繰り下げる. */
import { NUMERAL, parseNumber } from '../../japanese/numerals.js';
import { readAddition } from './additions.js';
import { present } from '../../model/present.js';
import type { Clause, ClauseReading, Found } from './operation.js';
import { quoteAt } from './operation.js';
import type { Path, Reference } from './path.js';
import { unitOf } from './path.js';
import type { Scope, Subject } from './subjects.js';
import { lastPath, partAt, subjectOf } from './subjects.js';

/** Reads a clause that names a part. */
export function readStructure(clause: Clause): ClauseReading | undefined {
  const subject = subjectOf(clause);
  if (subject === undefined) return undefined;
  const rest = clause.unquoted.text.slice(subject.end, clause.end);
  const operations = operationsOf(clause, subject, rest);
  const last = operations?.at(-1);
  if (operations === undefined || last === undefined) return undefined;
  const before = last.renumberedTo ?? lastPath(subject) ?? clause.before;
  return { operations, before, scopes: subject.scopes };
}

function operationsOf(
  clause: Clause,
  subject: Subject,
  rest: string,
): readonly Found[] | undefined {
  if (clause.verb === '改め') return replaced(clause, subject, rest);
  if (clause.verb.startsWith('削')) return deleted(subject, rest);
  if (clause.verb === 'と') return renamed(clause, subject, rest);
  if (clause.verb.startsWith('繰')) return moved(clause, subject, rest);
  return readAddition(clause, subject, rest);
}

/** 第3条を次のように · 第3条の見出しを「（費用）」に. */
const AS_FOLLOWS = /^(?:の全部)?を次の(?:ように|とおり)(?:全部)?$/;
const BY_WORDS = /^を「」に$/;

function replaced(
  clause: Clause,
  { scopes, end }: Subject,
  rest: string,
): readonly Found[] | undefined {
  if (BY_WORDS.test(rest) && scopes.every(isOne)) {
    const newWords = quoteAt(clause.unquoted, clause.unquoted.text.indexOf('「', end));
    if (newWords === undefined) return undefined;
    return scopes.map(({ path: target }) => ({ type: 'replace', target, newWords }));
  }
  if (!AS_FOLLOWS.test(rest)) return undefined;
  if (scopes.every(isOne)) return scopes.map(({ path }) => asFollows({ path }, 1));
  // of a range it is not known how many parts replace it, so which are those of another cannot be told
  const [only, ...others] = scopes;
  return only === undefined || others.length > 0 ? undefined : [asFollows(only)];
}

function asFollows({ path: target, through }: Scope, count?: number): Found {
  const follows = { unit: unitOf(target), ...present({ count }) };
  return { type: 'replace', target, ...present({ through }), follows };
}

function isOne({ through }: Scope): boolean {
  return through === undefined;
}

function deleted({ scopes }: Subject, rest: string): readonly Found[] | undefined {
  if (rest !== 'を') return undefined;
  return scopes.map(({ path: target, through }) => ({
    type: 'delete',
    target,
    ...present({ through }),
  }));
}

/**
 * 第5条を第6条と · 同条第3項を同条第2項と · 別表を別表第1と · 第5条から第7条までを第6条から第8条までと.
 */
function renamed(
  clause: Clause,
  { scopes, end }: Subject,
  rest: string,
): readonly Found[] | undefined {
  const [only, ...others] = scopes;
  if (only === undefined || others.length > 0 || !rest.startsWith('を')) return undefined;
  const { path: target, through } = only;
  const found = partAt(clause, end + 1, target);
  const to = found && withBranch(found, clause.unquoted.text.slice(end + 1, found.end));
  if (to === undefined || !isNumbered(target) || unitOf(to.path) !== unitOf(target))
    return undefined;
  if (through !== undefined) return renamedRange(clause, { target, through, to });
  return to.end === clause.end ? [{ type: 'renumber', target, renumberedTo: to.path }] : undefined;
}

/**
 * What 1の3の項 is to be may be row 1の3, or row 3 of section 1: its path has one step, and which it is the table tells.
 * Not 3の項, which is in the section of the row that it is to be.
 */
function withBranch({ path, end }: Reference, written: string): Reference {
  const [above, row] = path.slice(-2).map(step => /^(?:section|row)\/(\d+)$/.exec(step)?.[1]);
  if (above === undefined || row === undefined || !BRANCHED.test(written)) return { path, end };
  return { path: [...path.slice(0, -2), `row/${above}-${row}`], end };
}

const BRANCHED = new RegExp(`^(?:同表)?の?[${NUMERAL}]+の[${NUMERAL}]+の項$`);

/** Whether a part has a number that can be another. Not ただし書, though it may become 後段. */
function isNumbered(path: Path): boolean {
  return /\/\d[\d-]*$/.test(path.at(-1) ?? '');
}

/** …を第6条から第8条までと: as far for the last as for the first. */
function renamedRange(
  clause: Clause,
  { target, through, to }: { target: Path; through: Path | 'end'; to: Reference },
): readonly Found[] | undefined {
  const { text } = clause.unquoted;
  if (!text.startsWith('から', to.end)) return undefined;
  const last = partAt(clause, to.end + 2, to.path);
  if (last === undefined || through === 'end' || text.slice(last.end, clause.end) !== 'まで')
    return undefined;
  const shift = numberOf(to.path) - numberOf(target);
  return shift === numberOf(last.path) - numberOf(through)
    ? [{ type: 'renumber', target, through, shift }]
    : undefined;
}

/** The last number of a path: 3 of art/5/para/3; NaN for one with branches. */
function numberOf(path: Path): number {
  return Number((path.at(-1) ?? '').replace(/^.*\//, ''));
}

/** を1条ずつ · を二条 · を1項ずつ. */
const STEPS = new RegExp(`^を(?<steps>[${NUMERAL}]+)(?:[編章]|条|項|号|表)(?:ずつ)?$`);

function moved(clause: Clause, { scopes }: Subject, rest: string): readonly Found[] | undefined {
  const steps = parseNumber(STEPS.exec(rest)?.groups?.['steps'] ?? '');
  if (steps === undefined) return undefined;
  const shift = clause.verb.includes('下') ? steps : -steps;
  return scopes.map(({ path: target, through }) =>
    through === undefined
      ? { type: 'renumber', target, renumberedTo: shifted(target, shift) }
      : { type: 'renumber', target, through, shift },
  );
}

/** A path with its last number moved, branches kept: art/5-2 by 1 is art/6-2. */
function shifted(path: Path, shift: number): Path {
  const last = (path.at(-1) ?? '').replace(/\d+/, number => String(Number(number) + shift));
  return [...path.slice(0, -1), last];
}
