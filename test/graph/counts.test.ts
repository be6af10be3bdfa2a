/** What the five agreements hold, counted in the graph. */
import { describe, expect, it } from 'vitest';
import { concept } from '../../src/rdf/iris.js';
import { ELI, RDF, RK } from '../../src/rdf/namespaces.js';
import { iri } from '../../src/rdf/terms.js';
import { INSTRUMENTS, nodes, slug, value, values } from '../support/read-graph.js';

function ofType(type: (typeof RK)[keyof typeof RK], instrument: string): readonly string[] {
  return nodes(RDF.type, type).filter(node => node.startsWith(`${instrument}/`));
}

describe.each([
  // document, measures, roles, titles, articles, paragraphs, sentences, norms
  ['takaoka', 15, 30, 0, 0, 0, 0, 0],
  ['toyama', 20, 40, 20, 6, 6, 7, 5],
  ['hachinohe', 23, 46, 23, 6, 7, 7, 5],
  ['mito', 16, 32, 16, 7, 9, 9, 7],
  ['okayama', 14, 28, 14, 6, 6, 7, 5],
] as const)('%s', (name, measures, roles, titles, articles, paragraphs, sentences, norms) => {
  const instrument = INSTRUMENTS[name];

  it(`has ${measures} measures, ${titles} of them with a title, and ${roles} roles`, () => {
    const found = ofType(RK.CooperationMeasure, instrument);
    expect(found).toHaveLength(measures);
    expect(found.filter(measure => values(measure, RK.heading).length > 0)).toHaveLength(titles);
    expect(ofType(RK.RoleAssignment, instrument)).toHaveLength(roles);
  });

  it(`has ${articles} articles, ${paragraphs} paragraphs, ${sentences} sentences and ${norms} norms`, () => {
    expect(ofType(RK.Article, instrument)).toHaveLength(articles);
    expect(ofType(RK.Paragraph, instrument)).toHaveLength(paragraphs);
    expect(ofType(RK.Sentence, instrument)).toHaveLength(sentences);
    const imposed = ofType(RK.Paragraph, instrument).flatMap(node => values(node, RK.imposes));
    expect(imposed).toHaveLength(norms);
  });
});

it('has 21 procedural duties and one effect rule, the lapse after two years', () => {
  expect(nodes(RDF.type, RK.ProceduralDuty)).toHaveLength(21);
  const [effect, ...more] = nodes(RDF.type, RK.EffectRule);
  expect(more).toEqual([]);
  expect(value(effect!, RK.delay)).toBe('P2Y');
  expect(values(effect!, RK.bearer)).toEqual([]);
});

describe.each(nodes(RDF.type, RK.CooperationMeasure).map(measure => [measure]))('%s', measure => {
  it('has content, pillar, one primary theme among its themes, and two roles of both parties', () => {
    const instrument = value(measure, RK.inInstrument);
    expect(value(measure, RK.content)).toMatch(/。$/);
    expect(slug(value(measure, RK.pillar))).toMatch(/^[ABC]$/);
    expect(values(measure, RK.theme)).toContain(value(measure, RK.primaryTheme));
    expect(slug(value(measure, RK.primaryTheme))).not.toBe('unclassified');
    const bearers = values(measure, RK.roleAssignment).map(role => value(role, RK.bearer));
    const parties = values(instrument, RK.hasPartyRole).flatMap(role => [
      ...values(role, RK.municipality),
      ...values(role, RK.placeholder),
    ]);
    expect(bearers.sort()).toEqual(parties.sort());
  });
});

it('numbers the rows of a section from 1 without a gap', () => {
  for (const section of nodes(RDF.type, RK.AnnexSection)) {
    const orders = values(section, ELI.has_part)
      .filter(node => nodes(RDF.type, RK.AnnexRow).includes(node))
      .map(row => Number(value(row, RK.order)))
      .sort((a, b) => a - b);
    expect(orders).toEqual(orders.map((_, at) => at + 1));
  }
});

it.each([
  ['lead', 76],
  ['joint', 50],
  ['support', 48],
  ['promote-cooperation', 41],
  ['provide', 3],
  ['participate', 1],
])('finds the mode %s in %i roles', (mode, count) => {
  expect(nodes(RK.modality, concept('modality', mode))).toHaveLength(count);
});

it.each([
  ['municipality/16211', 6, 12], // 射水市
  ['municipality/16208', 1, 2], // 砺波市
  ['municipality/16209', 2, 4], // 小矢部市
  ['municipality/16210', 1, 2], // 南砺市
])('names %s, no party, as counterpart in %i measures and %i roles', (path, measures, roles) => {
  const node = iri(INSTRUMENTS.mito.replace(/agreement\/.*/, path));
  const found = nodes(RK.counterpart, node);
  expect(found).toHaveLength(roles);
  expect(new Set(found.flatMap(role => nodes(RK.roleAssignment, iri(role)))).size).toBe(measures);
  expect(nodes(RK.municipality, node)).toEqual([]);
});

it('keeps groups that are no municipality apart from municipalities', () => {
  const groups = nodes(RDF.type, RK.GenericActor).map(
    node => values(node, iri('http://www.w3.org/2000/01/rdf-schema#label'))[0],
  );
  expect(groups.sort()).toEqual(['圏域内の他の町村長', '関係機関', '関係町村']);
});
