/** What a line of a signature block holds: label, name of the party, address, office, name, mark. */
import type { Leaf, LeafKind } from '../model/document.js';
import type { Line } from './lines.js';
import { leaf } from './lines.js';
import type { Word } from './signature-words.js';
import {
  isAddress,
  isBlankName,
  isField,
  isLabel,
  isMark,
  isOffice,
  isPartyName,
  wordsOf,
} from './signature-words.js';

/** The parts of an entry, as `SignatureEntry` has them, and what a form calls them. */
export type Part = 'label' | 'address' | 'partyName' | 'office' | 'name' | 'mark' | 'field';

const LEAF_KIND: Readonly<Record<Part, LeafKind>> = {
  label: 'label', address: 'address', partyName: 'party-name', office: 'office', name: 'name', mark: 'signature-mark',
  field: 'column-name',
}; // prettier-ignore

/** An office that does not say of what: 市長, beside 松山市 on the same line. */
const BARE_OFFICE = /^(?:[市区町村]長|組合長|広域連合長|知事|管理者)(?:職務代理者)?$/;

/**
 * The parts a line holds, in order; `before` has those of the entry so far. A line may hold a part of several
 * entries, side by side or one behind the other.
 *
 *     甲 松山市二番町四丁目7番地2       label, address
 *     乙 東温市                         label, party name
 *     富士市長 （署 名）                office, mark
 *     東温市長 高 橋  進 印             office, name, mark
 *     小林 真                           name: nothing else, after an office
 *     甲 松山市   乙 東温市              label, party name, label, party name
 */
export function partsOf(line: Line, before: ReadonlySet<Part>): readonly (readonly [Part, Leaf])[] {
  const reader = new WordReader(wordsOf(line), before);
  return reader.read().map(([part, words]) => [part, leaf(LEAF_KIND[part], over(words))] as const);
}

function over(words: readonly Word[]): { readonly start: number; readonly end: number } {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

function join(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('');
}

/** The most words that a name has: family name and given name. */
const NAME_WORDS = 2;

/** The most words of a name whose letters are set apart, and the widest gap between them: 谷   寿 男. */
const LETTERS = 5;
const LETTER_GAP = 8;

/** The widest gap inside an office or a name, in characters; a wider one is between columns. */
const MAX_GAP = 4;

/** Whether two words stand in one cell with no more than `gap` characters between them. */
function areNear(first: Word | undefined, second: Word | undefined, gap: number): boolean {
  if (first === undefined || second === undefined) return false;
  return first.cell === second.cell && second.start - first.end <= gap;
}

/** Reads the words of a line from left to right. */
class WordReader {
  readonly #words: readonly Word[];
  readonly #parts: (readonly [Part, readonly Word[]])[] = [];
  /** Whether an office stands open for the name of who holds it. */
  #isNameDue: boolean;
  #at = 0;

  constructor(words: readonly Word[], before: ReadonlySet<Part>) {
    this.#words = words;
    this.#isNameDue = before.has('office') && !before.has('name') && !before.has('mark');
  }

  read(): readonly (readonly [Part, readonly Word[]])[] {
    while (this.#at < this.#words.length) this.#take(...this.#next());
    return this.#parts;
  }

  #text(count = 1, ahead = 0): string {
    return join(this.#words.slice(this.#at + ahead, this.#at + ahead + count));
  }

  #take(part: Part, count: number): void {
    const words = this.#words.slice(this.#at, this.#at + count);
    const last = this.#parts.at(-1);
    const isNear = areNear(last?.[1].at(-1), words[0], part === 'address' ? 2 : MAX_GAP);
    if (last?.[0] === part && (part === 'address' || part === 'office') && isNear)
      this.#parts.splice(-1, 1, [part, [...last[1], ...words]]);
    else this.#parts.push([part, words]);
    if (part !== 'field') this.#isNameDue = part === 'office';
    this.#at += count;
  }

  #next(): readonly [Part, number] {
    const word = this.#text();
    if (isLabel(word)) return ['label', 1];
    if (isField(word)) return ['field', 1];
    if (isMark(word)) return ['mark', 1];
    return this.#office() ?? this.#name() ?? this.#place();
  }

  /** 松山市長 · 代表者 松山市長 · 松山 市長. Not 松山市 市長: there the party stands before its office. */
  #office(): readonly [Part, number] | undefined {
    if (isOffice(this.#text())) return ['office', 1];
    const [first, second] = [this.#words[this.#at], this.#words[this.#at + 1]];
    const isTwo = isOffice(this.#text(2)) && areNear(first, second, MAX_GAP);
    const isParted = BARE_OFFICE.test(this.#text(1, 1)) || isOffice(this.#text(1, 1));
    if (!isTwo || isAddress(this.#text())) return undefined;
    return isParted && isPartyName(this.#text()) ? undefined : ['office', 2];
  }

  /**
   * The name behind an office; a lone word like 東温市 is the next party, where nobody signed, and so is ○○○ on the line
   * below. Beside the office it is a name to be filled in.
   */
  #name(): readonly [Part, number] | undefined {
    if (!this.#isNameDue || isAddress(this.#text())) return undefined;
    let count = 1;
    while (this.#isNameWord(count) && (count < NAME_WORDS || this.#isSetApart(count))) count += 1;
    return count === 1 && this.#isNextParty() ? undefined : ['name', count];
  }

  #isNextParty(): boolean {
    const isBesideOffice = this.#parts.at(-1)?.[0] === 'office';
    return isPartyName(this.#text()) && !(isBesideOffice && isBlankName(this.#text()));
  }

  /** Whether the words up to one are a name in single letters, one of them whole at most: 東国原 英 夫. */
  #isSetApart(ahead: number): boolean {
    const words = this.#words.slice(this.#at, this.#at + ahead + 1);
    return words.length <= LETTERS && words.filter(({ text }) => text.length > 1).length < 2;
  }

  #isNameWord(ahead: number): boolean {
    const word = this.#text(1, ahead);
    const isOther = [isLabel, isField, isMark, isOffice, isAddress].some(is => is(word));
    const before = this.#words[this.#at + ahead - 1];
    const gap = word.length === 1 ? LETTER_GAP : MAX_GAP;
    const isNear = areNear(before, this.#words[this.#at + ahead], gap);
    const isParty = isPartyName(word) && isPartyName(this.#text()) && !/^[○〇◯□]/.test(word);
    return word !== '' && isNear && !isOther && !isParty;
  }

  /** The party or its address: 松山市 二番町四丁目7番地2 is one address, 松山市二番町7番地2 松山市 both. */
  #place(): readonly [Part, number] {
    const [word, next] = [this.#text(), this.#text(1, 1)];
    const isWithAddress = isAddress(next) && !isAddress(word) && !next.includes(word);
    if (isAddress(word) || (isPartyName(word) && isWithAddress)) return ['address', 1];
    return [isPartyName(word) ? 'partyName' : 'address', 1];
  }
}
