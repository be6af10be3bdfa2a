/** A text with later changes in it: of which agreement and version it is, and what it tells of the changes. */
import type { CitedInstrument } from '../model/agreement.js';
import { present } from '../model/present.js';
import { part } from '../rdf/iris.js';
import { OA, RK } from '../rdf/namespaces.js';
import { calendarDate } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import { emitDateStatement } from './dates.js';
import type { Emission } from './emission.js';

/**
 * Emits what ties a text as amended to its agreement, and the day of the notice that ended that.
 *
 *     <id/agreement/…/text/2015-04-01> a rk:AmendedText ; rk:textOf <id/agreement/…> ; rk:versionDate "2015-04-01"^^xsd:date .
 *     <id/agreement/…> rk:dateStatement <…/date/4> .   <…/date/4> rk:dateEvent <vocab/date-event/abolition> .
 */
export function emitAmendedText(emission: Emission): void {
  const { agreement, facts, instrument, iris } = emission;
  const { versionDate, abolished } = agreement.history ?? {};
  if (iris.agreement === undefined) return;
  if (abolished !== undefined) emitDateStatement(emission, iris.agreement, abolished);
  if (agreement.kind !== 'amended-text') return;
  facts.add(instrument, RK.textOf, iris.agreement);
  if (versionDate !== undefined) facts.add(instrument, RK.versionDate, calendarDate(versionDate));
}

/** An earlier instrument with its node; a second one of a day is numbered. */
export interface CitedNode {
  readonly cited: CitedInstrument;
  readonly node: NamedNode;
}

/**
 * The instruments that one cites by their days: <id/agreement/…/doc/2010-03-31>. Of its changes a text as amended may tell
 * the year alone: <id/agreement/…/doc/2010>.
 */
export function citedNodes(
  { agreement }: Emission,
  agreementNode: NamedNode,
): readonly CitedNode[] {
  const counts = new Map<string, number>();
  return agreement.citedInstruments.flatMap(cited => {
    const { iso } = cited.date;
    const isKnown = agreement.kind === 'amended-text' || iso?.length === 10;
    if (iso === undefined || !isKnown) return [];
    const count = (counts.get(iso) ?? 0) + 1;
    counts.set(iso, count);
    return [{ cited, node: part(agreementNode, 'doc', count === 1 ? iso : `${iso}-${count}`) }];
  });
}

/**
 * Emits the notes behind articles and annexes: by which changes the part was changed.
 *
 *     <id/annotation/…/152-166/change> a oa:Annotation ; oa:motivatedBy oa:identifying ;
 *       oa:hasBody <id/agreement/…/doc/2010-03-31> ; rk:annotates <…/art/1> .
 */
export function emitChangeNotes(emission: Emission): void {
  const { agreement, evidence, iris } = emission;
  if (iris.agreement === undefined) return;
  const nodes = new Map(
    citedNodes(emission, iris.agreement).map(({ cited, node }) => [cited.date, node]),
  );
  for (const { part: changed, changes, spans } of agreement.history?.notes ?? []) {
    const about =
      changed?.kind === 'article' ? emission.article(changed) : changed && emission.annex(changed);
    if (about === undefined) continue;
    changes.forEach(({ date }, at) => {
      const finding = {
        about,
        ...present({ body: nodes.get(date) }),
        spans,
        what: `change/${at + 1}`,
      };
      evidence.annotate({ ...finding, motivation: OA.identifying, confidence: 1 });
    });
  }
}
