/** The parts that a clause is about, one, several or a range: 第3条、第5条及び第7条 · 第5条から第8条まで · 第5条以下. */
import { append } from '../../model/append.js';
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

/** Parts that are named together, one or more of them ranges, and where what is said of them begins. */
export interface Subject {
  readonly scopes: readonly Scope[];
  readonly end: number;
}

/** What joins the parts of a list. */
const JOINT = /(?:、|、?(?:及び|並びに|又は))/y;

/** 第3条（見出しを含む。）: its caption and the rest. */
const WITH_HEADING = /\((?:見出し)を含む。?\)/y;

/**
 * Reads what a clause is about, at its beginning. Each part may refer to the one before it.
 *
 *     第2条、第4条から第6条まで及び第8条中「A」を「B」に改める。
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function subjectOf(clause: Clause): Subject | undefined {
  const { text } = clause.unquoted;
  const scopes: Scope[] = [];
  let { start: at, before } = clause;
  for (;;) {
    const found = scopeAt(clause, at, before);
    if (found === undefined) return undefined;
    append(scopes, found.scopes);
    before = lastPath(found) ?? before;
    const joint = matchAt(JOINT, text, found.end)?.[0].length;
    at = found.end + (joint ?? 0);
    if (joint === undefined || partAt(clause, at, before) === undefined)
      return { scopes, end: found.end };
  }
}

/** The part that a subject names last. */
export function lastPath({ scopes }: Pick<Subject, 'scopes'>): Path | undefined {
  const { path, through } = scopes.at(-1) ?? {};
  return through === undefined || through === 'end' ? path : through;
}

/** Reads a part or a range: 第3条 · 第5条から第8条まで · 第5条以下 · 第3条（見出しを含む。）. */
function scopeAt(clause: Clause, at: number, before: Path): Subject | undefined {
  const { text } = clause.unquoted;
  const first = partAt(clause, at, before);
  if (first === undefined) return undefined;
  const { path } = first;
  const aside = matchAt(WITH_HEADING, text, first.end)?.[0].length ?? 0;
  const end = first.end + aside;
  const heading = aside > 0 ? [{ path: [...path, 'heading'] }] : [];
  if (text.startsWith('以下', end))
    return { scopes: [...heading, { path, through: 'end' }], end: end + 2 };
  if (!text.startsWith('から', end)) return { scopes: [...heading, { path }], end };
  const last = partAt(clause, end + 2, path);
  if (last === undefined || !text.startsWith('まで', last.end)) return undefined;
  return { scopes: [...heading, { path, through: last.path }], end: last.end + 2 };
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
