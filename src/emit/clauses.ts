/** Norms of the articles, and the citations in them. */
import type { Clause, Norm } from '../model/agreement.js';
import { municipalityKey } from '../model/links.js';
import { concept, officeIri, part } from '../rdf/iris.js';
import { ELI, RDF, RDFS, RK, XSD } from '../rdf/namespaces.js';
import { ja, typed } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import { emitCitation } from './citations.js';
import type { Emission } from './emission.js';
import { emitGovernor, emitOffice } from './reference.js';

const NORM_TYPES: Readonly<Record<Norm['kind'], NamedNode>> = {
  'procedural-duty': RK.ProceduralDuty,
  permission: RK.Permission,
  'effect-rule': RK.EffectRule,
};

/** Emits what the articles lay down and cite. */
export function emitClauses(emission: Emission): void {
  for (const clause of emission.agreement.clauses) {
    const article = emission.article(clause.article);
    emitNorms(emission, article, clause);
    for (const citation of clause.citations)
      emitCitation(emission, article, { citation, property: ELI.cites });
  }
}

function emitNorms(emission: Emission, article: NamedNode, { norms }: Clause): void {
  norms.forEach((norm, at) => {
    const node = part(article, 'norm', at + 1);
    emission.facts.add(part(article, 'para', norm.paragraph), RK.imposes, node);
    emitNorm(emission, node, norm);
  });
}

/**
 * A norm.
 *
 *     <art/6/norm/2> a rk:EffectRule ; rk:deonticForm df:shall ; rk:delay "P2Y"^^xsd:duration ;
 *       rk:activity "通告があった日から起算して2年を経過した日にその効力を失う"@ja .
 */
function emitNorm(emission: Emission, node: NamedNode, norm: Norm): void {
  const { facts } = emission;
  facts.add(node, RDF.type, NORM_TYPES[norm.kind]);
  facts.add(node, RK.inInstrument, emission.instrument);
  facts.add(node, RDFS.label, ja(norm.activity));
  facts.add(node, RK.activity, ja(norm.activity));
  facts.add(node, RK.deonticForm, concept('deontic-form', norm.deonticForm));
  emission.state(node, RK.scopeText, norm.scope);
  if (norm.priorCouncilResolution)
    facts.add(node, RK.priorCouncilResolution, typed('true', XSD.boolean));
  if (norm.delay !== undefined) facts.add(node, RK.delay, typed(norm.delay, XSD.duration));
  if (norm.frequency !== undefined)
    facts.add(node, RK.frequency, concept('frequency', norm.frequency));
  facts.addEach(
    node,
    RK.bearer,
    norm.bearers.map(bearer => emission.actors.node(bearer)),
  );
  facts.addEach(
    node,
    RK.counterpart,
    norm.counterparts.map(({ actor }) => emission.actors.node(actor)),
  );
  if (norm.actsThroughHead) emitHeads(emission, node, norm);
  if (norm.organ !== undefined) emitOrgan(emission, node, norm.organ);
  emission.source(node, norm.spans);
}

/** 甲及び乙の長は: the heads act for the parties. 乙の知事は: so does the head of a prefecture. */
function emitHeads(emission: Emission, node: NamedNode, { bearers }: Norm): void {
  const { actors, facts, links, reference } = emission;
  for (const bearer of bearers) {
    const { municipality, prefecture = '' } = actors.partyOf(bearer) ?? {};
    const link = municipality && links.municipalities.get(municipalityKey(municipality));
    const governed = municipality === undefined ? links.prefectures.get(prefecture) : undefined;
    if (link !== undefined) emitOffice(reference, link.municipality);
    else if (governed !== undefined) emitGovernor(reference, governed);
    else continue;
    facts.add(node, RK.actsThrough, officeIri(actors.node(bearer)));
  }
}

/** 乙の人事委員会は: an organ, by what the text calls it; <art/5/norm/1/office> rdfs:label "人事委員会"@ja . */
function emitOrgan({ facts }: Emission, node: NamedNode, organ: string): void {
  const office = part(node, 'office');
  facts.add(node, RK.actsThrough, office);
  facts.add(office, RDF.type, RK.Office);
  facts.add(office, RDFS.label, ja(organ));
}
