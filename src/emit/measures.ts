/** 取組 and 役割分担. */
import type { CooperationMeasure, RoleAssignment } from '../model/agreement.js';
import { concept, part, partyLetter } from '../rdf/iris.js';
import { OA, RDF, RDFS, RK } from '../rdf/namespaces.js';
import { ja } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import type { Emission } from './emission.js';
import { partyName } from './parties.js';
import { spansOf } from './provenance.js';

/** Confidence of a mode that no word states. */
const DEFAULT_MODE_CONFIDENCE = 0.5;

/**
 * Emits every measure.
 *
 *     <annex/1/3-1/4/measure> a rk:CooperationMeasure ; rk:definedIn <annex/1/3-1/4> ;
 *       rdfs:label "災害対策"@ja ; rk:content "…に取り組む。"@ja ; rk:pillar gl:C ; rk:subfield gl:CA ;
 *       rk:primaryTheme th:disaster ; rk:theme th:disaster , th:wildlife ; rk:source … ;
 *       rk:roleAssignment <annex/1/3-1/4/role/a> , <annex/1/3-1/4/role/b> .
 *
 * A measure of a list is defined in its entry (<art/3/para/1/item/2/measure>) or in its article. A second
 * role of a party, from a column of all parties beside its own, is role/a-2. Where a cell says 同左, the role
 * has the text and the source of the cell that it points to, and an annotation of 同左 states its activity.
 */
export function emitMeasures(emission: Emission): void {
  emission.agreement.measures.forEach(measure => emitMeasure(emission, measure));
}

function emitMeasure(emission: Emission, measure: CooperationMeasure): void {
  const { facts } = emission;
  const place = emission.place(measure.place);
  const node = part(place, 'measure');
  facts.add(place, RK.definesMeasure, node);
  facts.add(node, RDF.type, RK.CooperationMeasure);
  facts.add(node, RK.definedIn, place);
  facts.add(node, RK.inInstrument, emission.instrument);
  emission.quote(node, RDFS.label, measure.title ?? measure.content);
  emission.quote(node, RK.heading, measure.title);
  emission.source(node, spansOf(measure.title), RK.headingSource);
  emission.quote(node, RK.content, measure.content);
  emission.source(node, measure.content.spans);
  facts.add(node, RK.pillar, conceptOf('guideline', measure.pillar));
  facts.add(node, RK.subfield, conceptOf('guideline', measure.subfield));
  emitThemes(emission, node, measure);
  const counts = new Map<string, number>();
  for (const role of measure.roles) {
    const letter = role.bearer.kind === 'party' ? partyLetter(role.bearer.order) : 'x';
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    const roleNode = part(place, 'role', count === 1 ? letter : `${letter}-${count}`);
    facts.add(node, RK.roleAssignment, roleNode);
    emitRole(emission, roleNode, role);
  }
}

function conceptOf(scheme: string, slug: string | undefined): NamedNode | undefined {
  return slug === undefined ? undefined : concept(scheme, slug);
}

function emitThemes(emission: Emission, node: NamedNode, { themes }: CooperationMeasure): void {
  for (const { theme, primary, words } of themes) {
    const body = concept('theme', theme);
    emission.facts.add(node, RK.theme, body);
    if (primary) emission.facts.add(node, RK.primaryTheme, body);
    emission.evidence.annotate({
      about: node,
      body,
      spans: words.spans,
      what: `theme/${theme}`,
      motivation: OA.classifying,
      confidence: 1,
    });
  }
}

/**
 * A role.
 *
 *     <annex/1/3-1/4/role/a> a rk:RoleAssignment ; rk:bearer mun:38401 ; rk:counterpart mun:38201 ;
 *       rk:modality mod:lead ; rk:deonticForm df:declarative ; rk:activity "松前町と…"@ja ; rk:source … .
 */
function emitRole(emission: Emission, node: NamedNode, role: RoleAssignment): void {
  const { facts, evidence } = emission;
  const bearer = emission.actors.node(role.bearer);
  facts.add(node, RDF.type, RK.RoleAssignment);
  facts.add(node, RDFS.label, ja(`${bearerName(emission, role)}の役割`));
  facts.add(node, RK.inInstrument, emission.instrument);
  facts.add(node, RK.bearer, bearer);
  facts.add(node, RK.deonticForm, concept('deontic-form', role.deonticForm));
  emission.state(node, RK.scopeText, role.scope);
  emission.quote(node, RK.activity, role.activity);
  emission.source(node, role.activity.spans);
  if (role.pointer !== undefined) emission.witness(node, RK.activity, role.pointer.spans);
  for (const { mode, words } of role.modes) {
    const body = concept('modality', mode);
    facts.add(node, RK.modality, body);
    const confidence = words === undefined ? DEFAULT_MODE_CONFIDENCE : 1;
    const spans = words?.spans ?? role.activity.spans;
    evidence.annotate({
      about: node,
      body,
      spans,
      what: `mode/${mode}`,
      motivation: OA.classifying,
      confidence,
    });
  }
  for (const mention of role.counterparts) {
    facts.add(node, RK.counterpart, emission.identify(node, mention, 'counterpart'));
  }
}

function bearerName({ actors }: Emission, { bearer }: RoleAssignment): string {
  if (bearer.kind === 'generic') return bearer.label;
  if (bearer.kind === 'municipality') return bearer.municipality.name;
  return partyName(actors.partyOf(bearer));
}
