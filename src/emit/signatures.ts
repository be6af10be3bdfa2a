/** Signatures, with address and office. */
import type { Signature } from '../model/agreement.js';
import { municipalityKey } from '../model/links.js';
import { concept, municipalityIri, officeIri, part, partyLetter } from '../rdf/iris.js';
import { LOCN, OA, RDF, RDFS, RK } from '../rdf/namespaces.js';
import { ja, string } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import type { Emission } from './emission.js';
import { spansOf } from './provenance.js';
import { partyName } from './parties.js';
import { emitOffice } from './reference.js';

/**
 * A signature. Its source is the name, or what stands in its place; the address has its own.
 *
 *     <signature/a> a rk:Signature ; rk:signsFor <party/a> ; rk:signatoryOffice <…/office/head> ;
 *       rk:signatoryName "島田 穰一"@ja ; locn:address <signature/a/address> .
 */
export function emitSignature(emission: Emission, signature: Signature): void {
  const { facts, instrument } = emission;
  const order = signature.party?.order ?? emission.agreement.signatures.indexOf(signature) + 1;
  const node = part(instrument, 'signature', partyLetter(order));
  facts.add(instrument, RK.hasSignature, node);
  facts.add(node, RDF.type, RK.Signature);
  facts.add(node, RDFS.label, ja(['署名欄', partyName(signature.party)].filter(Boolean).join(' ')));
  if (signature.party !== undefined)
    facts.add(node, RK.signsFor, part(instrument, 'party', partyLetter(order)));
  emitSigner(emission, node, signature);
  emitSignatoryOffice(emission, node, signature);
  emitMark(emission, node, signature);
}

/**
 * Who was there when the parties signed, and is none of them.
 *
 *     <> rk:hasWitness <witness/1> . <witness/1> a rk:Witness ; rk:officeAsWritten "愛媛県知事"@ja .
 */
export function emitWitness(emission: Emission, witness: Signature, order: number): void {
  const { facts, instrument } = emission;
  const node = part(instrument, 'witness', order);
  const label = ['立会人', witness.office?.text].filter(Boolean).join(' ');
  facts.add(instrument, RK.hasWitness, node);
  facts.add(node, RDF.type, RK.Witness);
  facts.add(node, RDFS.label, ja(label));
  emitSigner(emission, node, witness);
}

/** Name, office and address as written, and the blanks among them. */
function emitSigner(emission: Emission, node: NamedNode, signature: Signature): void {
  const { facts } = emission;
  emission.quote(node, RK.signatoryName, signature.name);
  emission.source(node, spansOf(signature.name ?? signature.mark));
  emission.state(node, RK.officeAsWritten, signature.office);
  if (signature.address !== undefined) {
    const address = part(node, 'address');
    facts.add(node, LOCN.address, address);
    facts.add(address, RDF.type, LOCN.Address);
    emission.quote(address, RDFS.label, signature.address);
    emission.quote(address, LOCN.fullAddress, signature.address);
    emission.source(address, signature.address.spans);
  }
  signature.blanks.forEach((blank, at) => {
    const placeholder = part(node, 'placeholder', at + 1);
    facts.add(node, RK.placeholder, placeholder);
    facts.add(placeholder, RDF.type, RK.Placeholder);
    facts.add(placeholder, RDFS.label, ja(blank.text));
    facts.add(placeholder, RK.token, string(blank.text));
    emission.source(placeholder, blank.spans);
  });
}

/** How this party signs, where its entry says so itself: （署 名）. */
function emitMark({ evidence, facts }: Emission, node: NamedNode, signature: Signature): void {
  const { formality, mark } = signature;
  if (formality === undefined || mark === undefined) return;
  const body = concept('formality', formality);
  facts.add(node, RK.executionFormality, body);
  const finding = { about: node, body, spans: mark.spans, what: `formality/${formality}` };
  evidence.annotate({ ...finding, motivation: OA.classifying, confidence: 1 });
}

/** The office as a node of the municipality where it is its head's, else of this signature. */
function emitSignatoryOffice(
  emission: Emission,
  node: NamedNode,
  { office, party }: Signature,
): void {
  const name = party?.municipality;
  const link =
    name === undefined ? undefined : emission.links.municipalities.get(municipalityKey(name));
  if (office === undefined) return;
  if (link !== undefined && isHeadOf(link.municipality.name, office.text)) {
    emission.facts.add(
      node,
      RK.signatoryOffice,
      officeIri(municipalityIri(link.municipality.code)),
    );
    emitOffice(emission.reference, link.municipality);
    return;
  }
  const local = part(node, 'office');
  emission.facts.add(node, RK.signatoryOffice, local);
  emission.facts.add(local, RDF.type, RK.Office);
  emission.quote(local, RDFS.label, office);
}

/** 松山市長, 松 山 市 長, 市長 and 代表者 松山市長 are the head of 松山市; 副市長 is not. */
function isHeadOf(name: string, written: string): boolean {
  const office = written.replace(/\s/g, '').replace(/^代表者?/, '');
  const title = `${name.slice(-1)}長`;
  return office === title || office === `${name.slice(0, -1)}${title}`;
}
