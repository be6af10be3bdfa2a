/** What a line of a signature block holds: label, name of the party, address, office, name, mark. */
import type { Leaf, LeafKind } from '../model/document.js';
import type { Span } from '../model/text.js';
import type { Cursor, Line } from './lines.js';
import { leaf, trim } from './lines.js';
import { partyLabelOf } from './openers.js';

/** （署 名） · 印 · （公印省略）: where a name would be, or beside it. */
const MARK = /^(?:\((?:署名|記名|押印|記名押印|公印省略|印|氏名)\)|公?印)$/;

/** The mark at the end of a line that begins with an office or a name: 富士市長（署名） · 小林 真 印. */
const MARK_AT_END = /\((?:署名|記名|押印|記名押印|公印省略|印|氏名)\)$|公?印$/;

/** 松山市長 · 町長 · ○○○長 · 愛媛県知事 · 管理者 · 東温市長職務代理者. */
const OFFICE =
  /(?:[市区町村組合会]長|[○〇◯□]+長|知事|管理者|広域連合長|理事長|代表者|委員長)(?:職務代理者)?$/;

/** An office that does not say of what: 市長, beside 松山市 on the same line. */
const BARE_OFFICE = /^(?:[市区町村]長|組合長|広域連合長|知事|管理者)(?:職務代理者)?$/;

/**
 * 松山市二番町四丁目7番地2 · 大字筒井1番地 · （住所）. It has the number of a place; a name may end in
 * a numeral (健一) but has none of these.
 */
const ADDRESS = /[0-9]|[一二三四五六七八九十百](?:番|号|丁目)|番地|大字|^\(住所\)$/;

/** 松山市 · ○○○ · （市町村名） · 愛媛県. */
const PARTY_NAME =
  /^(?:[^、。()]{1,12}[市区町村県府都道]|[○〇◯□]{2,}|.{1,12}(?:組合|広域連合)|\((?:市町村名|団体名)\))$/;

/** The parts of an entry, as `SignatureEntry` has them. */
export type Part = 'label' | 'address' | 'partyName' | 'office' | 'name' | 'mark';

const LEAF_KIND: Readonly<Record<Part, LeafKind>> = {
  label: 'label', address: 'address', partyName: 'party-name', office: 'office', name: 'name', mark: 'signature-mark',
}; // prettier-ignore

/** A run of characters without white space in it, by its place in the source. */
interface Word extends Span {
  readonly text: string;
}

/**
 * The parts a line holds, in order; `before` has those of the entry so far.
 *
 *     甲 松山市二番町四丁目7番地2       label, address
 *     乙 東温市                         label, party name
 *     富士市長 （署 名）                office, mark
 *     東温市長 高 橋  進 印             office, name, mark
 *     小林 真                           name: nothing else, after an office
 */
export function partsOf(
  line: Line,
  cursor: Cursor,
  before: ReadonlySet<Part>,
): readonly (readonly [Part, Leaf])[] {
  const text = line.flow.text;
  const label = partyLabelOf(line)?.length ?? 0;
  const mark = MARK.test(text.slice(label)) ? undefined : MARK_AT_END.exec(text.slice(label));
  const end = text.length - (mark?.[0].length ?? 0);
  const parts: [Part, Span][] = [];
  if (label > 0) parts.push(['label', place(line, 0, label)]);
  const words = wordsOf(line, label, end);
  if (words.length > 0) parts.push(...cut(words, before));
  if (end < text.length) parts.push(['mark', place(line, end, text.length)]);
  return parts.map(([part, span]) => [part, leaf(LEAF_KIND[part], trim(cursor.source.text, span))]);
}

/** The place of some folded characters of a line. */
function place({ flow, span }: Line, start: number, end: number): Span {
  return { start: flow.starts[start] ?? span.start, end: flow.ends[end - 1] ?? span.end };
}

function wordsOf(line: Line, from: number, to: number): readonly Word[] {
  const { text, starts, ends } = line.flow;
  const words: Word[] = [];
  let start = from;
  for (let at = from + 1; at <= to; at++) {
    const isInside = at < to && (starts[at] ?? 0) <= (ends[at - 1] ?? 0);
    if (isInside) continue;
    words.push({ ...place(line, start, at), text: text.slice(start, at) });
    start = at;
  }
  return words;
}

function join(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('');
}

function over(words: readonly Word[]): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

/** Cuts the words of a line behind an office, and before or behind the name of the party. */
function cut(words: readonly Word[], before: ReadonlySet<Part>): readonly [Part, Span][] {
  const ends = words.map((_, at) => at + 1);
  const office = ends.findLast(end => OFFICE.test(join(words.slice(0, end))));
  if (office !== undefined) {
    const name = words.slice(office);
    return [
      ...cutOffice(words.slice(0, office)),
      ...(name.length > 0 ? [['name', over(name)] as [Part, Span]] : []),
    ];
  }
  const at = ends.find(end => isAddressBesideName(words.slice(0, end), words.slice(end)));
  return at === undefined
    ? [[kindOf(words, before), over(words)]]
    : [words.slice(0, at), words.slice(at)].map(half => [kindOf(half, before), over(half)]);
}

/** 松山市 市長: the party and its office. Not 松山市長, nor 代表者 松山市長. */
function cutOffice(words: readonly Word[]): readonly [Part, Span][] {
  const at = words.findIndex(
    (_, start) =>
      start > 0 &&
      BARE_OFFICE.test(join(words.slice(start))) &&
      PARTY_NAME.test(join(words.slice(0, start))),
  );
  if (at < 0) return [['office', over(words)]];
  return [
    ['partyName', over(words.slice(0, at))],
    ['office', over(words.slice(at))],
  ];
}

/** 松山市二番町四丁目7番地2 松山市: the address names the party that stands beside it, on either side. */
function isAddressBesideName(first: readonly Word[], second: readonly Word[]): boolean {
  const [a, b] = [join(first), join(second)];
  const isBeside = (address: string, name: string): boolean =>
    ADDRESS.test(address) && PARTY_NAME.test(name) && !ADDRESS.test(name) && address.includes(name);
  return isBeside(a, b) || isBeside(b, a);
}

function kindOf(words: readonly Word[], before: ReadonlySet<Part>): Part {
  const text = join(words);
  const isNameDue = before.has('office') && !before.has('name') && !before.has('mark');
  if (MARK.test(text)) return 'mark';
  if (ADDRESS.test(text)) return 'address';
  if (isNameDue && words.length > 1) return 'name';
  if (PARTY_NAME.test(text)) return 'partyName';
  return isNameDue ? 'name' : 'address';
}
