/** The parties, with their role in the region, and the region. */
import type { Party, Region, RoleBasis } from '../model/agreement.js';
import { municipalityKey } from '../model/links.js';
import { concept, part, partyLetter } from '../rdf/iris.js';
import { OA, ORG, RDF, RDFS, RK } from '../rdf/namespaces.js';
import { integer, ja, string } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import type { Emission } from './emission.js';
import { emitMunicipality, emitRegion } from './reference.js';

/** How sure a role in the region is: read, or inferred from a name or from custom. */
const ROLE_CONFIDENCE: Readonly<Record<RoleBasis, number>> = {
  explicit: 1,
  'region-name': 0.8,
  convention: 0.6,
};

/** The name of a party as written, or the blank in its place. */
export function partyName(party: Party | undefined): string {
  return party?.municipality?.name ?? party?.placeholder ?? '';
}

/** What a party is called: 甲 松山市; 甲 alone where nothing more is known of it. */
function partyTitle(party: Party): string {
  return [...new Set([party.label, partyName(party)])].filter(Boolean).join(' ');
}

/** Emits the parties, and every municipality that the document names. */
export function emitParties(emission: Emission): void {
  for (const party of emission.agreement.parties) {
    const node = part(emission.instrument, 'party', partyLetter(party.order));
    emission.facts.add(emission.instrument, RK.hasPartyRole, node);
    emitPartyRole(emission, node, party);
  }
  for (const { municipality } of emission.links.municipalities.values()) {
    emitMunicipality(emission.reference, municipality);
  }
}

/**
 * A party.
 *
 *     <party/a> a rk:PartyRole ; rk:order 1 ; rk:partyLabel "甲" ; rk:municipality mun:08201 ;
 *       rk:regionRole <vocab/region-role/core-city> ; rk:roleBasis <vocab/role-basis/explicit> .
 */
function emitPartyRole(emission: Emission, node: NamedNode, party: Party): void {
  const { facts, evidence } = emission;
  facts.add(node, RDF.type, RK.PartyRole);
  facts.add(node, RK.order, integer(party.order));
  facts.add(node, RDFS.label, ja(partyTitle(party)));
  if (party.label !== undefined) facts.add(node, RK.partyLabel, string(party.label));
  emitPartyActor(emission, node, party);
  emission.source(node, party.spans);
  if (party.regionRole === undefined || party.roleBasis === undefined) return;
  const body = concept('region-role', party.regionRole);
  facts.add(node, RK.regionRole, body);
  facts.add(node, RK.roleBasis, concept('role-basis', party.roleBasis));
  evidence.annotate({
    about: node,
    body,
    // custom has no words: what it is said of is the party where it is named
    spans: party.roleSpans.length > 0 ? party.roleSpans : party.spans,
    what: `region-role/${partyLetter(party.order)}`,
    motivation: OA.classifying,
    confidence: ROLE_CONFIDENCE[party.roleBasis],
  });
}

function emitPartyActor(emission: Emission, node: NamedNode, party: Party): void {
  const { facts, links } = emission;
  const actor = emission.party(party);
  if (party.municipality === undefined) {
    facts.add(node, RK.placeholder, actor);
    facts.add(actor, RDF.type, RK.Placeholder);
    facts.add(actor, RDFS.label, ja(partyName(party)));
    facts.add(actor, RK.token, string(partyName(party)));
    return;
  }
  const isLinked = links.municipalities.has(municipalityKey(party.municipality));
  facts.add(node, isLinked ? RK.municipality : RK.unidentifiedMunicipality, actor);
  const mention = { actor: { kind: 'party', order: party.order } as const, spans: party.spans };
  if (isLinked) emission.identify(node, mention, `party/${partyLetter(party.order)}`);
}

/** The region: one of the register, or a node of this document where the text only describes it. */
export function emitFormedRegion(emission: Emission, region: Region): void {
  const { facts, instrument, links, reference } = emission;
  const local = part(instrument, 'region');
  const node = links.region === undefined ? local : emitRegion(reference, links.region);
  const target = links.region === undefined ? facts : reference;
  if (links.region === undefined) {
    facts.add(local, RDF.type, RK.CooperationRegion);
    facts.add(local, RDFS.label, ja(region.name ?? region.quotation.text));
    emission.source(local, region.quotation.spans);
  }
  facts.add(instrument, RK.formsRegion, node);
  emission.evidence.annotate({
    about: instrument,
    body: node,
    spans: region.quotation.spans,
    what: 'region',
    motivation: OA.identifying,
    confidence: 1,
  });
  for (const member of region.members) {
    target.add(node, ORG.hasMember, emission.identify(node, member, 'member'));
  }
}
