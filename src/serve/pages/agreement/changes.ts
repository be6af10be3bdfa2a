/** What a document changed: what it says itself, and how the text differs from the version before. */
import { concept } from '../../../rdf/iris.js';
import { RK } from '../../../rdf/namespaces.js';
import type { Rows } from '../../../engine/rows.js';
import type { Difference } from './comparison.js';
import { comparison } from './comparison.js';
import { Facts } from './facts.js';
import type { Version } from './history.js';
import { versionsOf } from './history.js';
import type { Loaded } from './load.js';
import { agreementQueries as ask } from './queries.js';

/** A change from one version to the next, as far as it is known. */
export interface Changes {
  /** The document that makes the change; undefined where it is not known. */
  readonly instrument: string | undefined;
  /** Whether its text is held. */
  readonly isHeld: boolean;
  /** What it says of itself. */
  readonly facts: Facts;
  readonly modifications: readonly string[];
  readonly from: Version | undefined;
  readonly to: Version | undefined;
  /** How the texts differ; undefined where one of the two is not known. */
  readonly differences: readonly Difference[] | undefined;
}

/** The change that made a version, or that a document makes; undefined where it changes nothing. */
export async function changesOf(loaded: Loaded, rows: Rows): Promise<Changes | undefined> {
  const versions = versionsOf(loaded.history);
  const to = versions.find(({ node, instrument }) =>
    loaded.isVersion ? node === loaded.root : instrument === loaded.root,
  );
  const from = versions.find(({ node }) => node === to?.previous);
  const instrument = loaded.isVersion ? to?.instrument : loaded.root;
  const facts = await factsOf(instrument, loaded, rows);
  const modifications = instrument === undefined ? [] : inOrder(facts.all(instrument, RK.modification), facts); // prettier-ignore
  if (from === undefined && modifications.length === 0) return undefined;
  const none = concept('completeness', 'none').value;
  const isHeld =
    instrument !== undefined &&
    (loaded.history.one(instrument, RK.textCompleteness) ??
      facts.one(instrument, RK.textCompleteness)) !== none;
  const differences = await differencesOf(from, to, { loaded, rows });
  return { instrument, isHeld, facts, modifications, from, to, differences };
}

async function factsOf(instrument: string | undefined, loaded: Loaded, rows: Rows): Promise<Facts> {
  if (instrument === undefined || instrument === loaded.speaker) return loaded.facts;
  return new Facts(await rows(ask.facts(instrument)));
}

function inOrder(modifications: readonly string[], facts: Facts): readonly string[] {
  return [...modifications].sort((a, b) => facts.number(a, RK.order) - facts.number(b, RK.order));
}

async function differencesOf(
  from: Version | undefined,
  to: Version | undefined,
  { loaded, rows }: { readonly loaded: Loaded; readonly rows: Rows },
): Promise<readonly Difference[] | undefined> {
  if (from?.completeness !== 'full' || to?.completeness !== 'full') return undefined;
  const before = new Facts(await rows(ask.facts(from.node)));
  const after = to.node === loaded.root ? loaded.facts : new Facts(await rows(ask.facts(to.node)));
  return comparison({ root: from.node, facts: before }, { root: to.node, facts: after });
}
