/** What an agreement and its instruments are called, where no text gives them a name. */
import { concept } from '../rdf/iris.js';
import { RK, SKOS } from '../rdf/namespaces.js';
import type { QuadIndex } from '../rdf/quad-index.js';
import type { NamedNode } from '../rdf/terms.js';
import { iriObjects } from './lookup.js';

/** What an agreement is called that is of no kind with a name. */
const ANY = '協定';

/** The kind of an agreement by the first of some instruments that tells it: 連携協約, 定住自立圏形成協定. */
export function kindName(
  instruments: readonly NamedNode[],
  { store, vocabulary }: { readonly store: QuadIndex; readonly vocabulary: QuadIndex },
): string {
  const [kind] = instruments.flatMap(instrument =>
    iriObjects(store, instrument, RK.instrumentKind),
  );
  if (kind === undefined || kind.equals(concept('instrument-kind', 'other-agreement'))) return ANY;
  const label = vocabulary
    .objects(kind, SKOS.prefLabel)
    .find(term => term.termType === 'Literal' && term.language === 'ja');
  return label?.value ?? ANY;
}

/** The instrument of an agreement of a kind: 連携協約書; 事務委託規約 is its own name. */
export function instrumentName(kind: string): string {
  return kind.endsWith('規約') ? kind : `${kind}書`;
}
