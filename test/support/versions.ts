/** The versions of an agreement that some texts make, and their text as a reader would have it. */
import type { Conversion } from '../../src/index.js';
import { convertSource, deriveFrom, readText, withDerivedDiagnostics } from '../../src/index.js';
import { Ordinals } from '../../src/ordinals.js';
import { DCTERMS, ELI, RDF, RDFS, RK } from '../../src/rdf/namespaces.js';
import { QuadIndex } from '../../src/rdf/quad-index.js';
import type { NamedNode, Quad } from '../../src/rdf/terms.js';
import { iri } from '../../src/rdf/terms.js';
import { KNOWLEDGE, convertText } from './knowledge.js';

/** The classes of parts in the order in which they stand in a text. */
const ORDER = [
  'Preamble',
  'Sentence',
  'Division',
  'Article',
  'Paragraph',
  'Item',
  'SupplementaryProvision',
  'Testimonium',
  'AnnexSection',
  'AnnexRow',
  'Annex',
];

/** The conversions of some texts, named 0.txt, 1.txt …, with what could not be applied of them. */
export function convertTogether(...texts: readonly string[]): readonly Conversion[] {
  const conversions = texts.map((text, at) =>
    convertText({ path: `${at}.txt`, name: `${at}.txt`, bytes: Buffer.from(text) }, KNOWLEDGE),
  );
  const graphs = conversions.map(conversion => conversion.graphs);
  return withDerivedDiagnostics(conversions, deriveFrom(graphs, KNOWLEDGE));
}

/** Everything that texts say and what follows from them. */
export function quadsOf(...texts: readonly string[]): readonly Quad[] {
  const ordinals = new Ordinals();
  const graphs = texts.flatMap((text, at) => {
    const name = `${at}.txt`;
    const file = { path: name, name, bytes: Buffer.from(text) };
    const converted = convertSource(
      readText(file.bytes, name),
      { file, knowledge: KNOWLEDGE },
      ordinals,
    );
    return converted.map(conversion => conversion.graphs);
  });
  return [
    ...graphs.flatMap(({ document, evidence, reference }) => [
      ...document,
      ...evidence,
      ...reference,
    ]),
    ...deriveFrom(graphs, KNOWLEDGE),
  ];
}

/** The graph of some texts, with questions about versions. */
export class Versions {
  readonly quads: readonly Quad[];
  readonly #store: QuadIndex;

  constructor(...texts: readonly string[]) {
    this.quads = quadsOf(...texts);
    this.#store = new QuadIndex(this.quads);
  }

  /** The version of a day; the only one where all texts are of one agreement. */
  version(date: string): NamedNode {
    const found = this.#store
      .subjects(RDF.type, RK.ConsolidatedVersion)
      .filter(({ value }) => value.endsWith(`/version/${date}`));
    if (found.length !== 1) throw new Error(`${found.length} versions of ${date}`);
    return iri(found[0]!.value);
  }

  /** The nodes of a class. */
  all(type: NamedNode): readonly string[] {
    return this.#store.subjects(RDF.type, type).map(({ value }) => value);
  }

  /** The last parts of the IRIs that a node has for a property, sorted. */
  names(node: NamedNode, property: NamedNode): readonly string[] {
    return this.values(node, property)
      .map(value => value.replace(/^.*\//, ''))
      .sort();
  }

  values(node: NamedNode, property: NamedNode): readonly string[] {
    return this.#store
      .objects(node, property)
      .map(({ value }) => value)
      .sort();
  }

  /** The part of a version with a path: the node of the version’s own, or that of an instrument. */
  part(date: string, path: string): NamedNode {
    const version = this.version(date);
    const parts = this.values(version, ELI.has_part).filter(value => value.endsWith(`/${path}`));
    if (parts.length !== 1) throw new Error(`${parts.length} parts ${path} of ${date}`);
    return iri(parts[0]!);
  }

  /** What the diagnostics of a version say. */
  refusals(date: string): readonly string[] {
    const diagnostic = iri(`${this.version(date).value}/diagnostic/1`);
    return this.#store
      .objects(diagnostic, RDFS.comment)
      .filter(term => term.termType === 'Literal' && term.language === 'ja')
      .map(({ value }) => value);
  }

  /** The text of a version: one line a paragraph, a row or a heading. */
  text(date: string): readonly string[] {
    const version = this.version(date);
    const title = this.values(version, DCTERMS.title).map(value => `【${value}】`);
    return [...title, ...this.#children(version).flatMap(node => this.#lines(node))];
  }

  #children(node: NamedNode): readonly NamedNode[] {
    return this.values(node, ELI.has_part)
      .map(value => iri(value))
      .sort((a, b) => (this.#rank(a) < this.#rank(b) ? -1 : 1));
  }

  #rank(node: NamedNode): string {
    const kind = ORDER.findIndex(name => this.names(node, RDF.type).includes(`ns#${name}`));
    const order = this.values(node, RK.order)[0] ?? '0';
    const number = this.values(node, ELI.number)[0] ?? '';
    return `${String(kind).padStart(2, '0')} ${order.padStart(4, '0')} ${number.padStart(8, '0')}`;
  }

  #is(node: NamedNode, type: NamedNode): boolean {
    return this.values(node, RDF.type).includes(type.value);
  }

  #lines(node: NamedNode): readonly string[] {
    const [label = ''] = this.values(node, RDFS.label);
    const [text = ''] = this.values(node, RK.text);
    if (this.#is(node, RK.AnnexRow)) return [this.#rowLine(node)];
    if (this.#is(node, RK.Paragraph)) {
      const items = this.#children(node).filter(child => !this.#is(child, RK.Sentence));
      return [`${label} ${text}`, ...items.flatMap(item => this.#lines(item))];
    }
    if (this.#is(node, RK.Testimonium)) return [];
    const inner = this.#children(node).flatMap(child => this.#lines(child));
    const own = text === '' ? label : `${label} ${text}`;
    return own === '' ? inner : [own, ...inner];
  }

  #roles(measure: NamedNode): readonly NamedNode[] {
    const letter = (role: string): string => role.slice(-1);
    const roles = [...this.values(measure, RK.roleAssignment)];
    return roles.sort((a, b) => (letter(a) < letter(b) ? -1 : 1)).map(role => iri(role));
  }

  #rowLine(row: NamedNode): string {
    const measures = this.values(row, RK.definesMeasure).map(value => iri(value));
    const cells = measures.flatMap(measure => [
      ...this.values(measure, RK.heading),
      ...this.values(measure, RK.content),
      ...this.#roles(measure).flatMap(role => this.values(role, RK.activity)),
    ]);
    const number = this.values(row, ELI.number)[0] ?? this.values(row, RK.order)[0] ?? '';
    return `${number} ${cells.join('｜')}`;
  }
}
