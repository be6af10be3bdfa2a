/** What more than one document may speak of: municipalities, prefectures, offices, laws, notices, regions. */
import type {
  Law,
  Municipality,
  Prefecture,
  RegisteredNotice,
  RegisteredRegion,
} from '../model/links.js';
import {
  eGovIri,
  eStatIri,
  lawIri,
  municipalityIri,
  noticeIri,
  officeIri,
  prefectureIri,
  regionIri,
} from '../rdf/iris.js';
import { DCTERMS, ELI, ORG, RDF, RDFS, RK, SKOS, XSD } from '../rdf/namespaces.js';
import { ja, string, typed } from '../rdf/terms.js';
import type { GraphWriter, NamedNode } from '../rdf/terms.js';

/**
 * A municipality.
 *
 *     mun:38401 a rk:Municipality ; rdfs:label "松前町"@ja ; rk:dantaiCode "384011" ;
 *       rk:areaCode <http://data.e-stat.go.jp/lod/sac/C38401> ; rk:prefecture <id/prefecture/38> .
 */
export function emitMunicipality(reference: GraphWriter, municipality: Municipality): void {
  const node = municipalityIri(municipality.code);
  const prefecture = prefectureIri(municipality.prefecture.code);
  if (!reference.describes(node)) return;
  reference.add(node, RDF.type, RK.Municipality);
  reference.add(node, RDFS.label, ja(municipality.name));
  reference.add(node, SKOS.prefLabel, ja(municipality.name));
  reference.add(node, RK.dantaiCode, string(municipality.dantaiCode));
  reference.add(node, RK.areaCode, eStatIri(municipality.code));
  reference.add(node, SKOS.exactMatch, eStatIri(municipality.code));
  reference.add(node, RK.prefecture, prefecture);
  emitPrefecture(reference, municipality.prefecture);
}

/** A prefecture: <id/prefecture/38> a rk:Prefecture ; rdfs:label "愛媛県"@ja . */
export function emitPrefecture(reference: GraphWriter, { code, name }: Prefecture): void {
  const node = prefectureIri(code);
  if (!reference.describes(node)) return;
  reference.add(node, RDF.type, RK.Prefecture);
  reference.add(node, RDFS.label, ja(name));
  reference.add(node, RK.areaCode, eStatIri(`${code}000`));
}

/** The head of a municipality: <id/municipality/38401/office/head> rdfs:label "松前町長"@ja . */
export function emitOffice(reference: GraphWriter, municipality: Municipality): void {
  const node = municipalityIri(municipality.code);
  const office = officeIri(node);
  if (!reference.describes(office)) return;
  reference.add(office, RDF.type, RK.Office);
  reference.add(office, RDFS.label, ja(`${municipality.name}長`));
  reference.add(office, ORG.postIn, node);
}

/** The head of a prefecture: <id/prefecture/20/office/head> rdfs:label "長野県知事"@ja . */
export function emitGovernor(reference: GraphWriter, { code, name }: Prefecture): void {
  const node = prefectureIri(code);
  const office = officeIri(node);
  if (!reference.describes(office)) return;
  reference.add(office, RDF.type, RK.Office);
  reference.add(office, RDFS.label, ja(`${name}知事`));
  reference.add(office, ORG.postIn, node);
}

/** A law with its page on e-Gov: <id/law/322AC0000000067> eli:number "昭和22年法律第67号" . */
export function emitLaw(reference: GraphWriter, law: Law): void {
  const node = lawIri(law.lawId);
  if (!reference.describes(node)) return;
  reference.add(node, RDF.type, ELI.LegalResource);
  reference.add(node, RDFS.label, ja(law.name));
  reference.add(node, DCTERMS.title, ja(law.name));
  reference.add(node, DCTERMS.identifier, string(law.lawId));
  reference.add(node, ELI.number, string(law.number));
  reference.add(node, RDFS.seeAlso, eGovIri(law.lawId));
  if (law.promulgatedOn !== undefined)
    reference.add(node, ELI.date_document, typed(law.promulgatedOn, XSD.date));
}

/** A notice: <id/notice/…> eli:number "総行市第200号" ; eli:date_document "2014-08-25"^^xsd:date . */
export function emitNotice(reference: GraphWriter, notice: RegisteredNotice): NamedNode {
  const node = noticeIri(notice.slug);
  if (!reference.describes(node)) return node;
  reference.add(node, RDF.type, ELI.LegalResource);
  reference.add(node, RDFS.label, ja(notice.name));
  reference.add(node, DCTERMS.title, ja(notice.name));
  reference.add(node, ELI.number, string(notice.number));
  reference.add(node, ELI.date_document, typed(notice.issuedOn, XSD.date));
  reference.add(node, ELI.publisher, ja(notice.issuer));
  return node;
}

/** A region of the register: <id/region/…> a rk:CooperationRegion ; rdfs:label "…圏域"@ja . */
export function emitRegion(reference: GraphWriter, region: RegisteredRegion): NamedNode {
  const node = regionIri(region.slug);
  if (!reference.describes(node)) return node;
  reference.add(node, RDF.type, RK.CooperationRegion);
  reference.add(node, RDFS.label, ja(region.label));
  if (region.officialName !== region.label)
    reference.add(node, SKOS.altLabel, ja(region.officialName));
  return node;
}
