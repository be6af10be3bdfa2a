/** Norms of the articles, and the citations in them. */
import type { Clause, Norm } from '../model/agreement.js';
import { municipalityKey } from '../model/links.js';
import { concept, officeIri, part } from '../rdf/iris.js';
import { ELI, RDF, RDFS, RK, XSD } from '../rdf/namespaces.js';
import { ja, typed } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import { emitCitation } from './citations.js';
import type { Emission } from './emission.js';
import { emitOffice } from './reference.js';

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
  emission.source(node, norm.spans);
}

/** 甲及び乙の長は: the heads act for the parties. */
function emitHeads(emission: Emission, node: NamedNode, { bearers }: Norm): void {
  for (const bearer of bearers) {
    const name = emission.actors.partyOf(bearer)?.municipality;
    const link =
      name === undefined ? undefined : emission.links.municipalities.get(municipalityKey(name));
    if (link === undefined) continue;
    emission.facts.add(node, RK.actsThrough, officeIri(emission.actors.node(bearer)));
    emitOffice(emission.reference, link.municipality);
  }
}
