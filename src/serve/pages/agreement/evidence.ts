/** What the graph holds of how a source was read: the words that decided, and the findings. */
import type { ResultRow } from '../../../engine/rows.js';
import { NIF, OA, RDFS, RK } from '../../../rdf/namespaces.js';
import type { Language } from '../../negotiate.js';
import { Facts } from './facts.js';
import type { Place } from './spans.js';
import { placeOf, placesOf } from './spans.js';

/** Words, and what they make of a node. */
export interface Annotation {
  readonly node: string;
  /** The node that the words are about. */
  readonly about: string;
  /** What they say of it: a concept, a municipality, a provision; absent where it is a text. */
  readonly body: string | undefined;
  /** The property whose value they state, where that is a text. */
  readonly property: string | undefined;
  readonly places: readonly Place[];
  readonly confidence: number;
}

/** Something that was noticed while the text was read. */
export interface Finding {
  readonly node: string;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly places: readonly Place[];
}

/** Characters that were recognised in a picture. */
export interface Doubt {
  readonly place: Place;
  readonly confidence: number | undefined;
  /** What was recognised, where it was corrected. */
  readonly reading: string | undefined;
}

/** What is known of how some sources were read. */
export interface Evidence {
  readonly annotations: readonly Annotation[];
  readonly findings: readonly Finding[];
  readonly doubts: readonly Doubt[];
}

/** Evidence from the answers about annotations and about spans. */
export function evidenceOf(
  annotations: readonly ResultRow[],
  spans: readonly ResultRow[],
  language: Language,
): Evidence {
  const inLanguage = annotations.filter(row => ['', language].includes(row['language'] ?? ''));
  const facts = new Facts(inLanguage);
  const nodes = facts.nodes;
  return {
    annotations: nodes.flatMap(node => annotationOf(node, facts) ?? []),
    findings: nodes.flatMap(node => findingOf(node, facts) ?? []).sort(byPlace),
    doubts: doubtsOf(new Facts(spans)),
  };
}

function annotationOf(node: string, facts: Facts): Annotation | undefined {
  const about = facts.one(node, RK.annotates);
  if (about === undefined || facts.one(node, RK.diagnosticCode) !== undefined) return undefined;
  return {
    node,
    about,
    body: facts.one(node, OA.hasBody),
    property: facts.one(node, RK.statesValueOf),
    places: placesOf(facts.all(node, OA.hasTarget)),
    confidence: facts.number(node, NIF.confidence, 1),
  };
}

function findingOf(node: string, facts: Facts): Finding | undefined {
  const code = facts.one(node, RK.diagnosticCode);
  if (code === undefined) return undefined;
  const severity = facts.one(node, RK.severity) ?? 'note';
  const message = facts.one(node, RDFS.comment) ?? code;
  return { node, code, severity, message, places: placesOf(facts.all(node, OA.hasTarget)) };
}

function byPlace(a: Finding, b: Finding): number {
  return (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0);
}

function doubtsOf(facts: Facts): readonly Doubt[] {
  return facts.nodes.flatMap(node => {
    const place = placeOf(node);
    const confidence = facts.one(node, NIF.confidence);
    const reading = facts.one(node, RK.reading);
    if (place === undefined || (confidence === undefined && reading === undefined)) return [];
    return [
      { place, reading, confidence: confidence === undefined ? undefined : Number(confidence) },
    ];
  });
}
