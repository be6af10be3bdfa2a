/**
 * The document tree: what a text is made of, before anybody asks what it means.
 *
 * A leaf has the ranges of the source it stands for; a branch has children, in source order. The
 * leaves of a document together cover every non-blank character of its source, once.
 */
import type { Column } from './column.js';
import type { Diagnostic } from './diagnostic.js';
import type { SourceText, Span } from './text.js';

export type { Column } from './column.js';
/** What a run of characters is. */
export type LeafKind =
  | 'front-matter' // a line of the cover or before it that is none of the next five
  | 'title' // とやま…に係る連携協約
  | 'draft-mark' // （案）
  | 'bill-number' // 議案第3号
  | 'notice-number' // 令和2年1月20日告示第55号
  | 'date-line' // 平成29年3月22日
  | 'preamble' // …次のとおり連携協約を締結する。
  | 'amending-provision' // 別表を次のように改める。
  | 'testimonium' // この協約の締結を証するため、…
  | 'heading' // （目的）; 1 圏域全体の経済成長のけん引
  | 'number' // 第1条; 2 (a paragraph's); (10) (a row's)
  | 'sentence'
  | 'label' // 甲
  | 'address'
  | 'party-name'
  | 'office' // 市長
  | 'name'
  | 'signature-mark' // （署 名）
  | 'table-header'
  | 'column-name' // 取組内容, before the text of its cell
  | 'cell'
  | 'table-rule' // ---
  | 'history' // 改正 平成22年3月31日告示第41号; （平22告示41・一部改正）
  | 'debris' // what a page break left behind
  | 'unparsed';

/** A run of text of one kind. */
export interface Leaf {
  readonly kind: LeafKind;
  readonly spans: readonly Span[];
  /** The rows of a 新旧対照表, whose text is kept as `unparsed`. */
  readonly rows?: readonly ComparedRow[];
  /** The rows that an amending provision quotes as they were, each by its cells; they are part of its text. */
  readonly quotedRows?: readonly (readonly Leaf[])[];
}

/** A row of a 新旧対照表: what stood before a change and after it; no spans where a side is empty. */
export interface ComparedRow {
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

/** 条. `order` is the number as printed; `number` has its branches: 3の2 is `3-2`. */
export interface Article {
  readonly kind: 'article';
  readonly number: string;
  readonly order: number;
  readonly heading?: Leaf;
  readonly paragraphs: readonly Paragraph[];
  readonly children: readonly DocumentNode[];
}

/** 項. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly order: number;
  readonly sentences: readonly Leaf[];
  /** The list below its text. */
  readonly items: readonly Item[];
  /** The rows of the table below its text. */
  readonly rows: readonly AnnexRow[];
  readonly children: readonly DocumentNode[];
}

/**
 * 号, or what stands below one: an entry of a list, whatever it is numbered with.
 *
 *     (1) 医療            number, heading
 *       ア 甲の役割       number, heading, column
 *         診療所を運営する。  sentence
 */
export interface Item {
  readonly kind: 'item';
  /** Its place in its list, from 1: a number may be missing, or be printed twice. */
  readonly order: number;
  readonly number?: Leaf;
  /** What its number says, as far as it counts. */
  readonly printed?: number;
  readonly heading?: Leaf;
  /** What its heading says it holds, where that is a name that columns of tables have too. */
  readonly column?: Column;
  readonly sentences: readonly Leaf[];
  readonly items: readonly Item[];
  readonly children: readonly DocumentNode[];
}

/** How deep a division lies: 編, 章, 節, 款. */
export type DivisionLevel = 'part' | 'chapter' | 'section' | 'subsection';

/** 編, 章, 節, 款: a heading with the articles and smaller divisions below it. */
export interface Division {
  readonly kind: 'division';
  readonly level: DivisionLevel;
  readonly order: number;
  readonly heading: Leaf;
  readonly children: readonly DocumentNode[];
}

/**
 * 附則, with or without its heading: paragraphs or articles, numbered by themselves. `order` counts those of a text.
 */
export interface SupplementaryProvision {
  readonly kind: 'supplement';
  readonly order: number;
  readonly heading?: Leaf;
  readonly paragraphs: readonly Paragraph[];
  readonly children: readonly DocumentNode[];
}

/** 署名欄: date and one entry a party. Of entries side by side the parts are the children, in the order of the text. */
export interface SignatureBlock {
  readonly kind: 'signature-block';
  readonly entries: readonly SignatureEntry[];
  readonly children: readonly DocumentNode[];
}

/** What one party wrote in the signature block, each part as far as it is there. */
export interface SignatureEntry {
  readonly kind: 'signature-entry';
  readonly label?: Leaf;
  readonly address?: Leaf;
  readonly partyName?: Leaf;
  readonly office?: Leaf;
  readonly name?: Leaf;
  readonly mark?: Leaf;
  readonly children: readonly DocumentNode[];
}

/**
 * 別表, with the sections and rows of its tables, or with a list; without a heading where new text gives
 * rows alone.
 */
export interface Annex {
  readonly kind: 'annex';
  readonly order: number;
  readonly heading?: Leaf;
  readonly sections: readonly AnnexSection[];
  readonly items: readonly Item[];
  readonly children: readonly DocumentNode[];
}

/**
 * A part of an annex under a heading. `path` holds the numbers of the headings above and its own:
 * 3 (1) is `[3, 1]`; an annex without headings has one section with an empty path.
 */
export interface AnnexSection {
  readonly kind: 'annex-section';
  readonly path: readonly number[];
  /** Headings from the outermost to its own. */
  readonly headings: readonly Leaf[];
  readonly rows: readonly AnnexRow[];
  readonly children: readonly DocumentNode[];
}

/** One row of a table of an annex or of a paragraph: a measure. `order` is the printed number, or the place in the section. */
export interface AnnexRow {
  readonly kind: 'annex-row';
  readonly order: number;
  readonly cells: readonly Cell[];
  /** Columns whose cells say that there is nothing: －. */
  readonly without?: readonly Column[];
  readonly children: readonly DocumentNode[];
}

/**
 * One cell of a table, its text in one or more pieces. A cell that covers several columns is there once a
 * column, with one leaf.
 */
export interface Cell {
  readonly column: Column;
  readonly leaf: Leaf;
  /** What the cell itself says, where that only points to the text: 同上, 同左. */
  readonly pointer?: Leaf;
}

/**
 * What an amending provision gives as new text: articles, paragraphs or rows that become parts of the
 * agreement that it changes. They are no parts of the instrument that brings them.
 */
export interface NewText {
  readonly kind: 'new-text';
  readonly children: readonly DocumentNode[];
}

/** A node with children. */
export type Branch =
  | Division
  | SupplementaryProvision
  | Article
  | Paragraph
  | Item
  | SignatureBlock
  | SignatureEntry
  | Annex
  | AnnexSection
  | AnnexRow
  | NewText;

/** Any node of a document. */
export type DocumentNode = Leaf | Branch;

/** A whole text as a tree. */
export interface Document {
  readonly source: SourceText;
  readonly children: readonly DocumentNode[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Tells a leaf from a branch. */
export function isLeaf(node: DocumentNode): node is Leaf {
  return 'spans' in node;
}

/** Every leaf under a list of nodes, in document order. */
export function* leaves(nodes: readonly DocumentNode[]): Generator<Leaf> {
  for (const node of nodes) {
    if (isLeaf(node)) yield node;
    else yield* leaves(node.children);
  }
}

/** All leaves of one kind under a list of nodes, in document order. */
export function leavesOf(nodes: readonly DocumentNode[], kind: LeafKind): readonly Leaf[] {
  return [...leaves(nodes)].filter(leaf => leaf.kind === kind);
}

/** All branches of one kind under a list of nodes, in document order. */
export function descendants<Kind extends Branch['kind']>(
  nodes: readonly DocumentNode[],
  kind: Kind,
): readonly Extract<Branch, { kind: Kind }>[] {
  return nodes.flatMap(node => {
    if (isLeaf(node)) return [];
    const own = node.kind === kind ? [node as Extract<Branch, { kind: Kind }>] : [];
    return [...own, ...descendants(node.children, kind)];
  });
}
