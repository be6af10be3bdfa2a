/** An instrument that was not applied, as a diagnostic of the version. */
import { DIAGNOSTICS } from '../../model/diagnostic.js';
import { part } from '../../rdf/iris.js';
import { OA, RDF, RDFS, RK } from '../../rdf/namespaces.js';
import { en, ja, string } from '../../rdf/terms.js';
import { iriObjects, literalValue } from '../lookup.js';
import type { Refusal } from './apply.js';
import { FAILURES } from './failures.js';
import type { TextSetting } from './write-text.js';

/** The code of the diagnostic. */
export const NOT_APPLIED = 'amendment-not-applied';

/**
 * Says why.
 *
 *     <version/2026-01-19/diagnostic/1> a rk:Diagnostic ; rk:diagnosticCode "amendment-not-applied" ;
 *       rk:severity "problem" ; rdfs:comment "…改正前の字句がありません「第3条中…」"@ja ;
 *       rk:annotates <doc/2026-01-19/modification/2> ; oa:hasTarget <id/source/…#char=83,104> .
 */
export function writeRefusal(
  { modification, failure }: Refusal,
  { store, derived, version }: TextSetting,
): void {
  const node = part(version, 'diagnostic', 1);
  const message = DIAGNOSTICS[NOT_APPLIED];
  const words = literalValue(store, modification, RDFS.label) ?? '';
  derived.add(node, RDF.type, RK.Diagnostic);
  derived.add(node, RK.diagnosticCode, string(NOT_APPLIED));
  derived.add(node, RK.severity, string(message.severity));
  derived.add(node, RDFS.comment, ja(`${message.ja}${FAILURES[failure].ja}：「${words}」`));
  derived.add(node, RDFS.comment, en(`${message.en} ${FAILURES[failure].en}: “${words}”`));
  derived.add(node, OA.motivatedBy, OA.commenting);
  derived.add(node, RK.annotates, modification);
  derived.addEach(node, OA.hasTarget, iriObjects(store, modification, RK.source));
}
