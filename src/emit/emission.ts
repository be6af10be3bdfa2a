/** What the emitters of one document share. */
import type {
  Actor,
  ActorMention,
  Agreement,
  MeasurePlace,
  MunicipalityName,
  Party,
  Quotation,
} from '../model/agreement.js';
import type {
  Annex,
  AnnexRow,
  Article,
  DocumentNode,
  SupplementaryProvision,
} from '../model/document.js';
import { descendants } from '../model/document.js';
import type { LinkMethod, Links } from '../model/links.js';
import { municipalityKey } from '../model/links.js';
import type { Span } from '../model/text.js';
import type { InstrumentIris } from '../rdf/iris.js';
import {
  graphs,
  instrumentIris,
  municipalityIri,
  part,
  partyLetter,
  prefectureIri,
} from '../rdf/iris.js';
import { OA, RDF, RDFS, RK, XSD } from '../rdf/namespaces.js';
import { GraphWriter, ja, typed } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import { identityOf } from './identity.js';
import type { NewTextNodes } from './new-text-nodes.js';
import { newTextNodes } from './new-text-nodes.js';
import { EvidenceWriter } from './provenance.js';

/** How sure a code is that a rule singled out among municipalities of one name. */
const RULE_CONFIDENCE = 0.9;

/** One document on its way to quads. */
export class Emission {
  readonly agreement: Agreement;
  readonly links: Links;
  readonly iris: InstrumentIris;
  /** Facts read from this document. */
  readonly facts: GraphWriter;
  /** Facts that more than one document may state: municipalities, laws, regions. */
  readonly reference = new GraphWriter(graphs.reference);
  readonly evidenceGraph: GraphWriter;
  readonly evidence: EvidenceWriter;
  readonly #newText: NewTextNodes;
  readonly #generic = new Map<string, NamedNode>();
  readonly #unidentified = new Map<string, NamedNode>();
  readonly #numbers = new Map<string, number>();
  /** Nodes that are marked for review. */
  readonly #reviewed = new Set<string>();
  /** The supplementary provision that an article stands in. */
  readonly #supplementOf = new Map<Article, NamedNode>();

  constructor(agreement: Agreement, links: Links, ordinal: number) {
    const { source } = agreement.document;
    this.agreement = agreement;
    this.links = links;
    this.iris = instrumentIris({ ...identityOf(agreement, links), ordinal });
    this.facts = new GraphWriter(graphs.document(source.id));
    this.evidenceGraph = new GraphWriter(graphs.evidence(source.id));
    this.evidence = new EvidenceWriter(this.evidenceGraph, source);
    this.#newText = newTextNodes(agreement.document, this.instrument);
    for (const supplement of descendants(agreement.document.children, 'supplement'))
      for (const article of descendants([supplement], 'article'))
        this.#supplementOf.set(article, this.supplement(supplement));
  }

  get instrument(): NamedNode {
    return this.iris.instrument;
  }

  /** States where the words for a node stand, and that they need a look where they were recognised (OCR). */
  source(node: NamedNode, spans: readonly Span[], property: NamedNode = RK.source): void {
    this.facts.add(node, property, ...this.evidence.spans(spans));
    if (this.#reviewed.has(node.value) || !this.evidence.isRecognised(spans)) return;
    this.#reviewed.add(node.value);
    this.facts.add(node, RK.reviewNeeded, typed('true', XSD.boolean));
  }

  /** States a text of a node and where it stands. */
  quote(node: NamedNode, property: NamedNode, quotation: Quotation | undefined): void {
    if (quotation !== undefined) this.facts.add(node, property, ja(quotation.text));
  }

  /** States a text of a node with the words that give it. */
  state(node: NamedNode, property: NamedNode, quotation: Quotation | undefined): void {
    if (quotation === undefined) return;
    this.facts.add(node, property, ja(quotation.text));
    this.witness(node, property, quotation.spans);
  }

  /** States which words give the value of a property that is a text or a number. */
  witness(about: NamedNode, property: NamedNode, spans: readonly Span[]): void {
    const what = `value/${property.value.slice(property.value.search(/[^/#]+$/))}`;
    this.evidence.annotate({
      about,
      property,
      spans,
      what,
      motivation: OA.describing,
      confidence: 1,
    });
  }

  /** The node of an actor; groups and unidentified municipalities are nodes of this document. */
  actor(actor: Actor): NamedNode {
    if (actor.kind === 'party') {
      const party = this.agreement.parties.find(({ order }) => order === actor.order);
      return party === undefined ? this.#genericActor(String(actor.order)) : this.party(party);
    }
    return actor.kind === 'generic'
      ? this.#genericActor(actor.label)
      : this.municipality(actor.municipality);
  }

  /** The municipality, prefecture, organization or blank that a party is. */
  party({ order, municipality, prefecture, organization }: Party): NamedNode {
    if (municipality !== undefined) return this.municipality(municipality);
    const code = this.links.prefectures.get(prefecture ?? '')?.code;
    if (code !== undefined) return prefectureIri(code);
    const kind = (prefecture ?? organization) === undefined ? 'placeholder' : 'organization';
    return part(this.instrument, kind, `party-${partyLetter(order)}`);
  }

  /** A municipality by its code, or a node of this document where no code could be given. */
  municipality(name: MunicipalityName): NamedNode {
    const link = this.links.municipalities.get(municipalityKey(name));
    return link === undefined
      ? this.#unidentifiedMunicipality(name)
      : municipalityIri(link.municipality.code);
  }

  /** How the name of an actor was resolved to a code; undefined where it has none. */
  linkMethod(actor: Actor): LinkMethod | undefined {
    const name =
      actor.kind === 'party'
        ? this.agreement.parties.find(({ order }) => order === actor.order)?.municipality
        : actor.kind === 'municipality'
          ? actor.municipality
          : undefined;
    return name === undefined
      ? undefined
      : this.links.municipalities.get(municipalityKey(name))?.method;
  }

  /** States that some words name an actor, and what of. */
  identify(about: NamedNode, { actor, spans }: ActorMention, what: string): NamedNode {
    const body = this.actor(actor);
    const linkMethod = this.linkMethod(actor);
    const confidence = linkMethod === 'rule' ? RULE_CONFIDENCE : 1;
    this.evidence.annotate({
      about,
      body,
      spans,
      what,
      motivation: OA.identifying,
      confidence,
      linkMethod,
    });
    return body;
  }

  #genericActor(label: string): NamedNode {
    return this.#localNode(this.#generic, label, { path: 'actor', type: RK.GenericActor });
  }

  #unidentifiedMunicipality(name: MunicipalityName): NamedNode {
    const kind = { path: 'unidentified', type: RK.UnidentifiedMunicipality };
    return this.#localNode(this.#unidentified, municipalityKey(name), kind);
  }

  #localNode(
    known: Map<string, NamedNode>,
    label: string,
    kind: { path: string; type: NamedNode },
  ): NamedNode {
    const before = known.get(label);
    if (before !== undefined) return before;
    const node = part(this.instrument, kind.path, known.size + 1);
    known.set(label, node);
    this.facts.add(node, RDF.type, kind.type);
    this.facts.add(node, RDFS.label, ja(label));
    this.facts.add(node, RK.inInstrument, this.instrument);
    return node;
  }

  /** The number of a date by its wording, and of a cited text by its name: one node each. */
  number(kind: 'date' | 'cited', wording: string): number {
    const known = this.#numbers.get(`${kind} ${wording}`);
    if (known !== undefined) return known;
    const number = (this.#numbers.get(kind) ?? 0) + 1;
    this.#numbers.set(kind, number);
    this.#numbers.set(`${kind} ${wording}`, number);
    return number;
  }

  /** An article; one of a supplementary provision is numbered within it. */
  article(article: Article): NamedNode {
    const whole = this.#supplementOf.get(article) ?? this.instrument;
    return this.#newText.nodes.get(article) ?? part(whole, 'art', article.number);
  }

  /** What new text lies in: the sentence that brings it. */
  wholeOf(node: DocumentNode): NamedNode {
    return this.#newText.wholes.get(node) ?? this.instrument;
  }

  /** The node of new text, or of an annex that takes the place of another. */
  nodeOf(node: DocumentNode): NamedNode | undefined {
    return node.kind === 'annex' ? this.annex(node) : this.#newText.nodes.get(node);
  }

  supplement(supplement: SupplementaryProvision): NamedNode {
    return part(this.instrument, 'suppl', supplement.order);
  }

  /** The part of the instrument that lays down a measure. */
  place(place: MeasurePlace): NamedNode {
    if (place.kind === 'row') return this.row(place.annex, place.section, place.row);
    if (place.kind === 'paragraph-row') {
      const { article, paragraph, row } = place;
      return part(this.article(article), 'para', paragraph.order, 'row', row.order);
    }
    const { whole, paragraph, items } = place;
    const node = whole.kind === 'annex' ? this.annex(whole) : this.article(whole);
    const within = paragraph === undefined ? node : part(node, 'para', paragraph.order);
    return items.reduce((above, item) => part(above, 'item', item.order), within);
  }

  annex(annex: Annex): NamedNode {
    return this.#newText.nodes.get(annex) ?? part(this.instrument, 'annex', annex.order);
  }

  /** A section of an annex by its path; an annex without headings has the section 0. */
  section(annex: Annex, path: readonly number[]): NamedNode {
    return part(this.annex(annex), path.length === 0 ? '0' : path.join('-'));
  }

  row(annex: Annex, path: readonly number[], row: AnnexRow): NamedNode {
    return part(this.section(annex, path), row.order);
  }
}
