/** In what order the parts of a text are shown. */
import { describe, expect, it } from 'vitest';
import { ELI, RDF, RDFS, RK } from '../../../src/rdf/namespaces.js';
import type { NamedNode } from '../../../src/rdf/terms.js';
import { Facts } from '../../../src/serve/pages/agreement/facts.js';
import { partsOf } from '../../../src/serve/pages/agreement/parts.js';

interface Said {
  readonly kind: NamedNode;
  readonly order?: number;
  readonly spans: readonly string[];
}

/** The labels of the parts of a text, in their order. */
function order(parts: Readonly<Record<string, Said>>): readonly string[] {
  const rows = Object.entries(parts).flatMap(([s, { kind, order: at = 0, spans }]) => [
    { s: 'text', p: ELI.has_part.value, o: s },
    { s, p: RDF.type.value, o: kind.value },
    { s, p: RDFS.label.value, o: s },
    { s, p: RK.order.value, o: String(at) },
    ...spans.map(o => ({ s, p: RK.source.value, o })),
  ]);
  return partsOf('text', new Facts(rows)).map(({ label }) => label);
}

describe('parts', () => {
  it('of one file stand as they stand there', () => {
    const parts = {
      第2条: { kind: RK.Article, order: 2, spans: ['a#char=20,30'] },
      別表: { kind: RK.Annex, spans: ['a#char=0,10'] },
      第1条: { kind: RK.Article, order: 1, spans: ['a#char=10,20'] },
    };
    expect(order(parts)).toEqual(['別表', '第1条', '第2条']);
  });

  it('of several files stand by kind and number', () => {
    const parts = {
      別表: { kind: RK.Annex, spans: ['a#char=30,40'] },
      第2条: { kind: RK.Article, order: 2, spans: ['b#char=5,9'] },
      第1条: { kind: RK.Article, order: 1, spans: ['a#char=10,20'] },
    };
    expect(order(parts)).toEqual(['第1条', '第2条', '別表']);
  });

  it('stand by kind and number, too, where one of them has words of two files: a change of a word moves no article', () => {
    const parts = {
      前文: { kind: RK.Preamble, spans: ['a#char=0,10'] },
      第1条: { kind: RK.Article, order: 1, spans: ['a#char=10,20'] },
      第2条: { kind: RK.Article, order: 2, spans: ['a#char=20,25', 'b#char=5,9', 'a#char=26,30'] },
      第3条: { kind: RK.Article, order: 3, spans: ['a#char=30,40'] },
      別表: { kind: RK.Annex, spans: ['a#char=40,50'] },
    };
    expect(order(parts)).toEqual(['前文', '第1条', '第2条', '第3条', '別表']);
  });
});
