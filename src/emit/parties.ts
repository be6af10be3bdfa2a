/** The parties, with their role in the region, and the region. */
import type { Party, Region, RoleBasis } from '../model/agreement.js';
import { municipalityKey } from '../model/links.js';
import { concept, officeIri, part, partyLetter } from '../rdf/iris.js';
import { OA, ORG, RDF, RDFS, RK, SKOS } from '../rdf/namespaces.js';
import { integer, ja, string } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import type { Emission } from './emission.js';
import {
  emitGovernor,
  emitMunicipality,
  emitOffice,
  emitPrefecture,
  emitRegion,
} from './reference.js';

/** How sure a role in the region is: read, or inferred from a name or from custom. */
const ROLE_CONFIDENCE: Readonly<Record<RoleBasis, number>> = {
  explicit: 1,
  'region-name': 0.8,
  convention: 0.6,
};

/** The name of a party as written, or the blank in its place. */
export function partyName(party: Party | undefined): string {
  return (
    party?.municipality?.name ??
    party?.prefecture ??
    party?.organization ??
    party?.placeholder ??
    ''
  );
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
  if (party.alias !== undefined) facts.add(node, SKOS.altLabel, ja(party.alias));
  emitPartyActor(emission, node, party);
  emission.source(node, party.spans);
  emitEntrustment(emission, node, party);
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

/** 事務を委託する, 受託する: <party/a> rk:entrustmentRole <vocab/entrustment-role/entrusting> . */
function emitEntrustment(
  { facts, evidence }: Emission,
  node: NamedNode,
  { order, entrustment }: Party,
): void {
  if (entrustment === undefined) return;
  const body = concept('entrustment-role', entrustment.role);
  facts.add(node, RK.entrustmentRole, body);
  evidence.annotate({
    about: node,
    body,
    spans: entrustment.spans,
    what: `entrustment-role/${partyLetter(order)}`,
    motivation: OA.classifying,
    confidence: 1,
  });
}

function emitPartyActor(emission: Emission, node: NamedNode, party: Party): void {
  const { facts, links } = emission;
  const actor = emission.actors.party(party);
  if (party.municipality === undefined) {
    emitOtherActor(emission, node, party);
    return;
  }
  const link = links.municipalities.get(municipalityKey(party.municipality));
  const isLinked = link !== undefined;
  facts.add(node, isLinked ? RK.municipality : RK.unidentifiedMunicipality, actor);
  const mention = { actor: { kind: 'party', order: party.order } as const, spans: party.spans };
  if (isLinked) emission.identify(node, mention, `party/${partyLetter(party.order)}`);
  if (link === undefined || party.actsThroughHead !== true) return;
  facts.add(node, RK.actsThrough, officeIri(actor));
  emitOffice(emission.reference, link.municipality);
}

/** A party that is no municipality: a prefecture, an organization of this document, or a blank. */
function emitOtherActor(emission: Emission, node: NamedNode, party: Party): void {
  const { facts, links, reference } = emission;
  const actor = emission.actors.party(party);
  const prefecture = links.prefectures.get(party.prefecture ?? '');
  if (prefecture !== undefined) {
    facts.add(node, RK.prefecture, actor);
    emitPrefecture(reference, prefecture);
    if (party.actsThroughHead !== true) return;
    facts.add(node, RK.actsThrough, officeIri(actor));
    emitGovernor(reference, prefecture);
    return;
  }
  const isNamed = party.placeholder === undefined;
  facts.add(node, isNamed ? RK.organization : RK.placeholder, actor);
  facts.add(actor, RDF.type, isNamed ? RK.Organization : RK.Placeholder);
  facts.add(actor, RDFS.label, ja(partyName(party)));
  if (isNamed) facts.add(actor, RK.inInstrument, emission.instrument);
  else facts.add(actor, RK.token, string(partyName(party)));
}

/** The municipalities that a declaration names: <> rk:mentions mun:38215 . */
export function emitMentions(emission: Emission): void {
  const { facts, instrument, agreement } = emission;
  for (const mention of agreement.mentions)
    facts.add(instrument, RK.mentions, emission.identify(instrument, mention, 'mention'));
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
