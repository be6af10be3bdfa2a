/** Small texts read and parsed, and short forms of what came out, for tables of expectations. */
import type { Document, DocumentNode, Leaf, LeafKind } from '../../src/model/document.js';
import { descendants, isLeaf, leaves, leavesOf } from '../../src/model/document.js';
import type { DiagnosticCode } from '../../src/model/diagnostic.js';
import type { SourceText, Span } from '../../src/model/text.js';
import { flow } from '../../src/japanese/normalize.js';
import { Cursor } from '../../src/parse/lines.js';
import { parse } from '../../src/parse/index.js';
import { readText } from '../../src/read/index.js';

/** A text as a file that was read. */
export function sourceOf(text: string): SourceText {
  return readText(Buffer.from(text), '連携協約.txt');
}

/** A text as a file whose table has cells that cover several columns: each is the first place of its words. */
export function withWideCells(
  text: string,
  cells: readonly (readonly [string, number])[],
): Document {
  const wideCells = cells.map(([words, columns]) => {
    const start = text.indexOf(words);
    return { span: { start, end: start + words.length }, columns };
  });
  return parse({ ...sourceOf(text), wideCells });
}

/** The document of a text. */
export function parseText(text: string): Document {
  return parse(sourceOf(text));
}

/** A cursor at the first line of a text. */
export function cursorAt(text: string): Cursor {
  return new Cursor(sourceOf(text));
}

/** The folded text of a leaf or of some spans. */
export function textOf(document: Document, { spans }: { readonly spans: readonly Span[] }): string {
  return flow(document.source.text, spans).text;
}

/** The folded texts of all leaves of a kind. */
export function textsOf(document: Document, kind: LeafKind): readonly string[] {
  return leavesOf(document.children, kind).map(leaf => textOf(document, leaf));
}

/** Every leaf as [kind, folded text], in order. */
export function leafTexts(document: Document): readonly (readonly [LeafKind, string])[] {
  return [...leaves(document.children)].map(leaf => [leaf.kind, textOf(document, leaf)] as const);
}

/** The kinds of the nodes at the top of a document. */
export function kindsOf(document: Document): readonly DocumentNode['kind'][] {
  return document.children.map(node => node.kind);
}

/** Each row of the annexes: path of its section and order, then one entry a cell. */
export function rowsOf(document: Document): readonly (readonly string[])[] {
  return descendants(document.children, 'annex-section').flatMap(({ path, rows }) =>
    rows.map(row => [
      [path.join('-'), row.order].filter(part => part !== '').join('/'),
      ...row.cells.map(({ column, leaf }) => {
        const name = column.kind === 'role' ? column.of : column.kind;
        return `${name}=${textOf(document, leaf)}`;
      }),
    ]),
  );
}

/** What each signature entry holds, in order: label=甲. */
export function signaturesOf(document: Document): readonly (readonly string[])[] {
  return descendants(document.children, 'signature-block')
    .flatMap(({ entries }) => entries)
    .map(entry =>
      entry.children.filter(isLeaf).map(leaf => `${leaf.kind}=${textOf(document, leaf)}`),
    );
}

/** The codes of the diagnostics, in order. */
export function codesOf({
  diagnostics,
}: {
  readonly diagnostics: readonly { readonly code: DiagnosticCode }[];
}): readonly DiagnosticCode[] {
  return diagnostics.map(({ code }) => code);
}

/** Characters that the leaves leave out or have twice, and leaves whose spans are out of order. */
export function flawsOf({ source: { text }, children }: Document): readonly string[] {
  const covered = new Array<number>(text.length).fill(0);
  const all: readonly Leaf[] = [...leaves(children)];
  for (const { start, end } of all.flatMap(({ spans }) => spans)) covered.fill(1, start, end);
  const counted = new Array<number>(text.length).fill(0);
  for (const { start, end } of all.flatMap(({ spans }) => spans))
    for (let at = start; at < end; at++) counted[at] = (counted[at] ?? 0) + 1;
  const missing = Array.from(text, (_, at) => at).filter(
    at => covered[at] === 0 && /[^\s\u200B\uFEFF]/.test(text.charAt(at)),
  );
  const twice = counted.flatMap((count, at) => (count > 1 ? [at] : []));
  const disordered = all.filter(({ spans }) =>
    spans.some((span, at) => span.start >= span.end || span.start < (spans[at - 1]?.end ?? 0)),
  );
  const starts = all.map(({ spans }) => spans[0]?.start ?? -1);
  const jumps = starts.filter((start, at) => start <= (starts[at - 1] ?? -1));
  return [
    ...missing.map(at => `left out: ${text.charAt(at)} at ${at}`),
    ...twice.map(at => `twice: ${text.charAt(at)} at ${at}`),
    ...disordered.map(({ kind }) => `spans of ${kind} out of order`),
    ...jumps.map(start => `leaf at ${start} out of order`),
  ];
}
