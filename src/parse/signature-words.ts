/** The words of a line of a signature block, each with what it can be. */
import type { Span } from '../model/text.js';
import { gapBefore, sourceEnd, sourceStart } from '../model/text.js';
import type { Line } from './lines.js';

/** A run of characters without white space in it, by its place in the source. */
export interface Word extends Span {
  readonly text: string;
  /** The cell of the line that it stands in. */
  readonly cell: number;
}

/** （署 名） · 印 · （公印省略）: where a name would be, or beside it. */
const MARK = /^(?:\((?:署名|記名|押印|記名押印|公印省略|印|氏名)\)|公?印)$/;

/** The mark at the end of a word: 富士市長（署名） · 小林真印. Not 印 alone. */
const MARK_AT_END = /(?<=.)(?:\((?:署名|記名|押印|記名押印|公印省略|印|氏名)\)|(?<=.{2})公?印)$/;

/** 甲 · （乙） · 丙： · 右甲, at the beginning of a word. Not 甲府市. And who is no party: 立会人 · （見届人）. */
const LABEL =
  /^(?:右?[甲乙丙丁戊己](?:$|[::])|\([甲乙丙丁戊己]\)|(?:立会人?|見届人|オブザーバー)(?:$|[::])|\((?:立会人?|見届人|オブザーバー)\))/;

/** 大分市（甲）: the label behind the name. */
const LABEL_AT_END = /(?<=[市町村区県])\([甲乙丙丁戊己]\)$/;

/** What a form calls a part: 住所 · 氏名 · 職・氏名. Not （住所）, which stands for one. */
const FIELD = /^(?:住所|所在地|名称|団体名|職名|氏名|職・?氏名|代表者職氏名)[::]?$/;

/** 松山市長 · 町長 · ○○○長 · 愛媛県知事 · 管理者 · 松山水道企業団企業長 · 東温市長職務代理者. */
const OFFICE =
  /(?:[市区町村組合会]長|[○〇◯□]{1,12}長|知事|管理者|広域連合長|企業長|理事長|代表者|委員長)(?:職務代理者)?$/;

/**
 * 松山市二番町四丁目7番地2 · 大字筒井1番地 · （住所）. It has the number of a place; a name may end in
 * a numeral (健一) but has none of these.
 */
const ADDRESS = /[0-9]|[一二三四五六七八九十百](?:番|号|丁目)|番地|大字|^\(住所\)$/;

/** 松山市 · ○○○ · （市町村名） · 愛媛県 · 松山地区広域市町村圏事務組合. */
const PARTY_NAME =
  /^(?:[^、。()]{1,12}[市区町村県府都道]|[○〇◯□]{2,}|.{1,16}(?:組合|広域連合|企業団|協議会)|\((?:市町村名|団体名)\))$/;

/** Whether a word, or several together, can be an office. */
export function isOffice(text: string): boolean {
  return OFFICE.test(text) && !ADDRESS.test(text);
}

/** Whether a word is an address or a part of one. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** Whether a word can name a party. */
export function isPartyName(text: string): boolean {
  return PARTY_NAME.test(text);
}

/** Whether a word stands for a name that was not filled in or was hidden: ○○○○ · ■■■■. */
export function isBlankName(text: string): boolean {
  return /^[○〇◯□■●△▲]{2,}$/.test(text);
}

/** Whether a word is the mark of a seal. */
export function isMark(text: string): boolean {
  return MARK.test(text);
}

/** Whether a word is what a form calls a part. */
export function isField(text: string): boolean {
  return FIELD.test(text);
}

/** Whether a word is the label of a party. */
export function isLabel(text: string): boolean {
  return LABEL.exec(text)?.[0] === text;
}

/**
 * The words of a line: parted by white space, a label and a mark taken off the word that they are written to, a
 * bracket kept whole, letters that stand apart put together.
 *
 *     （甲）松山市長 野 本 健 一 印   →   （甲） · 松山市長 · 野 本 健 一 · 印
 */
export function wordsOf(line: Line): readonly Word[] {
  return together(line, bracketed(line)).flatMap(([from, to]) => withoutMarks(line, from, to));
}

/** From and behind: a run of folded characters of a line. */
type Run = readonly [number, number];

function bracketed({ flow }: Line): readonly Run[] {
  const { text } = flow;
  const runs: Run[] = [];
  let [from, depth] = [0, 0];
  for (let at = 1; at <= text.length; at++) {
    depth += depthOf(text.charAt(at - 1));
    const isInside = at < text.length && (depth > 0 || gapBefore(flow, at) === 0);
    if (isInside) continue;
    runs.push([from, at]);
    [from, depth] = [at, 0];
  }
  return runs;
}

function depthOf(character: string): number {
  return character === '(' ? 1 : character === ')' ? -1 : 0;
}

/** The fewest letters that are set apart, not a label and a mark beside each other. */
const MIN_LETTERS = 3;

/** Runs of single characters made one: 松 山 市 長 野 本 健 一 → 松山市長, 野本健一. */
function together(line: Line, runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (let at = 0; at < runs.length;) {
    const count = lettersAt(line, runs, at);
    const taken = count >= MIN_LETTERS ? count : 1;
    const [first, last] = [runs[at], runs[at + taken - 1]];
    if (first !== undefined && last !== undefined) joined.push([first[0], last[1]]);
    at += taken;
  }
  return joined;
}

/** How many single characters stand close to one another from a run on. */
function lettersAt(line: Line, runs: readonly Run[], from: number): number {
  let at = from;
  while (isSingle(runs[at]) && (at === from || isClose(line, runs[at]))) at += 1;
  return at - from;
}

/** The widest gap between letters that are set apart, in characters. */
const MAX_LETTER_GAP = 2;

function isClose({ flow }: Line, run: Run | undefined): boolean {
  return gapBefore(flow, run?.[0] ?? 0) <= MAX_LETTER_GAP;
}

function isSingle(run: Run | undefined): boolean {
  return run !== undefined && run[1] - run[0] === 1;
}

/** 甲 in a run of letters that are set apart: 甲 松 山 市. Not 甲 府 市, 甲 賀 市, which begin so. */
const LETTERED = /^[甲乙丙丁戊己](?![府州斐賀佐良])(?=.{1,8}[市区町村県])/;

function withoutMarks(line: Line, from: number, to: number): readonly Word[] {
  const { flow } = line;
  const word = flow.text.slice(from, to);
  const isSpaced = gapBefore(flow, from + 1) > 0;
  const label = (LABEL.exec(word) ?? (isSpaced ? LETTERED.exec(word) : null))?.[0].length ?? 0;
  const mark = markedAtEnd(word);
  const cuts = [from, from + label, ...officeEnds(line, from + label, to - mark), to - mark, to];
  return cuts.flatMap((start, at) => {
    const end = cuts[at + 1] ?? start;
    const place = {
      start: sourceStart(flow, start) ?? line.span.start,
      end: sourceEnd(flow, end - 1) ?? line.span.end,
    };
    const cell = line.cells.findLastIndex(one => one.start <= place.start);
    return start < end ? [{ ...place, text: flow.text.slice(start, end), cell }] : [];
  });
}

/** How many characters a mark or a label takes at the end of a word that is more than that. */
function markedAtEnd(word: string): number {
  if (MARK.test(word)) return 0;
  return (MARK_AT_END.exec(word) ?? LABEL_AT_END.exec(word))?.[0].length ?? 0;
}

/** An office in front of a name, in letters that are set apart. Not 知 事, whose name is another word. */
const LETTERED_OFFICE =
  /^.{2,12}?(?:[市区町村会]長|[県府都道]知事|組合長|連合長|理事長|管理者)(?=.)/;

/** Where an office ends in a run of letters that are set apart: 松 山 市 長|野 本 健 一 · 滋 賀 県 知 事|國 松 善 次. */
function officeEnds({ flow }: Line, from: number, to: number): number[] {
  const isSpaced = gapBefore(flow, from + 1) > 0;
  const office = isSpaced ? LETTERED_OFFICE.exec(flow.text.slice(from, to)) : null;
  return office === null ? [] : [from + office[0].length];
}
