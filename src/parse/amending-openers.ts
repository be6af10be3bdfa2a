/** The lines that begin an amending sentence, and what new text a sentence announces. */
import { NUMERAL, parseNumber } from '../japanese/numerals.js';
import { unquote } from '../japanese/quotes.js';
import type { Line } from './lines.js';

/** The number of an operation in a list: (1) 第3条中 · ア 別表を. */
const LIST_NUMBER = '(?:\\([^()]{1,3}\\)|[0-9]{1,2}|[ア-ン])';

/** A part of the agreement that is changed, its owner before it or not: 原協約第3条 · 同条第2項 · 別表. */
const PART =
  '(?:(?:原|変更前の|現行の)?(?:連携|形成)?協(?:約|定)(?:書)?(?:の|中)?)?(?:別表|同[条項号表]|第|前文|題名|目次|附則|本則)';

const OPENING = new RegExp(`^${PART}`);

/** を第6条とし · を同条第2項とする · を別表第1とする. */
const RENAMES = `を(?:同[条項表]|別表)?第[${NUMERAL}]+(?:[条項号]|(?=と))[^。]{0,24}と[しす]`;

/**
 * A sentence that changes another instrument: 別表を次のように改める。 · 別表第1の2の項を削る。 ·
 * 第5条を第6条とし、 · 第3条に後段として「…。」を加える。 Not 別表に掲げるとおり.
 */
const AMENDING = new RegExp(
  `^${PART}[^。]*(?:(?:改め|加え|削)(?:る|り|、)|繰り?[上下]げ|${RENAMES})`,
);

/** 第3条中「, behind which the sentence may be wrapped anywhere. */
const BEGUN = new RegExp(`^${PART}[^「『。]{0,20}中[「『]`);

/**
 * The same in a numbered list, where the line must say more: (1) 第3条中「A」を「B」に改める。
 * Not (1) 第3条の取組に要する費用.
 */
const LISTED = new RegExp(
  `^${LIST_NUMBER}${PART}[^。]*(?:中[「『]|を次の(?:ように|とおり)|に次の[^。]{1,6}を加え|を削[りる]|${RENAMES})`,
);

/** The whole name of the agreement: 松山市及び東温市における連携協約（以下「原協約」という。）第3条を. */
const WHOLE_NAME = /^[^。、「」()第]{0,60}?(?=協(?:約|定))協(?:約|定)書?\([^()]*\)の?/;

/** Whether a sentence of an article changes another instrument: 原協約第3条を次のように改める。 */
export function isAmendingSentence(sentence: string): boolean {
  const text = unquote(sentence).text.replace(WHOLE_NAME, '');
  return AMENDING.test(text);
}

/** Whether a line begins a sentence that changes another instrument. */
export function opensAmendingProvision(line: Line): boolean {
  const { text } = line.flow;
  return (
    BEGUN.test(text) ||
    (OPENING.test(text) && AMENDING.test(unquote(text).text)) ||
    opensListedAmendment(line)
  );
}

/** Whether a line is an operation in a numbered list, and no item of a paragraph. */
export function opensListedAmendment(line: Line): boolean {
  return LISTED.test(line.flow.text);
}

/** New text that a sentence announces. */
export interface Announcement {
  readonly unit: 'article' | 'paragraph' | 'item' | 'row' | 'text';
  /** How many; absent where the sentence does not count them. */
  readonly count?: number;
}

/**
 * 次の2条を加える · 第3条を次のように改め · 第3条の次に次のように加える · 第3条に次のように加える.
 * Not 協約の一部を次のように改める, which announces sentences like itself.
 */
const ANNOUNCING = new RegExp(
  `(?<part>[^、。]*?)(?:の全部)?(?:(?<place>の次|の前|の後)?に(?:[^、。]*として)?次の(?:(?<count>[${NUMERAL}]+)?(?<added>条|項|号|表|ただし書|後段)を|(?<plain>ように|とおり))(?:加え|追加)|を次の(?:ように|とおり)(?:改め|変更|改正))`,
  'g',
);

/** The new text that an amending sentence says follows it, in its order. */
export function announcedBy(sentence: string): readonly Announcement[] {
  const { text } = unquote(sentence);
  const isAnnex = /別表|同表/.test(text);
  return Array.from(text.matchAll(ANNOUNCING)).flatMap(({ groups = {} }) => {
    const { part = '', place, count, added, plain } = groups;
    const isInside = plain !== undefined && place === undefined;
    const unit = isInside ? unitInside(part) : unitOf(added ?? part, isAnnex);
    const number = parseNumber(count ?? '');
    if (unit === undefined) return [];
    return [number === undefined ? { unit } : { unit, count: number }];
  });
}

/** By what its name ends in; a whole annex comes with its own heading, and is announced by nothing. */
const UNITS: readonly (readonly [RegExp, Announcement['unit']])[] = [
  [new RegExp(`条(?:の[${NUMERAL}]+)*$`), 'article'],
  [/[)0-9一-十]の?[表部款]$/, 'row'],
  [/項$/, 'paragraph'],
  [/号$/, 'item'],
  [/(?:見出し|題名|前文|ただし書|後段|前段|本文|柱書|部分)$/, 'text'],
];

function unitOf(part: string, isAnnex: boolean): Announcement['unit'] | undefined {
  const unit = UNITS.find(([ending]) => ending.test(part.replace(/まで$/, '')))?.[1];
  return unit === 'paragraph' && isAnnex ? 'row' : unit;
}

/** What is added at the end of a part: a paragraph to an article, an item to a paragraph, a row to a table. */
function unitInside(part: string): Announcement['unit'] | undefined {
  if (/表(?:第?[0-9一-十]+)?$/.test(part)) return 'row';
  const unit = unitOf(part, false);
  return unit === 'article' ? 'paragraph' : unit === 'paragraph' ? 'item' : unit;
}
