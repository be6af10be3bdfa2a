/**
 * Text for matching: widths folded (NFKC), radicals made ordinary characters, brackets made round,
 * layout white space taken out, each character with the place it came from.
 */
import type { MappedText, Run, Span } from '../model/text.js';
import { ordinaryCharacterOf } from './radicals.js';

/**
 * A character with the marks that modify it, which NFKC may compose: が (か + U+3099), ｶﾞ (half-width
 * marks are no marks to Unicode), 葛 + a variation selector. Anything else is one code point.
 */
const CLUSTER = /[^](?:\p{M}|[\uFF9E\uFF9F])*/uy;

const BLANK = /[\s\u200B\uFEFF]/;
const BLANKS = new RegExp(BLANK, 'g');
const WORD = /[A-Za-z0-9]/;
/** How far to look for the words at both sides of a space: only one letter or more matters. */
const WORD_REACH = 24;

const folded = new Map<string, string>();

/** Which shape of a character is printed, and no other character: 葛󠄀城市 is 葛城市. */
const VARIATION_SELECTOR = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;

/**
 * Brackets that stand for round ones: 〔目的〕 · 【目的】 · ［目的］ · ＜目的＞. Which shape a text has is the taste
 * of its printer, or of the program that it was copied from. Not 「 and 『, which quote.
 */
const OPENING_BRACKET = /[[{<〔【〈《]/g;
const CLOSING_BRACKET = /[\]}>〕】〉》]/g;

/** ， as some offices write for 、, by the rules of 1952. */
const WIDE_COMMA = '\uFF0C';

/**
 * One cluster as NFKC would have it, Japanese radicals first, without variation selectors, its
 * brackets round.
 */
function fold(cluster: string): string {
  let result = folded.get(cluster);
  if (result === undefined) {
    result = cluster.replace(/[\u2E80-\u2FD5]/g, c => ordinaryCharacterOf.get(c) ?? c);
    result = result.replace(VARIATION_SELECTOR, '').replace(WIDE_COMMA, '、').normalize('NFKC');
    result = result.replace(OPENING_BRACKET, '(').replace(CLOSING_BRACKET, ')');
    folded.set(cluster, result);
  }
  return result;
}

/** Whether a character is white space of any width, a page break included. */
export function isBlank(character: string): boolean {
  return BLANK.test(character);
}

/**
 * Whether the white space at `at` parts two words, and is not layout. Japanese has none between
 * words, so only a space between Latin words or numbers is part of the text.
 *
 *     Society 5.0      kept
 *     E S D, SDG s     letter-spacing: a side of one letter is no word
 *     令和 8 年         layout
 *     第２０⏎０号        a number that was wrapped
 *     第 １ ２ 条        letter-spacing: one number
 */
function partsWords(text: string, at: number): boolean {
  const left = text.slice(Math.max(0, at - WORD_REACH), at).normalize('NFKC');
  const right = text.slice(at, at + WORD_REACH).normalize('NFKC');
  const before = /[A-Za-z0-9]+$/.exec(left)?.[0] ?? '';
  const [, gap = '', after = ''] = /^(\s*)([A-Za-z0-9]+)/.exec(right) ?? [];
  if (/[\n\r\f]/.test(gap) && /\d$/.test(before) && /^\d/.test(after)) return false;
  if (isSpacedNumber(left, right)) return false;
  return [before, after].every(word => word.length > 1 || /\d/.test(word));
}

/** Digits set apart, up to a place and from it on. A TAB, or a wider gap, is between columns. */
const DIGITS_BEFORE = /(?:(?<!\d)\d {1,2})*(?<!\d)\d$/;
const DIGITS_BEHIND = /^(?: {1,2}\d(?!\d))+/;

/**
 * What stands before and behind a number inside a date or the number of a provision: 令和 · 年, 年 · 月, 月 · 日,
 * 第 · 条. A year of four digits needs nothing before it.
 */
const AROUND_NUMBER: readonly (readonly [RegExp, RegExp])[] = [
  [/[治正和成] *$/, /^ *年/],
  [/年\s*$/, /^ *月/],
  [/月\s*$/, /^ *日/],
  [/第 *$/, /^ *[条項号編章節]/],
];

/**
 * Whether the space between two digits belongs to the letter-spacing of one number.
 *
 *     平 成 ２ ７ 年 ２ 月 ２ １ 日 · 第 １ ２ 条     one number
 *     表 2 3 · 2 3 日以内                       two: a row, a paragraph and its text
 */
function isSpacedNumber(left: string, right: string): boolean {
  const before = DIGITS_BEFORE.exec(left);
  const [behind] = DIGITS_BEHIND.exec(right) ?? [];
  if (before === null || behind === undefined) return false;
  const head = left.slice(0, before.index);
  const tail = right.slice(behind.length);
  const digits = (before[0] + behind).replaceAll(' ', '').length;
  if (digits === 4 && /^ *年/.test(tail)) return true;
  return AROUND_NUMBER.some(([opens, closes]) => opens.test(head) && closes.test(tail));
}

/** Collects characters and where they come from. */
class Builder {
  readonly runs: Run[] = [];
  text = '';
  #last: { -readonly [Key in keyof Run]: Run[Key] } | undefined;

  /** Adds characters of which each comes from one of a range: those of one range after the other are one run. */
  addEach(characters: string, { start, end }: Span): void {
    if (characters === '') return;
    if (this.#last?.isFolded === false && this.#last.end === start) this.#last.end = end;
    else this.#addRun({ at: this.text.length, start, end, isFolded: false });
    this.text += characters;
  }

  /** Adds what a cluster was folded to. */
  addFolded(characters: string, { start, end }: Span): void {
    if (characters.length === 1 && end - start === 1) this.addEach(characters, { start, end });
    else if (characters !== '') {
      this.#addRun({ at: this.text.length, start, end, isFolded: true });
      this.text += characters;
    }
  }

  #addRun(run: Run): void {
    this.#last = run;
    this.runs.push(run);
  }
}

/** The codes of [ ] < > { }, which are folded. */
const FOLDED_ASCII = new Set([0x5b, 0x5d, 0x3c, 0x3e, 0x7b, 0x7d]);

/** Ranges of characters that folding leaves as they are: ! to ~, 、。々〇, 「」『』, あ to ゞ, ア to ヾ, 一 to 龯. */
const PLAIN: readonly (readonly [first: number, last: number])[] = [
  [0x4e00, 0x9fff],
  [0x3041, 0x3093],
  [0x3001, 0x3003],
  [0x3005, 0x3007],
  [0x300c, 0x300f],
  [0x30a1, 0x30fe],
  [0x21, 0x7e],
];

function isPlain(code: number): boolean {
  return PLAIN.some(([first, last]) => code >= first && code <= last) && !FOLDED_ASCII.has(code);
}

/** Adds the cluster at the beginning of `rest`, which may reach as far as `rest` does. */
function addCluster(source: string, rest: Span, target: Builder): number {
  CLUSTER.lastIndex = rest.start;
  const length = CLUSTER.exec(source)?.[0].length ?? 1;
  const end = Math.min(rest.start + length, rest.end);
  const cluster = source.slice(rest.start, end);
  if (!isBlank(cluster.charAt(0))) target.addFolded(fold(cluster), { start: rest.start, end });
  return end;
}

/** Whether the next character can change how this one is folded: no letter, bracket or punctuation does. */
function isModified(source: string, at: number): boolean {
  const next = source.charCodeAt(at + 1);
  const isBracket = (next >= 0x3000 && next <= 0x3020) || (next >= 0xff01 && next <= 0xff5e);
  return next >= 0x300 && !isBracket && !isPlain(next);
}

function addPiece(source: string, piece: Span, target: Builder): void {
  let at = piece.start;
  while (at < piece.end) {
    const end = plainEnd(source, { start: at, end: piece.end });
    target.addEach(source.slice(at, end), { start: at, end });
    if (end === piece.end) return;
    if (isWordSpace(source, end)) target.addEach(' ', { start: end, end: end + 1 });
    at = addCluster(source, { start: end, end: piece.end }, target);
  }
}

/** Where the characters end, from the beginning of a span on, that folding leaves as they are. */
function plainEnd(source: string, { start, end }: Span): number {
  let at = start;
  while (at < end && isPlain(source.charCodeAt(at)) && !isModified(source, at)) at += 1;
  return at;
}

function isWordSpace(source: string, at: number): boolean {
  return (
    isBlank(source.charAt(at)) && WORD.test(fold(source.charAt(at - 1))) && partsWords(source, at)
  );
}

/**
 * The text of some ranges of a source for matching: NFKC, without layout white space.
 *
 *     flow('第 ３ 条', …).text  →  第3条
 */
export function flow(source: string, pieces: readonly Span[]): MappedText {
  const target = new Builder();
  for (const piece of pieces) addPiece(source, piece, target);
  return { text: target.text, runs: target.runs, from: 0, pieces };
}

/** The same text as published: its own characters and widths, only layout white space taken out. */
export function literal(source: string, pieces: readonly Span[]): string {
  return pieces
    .map(({ start, end }) =>
      source
        .slice(start, end)
        .replace(BLANKS, (_, at: number) => (isWordSpace(source, start + at) ? ' ' : '')),
    )
    .join('');
}

/** The same text with its inner spaces, for names and addresses: ends trimmed, nothing else. */
export function asWritten(source: string, pieces: readonly Span[]): string {
  return pieces
    .map(piece => source.slice(piece.start, piece.end))
    .join('')
    .trim();
}

/** A string folded for comparison, all white space gone: `（署 名）` → `(署名)`. */
export function foldWidth(text: string): string {
  return flow(text, [{ start: 0, end: text.length }]).text;
}
