/** What every part of an instrument states: the whole it belongs to, its text, its place. */
import { literal } from '../japanese/normalize.js';
import type { DocumentNode } from '../model/document.js';
import { leaves } from '../model/document.js';
import type { Span } from '../model/text.js';
import { firstWhere, hull } from '../model/text.js';
import { ELI, RK } from '../rdf/namespaces.js';
import { ja } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import type { Emission } from './emission.js';
import { NO_TEXT } from './emission.js';

/** States that a node is a part of a whole. */
export function emitPart(emission: Emission, node: NamedNode, whole: NamedNode): void {
  emission.facts.add(node, ELI.is_part_of, whole);
  emission.facts.add(whole, ELI.has_part, node);
}

/** The words at some spans, layout white space taken out. */
export function textOf(emission: Emission, spans: readonly Span[]): string {
  return literal(emission.agreement.document.source.text, spans);
}

/** States the text of a node and where it stands. */
export function emitText(emission: Emission, node: NamedNode, spans: readonly Span[]): void {
  emission.facts.add(node, RK.text, ja(textOf(emission, spans)));
  emission.source(node, spans);
}

/**
 * From the first to the last character of some nodes, without what page breaks and notes of changes left between them.
 *
 *     甲は、…取り組む。⏎- 2 -⏎（イ）甲の役割
 *     ^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^
 */
export function extent(emission: Emission, nodes: readonly DocumentNode[]): readonly Span[] {
  const own = [...leaves(nodes)].filter(({ kind }) => !NO_TEXT.has(kind));
  const whole = hull(own.flatMap(leaf => leaf.spans));
  return whole === undefined ? [] : without(whole, emission.debris);
}

/** What is left of a span without others, which are in order. */
function without(whole: Span, others: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let { start } = whole;
  for (let at = firstWhere(others, other => other.end > start); ; at++) {
    const other = others[at];
    if (other === undefined || other.start >= whole.end) break;
    if (other.start > start) left.push({ start, end: other.start });
    start = other.end;
  }
  return [...left, { start, end: whole.end }];
}
