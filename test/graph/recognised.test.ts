/** What was recognised in a picture is marked in the graph, node by node. */
import { describe, expect, it } from 'vitest';
import { convertSource } from '../../src/index.js';
import { NIF, RK } from '../../src/rdf/namespaces.js';
import type { Quad } from '../../src/rdf/terms.js';
import { sourceOf } from '../support/documents.js';
import { KNOWLEDGE } from '../support/knowledge.js';

const TEXT = `松山市及び東温市における連携協約

松山市（以下「甲」という。）及び東温市（以下「乙」という。）は、次のとおり連携協約を締結する。

第1条 甲及び乙は、取組を行う。

第2条 甲及び乙は、協議する。
`;

/** The quads of the text, of which the second article was recognised, its 第 corrected. */
function quads(): readonly Quad[] {
  const start = TEXT.indexOf('第2条');
  const source = {
    ...sourceOf(TEXT),
    doubts: [
      { span: { start, end: start + 1 }, confidence: 0.4, reading: '征' },
      { span: { start: start + 1, end: start + 12 }, confidence: 0.93 },
    ],
  };
  const file = { path: 'a.pdf', name: 'a.pdf', bytes: new Uint8Array() };
  const [conversion] = convertSource(source, { file, knowledge: KNOWLEDGE });
  return [...conversion!.graphs.document, ...conversion!.graphs.evidence];
}

function subjects(property: Quad['predicate']): readonly string[] {
  return quads()
    .filter(({ predicate }) => predicate.equals(property))
    .map(({ subject }) => subject.value);
}

describe('recognised text', () => {
  it('marks the nodes that rest on it for review, once, and no others', () => {
    const nodes = subjects(RK.reviewNeeded);
    expect(nodes.some(node => node.endsWith('/art/2'))).toBe(true);
    expect(nodes.some(node => node.endsWith('/art/2/para/1/sent/1'))).toBe(true);
    expect(nodes.some(node => node.includes('/art/1'))).toBe(false);
    expect(new Set(nodes).size).toBe(nodes.length);
  });

  it('gives its spans the lowest confidence of their characters', () => {
    const start = TEXT.indexOf('第2条');
    const found = quads().find(
      ({ subject, predicate }) =>
        predicate.equals(NIF.confidence) && subject.value.includes(`#char=${start},`),
    );
    expect(found?.object.value).toBe('0.40');
  });

  it('keeps what was recognised beside a corrected word', () => {
    const found = quads().filter(({ predicate }) => predicate.equals(RK.reading));
    expect(found.map(({ object }) => object.value)).toEqual(['征']);
  });
});
