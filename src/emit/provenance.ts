/** Where each statement stands in the source: spans, annotations, the source itself, diagnostics. */
import type { Quotation } from '../model/agreement.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { DIAGNOSTICS } from '../model/diagnostic.js';
import type { LinkMethod } from '../model/links.js';
import type { Span, SourceText } from '../model/text.js';
import { hull, slice } from '../model/text.js';
import { annotationIri, part, sourceIri, spanIri } from '../rdf/iris.js';
import { DCTERMS, NIF, OA, RDF, RDFS, RK, XSD } from '../rdf/namespaces.js';
import type { GraphWriter, NamedNode } from '../rdf/terms.js';
import { en, iri, ja, string, typed } from '../rdf/terms.js';
import { Doubts } from './doubts.js';
import type { PageArea } from './page-areas.js';
import { pageAreas } from './page-areas.js';

/** What says how a part of a PDF is named in a fragment, as the Web Annotation model asks for it. */
const PDF_FRAGMENTS = iri('http://tools.ietf.org/rfc/rfc3778');

/** What an annotation says of some words. */
export interface Annotation {
  /** The node the words are about. */
  readonly about: NamedNode;
  /** What the words make of it: a concept, a municipality, a provision; absent where it is a text. */
  readonly body?: NamedNode;
  readonly spans: readonly Span[];
  /** The last part of the annotation's IRI: `mode/lead`. */
  readonly what: string;
  readonly motivation: NamedNode;
  /** 1 where a rule read it from the words; lower where it is inferred. */
  readonly confidence: number;
  /** The property of `about` whose value the words give, where the value is a text or a number. */
  readonly property?: NamedNode;
  /** How the body was found to be what the words name, where it has a code. */
  readonly linkMethod?: LinkMethod | undefined;
}

/** Writes the evidence graph of one source. Offsets become Unicode code points here and nowhere else. */
export class EvidenceWriter {
  readonly #graph: GraphWriter;
  readonly #source: SourceText;
  readonly #node: NamedNode;
  readonly #codePoints: Uint32Array | undefined;
  readonly #doubts: Doubts;
  readonly #written = new Set<string>();

  constructor(graph: GraphWriter, source: SourceText) {
    this.#graph = graph;
    this.#source = source;
    this.#node = sourceIri(source.id);
    this.#codePoints = codePointsOf(source);
    this.#doubts = new Doubts(source.doubts);
  }

  /**
   * The node of each span.
   *
   *     src:619c…#char=1867,1907 a rk:TextSpan ; oa:hasSource src:619c… ;
   *       oa:hasSelector <…#char=1867,1907&sel> ; nif:anchorOf "松前町と…"@ja .
   *
   * Of a file that has pages also where it stands on them, in points from the upper left corner:
   *
   *     src:619c…#char=1867,1907 rk:page 2 ; oa:hasSelector <…#char=1867,1907&page=2> .
   *     <…&page=2> a oa:FragmentSelector ; dcterms:conformsTo <http://tools.ietf.org/rfc/rfc3778> ;
   *       rdf:value "page=2&viewrect=56,120,400,30" .
   *
   * Of recognised text also how sure it is: src:619c…#char=1867,1907 nif:confidence 0.83 .
   *
   * https://www.w3.org/TR/annotation-model/#text-position-selector, https://www.rfc-editor.org/rfc/rfc5147
   */
  spans(spans: readonly Span[]): readonly NamedNode[] {
    return spans.map(span => {
      const offsets = this.toCodePoints(span);
      const node = spanIri(this.#source.id, offsets);
      if (!this.#written.has(node.value)) this.#writeSpan(node, span, offsets);
      return node;
    });
  }

  #writeSpan(node: NamedNode, span: Span, offsets: Span): void {
    this.#written.add(node.value);
    const selector = iri(`${node.value}&sel`);
    this.#graph.add(node, RDF.type, RK.TextSpan);
    this.#graph.add(node, OA.hasSource, this.#node);
    this.#graph.add(node, OA.hasSelector, selector);
    this.#graph.add(node, NIF.anchorOf, ja(slice(this.#source.text, span)));
    this.#graph.add(selector, RDF.type, OA.TextPositionSelector);
    this.#graph.add(selector, OA.start, typed(String(offsets.start), XSD.nonNegativeInteger));
    this.#graph.add(selector, OA.end, typed(String(offsets.end), XSD.nonNegativeInteger));
    for (const area of pageAreas(this.#source.places ?? [], span)) this.#writeArea(node, area);
    const confidence = this.#doubts.lowestIn(span)?.toFixed(2);
    if (confidence !== undefined)
      this.#graph.add(node, NIF.confidence, typed(confidence, XSD.decimal));
  }

  /** Whether some of the characters of spans were recognised in a picture. */
  isRecognised(spans: readonly Span[]): boolean {
    return spans.some(span => this.#doubts.lowestIn(span) !== undefined);
  }

  /** Structure words that were corrected: src:619c…#char=12,13 nif:anchorOf "第"@ja ; rk:reading "征"@ja . */
  writeCorrections(): void {
    for (const { span, reading } of this.#doubts.corrections) {
      for (const node of this.spans([span])) this.#graph.add(node, RK.reading, ja(reading));
    }
  }

  #writeArea(node: NamedNode, { page, box }: PageArea): void {
    const selector = iri(`${node.value}&page=${page}`);
    this.#graph.add(node, RK.page, typed(String(page), XSD.integer));
    this.#graph.add(node, OA.hasSelector, selector);
    this.#graph.add(selector, RDF.type, OA.FragmentSelector);
    this.#graph.add(selector, DCTERMS.conformsTo, PDF_FRAGMENTS);
    this.#graph.add(selector, RDF.value, string(`page=${page}&viewrect=${box.join(',')}`));
  }

  /** A span in code points of the source. */
  toCodePoints({ start, end }: Span): Span {
    const offsets = this.#codePoints;
    return { start: offsets?.[start] ?? start, end: offsets?.[end] ?? end };
  }

  /**
   * The words that decided something.
   *
   *     <id/annotation/619c…/1893-1897/mode/lead> a oa:Annotation ; oa:motivatedBy oa:classifying ;
   *       oa:hasBody mod:lead ; oa:hasTarget src:619c…#char=1893,1897 ; rk:annotates <…/role/a> ; nif:confidence 1.0 .
   */
  annotate(annotation: Annotation): void {
    const { about, body, property, spans, what, motivation, confidence, linkMethod } = annotation;
    const whole = hull(spans);
    if (whole === undefined) return;
    const node = annotationIri(this.#source.id, this.toCodePoints(whole), what);
    this.#graph.add(node, RDF.type, OA.Annotation);
    this.#graph.add(node, OA.motivatedBy, motivation);
    this.#graph.add(node, OA.hasBody, body);
    this.#graph.add(node, RK.statesValueOf, property);
    this.#graph.addEach(node, OA.hasTarget, this.spans(spans));
    this.#graph.add(node, RK.annotates, about);
    this.#graph.add(node, NIF.confidence, typed(confidence.toFixed(1), XSD.decimal));
    if (linkMethod !== undefined) this.#graph.add(node, RK.linkMethod, string(linkMethod));
  }

  /** The source file with its text, so that every span can be shown from the graph alone. */
  writeSource(): void {
    const node = this.#node;
    this.#graph.add(node, RDF.type, RK.SourceDocument);
    this.#graph.add(node, RDFS.label, string(this.#source.fileName));
    this.#graph.add(node, RK.sha256, string(this.#source.sha256));
    this.#graph.add(node, DCTERMS.format, string(this.#source.mediaType));
    this.#graph.add(node, NIF.isString, ja(this.#source.text));
  }

  /** What a reader should know of the conversion, at its place; `before` are numbered already. */
  writeDiagnostics(diagnostics: readonly Diagnostic[], before = 0): void {
    diagnostics.forEach(({ code, spans, detail }, at) => {
      const node = part(this.#node, 'diagnostic', before + at + 1);
      const { severity, ja: japanese, en: english } = DIAGNOSTICS[code];
      const suffix = detail === undefined ? '' : ` (${detail})`;
      this.#graph.add(node, RDF.type, RK.Diagnostic);
      this.#graph.add(node, RK.diagnosticCode, string(code));
      this.#graph.add(node, RK.severity, string(severity));
      this.#graph.add(node, RDFS.comment, ja(japanese + suffix), en(english + suffix));
      this.#graph.add(node, OA.motivatedBy, OA.commenting);
      const targets = spans.length === 0 ? [this.#node] : this.spans(spans);
      this.#graph.addEach(node, OA.hasTarget, targets);
    });
  }
}

const codePoints = new WeakMap<SourceText, { readonly offsets: Uint32Array | undefined }>();

/** The offsets of a source, counted once for all the instruments in it. */
function codePointsOf(source: SourceText): Uint32Array | undefined {
  const counted = codePoints.get(source) ?? { offsets: codePointOffsets(source.text) };
  codePoints.set(source, counted);
  return counted.offsets;
}

/** UTF-16 offset → code point offset; undefined where they are the same, as in most texts. */
function codePointOffsets(text: string): Uint32Array | undefined {
  if (!/[\uD800-\uDBFF]/.test(text)) return undefined;
  const offsets = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    offsets[at] = count;
    const isPair = (text.codePointAt(at) ?? 0) > 0xffff;
    if (!isPair) count += 1;
    else if (at + 1 < text.length) {
      offsets[at + 1] = count;
      at += 1;
      count += 1;
    }
  }
  offsets[text.length] = count;
  return offsets;
}

/** The spans of a quotation, none where there is none. */
export function spansOf(quotation: Quotation | undefined): readonly Span[] {
  return quotation?.spans ?? [];
}
