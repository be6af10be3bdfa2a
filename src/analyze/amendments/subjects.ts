/** The parts that a clause is about, one, several or a range: 第3条、第5条及び第7条 · 第5条から第8条まで · 第5条以下. */
import type { Clause } from './operation.js';
import { quoteAt } from './operation.js';
import type { Path, Reference } from './path.js';
import { matchAt } from './path.js';
import { referenceAt } from './references.js';

/** A part, or the parts from it to another; `end` for all that follow. */
export interface Scope {
  readonly path: Path;
  readonly through?: Path | 'end';
}

/** Parts that are named together, and where what is said of them begins. */
export interface Subject {
  readonly paths: readonly Path[];
  /** The last part of a range that the last of them begins. */
  readonly through?: Path | 'end';
  readonly end: number;
}

/** What joins the parts of a list. */
const JOINT = /(?:、|、?(?:及び|並びに|又は))/y;

/** 第3条（見出しを含む。）: its caption and the rest. */
const WITH_HEADING = /\((?:見出し)を含む。?\)/y;

/** Reads what a clause is about, at its beginning. */
export function subjectOf(clause: Clause): Subject | undefined {
  const list = listAt(clause, clause.start);
  if (list === undefined) return undefined;
  const { text } = clause.unquoted;
  if (text.startsWith('以下', list.end)) return { ...list, through: 'end', end: list.end + 2 };
  if (!text.startsWith('から', list.end)) return list;
  const before = list.paths.at(-1) ?? clause.before;
  const last = partAt(clause, list.end + 2, before);
  if (last === undefined || !text.startsWith('まで', last.end)) return undefined;
  return { paths: list.paths, through: last.path, end: last.end + 2 };
}

/** The parts of a subject, a range as one. */
export function scopesOf({ paths, through }: Subject): readonly Scope[] {
  return paths.map((path, at) =>
    through === undefined || at < paths.length - 1 ? { path } : { path, through },
  );
}

/** Reads the parts named at a place, each of which may refer to the one before it. */
function listAt(clause: Clause, at: number): Subject | undefined {
  const { text } = clause.unquoted;
  const paths: Path[] = [];
  let found = partAt(clause, at, clause.before);
  let end = at;
  while (found !== undefined) {
    const { path } = found;
    const aside = matchAt(WITH_HEADING, text, found.end)?.[0].length ?? 0;
    paths.push(...(aside > 0 ? [[...path, 'heading']] : []), path);
    end = found.end + aside;
    const joint = matchAt(JOINT, text, end)?.[0].length;
    found = joint === undefined ? undefined : partAt(clause, end + joint, path);
  }
  return paths.length === 0 ? undefined : { paths, end };
}

/** Reads the part named at a place, which may refer to the one before it. */
export function partAt(clause: Clause, at: number, before: Path): Reference | undefined {
  const { unquoted, columnPath } = clause;
  const quoted = (place: number): string | undefined => {
    const quote = quoteAt(unquoted, place);
    return quote === undefined ? undefined : unquoted.whole.slice(quote.start, quote.end);
  };
  return referenceAt(unquoted.text, at, { before, columnPath, quoted });
}
