/** Which of the new text that follows an amending sentence belongs to which of its operations. */
import type { Annex, Document, DocumentNode, Leaf, NewText } from '../../model/document.js';
import { isLeaf, leaves } from '../../model/document.js';
import type { Operation } from './operation.js';
import type { Provision } from './provisions.js';
import { outsideDivisions } from './provisions.js';

/** Hands out the new text of a document, to its sentences in their order; an annex is given once. */
export class NewTextReader {
  readonly #annexes: readonly Annex[];
  #given = 0;

  constructor(document: Document) {
    this.#annexes = outsideDivisions(document.children).filter(node => node.kind === 'annex');
  }

  /**
   * The new text of each operation of a sentence, in order. Where a sentence announces several of a
   * kind, each takes as many as it counts, and the last of them the rest. Annexes may follow anywhere
   * behind the sentence. An operation of whose new text a part may be missing has none.
   */
  resultsOf(
    operations: readonly Operation[],
    { leaf: sentence, newText, isCut }: Provision,
  ): readonly (readonly DocumentNode[])[] {
    const queues = newPartsByKind(newTextBehind(sentence, newText));
    const lastOfUnit = new Map(operations.map(({ follows }, at) => [follows?.unit, at]));
    const lastWithText = operations.findLastIndex(({ follows }) => follows !== undefined);
    return operations.map((operation, at) => {
      const { follows } = operation;
      if (follows === undefined) return [];
      if (follows.unit === 'annex') return this.#annexesBehind(sentence, follows.count ?? 1);
      const count = lastOfUnit.get(follows.unit) === at ? Infinity : (follows.count ?? 1);
      const found = queueOf(queues, follows.unit).splice(0, count);
      const isWhole = !isCut || at !== lastWithText;
      return isWhole && isAsMany(found, operation) ? found : [];
    });
  }

  #annexesBehind(sentence: Leaf, count: number): readonly Annex[] {
    const start = startOf(sentence);
    while (this.#given < this.#annexes.length && startOf(this.#annexes[this.#given]) < start)
      this.#given += 1;
    const from = this.#given;
    this.#given = Math.min(from + count, this.#annexes.length);
    return this.#annexes.slice(from, this.#given);
  }
}

function queueOf(queues: ReadonlyMap<string, DocumentNode[]>, unit: string): DocumentNode[] {
  return queues.get(KINDS[unit] ?? 'leaf') ?? [];
}

/** Whether as many parts were found as a sentence counts; a replaced part may bring others with it. */
function isAsMany(found: readonly DocumentNode[], { type, follows }: Operation): boolean {
  return type !== 'insert' || follows?.count === undefined || follows.count === found.length;
}

/** Where a node begins in the source. */
export function startOf(node: DocumentNode | undefined): number {
  const [first] = node === undefined ? [] : leaves([node]);
  return first?.spans[0]?.start ?? 0;
}

const KINDS: Readonly<Record<string, DocumentNode['kind']>> = {
  part: 'division',
  chapter: 'division',
  art: 'article',
  para: 'paragraph',
  item: 'item',
  row: 'annex-row',
  section: 'annex-section',
  supplement: 'supplement',
};

/**
 * Articles, paragraphs and texts (`leaf`) as they stand; of rows without their annex, the rows. Where they stand under
 * headings, sections are what is new; whoever adds rows gets the sections then.
 */
function newPartsByKind(newText: readonly DocumentNode[]): ReadonlyMap<string, DocumentNode[]> {
  const parts = new Map<string, DocumentNode[]>();
  for (const node of newText) {
    for (const part of node.kind === 'annex' ? rowsOf(node) : [node]) {
      const kind = isLeaf(part) ? 'leaf' : part.kind;
      const known = parts.get(kind);
      if (known === undefined) parts.set(kind, [part]);
      else known.push(part);
    }
  }
  const sections = parts.get('annex-section');
  return sections === undefined ? parts : new Map([...parts, ['annex-row', sections]]);
}

/** New text behind a sentence: not the rows that stand in its quotations. */
function newTextBehind(sentence: Leaf, newText: NewText | undefined): readonly DocumentNode[] {
  const end = sentence.spans.at(-1)?.end ?? 0;
  return (newText?.children ?? []).filter(node => startOf(node) >= end);
}

/** The rows of a table, or its outermost sections; nothing where it has rows above its first heading, too. */
export function rowsOf({ sections }: Annex): readonly DocumentNode[] {
  const headed = sections.filter(({ path }) => path.length > 0);
  if (headed.length === 0) return sections.flatMap(({ rows }) => rows);
  const depth = Math.min(...headed.map(({ path }) => path.length));
  return headed.length < sections.length ? [] : headed.filter(({ path }) => path.length === depth);
}
