/** Parts that get another number: 第5条を第6条とする, 1条ずつ繰り下げる. */
import type { Outcome } from './failures.js';
import { isFailure } from './failures.js';
import { findPart, stepsOf } from './find-part.js';
import type { Change, Part, Place } from './parts.js';
import { changed, numbersOf, partAt, peersOf, replaceAt, withNumbers } from './parts.js';
import { placesOfRange } from './ranges.js';
import type { Step } from './step.js';

/** Gives a part or a range other numbers. */
export function renumber(text: Part, step: Step): Outcome<Part> {
  return step.facts.renumberedTo === undefined
    ? shiftRange(text, step)
    : renumberOne(text, step, step.facts.renumberedTo);
}

function renumberOne(text: Part, { facts, change }: Step, to: string): Outcome<Part> {
  const found = findPart(text, facts.target ?? '');
  if (isFailure(found)) return found;
  const { place } = found.value;
  const segment = stepsOf(to).at(-1) ?? '';
  if (!isSameWhole(facts.target ?? '', to)) return { failure: 'target-missing' };
  return numbered(text, [{ place, segment }], change);
}

/** A part moves among its own: 第3項を第2項とする, not 第4条第2項を第5条とする. */
function isSameWhole(from: string, to: string): boolean {
  return stepsOf(from).slice(0, -1).join('/') === stepsOf(to).slice(0, -1).join('/');
}

function shiftRange(text: Part, step: Step): Outcome<Part> {
  const { shift } = step.facts;
  const places = placesOfRange(text, step);
  if (isFailure(places)) return places;
  if (shift === undefined) return { failure: 'not-understood' };
  const moves = places.value.map(place => {
    const { segment } = partAt(text, place) ?? text;
    const [order = 0, ...branches] = numbersOf(segment);
    return { place, segment: withNumbers(segment, [order + shift, ...branches]) };
  });
  return numbered(text, moves, step.change);
}

interface Move {
  readonly place: Place;
  readonly segment: string;
}

/** Numbers parts anew; fails where a part that does not move has one of the numbers. */
function numbered(text: Part, moves: readonly Move[], change: Change): Outcome<Part> {
  const [first] = moves;
  const moving = new Set(moves.map(({ place }) => place.join('-')));
  const staying = peersOf(text, first?.place ?? [])
    .filter(place => !moving.has(place.join('-')))
    .map(place => partAt(text, place)?.segment);
  if (moves.some(({ segment }) => staying.includes(segment))) return { failure: 'number-taken' };
  const value = moves.reduce((whole, { place, segment }) => {
    const part = partAt(whole, place);
    if (part === undefined) return whole;
    const next = changed(part, { segment, ...headingFor(part, segment) }, change);
    return replaceAt(whole, place, { parts: [next], change });
  }, text);
  return { value };
}

/** The heading of an annex has its number: 別表（第3条関係） becomes 別表第1（第3条関係）. */
function headingFor({ kind, heading }: Part, segment: string): Partial<Part> {
  if (kind !== 'annex' || heading === undefined) return {};
  const [number = 1] = numbersOf(segment);
  return {
    heading: heading.replace(/^別表(?:第?[0-9０-９一二三四五六七八九十]+)?/, `別表第${number}`),
  };
}
