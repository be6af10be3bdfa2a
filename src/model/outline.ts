/** The document tree as text, one node a line with its spans: what a reviewer reads. */
import type { Document, DocumentNode } from './document.js';
import { isLeaf } from './document.js';
import type { Span } from './text.js';
import { slice } from './text.js';

/**
 * A document as an outline.
 *
 *     article 3 第3条
 *       heading 120-131 （費用分担）
 *       paragraph 1
 *         sentence 136-180 甲及び乙が協議して定める。
 */
export function outline(document: Document): string {
  const lines = document.children.flatMap(node => nodeLines(node, document.source.text, ''));
  return lines.map(line => `${line}\n`).join('');
}

function nodeLines(node: DocumentNode, text: string, indent: string): string[] {
  if (isLeaf(node))
    return [`${indent}${node.kind} ${spansText(node.spans)} ${quote(node.spans, text)}`];
  const children = node.children.flatMap(child => nodeLines(child, text, `${indent}  `));
  return [`${indent}${branchTitle(node)}`, ...children];
}

function branchTitle(node: Exclude<DocumentNode, { spans: unknown }>): string {
  switch (node.kind) {
    case 'article':
      return `article ${node.number}`;
    case 'division':
      return `division ${node.level} ${node.order}`;
    case 'annex-section':
      return `annex-section ${node.path.join('-')}`.trimEnd();
    case 'annex-row':
      return `annex-row ${node.order} ${node.cells.map(cell => columnText(cell.column)).join(' | ')}`;
    case 'item':
      return `item ${node.order} ${node.column === undefined ? '' : columnText(node.column)}`.trimEnd();
    case 'supplement':
    case 'paragraph':
    case 'annex':
      return `${node.kind} ${node.order}`;
    default:
      return node.kind;
  }
}

function columnText(column: { kind: string; of?: string; name?: string }): string {
  return [column.kind, column.of ?? column.name].filter(Boolean).join(':');
}

function spansText(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join('+');
}

/** The characters themselves; tabs and line breaks as visible marks. */
function quote(spans: readonly Span[], text: string): string {
  return spans
    .map(span => slice(text, span).replace(/\r?\n/g, '⏎').replace(/\t/g, '⇥').replace(/\f/g, '␌'))
    .join(' ⋯ ');
}
