/** The instrument as a whole: what it is, its parties, region, dates, changes, signatures. */
import type { Agreement } from '../model/agreement.js';
import { leavesOf } from '../model/document.js';
import { concept, part, sourceIri } from '../rdf/iris.js';
import { DCTERMS, ELI, OA, RDF, RDFS, RK } from '../rdf/namespaces.js';
import { calendarDate, integer, iri, ja, string } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import { emitAmendedText, emitChangeNotes } from './amended-texts.js';
import { emitCitation } from './citations.js';
import { emitDateStatement } from './dates.js';
import type { Emission } from './emission.js';
import { emitChanges } from './modifications.js';
import { emitFormedRegion, emitMentions, emitParties } from './parties.js';
import { spansOf } from './provenance.js';
import { emitSignature, emitWitness } from './signatures.js';
import { emitEntryIntoForce, emitTerm } from './term.js';

const TYPES: Readonly<Record<Agreement['kind'], NamedNode>> = {
  base: RK.BaseInstrument,
  amending: RK.AmendingInstrument,
  restating: RK.RestatingInstrument,
  abolishing: RK.AbolishingInstrument,
  declaration: RK.Declaration,
  template: RK.Template,
  'amended-text': RK.AmendedText,
};

/** The EU authority's name of the Japanese language, which ELI's `language` wants. */
const JAPANESE = iri('http://publications.europa.eu/resource/authority/language/JPN');

/**
 * The instrument.
 *
 *     <> a rk:BaseInstrument ; dcterms:title "…"@ja ; rk:instrumentStatus st:concluded ;
 *       eli:date_document "2022-02-21"^^xsd:date ; rk:concludes <id/agreement/…> ; rk:originals 2 .
 */
export function emitInstrument(emission: Emission): void {
  const { agreement, facts, instrument } = emission;
  facts.add(instrument, RDF.type, TYPES[agreement.kind]);
  emission.quote(instrument, DCTERMS.title, agreement.title);
  if (agreement.title === undefined) facts.add(instrument, RDFS.label, ja(untitled(agreement)));
  emission.quote(instrument, RDFS.label, agreement.title);
  emission.source(instrument, spansOf(agreement.title));
  facts.add(instrument, RK.instrumentStatus, concept('status', agreement.status));
  facts.add(instrument, RK.textCompleteness, concept('completeness', 'full'));
  emitKind(emission);
  emitConclusion(emission);
  if (agreement.billNumber !== undefined) {
    facts.add(instrument, RK.billNumber, string(agreement.billNumber.text));
    emission.witness(instrument, RK.billNumber, agreement.billNumber.spans);
  }
  emitDraftMarks(emission);
  emitExecution(emission);
  emitTerm(emission);
  emitEntryIntoForce(emission);
  emitExpression(emission);
  emitDates(emission);
  for (const citation of agreement.basis)
    emitCitation(emission, instrument, { citation, property: ELI.based_on });
  emitParties(emission);
  emitMentions(emission);
  if (agreement.region !== undefined) emitFormedRegion(emission, agreement.region);
  emitChanges(emission);
  emitChangeNotes(emission);
  agreement.signatures.forEach(signature => emitSignature(emission, signature));
  agreement.witnesses.forEach((witness, at) => emitWitness(emission, witness, at + 1));
}

/** When the instrument was made, and the agreement that it makes, changes or ends; a text as amended does none of these. */
function emitConclusion(emission: Emission): void {
  const { agreement, facts, instrument, iris } = emission;
  emitAmendedText(emission);
  if (agreement.kind === 'amended-text') return;
  if (agreement.status === 'concluded' && agreement.concludedOn !== undefined)
    facts.add(instrument, ELI.date_document, calendarDate(agreement.concludedOn));
  const property = agreement.kind === 'abolishing' ? ELI.repeals : RK.concludes;
  facts.add(instrument, property, iris.agreement);
}

/** Dates of the instrument; those that a text as amended gives are of the one that made the agreement. */
function emitDates(emission: Emission): void {
  const { agreement, iris, maker } = emission;
  if (agreement.kind === 'amended-text' && iris.first === undefined) return;
  for (const date of agreement.dates) emitDateStatement(emission, maker, date);
}

/** The kind, with the words that tell it: <> rk:instrumentKind <vocab/instrument-kind/mutual-aid-agreement> . */
function emitKind({ agreement: { instrumentKind }, facts, evidence, instrument }: Emission): void {
  if (instrumentKind === undefined) return;
  const body = concept('instrument-kind', instrumentKind.kind);
  facts.add(instrument, RK.instrumentKind, body);
  evidence.annotate({
    about: instrument,
    body,
    spans: instrumentKind.words.spans,
    what: 'instrument-kind',
    motivation: OA.classifying,
    confidence: 1,
  });
}

/** What a text without a title is called: its file. */
function untitled({ document: { source } }: Agreement): string {
  return `（題名のない文書：${source.fileName}）`;
}

/** （案） is why a text is a draft. */
function emitDraftMarks({ agreement, evidence, instrument }: Emission): void {
  if (agreement.status !== 'draft') return;
  for (const { spans } of leavesOf(agreement.document.children, 'draft-mark')) {
    const body = concept('status', 'draft');
    const finding = { about: instrument, body, spans, what: 'status/draft' };
    evidence.annotate({ ...finding, motivation: OA.classifying, confidence: 1 });
  }
}

function emitExecution(emission: Emission): void {
  const { facts, instrument } = emission;
  const { document, execution } = emission.agreement;
  const { originals, originalsPerParty, formality } = execution;
  if (originals !== undefined) facts.add(instrument, RK.originals, integer(originals));
  if (originalsPerParty !== undefined)
    facts.add(instrument, RK.originalsPerParty, integer(originalsPerParty));
  if (formality !== undefined)
    facts.add(instrument, RK.executionFormality, concept('formality', formality));
  const [testimonium] = leavesOf(document.children, 'testimonium');
  if (testimonium === undefined) return;
  const stated = [
    [RK.originals, originals],
    [RK.originalsPerParty, originalsPerParty],
    [RK.executionFormality, formality],
  ] as const;
  for (const [property, value] of stated)
    if (value !== undefined) emission.witness(instrument, property, testimonium.spans);
}

/** The Japanese text and the file it was read from: ELI's expression and manifestation. */
function emitExpression(emission: Emission): void {
  const { agreement, facts, instrument } = emission;
  const expression = part(instrument, 'ja');
  const source = sourceIri(agreement.document.source.id);
  facts.add(instrument, ELI.is_realized_by, expression);
  facts.add(expression, RDF.type, ELI.LegalExpression);
  facts.add(expression, ELI.realizes, instrument);
  facts.add(expression, ELI.language, JAPANESE);
  emission.quote(expression, ELI.title, agreement.title);
  emission.quote(expression, RDFS.label, agreement.title);
  facts.add(expression, ELI.is_embodied_by, source);
  facts.add(source, ELI.embodies, expression);
}
