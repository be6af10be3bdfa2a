/** What the emitters of one document share. */
import type {
  ActorMention,
  Agreement,
  Clause,
  MeasurePlace,
  Quotation,
} from '../model/agreement.js';
import type {
  Annex,
  AnnexRow,
  Article,
  DocumentNode,
  Item,
  LeafKind,
  SupplementaryProvision,
} from '../model/document.js';
import { descendants, leaves } from '../model/document.js';
import type { Links } from '../model/links.js';
import type { Span } from '../model/text.js';
import type { InstrumentIris } from '../rdf/iris.js';
import { graphs, instrumentIris, part } from '../rdf/iris.js';
import { OA, RK, XSD } from '../rdf/namespaces.js';
import { GraphWriter, ja, typed } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import { ActorNodes } from './actor-nodes.js';
import { identityOf } from './identity.js';
import type { NewTextNodes } from './new-text-nodes.js';
import { newTextNodes } from './new-text-nodes.js';
import { EvidenceWriter } from './provenance.js';

/** How sure a code is that a rule singled out among municipalities of one name. */
const RULE_CONFIDENCE = 0.9;

/** What stands between the parts of a text and is none of it. */
export const NO_TEXT: ReadonlySet<LeafKind> = new Set(['debris', 'history']);

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
  readonly actors: ActorNodes;
  /** What page breaks left in the text, and notes of its changes, in order. */
  readonly debris: readonly Span[];
  readonly #newText: NewTextNodes;
  readonly #numbers = new Map<string, number>();
  /** Nodes that are marked for review. */
  readonly #reviewed = new Set<string>();
  /** The supplementary provision that an article stands in. */
  readonly #supplementOf = new Map<Article, NamedNode>();
  readonly #clauses: ReadonlyMap<Article, Clause>;

  constructor(agreement: Agreement, links: Links, ordinal: number) {
    const { source } = agreement.document;
    this.agreement = agreement;
    this.links = links;
    this.iris = instrumentIris({ ...identityOf(agreement, links), ordinal });
    this.facts = new GraphWriter(graphs.document(source.id));
    this.evidenceGraph = new GraphWriter(graphs.evidence(source.id));
    this.evidence = new EvidenceWriter(this.evidenceGraph, source);
    this.actors = new ActorNodes(agreement, { links, facts: this.facts, ...this.iris });
    this.debris = [...leaves(agreement.document.children)]
      .filter(({ kind }) => NO_TEXT.has(kind))
      .flatMap(({ spans }) => spans);
    this.#clauses = new Map(agreement.clauses.map(clause => [clause.article, clause]));
    this.#newText = newTextNodes(agreement, this.instrument);
    for (const supplement of descendants(agreement.document.children, 'supplement'))
      for (const article of descendants([supplement], 'article'))
        this.#supplementOf.set(article, this.supplement(supplement));
  }

  get instrument(): NamedNode {
    return this.iris.instrument;
  }

  /** What made the agreement by this text: the instrument itself, or another, whose text was changed since. */
  get maker(): NamedNode {
    return this.iris.first ?? this.iris.instrument;
  }

  /** States where the words for a node stand, and that they need a look where they were recognised (OCR). */
  source(node: NamedNode, spans: readonly Span[], property: NamedNode = RK.source): void {
    this.facts.addEach(node, property, this.evidence.spans(spans));
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

  /** States that some words name an actor, and what of. */
  identify(about: NamedNode, { actor, spans }: ActorMention, what: string): NamedNode {
    const body = this.actors.node(actor);
    const linkMethod = this.actors.linkMethod(actor);
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

  /** What an article means; undefined for one of new text. */
  clauseOf(article: Article): Clause | undefined {
    return this.#clauses.get(article);
  }

  /** What new text lies in: the sentence that brings it. */
  wholeOf(node: DocumentNode): NamedNode {
    return this.#newText.wholes.get(node) ?? this.instrument;
  }

  /** The node of new text, or of an annex that takes the place of another. */
  nodeOf(node: DocumentNode): NamedNode | undefined {
    if (node.kind === 'annex') return this.annex(node);
    return this.#newText.nodes.get(node);
  }

  supplement(supplement: SupplementaryProvision): NamedNode {
    return this.#newText.nodes.get(supplement) ?? part(this.instrument, 'suppl', supplement.order);
  }

  /** The part of the instrument that lays down a measure. */
  place(place: MeasurePlace): NamedNode {
    if (place.kind === 'row') return this.row(place.annex, place.section, place.row);
    if (place.kind === 'paragraph-row') {
      const { article, paragraph, row } = place;
      return part(this.article(article), 'para', paragraph.order, 'row', row.order);
    }
    const { whole, paragraph, items } = place;
    if (whole.kind === 'new-text') return this.#newEntry(items);
    const node = whole.kind === 'annex' ? this.annex(whole) : this.article(whole);
    const within = paragraph === undefined ? node : part(node, 'para', paragraph.order);
    return items.reduce((above, item) => part(above, 'item', item.order), within);
  }

  /** An entry that a change brings, or one below it. */
  #newEntry([outermost, ...below]: readonly Item[]): NamedNode {
    const named = outermost === undefined ? undefined : this.#newText.nodes.get(outermost);
    return below.reduce((above, item) => part(above, 'item', item.order), named ?? this.instrument);
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
