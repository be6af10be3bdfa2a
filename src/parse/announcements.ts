/** The new text that an amending sentence says follows it. */
import { NUMERAL, parseNumber } from '../japanese/numerals.js';
import { unquote } from '../japanese/quotes.js';
import { present } from '../model/present.js';

/** New text that a sentence announces. */
export interface Announcement {
  readonly unit: 'division' | 'article' | 'paragraph' | 'item' | 'row' | 'supplement' | 'text';
  /** How many; absent where the sentence does not count them. */
  readonly count?: number;
  /** True where the first of them is the first paragraph of its article, which has no number. */
  readonly isFirst?: boolean;
}

/**
 * 次の2条を加える · 第3条を次のように改め · 第3条の次に次のように加える · 第3条に次のように加える · 同条に第1項として次の1項を加える.
 * Not 協約の一部を次のように改める, which announces sentences like itself.
 */
const ANNOUNCING = new RegExp(
  `(?<part>[^、。]*?)(?:の全部)?(?:(?<place>の次|の前|の後)?に(?:(?<as>[^、。]*)として)?次の` +
    `(?:(?<count>[${NUMERAL}]+)?(?<added>[編章]|条|項|号|別?表|ただし書|後段)を|(?<plain>ように|とおり))(?:加え|追加)|` +
    `を次の(?:ように|とおり)(?:改め|変更|改正))`,
  'g',
);

/** The new text that an amending sentence says follows it, in its order. */
export function announcedBy(sentence: string): readonly Announcement[] {
  const text = unquote(sentence).text.replace(RELATION, '');
  return Array.from(text.matchAll(ANNOUNCING)).flatMap(({ groups = {}, index }) => {
    const said = text.slice(Math.max(0, index - MAX_BEFORE), index) + (groups['part'] ?? '');
    const announced =
      groups['place'] === undefined && groups['added'] === undefined
        ? announcedAs(groups, said)
        : addedAs(groups, said);
    return announced ?? [];
  });
}

/** What an annex is called with: 別表（第3条関係）. */
const RELATION = /\([^()]{1,30}関係\)/g;

/** How much of a sentence is looked at before the part that it names last. */
const MAX_BEFORE = 200;

type Groups = Readonly<Partial<Record<string, string>>>;

/** 第3条に次のように加える · 第3条を次のように改める: what a part is to hold, or to be. */
function announcedAs(groups: Groups, said: string): Announcement | undefined {
  const { part = '', plain, as } = groups;
  if (plain !== undefined)
    return announcement(as === undefined ? unitInside(part, isOfAnnex(said)) : 'text', {});
  const listed = LIST.exec(said)?.[0].split(JOINT);
  const count = listed?.length;
  return announcement(unitOf(part, isOfAnnex(said)), { count, first: listed?.[0] ?? part });
}

/** の次に次の2条を加える · に次の1項を加える · の次に次のように加える. */
function addedAs(groups: Groups, said: string): Announcement | undefined {
  const { part = '', as: first = '', count = '', added = part } = groups;
  return announcement(unitOf(added, isOfAnnex(said)), { count: parseNumber(count), first });
}

/** What a sentence says of new text: how many parts, and what the first of them is called. */
interface Said {
  readonly count?: number | undefined;
  readonly first?: string;
}

function announcement(
  unit: Announcement['unit'] | undefined,
  { count, first = '' }: Said,
): Announcement | undefined {
  if (unit === undefined) return undefined;
  const isFirst = unit === 'paragraph' && FIRST.test(first);
  return { unit, ...present({ count, isFirst: isFirst ? true : undefined }) };
}

const FIRST = /第[1一]項$/;

/**
 * Parts that are named together to be given anew: 第2条及び第4条, 第3条第1項及び第2項. One part is not counted, for
 * 第3条を次のように改める may bring 第3条の2 with it; nor is a range.
 */
const JOINT = /、?(?:及び|並びに)|、/;
const LISTED_PART = `(?:同|第[${NUMERAL}]+)[条項号](?:(?:の|第)[${NUMERAL}]+[項号]?)*`;
const LIST = new RegExp(`${LISTED_PART}(?:(?:${JOINT.source})${LISTED_PART})+$`);

/** Whether what is named last lies in an annex: 別表第1の2の項, 同表3の項. Not 別表を削り、第3条に次の1項を. */
function isOfAnnex(said: string): boolean {
  const last = /.*(?<named>別表|同表|[同0-9一-十]条|[附付]則|前文)/.exec(said)?.groups?.['named'];
  return last === '別表' || last === '同表';
}

/** By what its name ends in; a whole annex comes with its own heading, and is announced by nothing. */
const UNITS: readonly (readonly [RegExp, Announcement['unit']])[] = [
  [/[編章]$/, 'division'],
  [new RegExp(`条(?:の[${NUMERAL}]+)*$`), 'article'],
  [/(?:[)0-9一-十]|の|同)[表部款]$/, 'row'],
  [/欄$/, 'text'],
  [/項$/, 'paragraph'],
  [/号$/, 'item'],
  [/(?:^|[条項号)ア-ヱ])の?(?:[ア-ヱa-z]|\([ア-ヱa-z0-9]\))$/, 'item'],
  [/[附付]則$/, 'supplement'],
  [/(?:見出し|[編章]名|題名|前文|ただし書|後段|前段|本文|柱書|部分)$/, 'text'],
];

function unitOf(part: string, isAnnex: boolean): Announcement['unit'] | undefined {
  const unit = UNITS.find(([ending]) => ending.test(part.replace(/まで$/, '')))?.[1];
  return unit === 'paragraph' && isAnnex ? 'row' : unit;
}

/** What is added at the end of a part: a paragraph to an article, an item to a paragraph, a row to a table. */
function unitInside(part: string, isAnnex: boolean): Announcement['unit'] | undefined {
  if (isAnnex) return 'row';
  const unit = unitOf(part, false);
  if (unit === 'division') return 'article';
  return unit === 'article' ? 'paragraph' : unit === 'paragraph' ? 'item' : unit;
}
