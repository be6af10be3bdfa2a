/**
 * 号 and what stands below them: lists, as deep as they are numbered. An entry belongs to the list whose style its
 * number has: the order in which the styles appear says which is inside which, for indentation is lost in most files.
 *
 *     (1) 医療          (1) is new: the outermost list
 *     ア 取組の内容       ア is new: a list inside (1)
 *     イ 甲の役割         ア is open: the next entry of that list
 *     (2) 福祉          (1) is open: the list of ア ends
 */
import type { Column, Item } from '../model/document.js';
import { columnOf, isParty } from './columns.js';
import type { ItemStart } from './item-draft.js';
import { ItemDraft } from './item-draft.js';
import type { ItemLabel } from './item-labels.js';
import { labelAt, markedPartyLabel, unnumberedColumn } from './item-labels.js';
import type { ItemNumber, NumberReading } from './item-numbers.js';
import { itemNumberAt } from './item-numbers.js';
import type { ListSetting } from './item-openers.js';
import {
  isFirst,
  isTitle,
  standsApart,
  numberOf,
  speaksOfParagraphs,
  titleLabelOf,
} from './item-openers.js';
import type { Cursor, Line } from './lines.js';
import { ListIndents } from './list-indents.js';
import { restOf, spanOf } from './lines.js';
import { isDateLine, opensCaption, opensConstruct } from './openers.js';

/** Takes the list at the cursor; nothing where there is none. */
export function takeItems(cursor: Cursor, setting: ListSetting): readonly Item[] {
  return new ListReader(cursor, setting).read();
}

class ListReader {
  readonly #cursor: Cursor;
  readonly #setting: ListSetting;
  /** The list as a whole, without style; its entries are the outermost. */
  readonly #root = new ItemDraft({ style: '' });
  readonly #indents = new ListIndents();
  /** The entries that are open, from the outermost, the root first. */
  #open: ItemDraft[] = [this.#root];

  constructor(cursor: Cursor, setting: ListSetting) {
    this.#cursor = cursor;
    this.#setting = setting;
  }

  read(): readonly Item[] {
    for (let line = this.#cursor.peek(); line !== undefined; line = this.#cursor.peek()) {
      const innermost = this.#innermost;
      if (this.#setting.ends(line) || !this.#add(line)) break;
      this.#indents.add(line, this.#source, innermost !== this.#innermost);
      this.#cursor.advance();
    }
    return this.#root.items.map((item, at) => item.finish(this.#cursor, at + 1));
  }

  get #source(): string {
    return this.#cursor.source.text;
  }

  get #innermost(): ItemDraft {
    return this.#open.at(-1) ?? this.#root;
  }

  /** Adds a line to the list; false where it is no part of it. */
  #add(line: Line): boolean {
    const number = numberOf(line, this.#cursor);
    if (this.#isParagraph(line, number)) return false;
    if (number !== undefined && this.#addNumbered(line, 0, number)) return true;
    const label = this.#labelOf(line);
    if (label === undefined && this.#endsList(line)) return false;
    if (label !== undefined) this.#addLabelled(line, label);
    else if (this.#isCaption(line)) this.#openBlock(line);
    else if (this.#innermost === this.#root) return false;
    else this.#innermost.addText(line.span);
    return true;
  }

  /**
   * Whether the next paragraph begins: 2 前項の… · 2 甲及び乙は、前項の…. Where a list has bare numbers, 2 is the next
   * of them but for what speaks of a paragraph. So may a paragraph begin that has no number and is indented.
   */
  #isParagraph(line: Line, number?: ItemNumber): boolean {
    const { opensNext } = this.#setting;
    const isOfParagraphs = speaksOfParagraphs(line.flow.text.slice(number?.length));
    if (opensNext?.(line) !== true) {
      const isOut = isOfParagraphs || this.#indents.isOutside(line, this.#source);
      return opensNext !== undefined && isOut && this.#isApart(line, number);
    }
    const isOpen = number?.readings.some(({ style }) => this.#listOf(style) !== undefined);
    return isOpen !== true || isOfParagraphs;
  }

  /** Whether a line without a number stands apart from the entry above it, whose sentence is closed. */
  #isApart(line: Line, number: ItemNumber | undefined): boolean {
    return number === undefined && line.opensBlock && this.#innermost.isClosed(this.#source);
  }

  #endsList(line: Line): boolean {
    if (isDateLine(line) && this.#innermost.wantsDate(this.#source)) return false;
    if (opensConstruct(line, this.#cursor)) return true;
    return this.#setting.opensNext !== undefined && this.#resumesText(line);
  }

  /**
   * Text of the article goes on behind a list of nouns: なお、費用の負担については、別に定める。 In an entry
   * under a label, or one that has sentences itself, it is more of the entry.
   */
  #resumesText(line: Line): boolean {
    return (
      /^(?:なお|ただし|また|この場合において|前各号|前項)[、に]?[^]*。/.test(line.flow.text) &&
      !this.#open.some(item => item.column !== undefined || item.hasSentence(this.#source))
    );
  }

  #addNumbered(line: Line, from: number, number: ItemNumber): boolean {
    const reading = this.#readingOf(number);
    if (reading === undefined) return false;
    const textFrom = from + number.length;
    const label = labelAt(line, textFrom, name => columnOf(name) ?? this.#partyOf(name));
    this.#push({
      style: reading.style,
      number: spanOf(line, from, textFrom),
      printed: reading.order,
      ...(label === undefined ? {} : { heading: label.span, column: label.column }),
    });
    const list = this.#open.at(-2) ?? this.#root;
    list.lastOrder = reading.order ?? list.items.length;
    if (label !== undefined || !this.#addNested(line, textFrom))
      this.#innermost.addText(restOf(line, label?.textFrom ?? textFrom));
    return true;
  }

  /** A number behind a number: (1) ア 医療 opens two entries. */
  #addNested(line: Line, from: number): boolean {
    const number = itemNumberAt(line, from, this.#source);
    if (number === undefined || line.flow.text.length === from + number.length) return false;
    const isNested = number.readings.some(({ order }) => order === 1);
    return isNested && this.#addNumbered(line, from, number);
  }

  /**
   * Which of its readings a number has: the one that goes on with an open list, else one that begins a
   * list. A number that does neither is taken where it can be nothing else, or begins an annex.
   */
  #readingOf({ readings, isPlain }: ItemNumber): NumberReading | undefined {
    const next = readings.find(({ style, order, isBranch }) => {
      const list = this.#listOf(style);
      const last = list?.lastOrder ?? 0;
      const expected = isBranch === true ? last : last + 1;
      return list !== undefined && (order === undefined || order === expected);
    });
    if (next !== undefined) return next;
    if (this.#setting.isPart === true && this.#root.items.length === 0) return readings[0];
    const first = readings.find(
      reading => this.#listOf(reading.style) === undefined && isFirst(reading),
    );
    const beginsAnnex = this.#setting.opensNext === undefined && this.#root.items.length === 0;
    if (first !== undefined || !(isPlain || beginsAnnex)) return first;
    return readings.find(({ style }) => this.#listOf(style) !== undefined) ?? readings[0];
  }

  /** The entry whose list has a style, among those that are open. */
  #listOf(style: string): ItemDraft | undefined {
    return this.#open.find(({ items }) => items.at(-1)?.style === style);
  }

  /** Closes what is inside the list of a style; where none is open, the list will be inside the innermost entry. */
  #openAt(style: string): void {
    const list = this.#listOf(style);
    if (list !== undefined) this.#open = this.#open.slice(0, this.#open.indexOf(list) + 1);
  }

  #push(start: ItemStart): void {
    this.#openAt(start.style);
    const item = new ItemDraft(start);
    this.#innermost.items.push(item);
    this.#open.push(item);
  }

  #labelOf(line: Line): (ItemLabel & { readonly list: string }) | undefined {
    const party = labelAt(line, 0, name => this.#partyOf(name));
    if (party !== undefined) return { ...party, list: '甲' };
    const beside = this.#block === undefined ? undefined : markedPartyLabel(line);
    if (beside !== undefined) return { ...beside, list: 'label' };
    const label = labelAt(line, 0, unnumberedColumn) ?? titleLabelOf(line, this.#cursor);
    if (label === undefined || opensCaption(line, this.#cursor)) return undefined;
    return { ...label, list: 'label' };
  }

  #partyOf(name: string): Column | undefined {
    return this.#isAmongRoles() && isParty(name) ? { kind: 'role', of: name } : undefined;
  }

  /** Whether 甲 as a label says whose roles follow: under 役割分担. */
  #isAmongRoles(): boolean {
    return this.#open.some(({ column }) => column?.kind === 'roles');
  }

  #addLabelled(line: Line, label: ItemLabel & { readonly list: string }): void {
    if (this.#isBare()) this.#innermost.setLabel(label.span, label.column);
    else this.#push({ style: label.list, heading: label.span, column: label.column });
    this.#innermost.addText(restOf(line, label.textFrom));
  }

  /**
   * A title without a number, before the first of its labels.
   *
   *     地域医療の充実
   *     取組の内容 休日夜間の診療を行う。
   */
  #isCaption(line: Line): boolean {
    const next = this.#cursor.peek(1);
    if (next === undefined || !isTitle(line) || this.#isBare()) return false;
    const label = labelAt(next, 0, unnumberedColumn);
    return (
      label !== undefined &&
      this.#isFirstLabel(label) &&
      standsApart(line, this.#innermost, this.#cursor)
    );
  }

  /** Whether a label is the one that the blocks of this list begin with. */
  #isFirstLabel({ column }: ItemLabel): boolean {
    const block = this.#block;
    return block === undefined || block.items[0]?.column?.kind === column.kind;
  }

  /** The entry whose labels are open. */
  get #block(): ItemDraft | undefined {
    return this.#open.find(({ items }) => items[0]?.column !== undefined);
  }

  /** A title begins the next block beside the one before, though that one had none. */
  #openBlock({ span }: Line): void {
    const block = this.#block;
    if (block !== undefined) this.#open = this.#open.slice(0, this.#open.indexOf(block) + 1);
    this.#push({ style: 'caption', heading: span });
  }

  /** Whether the innermost entry has nothing but its number. */
  #isBare(): boolean {
    return this.#innermost !== this.#root && this.#innermost.isBare;
  }
}
