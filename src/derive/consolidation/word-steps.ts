/** Steps that change words. */
import { columnOfRows } from './column-of-rows.js';
import type { Outcome } from './failures.js';
import { isFailure } from './failures.js';
import { findPart } from './find-part.js';
import type { Part, Place } from './parts.js';
import { partAt, replaceAt } from './parts.js';
import { contentOf, editPortion, nameOf, withContent, withName } from './portions.js';
import { placesOfRange } from './ranges.js';
import type { Step } from './step.js';
import type { WordChange } from './words.js';
import { changeHeadingWords, changeWords } from './words.js';

/** Changes words of one part, of a range, or of a column in all rows. */
export function applyWords(text: Part, steps: readonly [Step, ...Step[]]): Outcome<Part> {
  const [first] = steps;
  const changes = steps.map(wordChange);
  if (first.facts.through !== undefined) return applyToRange(text, first, changes);
  const column = columnOfRows(text, first.facts.target ?? '');
  if (column !== undefined) return applyToColumn(text, column, { changes, view: viewOf(first) });
  const found = findPart(text, first.facts.target ?? '');
  if (isFailure(found)) return found;
  const { place, isHeading, only } = found.value;
  const part = partAt(text, place);
  if (part === undefined) return { failure: 'target-missing' };
  const outcome = isHeading
    ? changeHeadingWords(part, changes)
    : editPortion(part, only, portion => onlyOf(changeWords([portion], changes), portion));
  return isFailure(outcome) ? outcome : { value: put(text, [[place, outcome.value]], changes) };
}

function onlyOf(outcome: Outcome<readonly Part[]>, part: Part): Outcome<Part> {
  return isFailure(outcome) ? outcome : { value: outcome.value[0] ?? part };
}

/** 第2条から第4条までの規定中「A」を: the words are in one part of the range at least. */
function applyToRange(text: Part, step: Step, changes: readonly WordChange[]): Outcome<Part> {
  const places = placesOfRange(text, step);
  if (isFailure(places)) return places;
  const parts = places.value.map(place => partAt(text, place) ?? text);
  const outcome = changeWords(parts, changes);
  if (isFailure(outcome)) return outcome;
  const edited = places.value.map((place, at) => [place, outcome.value[at] ?? text] as const);
  return {
    value: put(
      text,
      edited.filter(([, part], at) => part !== parts[at]),
      changes,
    ),
  };
}

/** What a column is of the parts that have it: a text to be changed, and the part with the text changed. */
interface View {
  readonly of: (cell: Part) => Part;
  readonly put: (cell: Part, next: Part) => Part;
}

const CELLS: View = {
  of: cell => (cell.kind === 'measure' ? contentOf(cell) : cell),
  put: (cell, next) => (cell.kind === 'measure' ? withContent(cell, next) : next),
};

/** Of 別表取組の欄 the names of the measures. */
function viewOf({ facts: { target = '' } }: Step): View {
  return target.endsWith('/names') ? NAMES : CELLS;
}

const NAMES: View = { of: nameOf, put: withName };

/** 別表甲の役割の欄中「A」を: the words are in the column of one row at least. */
function applyToColumn(
  text: Part,
  column: Outcome<readonly Place[]>,
  { changes, view }: { readonly changes: readonly WordChange[]; readonly view: View },
): Outcome<Part> {
  if (isFailure(column)) return column;
  const cells = column.value.map(place => partAt(text, place) ?? text);
  const parts = cells.map(view.of);
  const outcome = changeWords(parts, changes);
  if (isFailure(outcome)) return outcome;
  const edited = column.value.flatMap((place, at): readonly (readonly [Place, Part])[] => {
    const [cell, part, next] = [cells[at], parts[at], outcome.value[at]];
    if (cell === undefined || next === undefined || next === part) return [];
    return [[place, view.put(cell, next)]];
  });
  return { value: put(text, edited, changes) };
}

/** A text with parts in their places, and the changes that made them. */
function put(
  text: Part,
  edited: readonly (readonly [Place, Part])[],
  changes: readonly WordChange[],
): Part {
  return edited.reduce(
    (whole, [place, part]) =>
      changes.reduce(
        (before, { change }) => replaceAt(before, place, { parts: [part], change }),
        whole,
      ),
    text,
  );
}

function wordChange({ facts, change }: Step): WordChange {
  const position =
    facts.position === 'before' || facts.position === 'after' ? facts.position : 'instead';
  return { change, oldText: facts.oldText ?? '', newText: facts.newText ?? '', position };
}
