/** Parts that get another number: 第5条を第6条とする, 1条ずつ繰り下げる. */
import { countedLike } from '../../japanese/counting.js';
import type { Outcome } from './failures.js';
import { isFailure } from './failures.js';
import { findPart, stepsOf } from './find-part.js';
import type { Change, Part, Place } from './parts.js';
import {
  changed,
  inOrderAround,
  numbersOf,
  partAt,
  peersOf,
  replaceAt,
  withNumbers,
} from './parts.js';
import { placesOfRange } from './ranges.js';
import type { Step } from './step.js';

/** A part that gets another number. */
interface Move {
  readonly place: Place;
  readonly segment: string;
  readonly change: Change;
}

/**
 * Gives parts other numbers, all at once: each step speaks of the text before any of them.
 *
 *     第4条を第5条とし、第5条を第6条とする。   4 → 5 and 5 → 6, though 5 is taken before the second is made
 */
export function renumber(text: Part, steps: readonly Step[]): Outcome<Part> {
  const moves: Move[] = [];
  for (const step of steps) {
    const found = movesOf(text, step);
    if (isFailure(found)) return found;
    moves.push(...found.value);
  }
  return numbered(text, moves);
}

function movesOf(text: Part, step: Step): Outcome<readonly Move[]> {
  return step.facts.renumberedTo === undefined
    ? movesOfRange(text, step)
    : moveOfOne(text, step, step.facts.renumberedTo);
}

function moveOfOne(text: Part, { facts, change }: Step, to: string): Outcome<readonly Move[]> {
  const { target: from = '' } = facts;
  const found = findPart(text, from);
  if (isFailure(found)) return found;
  const { place, only, isHeading } = found.value;
  if (only !== undefined || isHeading) return { failure: 'not-understood' };
  const part = partAt(text, place) ?? text;
  if (part.kind === 'row') return moveOfRow(part, { place, from, to, change });
  if (!isSameWhole(from, to)) return { failure: 'target-missing' };
  const segment = stepsOf(to).at(-1) ?? '';
  return { value: [{ place, segment: withinSection(part, segment), change }] };
}

/**
 * The numbers of a row are those behind its section: 1の2の項 that becomes 1の3の項 (`1-3`) is 1の3 where the row is printed 1の2,
 * and 3 where it is row 2 of section 1. Where it becomes 3の項 it is 3 in both.
 */
function moveOfRow(
  { segment }: Part,
  { place, from, to, change }: Pick<Move, 'place' | 'change'> & { from: string; to: string },
): Outcome<readonly Move[]> {
  const [before = [], now = []] = [from, to].map(path =>
    stepsOf(path).map(step => step.replace(/^row\/(?=\d)/, '')),
  );
  const [old, all] = [before, now].map(steps => steps.flatMap(step => step.split('-')));
  const above = (old ?? []).slice(0, -numbersOf(segment).length);
  const isInside = above.every((step, at) => step === all?.[at]);
  const isBranch = now.at(-1)?.includes('-') === true;
  const numbers = isBranch ? (all ?? []).slice(above.length) : now.slice(-1);
  if (!isInside || numbers.some(step => !/^\d+$/.test(step))) return { failure: 'target-missing' };
  return { value: [{ place, segment: numbers.join('-'), change }] };
}

/** A section has the numbers of those above it in its own: 2の部 inside of 3 is 3-2. */
function withinSection({ kind, segment }: Part, number: string): string {
  const above = kind === 'section' ? segment.split('-').slice(0, -1) : [];
  return [...above, number].join('-');
}

/** A part moves among its own: 第3項を第2項とする, not 第4条第2項を第5条とする. */
function isSameWhole(from: string, to: string): boolean {
  return stepsOf(from).slice(0, -1).join('/') === stepsOf(to).slice(0, -1).join('/');
}

function movesOfRange(text: Part, step: Step): Outcome<readonly Move[]> {
  const { shift } = step.facts;
  const places = placesOfRange(text, step);
  if (isFailure(places)) return places;
  if (shift === undefined) return { failure: 'not-understood' };
  const value = places.value.map(place => {
    const part = partAt(text, place) ?? text;
    const [order = 0, ...branches] = numbersOf(part.segment);
    const moved =
      part.kind === 'section'
        ? withinSection(part, String((numbersOf(part.segment).at(-1) ?? 0) + shift))
        : withNumbers(part.segment, [order + shift, ...branches]);
    return { place, segment: moved, change: step.change };
  });
  return { value };
}

/** Numbers parts anew; fails where another part has one of the numbers. */
function numbered(text: Part, moves: readonly Move[]): Outcome<Part> {
  if (isTaken(text, moves)) return { failure: 'number-taken' };
  let value = text;
  for (const { place, segment, change } of moves) {
    const part = partAt(value, place);
    const printed = part === undefined ? undefined : printedAs(part, segment);
    if (part === undefined || printed === undefined) return { failure: 'number-unknown' };
    value = replaceAt(value, place, { parts: [changed(part, printed, change)], change });
  }
  return { value: moves.reduce((whole, { place }) => inOrderAround(whole, place), value) };
}

/** Whether two parts would have one number: of those that move, or one of them and one that stays. */
function isTaken(text: Part, moves: readonly Move[]): boolean {
  const moving = new Map(moves.map(({ place, segment }) => [place.join('-'), segment]));
  return moves.some(({ place, segment }) => {
    const having = peersOf(text, place).filter(
      peer => (moving.get(peer.join('-')) ?? partAt(text, peer)?.segment) === segment,
    );
    return having.length > 1;
  });
}

/** What a number changes of a part: its segment, and what is printed before it or in its heading. */
function printedAs(part: Part, segment: string): Partial<Part> | undefined {
  const { kind, mark, segment: before } = part;
  const headed = HEADED_BY_NUMBER[kind];
  if (headed !== undefined) return headed(part, segment);
  if (kind === 'row') return { segment, mark: numbersOf(segment).join('の') };
  if (mark === undefined) return { segment };
  // of (2)の2 only what stands before the branch is known to be printed otherwise
  const [old, now] = [before, segment].map(one => numbersOf(one).slice(1).join('-'));
  if (old !== now) return undefined;
  const next = countedLike(mark, ...firstNumbers(part, segment));
  return next === undefined ? undefined : { segment, mark: next };
}

/** The number that a part has, and the one that it is to have. */
function firstNumbers({ segment: before }: Part, segment: string): [number, number] {
  return [numbersOf(before)[0] ?? 1, numbersOf(segment)[0] ?? 1];
}

/** Parts whose number stands in their heading. */
const HEADED_BY_NUMBER: Readonly<
  Partial<Record<Part['kind'], (part: Part, segment: string) => Partial<Part> | undefined>>
> = { annex: annexAs, division: divisionAs, section: sectionAs };

function annexAs(part: Part, segment: string): Partial<Part> {
  const { heading } = part;
  if (heading === undefined) return { segment };
  return { segment, heading: annexHeading(heading, ...firstNumbers(part, segment)) };
}

/** The number of a chapter stands in its heading: 第２章 取組 becomes 第３章 取組. */
function divisionAs(part: Part, segment: string): Partial<Part> | undefined {
  const [, number = '', rest = ''] = /^第(.{1,4}?)([編章節款].*)$/s.exec(part.heading ?? '') ?? [];
  const next = number === '' ? undefined : countedLike(number, ...firstNumbers(part, segment));
  return next === undefined ? undefined : { segment, heading: `第${next}${rest}` };
}

/** The number of a section stands in its heading and before those of the sections in it: 2 医療 becomes 3 医療, 2-1 3-1. */
function sectionAs(part: Part, segment: string): Partial<Part> | undefined {
  if (part.children.some(({ kind }) => kind === 'section')) return undefined;
  const [from = 1, to = 1] = [part.segment, segment].map(one => numbersOf(one).at(-1) ?? 1);
  const [, number = '', name = ''] = /^(\S{1,5}?)(\s.*)$/s.exec(part.heading ?? '') ?? [];
  const next = number === '' ? undefined : countedLike(number, from, to);
  return next === undefined ? undefined : { segment, heading: `${next}${name}` };
}

/** 別表 of a heading, and the number behind it. */
const ANNEX_NUMBER = /^別表(?:第?(?<number>[0-9０-９一二三四五六七八九十]+))?/;

/**
 * The heading of an annex has its number: 別表（第3条関係） becomes 別表第1（第3条関係）, 別表第１ 別表第３ in the same digits.
 * 別表第1 that becomes the first has none any more: 別表第1を別表とする.
 */
function annexHeading(heading: string, from: number, to: number): string {
  const number = ANNEX_NUMBER.exec(heading)?.groups?.['number'];
  const next = number === undefined ? String(to) : (countedLike(number, from, to) ?? String(to));
  const isLast = number !== undefined && from === to;
  return heading.replace(ANNEX_NUMBER, isLast ? '別表' : `別表第${next}`);
}
