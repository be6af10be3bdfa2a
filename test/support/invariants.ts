/** What holds for every text, good or bad. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Conversion, Knowledge } from '../../src/index.js';
import type { SourceFile } from '../../src/dataset/sources.js';
import { isBlank, literal } from '../../src/japanese/normalize.js';
import { isLeaf, leaves } from '../../src/model/document.js';
import type { DocumentNode } from '../../src/model/document.js';
import type { Span } from '../../src/model/text.js';
import { hull } from '../../src/model/text.js';
import { convertSource, readText } from '../../src/index.js';
import { NIF, OA, RK } from '../../src/rdf/namespaces.js';
import { sortedNQuads } from '../../src/rdf/graph.js';

/**
 * Converts a file and checks:
 * every character that is not blank is in exactly one leaf; children stand in order; a literal is the
 * source at its spans, layout white space aside; offsets in RDF count code points; twice the same bytes.
 */
export function expectInvariants(file: SourceFile, knowledge: Knowledge): void {
  const source = readText(file.bytes, file.name);
  const conversions = convertSource(source, { file, knowledge });
  expectCoverage(
    source.text,
    conversions.flatMap(({ agreement }) => agreement.document.children),
  );
  for (const { agreement, graphs } of conversions) {
    agreement.document.children.forEach(expectOrder);
    expectQuotations(source.text, agreement);
    expectCodePoints(source.text, graphs.evidence);
  }
  const instruments = conversions.map(({ graphs }) => graphs.instrument.value);
  expect(new Set(instruments).size).toBe(instruments.length);
  const bytes = (all: readonly Conversion[]): string =>
    sortedNQuads(all.flatMap(({ graphs: g }) => [...g.document, ...g.evidence, ...g.reference]));
  expect(bytes(convertSource(source, { file, knowledge }))).toBe(bytes(conversions));
}

function expectQuotations(text: string, { measures }: Conversion['agreement']): void {
  for (const { content, title, roles } of measures) {
    const quotations = [
      content,
      ...(title === undefined ? [] : [title]),
      ...roles.map(role => role.activity),
    ];
    for (const quotation of quotations) expect(quotation.text).toBe(literal(text, quotation.spans));
  }
}

function expectCoverage(text: string, children: readonly DocumentNode[]): void {
  const covered = new Uint8Array(text.length);
  for (const leaf of leaves(children)) {
    for (const { start, end } of leaf.spans) {
      expect(start).toBeLessThan(end);
      for (let at = start; at < end; at++) covered[at] = (covered[at] ?? 0) + 1;
    }
  }
  const wrong: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const count = covered[at] ?? 0;
    if (count > 1 || (count === 0 && !isBlank(text.charAt(at))))
      wrong.push(`${at} ${JSON.stringify(text.charAt(at))} ×${count}`);
  }
  expect(wrong).toEqual([]);
}

function firstOf(node: DocumentNode): number {
  return hull([...leaves([node])].flatMap(leaf => leaf.spans))?.start ?? 0;
}

function expectOrder(node: DocumentNode): void {
  if (isLeaf(node)) {
    const ends = node.spans.map(({ end }) => end);
    node.spans
      .slice(1)
      .forEach((span, at) => expect(span.start).toBeGreaterThanOrEqual(ends[at] ?? 0));
    return;
  }
  const starts = node.children.map(firstOf);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  node.children.forEach(expectOrder);
}

function expectCodePoints(text: string, evidence: Conversion['graphs']['evidence']): void {
  const characters = Array.from(text);
  const values = (predicate: { value: string }): Map<string, string> =>
    new Map(
      evidence
        .filter(q => q.predicate.value === predicate.value)
        .map(q => [q.subject.value, q.object.value]),
    );
  const [starts, ends, selectors] = [values(OA.start), values(OA.end), values(OA.hasSelector)];
  for (const [span, words] of values(NIF.anchorOf)) {
    const selector = selectors.get(span) ?? '';
    const range: Span = { start: Number(starts.get(selector)), end: Number(ends.get(selector)) };
    expect(characters.slice(range.start, range.end).join('')).toBe(words);
    expect(span.endsWith(`#char=${range.start},${range.end}`)).toBe(true);
  }
  expect(evidence.some(q => q.predicate.equals(RK.sha256))).toBe(true);
}

/** A text cut, doubled, with its lines shuffled, or with characters strewn in. */
export function mangled(text: string): fc.Arbitrary<string> {
  const place = fc.nat(text.length);
  const lines = text.split('\n');
  const noise = fc.constantFrom(
    ' ',
    '\n',
    '\t',
    '\f',
    '。',
    '（',
    '）',
    '第',
    '条',
    '1',
    '𠮷',
    '甲',
  );
  return fc.oneof(
    fc.tuple(place, place).map(([a, b]) => text.slice(Math.min(a, b), Math.max(a, b))),
    fc.tuple(place, place).map(([a, b]) => text.slice(0, a) + text.slice(Math.min(a, b))),
    fc
      .shuffledSubarray(lines, { minLength: Math.min(3, lines.length) })
      .map(some => some.join('\n')),
    fc
      .array(fc.tuple(place, noise), { minLength: 1, maxLength: 30 })
      .map(insertions =>
        insertions.reduce(
          (changed, [at, what]) => changed.slice(0, at) + what + changed.slice(at),
          text,
        ),
      ),
  );
}
