/**
 * Consolidation: the texts of an agreement from one instrument to the next.
 *
 * Changes are applied in the order of the dates and, within an instrument, in the order they are written;
 * all of an instrument or nothing. What is known of a text after a change that could not be applied, or
 * whose text is not held, is nothing but what later instruments give as a whole, or a text with all changes in it.
 */
import type { QuadIndex } from '../../rdf/quad-index.js';
import { RDF, RK } from '../../rdf/namespaces.js';
import { unidentifiedIn } from '../../rdf/iris.js';
import type { NamedNode } from '../../rdf/terms.js';
import type { Refusal } from './apply.js';
import { applyAll } from './apply.js';
import { emptyText } from './incomplete.js';
import type { Part } from './parts.js';
import { readModifications } from './read-modifications.js';
import { readPart, readWhole } from './read-text.js';
import type { Step } from './step.js';

/** The text of a version, as far as it is known. */
export interface VersionText {
  readonly text: Part;
  readonly isComplete: boolean;
  /** Why the instrument of the version was not applied, where it could not be. */
  readonly refusal?: Refusal;
}

/** An instrument of an agreement, as far as it matters for the text. */
export interface TextSource {
  readonly instrument: NamedNode;
  readonly isAmending: boolean;
  readonly isHeld: boolean;
  /** A text of the agreement as it is after the instrument. */
  readonly textAfter?: NamedNode;
}

/** The text after each of the instruments of an agreement. */
export function consolidate(
  store: QuadIndex,
  agreement: NamedNode,
  instruments: readonly TextSource[],
): readonly VersionText[] {
  const texts: VersionText[] = [];
  const nothing = { text: emptyText(agreement), isComplete: false };
  for (const source of instruments) {
    const before = texts.at(-1) ?? nothing;
    const { isHeld, textAfter: given } = source;
    // what has the change in it is not changed again
    if (given !== undefined) texts.push({ text: readWhole(store, given), isComplete: true });
    else texts.push(isHeld ? textAfter(before, source, { store, agreement }) : nothing);
  }
  return texts;
}

interface Setting {
  readonly store: QuadIndex;
  readonly agreement: NamedNode;
}

function textAfter(
  before: VersionText,
  { instrument, isAmending }: TextSource,
  { store, agreement }: Setting,
): VersionText {
  const restates = store.match(instrument, RDF.type, RK.RestatingInstrument).size > 0;
  if (!isAmending || restates) return { text: readWhole(store, instrument), isComplete: true };
  const steps = stepsOf(store, instrument, agreement);
  const applied = applyAll(before.text, steps, before.isComplete);
  return 'refusal' in applied
    ? { text: emptyText(agreement), isComplete: false, refusal: applied.refusal }
    : { text: applied.text, isComplete: before.isComplete };
}

/** What an instrument changes is named as a part of the agreement, or of what it calls so without giving its day. */
function stepsOf(store: QuadIndex, instrument: NamedNode, agreement: NamedNode): readonly Step[] {
  const unidentified = unidentifiedIn(instrument);
  const isUnidentified = store.match(instrument, RK.unidentifiedAgreement, unidentified).size > 0;
  return readModifications(store, instrument, isUnidentified ? unidentified : agreement).map(
    facts => ({
      facts,
      change: { modification: facts.node, instrument },
      results: facts.results.flatMap(node => readPart(store, node, instrument) ?? []),
    }),
  );
}
