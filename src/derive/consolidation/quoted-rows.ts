/** Rows that an instrument quotes as they were: they are replaced, left out, or others are put beside them. */
import { flow } from '../../japanese/normalize.js';
import type { Failure, Outcome } from './failures.js';
import { isFailure } from './failures.js';
import { findPart } from './find-part.js';
import { insertBeside } from './insertion.js';
import type { Part, Place } from './parts.js';
import { changed, partAt, replaceAt } from './parts.js';
import { removeAll } from './replacement.js';
import { hasOtherColumns } from './row-columns.js';
import type { Step } from './step.js';

/** Whether the old text of a step is rows: their cells stand apart by TAB. */
export function quotesRows({ facts: { oldText } }: Step): boolean {
  return oldText?.includes('\t') === true;
}

/** Changes the rows whose cells are just those that the step quotes: all of them, one behind the other, and once. */
export function applyToRows(text: Part, step: Step): Outcome<Part> {
  const found = findPart(text, step.facts.target ?? '');
  if (isFailure(found)) return found;
  const places = placesOfRows(text, found.value.place, step.facts.oldText ?? '');
  if (isFailure(places)) return places;
  if (step.facts.type === 'delete') return { value: removeAll(text, places.value, step) };
  const failure = failureOf(text, places.value, step);
  if (failure !== undefined) return { failure };
  return step.facts.type === 'insert'
    ? insertAround(text, places.value, step)
    : replaceRows(text, places.value, step);
}

/** What stands against the new rows. */
function failureOf(
  text: Part,
  [place = []]: readonly Place[],
  { results }: Step,
): Failure | undefined {
  if (results.length === 0) return 'new-text-missing';
  if (results.some(({ kind }) => kind !== 'row')) return 'number-differs';
  return hasOtherColumns(text, place, results) ? 'columns-differ' : undefined;
}

function insertAround(text: Part, places: readonly Place[], step: Step): Outcome<Part> {
  const beside = step.facts.position === 'before' ? places[0] : places.at(-1);
  return insertBeside(text, beside ?? [], step);
}

/** Puts each new row in the place of an old one; old ones that are left over go, new ones stand behind the last. */
function replaceRows(text: Part, places: readonly Place[], step: Step): Outcome<Part> {
  const { results, change } = step;
  const replaced = places.slice(0, results.length).reduce((whole, place, at) => {
    const [old, row] = [partAt(whole, place), results[at]];
    if (old === undefined || row === undefined) return whole;
    const part = changed(row, { segment: old.segment }, change);
    return replaceAt(whole, place, { parts: [part], change });
  }, text);
  const rest = removeAll(replaced, places.slice(results.length), step);
  const more = results.slice(places.length);
  if (more.length === 0) return { value: rest };
  const behind = { ...step, results: more, facts: { ...step.facts, position: 'after' } };
  return insertBeside(rest, places.at(-1) ?? [], behind);
}

/** The places of the rows inside a part that have these cells; they stand in one table, without another between. */
function placesOfRows(text: Part, within: Place, table: string): Outcome<readonly Place[]> {
  const wanted = table.split('\n').map(line => line.split('\t').map(folded));
  const runs = tablesIn(partAt(text, within) ?? text, within).flatMap(rows =>
    rows.flatMap((_, at) => {
      const run = rows.slice(at, at + wanted.length);
      const isMeant =
        run.length === wanted.length &&
        run.every(({ part }, index) => hasCells(part, wanted[index] ?? []));
      return isMeant ? [run.map(({ place }) => place)] : [];
    }),
  );
  const [first, ...others] = runs;
  const failure: Failure = first === undefined ? 'words-missing' : 'target-ambiguous';
  return first === undefined || others.length > 0 ? { failure } : { value: first };
}

interface Row {
  readonly part: Part;
  readonly place: Place;
}

/** The rows of each table in a part; the part itself may be a row. */
function tablesIn(part: Part, place: Place): readonly (readonly Row[])[] {
  if (part.kind === 'row') return [[{ part, place }]];
  const children = part.children.map((child, at) => ({ part: child, place: [...place, at] }));
  const rows = children.filter(child => child.part.kind === 'row');
  const inner = children.filter(child => child.part.kind === 'section');
  return [rows, ...inner.flatMap(child => tablesIn(child.part, child.place))];
}

/**
 * Whether a row says what some cells say. In which order its columns are printed is not known, nor how wide its cells
 * are; a number before them is not one of its cells.
 */
function hasCells(row: Part, cells: readonly string[]): boolean {
  const own = new Set(textsOf(row).map(folded));
  const [first = '', ...others] = cells;
  const printed = NUMBER.test(first) && !own.has(first) ? others : cells;
  const wanted = new Set(printed.filter(cell => !NOTHING.test(cell)));
  return wanted.size > 0 && wanted.size === own.size && [...wanted].every(cell => own.has(cell));
}

/** The number of a row: 6 · 1の2 · (3) · ア. */
const NUMBER = /^\(?(?:[0-9]{1,3}(?:の[0-9]{1,3})*|[ア-ン]|[一-十]{1,3})\)?[.、]?$/;

/** What a cell says that says nothing. */
const NOTHING = /^[-‐―−ー－]*$/;

function textsOf({ kind, heading, text, children }: Part): readonly string[] {
  const own = kind === 'row' ? [] : [heading, text].filter(words => words !== undefined);
  return [...own, ...children.flatMap(textsOf)];
}

function folded(text: string): string {
  return flow(text, [{ start: 0, end: text.length }]).text;
}
