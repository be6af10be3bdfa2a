/** What a text says, as the graph has it: statements with the words that say so. */
import { RK } from '../../../rdf/namespaces.js';
import type { NamedNode } from '../../../rdf/terms.js';
import type { Annotation } from './evidence.js';
import type { Loaded } from './load.js';
import type { Place } from './spans.js';
import { placesOf } from './spans.js';

/** What a statement is about. */
export type StatementKind =
  | 'party' | 'date' | 'role' | 'measure' | 'duty' | 'effect' | 'permission' | 'modification' | 'signature' | 'witness'
  | 'placeholder' | 'words'; // prettier-ignore

/** A statement. */
export interface Statement {
  /** What it is called in the address of the page: `art/6/norm/1`. */
  readonly key: string;
  readonly kind: StatementKind;
  readonly node: string;
  readonly places: readonly Place[];
  /** The words that decided parts of it; of a statement of the kind `words`, those that make it. */
  readonly annotations: readonly Annotation[];
}

const KINDS: readonly (readonly [NamedNode, StatementKind])[] = [
  [RK.PartyRole, 'party'], [RK.DateStatement, 'date'], [RK.RoleAssignment, 'role'], [RK.CooperationMeasure, 'measure'],
  [RK.EffectRule, 'effect'], [RK.Permission, 'permission'], [RK.ProceduralDuty, 'duty'], [RK.Obligation, 'duty'],
  [RK.Modification, 'modification'], [RK.Signature, 'signature'], [RK.Witness, 'witness'], [RK.Placeholder, 'placeholder'],
]; // prettier-ignore

/** Every statement, in the order of the words. */
export function statementsOf(loaded: Loaded): readonly Statement[] {
  const { facts, evidence } = loaded;
  const about = new Map<string, Annotation[]>();
  for (const annotation of evidence.annotations)
    about.set(annotation.about, [...(about.get(annotation.about) ?? []), annotation]);
  const nodes = facts.nodes.flatMap((node): readonly Statement[] => {
    const kind = KINDS.find(([type]) => facts.isA(node, type))?.[1];
    const places = placesOf(facts.all(node, RK.source));
    if (kind === undefined || places.length === 0) return [];
    return [{ key: keyOf(node), kind, node, places, annotations: about.get(node) ?? [] }];
  });
  const stated = new Set(nodes.map(({ node }) => node));
  const known = new Set(facts.nodes);
  const others = [...about].flatMap(([node, annotations]) =>
    stated.has(node) || !known.has(node) ? [] : wordsAbout(annotations),
  );
  return [...nodes, ...others].sort(inOrder);
}

function inOrder(a: Statement, b: Statement): number {
  const [first, second] = [a.places[0], b.places[0]];
  return (first?.start ?? 0) - (second?.start ?? 0) || (second?.end ?? 0) - (first?.end ?? 0);
}

/** Words that say something of a document or an article itself: one statement for each place. */
function wordsAbout(annotations: readonly Annotation[]): readonly Statement[] {
  const byPlace = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const [first] = annotation.places;
    const key = `${first?.start ?? 0}-${first?.end ?? 0}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), annotation]);
  }
  return [...byPlace].flatMap(([key, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    return [
      {
        key: `words/${key}`,
        kind: 'words' as const,
        node: first.about,
        places: first.places,
        annotations: same,
      },
    ];
  });
}

/**
 * What a node is called in the address of a page about its document: what follows the document's own IRI.
 *
 *     id/agreement/16202-16205/2016-10-03/doc/2026-01-19/art/6/norm/1     art/6/norm/1
 *     id/agreement/16201-x/draft-b3e443e1/art/6                           art/6
 */
export function keyOf(node: string): string {
  return node.replace(
    /^.*\/id\/(?:agreement|declaration)\/[^/]+\/(?:[^/]+\/(?:doc|text|version)\/[^/]+|[^/]+)\//,
    '',
  );
}
