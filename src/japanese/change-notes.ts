/** How a collection of ordinances tells what changed a text. Input is folded text (`flow`), whose brackets are round. */
import type { Present } from '../model/present.js';
import { present } from '../model/present.js';
import { findDates } from './calendar.js';
import { NUMERAL, parseNumber } from './numerals.js';

/** A change as it is cited: by its day or year, and by the number of its notice as far as it has one. */
export interface ToldChange {
  readonly act: 'amended' | 'abolished';
  /** `2010-03-31` or `2010`. */
  readonly iso: string;
  /** Where that stands in the text: 平成22年3月31日, 平22. */
  readonly date: { readonly start: number; readonly end: number };
  /** 41 of 告示第41号. */
  readonly number?: number;
  /** 告示第41号, behind the day; 告示41 of a note is that, too. */
  readonly numberText?: string;
}

/** The longest note: an article that was changed fifty times. */
const MAX_NOTE = 600;

const ERAS: Readonly<Record<string, string>> = {
  明: '明治', 大: '大正', 昭: '昭和', 平: '平成', 令: '令和',
}; // prettier-ignore

const DIGITS = `[${NUMERAL}]{1,4}`;

/** 平22告示41 · 平成22年告示第41号 · 平成22年3月31日告示第41号 · 平22.3.31告示41 · 令元協議 · 23告示5, of the era before. */
const CITED =
  `(?<when>(?:(?<era>[明大昭平令])[治正和成]?)?(?<year>元|${DIGITS})(?:年|\\.(?=\\d))?(?:(?<month>${DIGITS})[月.](?<day>${DIGITS})日?)?)` +
  `(?:(?<series>[^、。・()${NUMERAL}年月日ぁ-ん第]{1,14})第?(?<number>${DIGITS})号?|第?(?<bare>${DIGITS})号|協議|協定|議決|届出)?`;

/** 一部改正 · 追加 · 削除 · 全改 · 旧第5条繰下 · 本条追加 · 題名改称. */
const DONE =
  '(?:本[条項号表]|見出し|題名|前文|別表[^、・()]{0,8})?(?:(?:[一全]部)?(?:改正|改訂|変更|改称)|[全改]改|全部改|追加|削除|削る|(?:旧[^、・()]{1,20})?繰[上下]げ?|旧[^、・()]{1,20})';

const TOKEN = new RegExp(`^(?:${CITED})?(?<done>${DONE})?$`);

/** 一部改正(平成22年告示41号)、追加(平成27年告示15号): what was done stands before each bracket. */
const DONE_BEFORE = new RegExp(`^(?:${DONE}\\([^()]{3,200}\\)[・、]?)+$`);

/** Whether a bracket behind a text, or a line below it, says by what the text was changed, and nothing else.
 *
 *     （平22告示41・平27告示15・一部改正） · 一部改正〔平成22年告示41号〕     accepted
 *     （昭和22年法律第67号） · （平成22年告示第41号。以下「規約」という。）     not: it says of no change
 */
export function isChangeNote(text: string): boolean {
  if (text.length > MAX_NOTE) return false;
  if (DONE_BEFORE.test(text))
    return text.match(TOKENS)?.every(token => tokenOf(token) !== undefined) === true;
  const inner = /^\((?<inner>[^()]+)\)$/.exec(text)?.groups?.['inner'];
  if (inner === undefined) return false;
  const tokens = inner.split(/[・、]/).map(tokenOf);
  return (
    tokens[0]?.year !== undefined &&
    tokens.every(token => token !== undefined) &&
    tokens.some(token => token.done !== undefined)
  );
}

/** The changes that a note cites; one without an era is of the era before it. */
export function changesInNote(note: string): readonly ToldChange[] {
  let era = '';
  return Array.from(note.matchAll(TOKENS)).flatMap(({ 0: token, index: start }) => {
    const { when, year, month, day, series = '', number, bare, ...told } = tokenOf(token) ?? {};
    era = told.era ?? era;
    const iso = isoOf(era, [year, month, day]);
    if (iso === undefined || when === undefined) return [];
    const known = present({ number: parseNumber(number ?? bare ?? '') });
    const numberText = known.number === undefined ? undefined : `${series}第${known.number}号`;
    const date = { start, end: start + when.length };
    return [{ act: 'amended' as const, iso, date, ...known, ...present({ numberText }) }];
  });
}

type Token = Present<
  Record<
    'when' | 'era' | 'year' | 'month' | 'day' | 'series' | 'number' | 'bare' | 'done',
    string | undefined
  >
>;

function tokenOf(text: string): Token | undefined {
  const groups = text === '' ? undefined : TOKEN.exec(text)?.groups;
  return groups === undefined ? undefined : present(groups);
}

/** What a note lists: 平22告示41, 平27告示15, 一部改正. */
const TOKENS = /[^・、()]+/g;

function isoOf(
  era: string,
  [year, month, day]: readonly (string | undefined)[],
): string | undefined {
  const name = ERAS[era];
  if (name === undefined || year === undefined) return undefined;
  const rest = month === undefined || day === undefined ? '' : `${month}月${day}日`;
  return findDates(`${name}${year}年${rest}`)[0]?.iso;
}

/** What opens a line of the history: 改正 · 最終改正 · 一部改正 · 沿革 · 廃止. Not 改正後, nor 制定. */
const OPENS = /^(?:(?:最終|最近|[一全]部)?(?:改正|変更|改訂)|最終|沿革|廃止)(?:年月日|日)?[::]?/;

/** What stands behind a day of the history: 告示第41号 · 協議 · 一部改正. Not から施行する, nor の規約. */
const BEHIND = new RegExp(`^[^。()「」年月ぁ-ん]{0,24}$`);

/** What says that a day is one of a change. */
const SAYS_CHANGE = /改正|変更|改訂|廃止/;

/** 施行 behind a day: it is the day from which the change before it has effect. */
const IN_FORCE = /^(?:から)?施行$/;

/**
 * Whether a line under a title lists changes of the text, and nothing else; one that goes on with the list has no word for it.
 *
 *     改正 平成22年3月31日告示第41号 · 最終改正 令和元年12月3日協議 · （平成22年3月31日一部改正）     accepted
 *     改正後の規約 · 平成20年3月28日告示第12号 · 平成22年3月31日に改正した規約は                    not
 */
export function isHistoryLine(
  text: string,
  { isContinued }: { readonly isContinued: boolean },
): boolean {
  if (text.length > MAX_NOTE) return false;
  if (SINCE.test(text)) return true;
  const { opener, rest } = partsOf(text);
  const segments = segmentsOf(rest);
  const isList =
    segments.length > 0 &&
    segments.every(({ iso, behind }) => iso !== undefined && BEHIND.test(behind));
  const isSaid = opener !== '' || segments.some(({ behind }) => SAYS_CHANGE.test(behind));
  return isList && segments[0]?.start === 0 && (isSaid || isContinued);
}

/** 注 平成22年から改正経過を注記した。: since when notes are printed. */
const SINCE = /^\(?注?\)?[^。]{0,24}から改正経過を注記(?:した|する)。?$/;

/** The changes that a line of the history lists, in its order. */
export function changesInHistory(text: string): readonly ToldChange[] {
  if (SINCE.test(text)) return [];
  const { opener, rest, at } = partsOf(text);
  const [first, ...others] = segmentsOf(rest);
  if (first === undefined) return [];
  const segments = [first, ...others.filter(({ behind }) => !IN_FORCE.test(behind))];
  return segments.flatMap(segment => listedChange(segment, opener, at) ?? []);
}

/** What is listed with a day, in a list behind a word; a month is no day. */
function listedChange(
  { iso, start, end, behind }: Segment,
  opener: string,
  at: number,
): ToldChange | undefined {
  if (iso === undefined || iso.length === 7) return undefined;
  const said = SAYS_CHANGE.exec(behind)?.[0] ?? opener;
  const numberText = new RegExp(`^[^第]{1,20}第${DIGITS}号`).exec(behind)?.[0];
  const number = parseNumber(/[^第]+(?=号$)/.exec(numberText ?? '')?.[0] ?? '');
  const date = { start: at + start, end: at + end };
  const act = said.includes('廃止') ? 'abolished' : 'amended';
  return { act, iso, date, ...present({ number, numberText }) };
}

interface Parts {
  /** 改正; empty where a line goes on with a list. */
  readonly opener: string;
  readonly rest: string;
  /** Where the rest begins. */
  readonly at: number;
}

function partsOf(text: string): Parts {
  const bracket = /^\(/.exec(text)?.[0] ?? '';
  const opener = OPENS.exec(text.slice(bracket.length))?.[0] ?? '';
  const at =
    bracket.length + opener.length + (text.startsWith('(', bracket.length + opener.length) ? 1 : 0);
  return { opener, at, rest: text.slice(at) };
}

/** A day of a list with the words behind it, without brackets and commas. */
interface Segment {
  readonly iso: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly behind: string;
}

function segmentsOf(rest: string): readonly Segment[] {
  const dates = findDates(rest);
  return dates.map(({ iso, start, end }, at) => {
    const words = rest.slice(end, dates[at + 1]?.start ?? rest.length);
    return { iso, start, end, behind: words.replace(/^\(|[()、・]+$/g, '') };
  });
}
