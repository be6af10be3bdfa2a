/** Clauses that add parts: の次に次の1条を加える · に次の1項を加える · に後段として「…」を加える. */
import { NUMERAL, parseNumber } from '../../japanese/numerals.js';
import { present } from '../../model/present.js';
import type { Clause, Found } from './operation.js';
import { quoteAt } from './operation.js';
import type { Path } from './path.js';
import { isInAnnex, unitOf } from './path.js';
import type { Subject } from './subjects.js';

/**
 * の次に次の1条を · に次の2項を · に次のように · の次に次のように · に次のただし書を · に後段として次のように ·
 * に第1項として次の1項を · に見出しとして「（費用）」を · の次に次の別表を.
 */
const ADDED = new RegExp(
  `^(?<place>の次|の前|の後)?に(?:(?:(?<inner>後段|ただし書|見出し|備考)|第(?<number>[${NUMERAL}]+)(?<numbered>[条項号]))として)?(?:次の(?:(?<count>[${NUMERAL}]+)?(?<unit>条|項|号|別?表|[編章]|ただし書|後段|見出し)を|ように|とおり)|(?<words>「」)を)$`,
);

const UNITS: Readonly<Record<string, string>> = {
  編: 'part',
  章: 'chapter',
  条: 'art',
  項: 'para',
  号: 'item',
  表: 'annex',
  別表: 'annex',
  ただし書: 'proviso',
  後段: 'second-sentence',
  見出し: 'heading',
  備考: 'note',
};

/** Reads what a clause adds to a part or beside it. */
export function readAddition(
  clause: Clause,
  { scopes, end }: Subject,
  rest: string,
): readonly Found[] | undefined {
  const groups = ADDED.exec(rest)?.groups;
  const [only, ...others] = scopes;
  if (groups === undefined || only === undefined) return undefined;
  if (others.length > 0 || only.through !== undefined) return undefined;
  const place = placeOf(groups, only.path);
  const base = { type: 'insert', target: targetOf(place), position: place.position } as const;
  if (groups['words'] === undefined)
    return [{ ...base, follows: followsOf(place, groups['count']) }];
  const newWords = quoteAt(clause.unquoted, clause.unquoted.text.indexOf('「', end));
  return newWords === undefined ? undefined : [{ ...base, newWords }];
}

function placeOf(groups: Groups, stem: Path): Added {
  const { place, inner, unit, number, numbered } = groups;
  const named = UNITS[numbered ?? ''];
  const order = parseNumber(number ?? '');
  if (named !== undefined && order !== undefined) return numberedPlace(named, order, stem);
  return { named: UNITS[inner ?? unit ?? ''], stem, position: POSITIONS[place ?? ''] ?? 'end' };
}

/** What is to be 第1項 stands before the second of today, what is to be 第3項 behind the second. */
function numberedPlace(named: string, order: number, stem: Path): Added {
  const isFirst = order === 1;
  const beside = `${named}/${isFirst ? 2 : order - 1}`;
  return {
    named,
    stem: stem[0] === 'main' ? [beside] : [...stem, beside],
    position: isFirst ? 'before' : 'after',
  };
}

type Groups = Readonly<Partial<Record<string, string>>>;

/** Where something is added, and what, as far as it is named. */
interface Added {
  readonly named: string | undefined;
  readonly stem: Path;
  readonly position: 'before' | 'after' | 'end';
}

/** A part that has no number is named with what it is added to: art/4/para/1/second-sentence. */
function targetOf({ named, stem, position }: Added): Path {
  const isTextPart = named !== undefined && !NUMBERED_UNIT.test(named) && position === 'end';
  return isTextPart ? [...stem, named] : stem;
}

function followsOf(place: Added, count: string | undefined): NonNullable<Found['follows']> {
  return { unit: unitAdded(place), ...present({ count: parseNumber(count ?? '') }) };
}

const POSITIONS: Readonly<Record<string, Added['position']>> = {
  の次: 'after',
  の後: 'after',
  の前: 'before',
};

/** Parts that have a number of their own, beside those of which a part has one: 後段, ただし書, 見出し. */
const NUMBERED_UNIT = /^(?:part|chapter|art|para|item|annex)$/;

/** What is added: in an annex 次の1項 is a row; where no unit is named it is one of what it stands beside. */
function unitAdded({ named, stem, position }: Added): string {
  if (named === 'note') return named;
  if (isInAnnex(stem))
    return named === 'annex' || (named === undefined && stem.length === 1 && position !== 'end')
      ? 'annex'
      : 'row';
  if (named !== undefined) return named;
  if (position !== 'end') return unitOf(stem);
  const inside: Readonly<Record<string, string>> = {
    main: 'art',
    chapter: 'art',
    art: 'para',
    para: 'item',
  };
  return inside[unitOf(stem)] ?? unitOf(stem);
}
