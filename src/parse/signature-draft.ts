/** A signature block while it is read. */
import { append } from '../model/append.js';
import type { DocumentNode, Leaf, SignatureBlock, SignatureEntry } from '../model/document.js';
import type { Part } from './signature-lines.js';

/** A part of an entry with its leaf. */
export type FoundPart = readonly [Part, Leaf];

/** An entry while it is read. */
class EntryDraft {
  readonly #found: FoundPart[] = [];

  get parts(): ReadonlySet<Part> {
    return new Set(this.#found.map(([part]) => part));
  }

  get leaves(): readonly Leaf[] {
    return this.#found.map(([, leaf]) => leaf);
  }

  /**
   * Whether a part can belong to it: it has none like it, and nobody has signed or sealed yet. What a form calls a
   * part counts not. 松山市 印 | 東温市見奈良530番地1: behind a seal stands the address of the next.
   */
  accepts(part: Part): boolean {
    const isSealed = this.parts.has('mark') && part === 'address';
    const isSigned = isSealed || (this.parts.has('name') && part !== 'mark');
    return !isSigned && (part === 'field' || !this.parts.has(part));
  }

  add(part: FoundPart): void {
    this.#found.push(part);
  }

  /** Gives away the address that it begins with, where that belongs to the entry before. */
  dropAddress(): FoundPart | undefined {
    return this.#found[0]?.[0] === 'address' ? this.#found.shift() : undefined;
  }

  finish(): SignatureEntry {
    const named = this.#found.filter(([part]) => part !== 'field');
    return { kind: 'signature-entry', ...Object.fromEntries(named), children: this.leaves };
  }
}

/** A block while it is read: its last entry is open for the parts to come. */
export class BlockDraft {
  /** Dates, and the entries of lines that belong together: of several lines where entries stand side by side. */
  readonly #groups: (Leaf | EntryDraft[])[] = [];
  /** Whether the last group has several entries on each line. */
  #isSideBySide = false;

  /** The parts that the open entry has. */
  get open(): ReadonlySet<Part> {
    const last = this.#groups.at(-1);
    return Array.isArray(last) ? (last.at(-1)?.parts ?? new Set()) : new Set();
  }

  addDate(date: Leaf): void {
    this.#groups.push(date);
    this.#isSideBySide = false;
  }

  /** The parts of a line. One that the open entry cannot take begins the next one. */
  addLine(found: readonly FoundPart[]): void {
    const entries = entriesOf(found);
    if (entries.length > 1 && this.#addBeside(entries)) return;
    if (entries.length > 1) {
      this.#isSideBySide = true;
      this.#groups.push(entries.map(drafted));
    } else if (this.#isSideBySide) {
      this.#isSideBySide = false;
      this.#groups.push(entries.map(drafted));
    } else found.forEach(part => this.#add(part));
  }

  #add(part: FoundPart): void {
    const last = this.#groups.at(-1);
    const open = Array.isArray(last) ? last.at(-1) : undefined;
    if (open?.accepts(part[0]) === true) open.add(part);
    else this.#groups.push([drafted([part])]);
  }

  /** Adds to each of the entries that stand side by side what stands below it. */
  #addBeside(entries: readonly (readonly FoundPart[])[]): boolean {
    const columns = this.#groups.at(-1);
    if (!this.#isSideBySide || !Array.isArray(columns) || columns.length !== entries.length)
      return false;
    const fits = entries.every((parts, at) =>
      parts.every(([part]) => columns[at]?.accepts(part) === true),
    );
    if (fits) entries.forEach((parts, at) => parts.forEach(part => columns[at]?.add(part)));
    return fits;
  }

  finish(): SignatureBlock | undefined {
    if (this.#groups.length === 0) return undefined;
    this.#moveAddressesBack();
    const children: DocumentNode[] = [];
    const entries: SignatureEntry[] = [];
    for (const group of this.#groups) {
      if (!Array.isArray(group)) children.push(group);
      else {
        const finished = group.map(entry => entry.finish());
        append(entries, finished);
        append(children, childrenOf(finished));
      }
    }
    return { kind: 'signature-block', entries, children };
  }

  /**
   * Where the first entry has no address and one is left over at the end, each stands behind its entry.
   * Not over a date: what stands below one belongs to nobody above it.
   */
  #moveAddressesBack(): void {
    const firstEntry = this.#groups.findIndex(group => Array.isArray(group));
    if (!this.#groups.slice(firstEntry).every(group => Array.isArray(group))) return;
    const entries = this.#groups.flatMap(group => (Array.isArray(group) ? group : []));
    const [first, last] = [entries[0], entries.at(-1)];
    const isBehind =
      first?.parts.has('address') === false &&
      last?.parts.has('address') === true &&
      last.parts.size === 1;
    if (!isBehind) return;
    entries.slice(1).forEach((entry, at) => {
      const address = entry.dropAddress();
      if (address !== undefined) entries[at]?.add(address);
    });
    for (const group of this.#groups)
      if (Array.isArray(group))
        group.splice(0, group.length, ...group.filter(e => e.parts.size > 0));
  }
}

function drafted(parts: readonly FoundPart[]): EntryDraft {
  const draft = new EntryDraft();
  parts.forEach(part => draft.add(part));
  return draft;
}

/** The parts of a line, parted where an entry is full. */
function entriesOf(found: readonly FoundPart[]): readonly (readonly FoundPart[])[] {
  const entries: FoundPart[][] = [];
  let open = new EntryDraft();
  for (const part of found) {
    const isFirst = entries.length === 0;
    if (isFirst || !open.accepts(part[0])) {
      open = new EntryDraft();
      entries.push([]);
    }
    open.add(part);
    entries.at(-1)?.push(part);
  }
  return entries;
}

/** Entries are children in the order of the text; of those that stand side by side only their leaves are. */
function childrenOf(entries: readonly SignatureEntry[]): readonly DocumentNode[] {
  const leaves = entries.flatMap(({ children }) => children.filter(child => 'spans' in child));
  const starts = leaves.map(({ spans }) => spans[0]?.start ?? 0);
  const isInOrder = starts.every((start, at) => at === 0 || start > (starts[at - 1] ?? 0));
  if (isInOrder) return entries;
  return [...leaves].sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}
