/**
 * Every IRI we mint. They are built from facts in the text and registry codes only, in ASCII; the
 * same text gives the same IRIs. The patterns are those of docs/architecture.md.
 */
import type { NamedNode } from '@rdfjs/types';
import type { Span } from '../model/text.js';
import { BASE } from './namespaces.js';
import { iri } from './terms.js';

/** The named graphs. */
export const graphs = {
  reference: iri(`${BASE}graph/reference`),
  vocabulary: iri(`${BASE}graph/vocab`),
  ontology: iri(`${BASE}graph/ontology`),
  derived: iri(`${BASE}graph/derived`),
  dataset: iri(`${BASE}graph/dataset`),
  document: (sourceId: string): NamedNode => iri(`${BASE}graph/doc/${sourceId}`),
  evidence: (sourceId: string): NamedNode => iri(`${BASE}graph/evidence/${sourceId}`),
  enrichment: (source: string): NamedNode => iri(`${BASE}graph/enrichment/${source}`),
  run: (id: string): NamedNode => iri(`${BASE}graph/run/${id}`),
};

/**
 * The default graph of a query written out, in a store whose own default graph holds more: all graphs but the
 * enrichment graphs, each triple once. It is no part of the dataset.
 */
export const UNION_GRAPH = `${BASE}graph/union`;

/**
 * A graph with one triple, in a store that is given the union: where the triple is seen without the name of the graph,
 * the store's default graph shows all graphs.
 */
export const MARK_GRAPH = `${BASE}graph/mark`;

/** Its triple. */
export const MARK = `<${MARK_GRAPH}> <${MARK_GRAPH}> <${MARK_GRAPH}>`;

/** What the names of all our graphs begin with. */
export const GRAPH_PREFIX = `${BASE}graph/`;

/** What the IRIs of runs begin with. */
export const RUN_PREFIX = `${BASE}id/run/`;

/** Graphs that are not part of the default graph of a query: facts from outside the documents. */
export const ENRICHMENT_PREFIX = `${BASE}graph/enrichment/`;

/** A concept of one of our schemes: `concept('theme', 'disaster')`. */
export function concept(scheme: string, slug: string): NamedNode {
  return iri(`${BASE}vocab/${scheme}/${slug}`);
}

/** A municipality by its five-digit code. */
export function municipalityIri(code: string): NamedNode {
  return iri(`${BASE}id/municipality/${code}`);
}

/** The head of a municipality, as an office. */
export function officeIri(municipality: NamedNode): NamedNode {
  return iri(`${municipality.value}/office/head`);
}

/** A prefecture by its two-digit code. */
export function prefectureIri(code: string): NamedNode {
  return iri(`${BASE}id/prefecture/${code}`);
}

/** The plain code of a municipality or prefecture in e-Stat's linked data, by its rule. */
export function eStatIri(code5: string): NamedNode {
  return iri(`http://data.e-stat.go.jp/lod/sac/C${code5}`);
}

/** A region of the register. */
export function regionIri(slug: string): NamedNode {
  return iri(`${BASE}id/region/${slug}`);
}

/** A law by its e-Gov id. */
export function lawIri(lawId: string): NamedNode {
  return iri(`${BASE}id/law/${lawId}`);
}

/** The page of a law on e-Gov. */
export function eGovIri(lawId: string): NamedNode {
  return iri(`https://laws.e-gov.go.jp/law/${lawId}`);
}

/** A notice of the register. */
export function noticeIri(slug: string): NamedNode {
  return iri(`${BASE}id/notice/${slug}`);
}

/** A source file by its id. */
export function sourceIri(sourceId: string): NamedNode {
  return iri(`${BASE}id/source/${sourceId}`);
}

/** Characters of a source, by code points: RFC 5147. */
export function spanIri(sourceId: string, { start, end }: Span): NamedNode {
  return iri(`${BASE}id/source/${sourceId}#char=${start},${end}`);
}

/** An annotation of some characters of a source. */
export function annotationIri(sourceId: string, { start, end }: Span, what: string): NamedNode {
  return iri(`${BASE}id/annotation/${sourceId}/${start}-${end}/${what}`);
}

/** One run of the converter. */
export function runIri(id: string): NamedNode {
  return iri(`${BASE}id/run/${id}`);
}

/** The converter, as the agent of runs. */
export function softwareIri(version: string): NamedNode {
  return iri(`${BASE}id/software/renkei/${version}`);
}

/** The dataset as published. */
export const datasetIri = iri(`${BASE}dataset`);

/** A part of a node: `part(instrument, 'art', 6, 'para', 2)`. */
export function part(whole: NamedNode, ...path: readonly (string | number)[]): NamedNode {
  return iri([whole.value, ...path].join('/'));
}

/** The agreement that an instrument changes, where it is not said which that is. */
export function unidentifiedIn(instrument: NamedNode): NamedNode {
  return part(instrument, 'changed');
}

/**
 * The agreement that an instrument restates as a whole without saying when it was concluded: it is known, but for that
 * day. `…/23202-23501/undated/doc/2022-03-25` restates `…/23202-23501/undated`.
 */
export function undatedAgreement({ value }: NamedNode): NamedNode | undefined {
  const whole = /^.*\/undated[^/]*(?=\/doc\/[^/]+$)/.exec(value)?.[0];
  return whole === undefined ? undefined : iri(whole);
}

/** An older agreement that an instrument ends besides what it lays down, from 1. */
export function endedBy(instrument: NamedNode, order: number): NamedNode {
  return part(instrument, 'ended', order);
}

/** The letter of a party, in the order the text names them: a, b, c … */
export function partyLetter(order: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + Math.min(order, 26) - 1);
}

/** What identifies an instrument among all. */
export interface InstrumentIdentity {
  /** Five-digit codes of the parties that are known. */
  readonly codes: readonly string[];
  /** Whether every party is known. */
  readonly complete: boolean;
  readonly status: 'concluded' | 'draft' | 'undetermined';
  readonly concludedOn: string | undefined;
  /** When the agreement was first concluded: `concludedOn` itself unless the instrument changes one. */
  readonly firstConcludedOn: string | undefined;
  readonly sourceId: string;
  /** From 1; above 1 for further agreements of the same parties, or changes of one, on the same day. */
  readonly ordinal: number;
  /** Whether it changes or ends an agreement that was concluded before it. */
  readonly isChange: boolean;
  /** Whether it is a declaration, that makes no agreement. */
  readonly isDeclaration: boolean;
  /** Of a text with later changes in it: from when it is as it stands, where that is known. */
  readonly amendedText?: { readonly versionDate: string | undefined };
}

/** The IRIs of an instrument and of the agreement that it makes or changes. */
export interface InstrumentIris {
  readonly instrument: NamedNode;
  readonly agreement?: NamedNode;
  /** Of a text with later changes in it: the instrument that made the agreement, whose own text is another. */
  readonly first?: NamedNode;
}

/**
 * The IRIs of an instrument.
 *
 *     id/agreement/16202-16205/2016-10-03/doc/2026-01-19     concluded
 *     id/agreement/16202-16205/2016-10-03/doc/2026-01-19-2   a second change of that day
 *     id/agreement/16202-16205/2016-10-03/text/2026-04-01    its text with all changes up to that day in it
 *     id/agreement/16202-16205/undated/doc/2026-01-19        a change of an agreement whose day it does not give
 *     id/agreement/16201-x/draft-b3e443e1                    a draft: it makes no agreement
 *     id/agreement/x/text-0f3c91aa                           a text that does not say what it is
 *     id/declaration/38201/2016-07-13                        a declaration: it makes no agreement
 */
export function instrumentIris(identity: InstrumentIdentity): InstrumentIris {
  const { complete, status, sourceId, concludedOn, isDeclaration } = identity;
  const codes = [...identity.codes]
    .sort()
    .concat(complete ? [] : ['x'])
    .join('-');
  const further = identity.ordinal > 1 ? `-${identity.ordinal}` : '';
  const short = `${sourceId.slice(0, 8)}${further}`;
  const parties = `${BASE}id/${isDeclaration ? 'declaration' : 'agreement'}/${codes}`;
  if (status === 'draft') return { instrument: iri(`${parties}/draft-${short}`) };
  if (status === 'undetermined' || concludedOn === undefined) {
    return { instrument: iri(`${parties}/text-${short}`) };
  }
  return concludedIris(identity, { parties, concludedOn, short, further });
}

interface Names {
  /** The IRI up to the parties. */
  readonly parties: string;
  readonly concludedOn: string;
  /** What tells a text from all others. */
  readonly short: string;
  readonly further: string;
}

function concludedIris(
  identity: InstrumentIdentity,
  { parties, concludedOn, short, further }: Names,
): InstrumentIris {
  const { complete, isChange, isDeclaration, firstConcludedOn, amendedText } = identity;
  const distinct = complete ? further : `-${short}`;
  if (isDeclaration) return { instrument: iri(`${parties}/${concludedOn}${distinct}`) };
  const agreement = `${parties}/${firstConcludedOn ?? 'undated'}`;
  if (amendedText !== undefined) {
    const whole = iri(`${agreement}${distinct}`);
    return {
      agreement: whole,
      instrument: part(whole, 'text', amendedText.versionDate ?? short),
      first: part(whole, 'doc', concludedOn),
    };
  }
  const iris =
    isChange && complete
      ? instrumentOf(agreement, `${concludedOn}${further}`)
      : instrumentOf(`${agreement}${distinct}`, concludedOn);
  return firstConcludedOn === undefined ? { instrument: iris.instrument } : iris;
}

function instrumentOf(agreement: string, name: string): InstrumentIris {
  return { agreement: iri(agreement), instrument: part(iri(agreement), 'doc', name) };
}
