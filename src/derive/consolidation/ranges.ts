/** Parts that an operation names together: 第5条から第8条まで, 第5条以下. */
import type { Outcome } from './failures.js';
import { isFailure } from './failures.js';
import type { Found } from './find-part.js';
import { findPart } from './find-part.js';
import type { Part, Place } from './parts.js';
import { compareNumbers, numbersOf, partAt, peersOf } from './parts.js';
import type { Step } from './step.js';

/** The places of all parts of a range, in order; one part is a range of one. */
export function placesOfRange(text: Part, { facts }: Step): Outcome<readonly Place[]> {
  const first = findPart(text, facts.target ?? '');
  if (isFailure(first)) return first;
  const { place, only } = first.value;
  if (only !== undefined) return entriesOf(text, first.value);
  if (facts.through === undefined) return { value: [place] };
  const last = facts.through === '' ? undefined : findPart(text, facts.through);
  if (last !== undefined && isFailure(last)) return last;
  const from = numbersAt(text, place);
  const to = last === undefined ? undefined : numbersAt(text, last.value.place);
  const places = peersOf(text, place).filter(peer => {
    const numbers = numbersAt(text, peer);
    const isBehind = compareNumbers(numbers, from) >= 0;
    return isBehind && (to === undefined || compareNumbers(numbers, to) <= 0);
  });
  return places.length === 0 ? { failure: 'target-missing' } : { value: places };
}

/** The places of all entries: 各号. Other portions are no parts that could be left out or numbered. */
function entriesOf(text: Part, { place, only }: Found): Outcome<readonly Place[]> {
  if (only !== 'items') return { failure: 'not-understood' };
  const children = partAt(text, place)?.children ?? [];
  return { value: children.flatMap(({ kind }, at) => (kind === 'item' ? [[...place, at]] : [])) };
}

/** The number of the part at a place. */
export function numbersAt(text: Part, place: Place): readonly number[] {
  return numbersOf(partAt(text, place)?.segment ?? '');
}
