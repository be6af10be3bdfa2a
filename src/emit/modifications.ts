/** What an instrument changes in an agreement, and the earlier instruments that it names. */
import type { Agreement } from '../model/agreement.js';
import type { Modification, PartPath } from '../model/modification.js';
import { WHOLE } from '../model/modification.js';
import { concept, endedBy, part, partyLetter } from '../rdf/iris.js';
import { ELI, RDF, RDFS, RK, XSD } from '../rdf/namespaces.js';
import { integer, ja, string, typed } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import { citedNodes } from './amended-texts.js';
import { emitDateStatement } from './dates.js';
import type { Emission } from './emission.js';
import { emitEnded, emitUnidentifiedAgreement } from './unidentified-agreements.js';

/**
 * Emits the changes of an instrument that changes an agreement. What a draft or an undated text would change, and an
 * agreement whose day the text does not give, has no IRI among agreements: it hangs on the text.
 */
export function emitChanges(emission: Emission): void {
  const { agreement, facts, instrument, iris, maker } = emission;
  emitEnd(emission);
  if (iris.agreement !== undefined) emitEarlier(emission, iris.agreement);
  const agreementNode = iris.agreement ?? emitUnidentifiedAgreement(emission);
  const ended = agreement.endedAgreements.map((older, at): Change => {
    const { provision, clause } = older;
    const node = endedBy(instrument, at + 1);
    emitEnded(emission, node, older);
    const modification = { type: 'abolish', provision, clause, target: WHOLE, results: [] };
    return { modification, agreementNode: node };
  });
  const changes = agreementNode === undefined ? [] : changesOf(agreement, agreementNode);
  [...changes, ...ended].forEach((change, at) => {
    const node = part(instrument, 'modification', at + 1);
    facts.add(maker, RK.modification, node);
    facts.add(node, RK.order, integer(at + 1));
    emitModification(emission, node, change);
  });
}

/** A modification and the agreement that it is of. */
interface Change {
  readonly modification: Modification;
  readonly agreementNode: NamedNode;
}

function changesOf({ modifications }: Agreement, agreementNode: NamedNode): readonly Change[] {
  return modifications.map(modification => ({ modification, agreementNode }));
}

/** The first day without force of what an instrument ends: the day that it says, or that of its own effect. */
function emitEnd({ agreement, facts, maker }: Emission): void {
  const { kind, endsOn, endedAgreements, inForce } = agreement;
  const ownDay = endedAgreements.length > 0 ? inForce?.from : undefined;
  const day = kind === 'abolishing' ? endsOn : ownDay;
  if (day?.length === 10) facts.add(maker, RK.abolishesFrom, typed(day, XSD.date));
}

/** The agreement that is changed, and the instruments that made and changed it before. */
function emitEarlier(emission: Emission, agreementNode: NamedNode): void {
  const { agreement, facts, instrument } = emission;
  const isChange = agreement.kind === 'amending' || agreement.kind === 'restating';
  if (isChange) facts.add(instrument, ELI.amends, agreementNode);
  for (const { cited, node } of citedNodes(emission, agreementNode)) {
    const { act, date, inForce } = cited;
    facts.add(instrument, ELI.cites, node);
    facts.add(instrument, act === 'concluded' ? RK.citesConclusionOf : RK.citesAmendmentBy, node);
    for (const day of [date, inForce])
      if (day !== undefined) emitDateStatement(emission, node, day);
  }
}

/**
 * A modification.
 *
 *     <modification/1> a rk:Modification ; rk:modificationType <vocab/modification/replace-words> ;
 *       rk:modifies <id/agreement/…/art/3> ; rk:oldText "定期的に"@ja ; rk:newText "毎年度"@ja .
 *     <modification/2> a rk:Modification ; rk:modificationType <vocab/modification/replace-annex> ;
 *       rk:modifies <id/agreement/…/annex/1> ; rk:resultsIn <annex/1> .
 */
function emitModification(
  emission: Emission,
  node: NamedNode,
  { modification, agreementNode }: Change,
): void {
  const { facts } = emission;
  const { type, clause, oldText, newText, isWhole, results } = modification;
  facts.add(node, RDF.type, RK.Modification);
  facts.add(node, RDFS.label, ja(clause.text));
  facts.add(node, RK.modificationType, concept('modification', type));
  emission.source(node, clause.spans);
  emission.quote(node, RK.oldText, oldText);
  emission.quote(node, RK.newText, newText);
  if (isWhole !== undefined) facts.add(node, RK.isWholeText, typed(String(isWhole), XSD.boolean));
  emitPlace(emission, node, { modification, agreementNode });
  for (const result of results) facts.add(node, RK.resultsIn, emission.nodeOf(result));
}

function emitPlace(
  { facts }: Emission,
  node: NamedNode,
  { modification, agreementNode }: Change,
): void {
  const { target, through, renumberedTo, position, shift } = modification;
  const partAt = (path: PartPath | undefined): NamedNode | undefined => {
    if (path === undefined) return undefined;
    return path === WHOLE ? agreementNode : part(agreementNode, withLetters(path));
  };
  facts.add(node, RK.modifies, partAt(target));
  if (through !== undefined)
    facts.add(node, RK.modifiesThrough, through === 'end' ? agreementNode : partAt(through));
  facts.add(node, RK.renumberedTo, partAt(renumberedTo));
  if (position !== undefined) facts.add(node, RK.position, string(position));
  if (shift !== undefined) facts.add(node, RK.shift, integer(shift));
}

/** The roles of a party have its letter in IRIs: role/2 is role/b. */
function withLetters(path: PartPath): string {
  return path.replace(
    /(?<=^|\/)role\/(\d+)$/,
    (_, order: string) => `role/${partyLetter(Number(order))}`,
  );
}
