/** Every cell of the tables reads back from its spans, in the file as it lies on disk. */
import { readFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NIF, OA, RDF, RK } from '../../src/rdf/namespaces.js';
import type { NamedNode } from '../../src/rdf/terms.js';
import { nodes, value, values } from '../support/read-graph.js';

/** The characters of each source by its id, as code points. */
const SOURCES = new Map(
  readdirSync('data/sources')
    .filter(name => name.endsWith('.txt'))
    .map(name => {
      const bytes = readFileSync(`data/sources/${name}`);
      const id = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
      return [id, Array.from(bytes.toString('utf8'))] as const;
    }),
);

interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function placesOf(node: string, property: NamedNode): readonly Place[] {
  return values(node, property)
    .map(span => {
      const selector = value(span, OA.hasSelector);
      const [start, end] = [Number(value(selector, OA.start)), Number(value(selector, OA.end))];
      const id = value(span, OA.hasSource).slice(-16);
      const text = SOURCES.get(id)?.slice(start, end).join('') ?? '';
      expect(value(span, NIF.anchorOf)).toBe(text);
      expect(span.endsWith(`${id}#char=${start},${end}`)).toBe(true);
      return { start, end, text };
    })
    .sort((a, b) => a.start - b.start);
}

function withoutLayout(text: string): string {
  return text.replace(/\s/gu, '');
}

function expectReadsBack(literal: string, places: readonly Place[]): void {
  expect(places.length).toBeGreaterThan(0);
  expect(withoutLayout(places.map(({ text }) => text).join(''))).toBe(withoutLayout(literal));
}

const measures = nodes(RDF.type, RK.CooperationMeasure);
const titled = measures.filter(measure => values(measure, RK.heading).length > 0);
const roles = nodes(RDF.type, RK.RoleAssignment);

describe('the 337 cells', () => {
  it('are 88 contents, 73 titles and 176 roles', () => {
    expect([measures.length, titled.length, roles.length]).toEqual([88, 73, 176]);
  });

  it.each(measures.map(node => [node]))('content of %s', node => {
    expectReadsBack(value(node, RK.content), placesOf(node, RK.source));
  });

  it.each(titled.map(node => [node]))('title of %s', node => {
    expectReadsBack(value(node, RK.heading), placesOf(node, RK.headingSource));
  });

  it.each(roles.map(node => [node]))('activity of %s', node => {
    expectReadsBack(value(node, RK.activity), placesOf(node, RK.source));
  });

  it('has eight cells cut by page breaks, with the two pieces of each', () => {
    const pieces = [...measures, ...roles].map(node => placesOf(node, RK.source).length);
    expect(pieces.filter(count => count === 2)).toHaveLength(8);
    expect(pieces.filter(count => count > 2)).toHaveLength(0);
  });
});

describe('texts of the other parts', () => {
  const parts = [
    RK.Sentence,
    RK.Preamble,
    RK.Testimonium,
    RK.AmendingProvision,
    RK.UnparsedText,
  ].flatMap(type => nodes(RDF.type, type));

  it.each(parts.map(node => [node]))('%s', node => {
    expectReadsBack(value(node, RK.text), placesOf(node, RK.source));
  });
});
