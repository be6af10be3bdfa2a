/** Agreements with their versions, and the instruments that are known by citation only. */
import type { QuadIndex } from '../rdf/quad-index.js';
import { concept, part, partyLetter } from '../rdf/iris.js';
import { DCTERMS, ELI, PROV, RDF, RDFS, RK, XSD } from '../rdf/namespaces.js';
import { calendarDate, iri, integer, ja, typed } from '../rdf/terms.js';
import type { GraphWriter, NamedNode } from '../rdf/terms.js';
import { instrumentName, kindName } from './agreement-names.js';
import { deriveChangedParts } from './changed-parts.js';
import type { VersionText } from './consolidation/index.js';
import { consolidate } from './consolidation/index.js';
import { writeRefusal } from './consolidation/refusals.js';
import { writeText } from './consolidation/write-text.js';
import type { Dated } from './dated-instruments.js';
import { instrumentsOf, ordinalAt, speakersOf, versionAt } from './dated-instruments.js';
import { iriObjects, iriSubjects, literalValue } from './lookup.js';

/** ELI's value for what is no longer in force. */
export const NOT_IN_FORCE = iri('http://data.europa.eu/eli/ontology#InForce-notInForce');

/** Where derived facts are written, and the concept schemes that name what they speak of. */
interface Target {
  readonly derived: GraphWriter;
  readonly vocabulary: QuadIndex;
}

/** Derives every agreement that a document concludes or changes. */
export function deriveVersions(store: QuadIndex, { derived, vocabulary }: Target): void {
  const agreements = new Map(
    [RK.concludes, ELI.repeals, RK.textOf]
      .flatMap(property => store.objects(null, property))
      .map(({ value }) => [value, iri(value)]),
  );
  for (const agreement of [...agreements.values()].sort((a, b) => (a.value < b.value ? -1 : 1))) {
    const instruments = instrumentsOf(store, agreement);
    const speakers = speakersOf(store, agreement, instruments);
    const parties = partyRolesOf(store, speakers);
    const kind = kindName(speakers, { store, vocabulary });
    deriveAgreement(agreement, { store, instruments, parties, kind, derived });
  }
}

interface Setting {
  readonly store: QuadIndex;
  readonly instruments: readonly Dated[];
  readonly parties: readonly PartyRole[];
  /** What kind of agreement it is: 連携協約. */
  readonly kind: string;
  readonly derived: GraphWriter;
}

interface PartyRole {
  readonly order: number;
  /** How it is a party: as a municipality with or without a code, a prefecture or an organization. */
  readonly property: NamedNode;
  readonly actor: NamedNode;
  readonly name: string;
}

/** The properties that tell who a party is; one without a code is by the name that its text gives it. */
const PARTY_IS = [RK.municipality, RK.unidentifiedMunicipality, RK.prefecture, RK.organization];

/** The parties, as the first of the instruments names them. */
function partyRolesOf(store: QuadIndex, [speaker]: readonly NamedNode[]): readonly PartyRole[] {
  if (speaker === undefined) return [];
  return iriObjects(store, speaker, RK.hasPartyRole).flatMap((role, at) =>
    PARTY_IS.flatMap(property =>
      iriObjects(store, role, property).map(actor => {
        const name = literalValue(store, actor, RDFS.label) ?? '';
        return { order: at + 1, property, actor, name };
      }),
    ),
  );
}

/**
 * An agreement, and a version for each of its instruments.
 *
 *     <id/agreement/…> a rk:Agreement ; eli:has_member <…/version/2016-10-03> , <…/version/2026-01-19> ;
 *       rk:latestVersion <…/version/2026-01-19> .
 */
function deriveAgreement(agreement: NamedNode, setting: Setting): void {
  const { store, instruments, derived } = setting;
  const [first] = instruments;
  const label = `${labelOf(setting)}${first === undefined ? '' : `（${first.date}）`}`;
  derived.add(agreement, RDF.type, RK.Agreement);
  derived.add(agreement, RDFS.label, ja(label));
  instruments
    .filter(({ isHeld }) => !isHeld)
    .forEach(cited => deriveCited(agreement, cited, setting));
  for (const dated of instruments) deriveAliases(dated, derived);
  const texts = consolidate(store, agreement, instruments);
  instruments.forEach((dated, at) => {
    const version = versionAt(agreement, instruments, at);
    const text = texts[at];
    if (text === undefined) return;
    deriveVersion(agreement, { version, dated, at, text }, setting);
    writeText(text.text, { store, derived, version });
    if (text.refusal !== undefined) writeRefusal(text.refusal, { store, derived, version });
  });
  if (instruments.length > 0)
    derived.add(
      agreement,
      RK.latestVersion,
      versionAt(agreement, instruments, instruments.length - 1),
    );
  deriveChangedParts(agreement, iriSubjects(store, ELI.amends, agreement), { store, derived });
}

/** What texts call an instrument that is held, and that they know by its day or its number only. */
function deriveAliases({ instrument, date, aliases = [] }: Dated, derived: GraphWriter): void {
  for (const alias of aliases) {
    derived.add(alias, RDFS.label, ja(`${date}の変更`));
    derived.add(alias, RK.identifiedAs, instrument);
  }
}

/** 松山市・東温市の連携協約. */
function labelOf({ parties, kind }: Setting): string {
  return `${partyNames(parties)}の${kind}`;
}

function partyNames(parties: readonly PartyRole[]): string {
  return parties.map(({ name }) => name).join('・');
}

/** The text of an instrument that is cited only is not held: none of it, and nothing is pretended. */
function deriveCited(
  agreement: NamedNode,
  { instrument, date, from, isAmending }: Dated,
  setting: Setting,
): void {
  const { derived, parties, kind } = setting;
  const label = `${partyNames(parties)}の${instrumentName(kind)}（${date}、本文なし）`;
  derived.add(instrument, RDF.type, isAmending ? RK.AmendingInstrument : RK.BaseInstrument);
  derived.add(instrument, RDFS.label, ja(label));
  derived.add(instrument, RK.instrumentStatus, concept('status', 'cited-only'));
  derived.add(instrument, RK.textCompleteness, concept('completeness', 'none'));
  derived.add(instrument, ELI.date_document, calendarDate(date));
  if (from > date && from.length === 10)
    derived.add(instrument, ELI.first_date_entry_in_force, typed(from, XSD.date));
  derived.add(instrument, RK.concludes, agreement);
  for (const { order, property, actor, name } of parties) {
    const role = part(instrument, 'party', partyLetter(order));
    derived.add(instrument, RK.hasPartyRole, role);
    derived.add(role, RDF.type, RK.PartyRole);
    derived.add(role, RDFS.label, ja(name));
    derived.add(role, RK.order, integer(order));
    derived.add(role, property, actor);
  }
  if (!isAmending) return;
  const modification = part(instrument, 'modification', 1);
  derived.add(instrument, ELI.amends, agreement);
  derived.add(instrument, RK.modification, modification);
  derived.add(modification, RDF.type, RK.Modification);
  derived.add(modification, RDFS.label, ja('内容不明の変更'));
  derived.add(modification, RK.modificationType, concept('modification', 'unknown'));
}

interface VersionStep {
  readonly version: NamedNode;
  readonly dated: Dated;
  readonly at: number;
  readonly text: VersionText;
}

/**
 * A version: the agreement from the day on which one instrument has effect to the next. It rests on all
 * instruments up to then, and is as complete as their texts. That the version before is no longer in force is
 * stated where the change had effect when it was made: one that was to come may have been called off.
 */
function deriveVersion(
  agreement: NamedNode,
  { version, dated, at, text }: VersionStep,
  setting: Setting,
): void {
  const { derived, instruments } = setting;
  const until = instruments.slice(0, at + 1);
  const ordinal = ordinalAt(instruments, at);
  const edition = `${dated.from}の版${ordinal === 1 ? '' : `その${ordinal}`}`;
  derived.add(version, RDF.type, RK.ConsolidatedVersion);
  derived.add(version, RDFS.label, ja(`${labelOf(setting)}（${edition}）`));
  derived.add(version, RK.versionOf, agreement);
  derived.add(version, ELI.is_member_of, agreement);
  derived.add(agreement, ELI.has_member, version);
  derived.add(version, RK.versionDate, calendarDate(dated.from));
  derived.addEach(
    version,
    ELI.consolidates,
    until.map(({ instrument }) => instrument),
  );
  derived.add(version, RK.textCompleteness, concept('completeness', completenessOf(text, until)));
  derived.add(version, PROV.wasDerivedFrom, dated.textAfter);
  if (at > 0) {
    const before = versionAt(agreement, instruments, at - 1);
    derived.add(version, RK.previousVersion, before);
    derived.add(version, DCTERMS.replaces, before);
    if (dated.from <= dated.date) derived.add(before, ELI.in_force, NOT_IN_FORCE);
  }
}

/** Full where the text is known as a whole, none where no instrument’s text is held, partial between. */
function completenessOf({ isComplete }: VersionText, instruments: readonly Dated[]): string {
  if (isComplete) return 'full';
  return instruments.some(({ isHeld }) => isHeld) ? 'partial' : 'none';
}
