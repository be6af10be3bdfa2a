/** The versions of an agreement in their order, and the documents that made them. */
import { ELI, RDFS, RK } from '../../../rdf/namespaces.js';
import type { Facts } from './facts.js';

/** A version with the document that made it. */
export interface Version {
  readonly node: string;
  readonly date: string;
  readonly previous: string | undefined;
  /** What made it of the version before. */
  readonly instrument: string | undefined;
  readonly completeness: string;
  readonly inForce: boolean;
}

/** The versions, the oldest first. */
export function versionsOf(history: Facts): readonly Version[] {
  const nodes = history.nodes.filter(node => history.one(node, RK.versionDate) !== undefined && history.all(node, ELI.consolidates).length > 0); // prettier-ignore
  const sorted = nodes.sort((a, b) => {
    const rests = (node: string): number => history.all(node, ELI.consolidates).length;
    return rests(a) - rests(b) || (a < b ? -1 : 1);
  });
  return sorted.map(node => versionOf(node, history));
}

function versionOf(node: string, history: Facts): Version {
  const previous = history.one(node, RK.previousVersion);
  const before = previous === undefined ? [] : history.all(previous, ELI.consolidates);
  const own = history.all(node, ELI.consolidates).filter(made => !before.includes(made));
  return {
    node,
    date: history.one(node, RK.versionDate) ?? '',
    previous,
    instrument: own.at(-1),
    completeness: /[a-z]+$/.exec(history.one(node, RK.textCompleteness) ?? '')?.[0] ?? '',
    inForce: history.one(node, ELI.in_force) === undefined,
  };
}

/** What a document is called. */
export function titleOf(instrument: string, history: Facts): string {
  return history.one(instrument, RDFS.label) ?? instrument;
}
