/**
 * analyze: Document → Agreement.
 *
 * In: the tree of a text and a lexicon (names and terms, nothing of them in the rules). Out: what the
 * text says. Guarantees for the next stage:
 *
 * 1. Every statement has the spans that say it; its text is the source there, layout white space aside.
 * 2. Names are as written; no code or identifier is looked up here.
 * 3. A blank (○○○) is never a municipality, a group (関係町村) neither.
 * 4. Where a rule had to choose, a diagnostic says so.
 */
import type {
  Agreement,
  Citation,
  InstrumentAct,
  Lexicon,
  Party,
  Quotation,
} from '../model/agreement.js';
import { flow } from '../japanese/normalize.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Document } from '../model/document.js';
import { givesWholeText, isChanging } from '../model/instrument.js';
import { present } from '../model/present.js';
import { hull } from '../model/text.js';
import { asFirstMade, citedByHistory, reportHistory } from './amended-texts.js';
import { findModifications } from './amendments/index.js';
import { findCitations, withLawNumbers } from './citations.js';
import { findClauses } from './clauses.js';
import type { PartyContext } from './context.js';
import { Context } from './context.js';
import { findInstrumentDates } from './dates.js';
import type { InstrumentDates } from './dates.js';
import { findDeclarer, findMentions } from './declarations.js';
import { findCitedInstruments, findEnd } from './earlier-instruments.js';
import { findChangedAgreement } from './changed-agreement.js';
import { findEndedAgreements } from './ended-agreements.js';
import { findEntryIntoForce } from './entry-into-force.js';
import type { Facts } from './gaps.js';
import { isNoAgreement, reportGaps } from './gaps.js';
import { findHistory } from './history.js';
import { withEntrustment } from './entrustment.js';
import { actOf, findInstrumentKind } from './kinds.js';
import { findMeasures } from './measures.js';
import { findParties } from './parties.js';
import { withRegionRoles, withoutRegionRoles } from './region-roles.js';
import { findRegion } from './regions.js';
import { findExecution, findSigners } from './signatures.js';
import { findTerm } from './terms.js';

/** Reads what a document says. Never throws. */
export function analyze(document: Document, lexicon: Lexicon): Agreement {
  const context = new Context(document, lexicon);
  const read = factsOf(context);
  // in what is no agreement nobody has a role by custom, whoever is named first
  const facts = isNoAgreement(context, read)
    ? { ...read, parties: withoutRegionRoles(read.parties) }
    : read;
  reportGaps(context, facts);
  const diagnostics = inOrder([...parsed(context), ...context.diagnostics]);
  return { document, ...facts, diagnostics };
}

/** What there is to say of the structure. That no fact is taken from a comparison is not said of one that was read. */
function parsed({ document, diagnostics }: Context): readonly Diagnostic[] {
  const read = diagnostics.filter(({ code }) => code === 'comparison-read');
  const starts = new Set(read.map(({ spans }) => spans[0]?.start));
  return document.diagnostics.filter(
    ({ code, spans }) => code !== 'comparison-table' || !starts.has(spans[0]?.start),
  );
}

/** Instruments that have provisions of their own; what ends an agreement is one whole, and a declaration ends none. */
const MAKES_TEXT: ReadonlySet<InstrumentAct> = new Set([
  'base',
  'restating',
  'amending',
  'template',
  'amended-text',
]);

function factsOf(context: Context): Facts {
  const frame = frameOf(context);
  const { parties, basis, kind: act } = frame;
  const shared = { context, parties };
  const first = asFirstMade(context, frame.history);
  const clauses = findClauses(shared);
  const citations = [...basis, ...clauses.flatMap(clause => clause.citations)];
  return {
    ...frame,
    ...present({ title: quoted(context, 'title'), billNumber: quoted(context, 'bill-number') }),
    ...present({ term: findTerm({ context: first, parties }, frame.dates) }),
    ...present({ inForce: findEntryIntoForce(first, frame.dates) }),
    ...present({ endsOn: act === 'abolishing' ? findEnd(context) : undefined }),
    mentions: act === 'declaration' ? findMentions(context, parties) : [],
    basis: withLawNumbers(basis, citations),
    ...present({ changedAgreement: isChanging(act) ? findChangedAgreement(context) : undefined }),
    citedInstruments: isChanging(act) ? findCitedInstruments(context) : citedByHistory(frame),
    clauses: clauses.map(clause => ({
      ...clause,
      citations: withLawNumbers(clause.citations, citations),
    })),
    measures: findMeasures(shared),
    modifications: findModifications(shared, act),
    endedAgreements: MAKES_TEXT.has(act) ? findEndedAgreements(first) : [],
    execution: findExecution(shared),
    ...findSigners(shared),
  };
}

type Frame = State &
  Pick<
    Agreement,
    | 'parties'
    | 'region'
    | 'basis'
    | 'instrumentKind'
    | 'dates'
    | 'concludedOn'
    | 'status'
    | 'history'
  >;

/** What kind of instrument it is, who made it, and when: all else is read in this frame. */
function frameOf(context: Context): Frame {
  const basis = basisOf(context);
  const instrumentKind = findInstrumentKind(context, basis);
  const kind = instrumentKind?.kind;
  const act = actOf(context, kind);
  const named = act === 'declaration' ? findDeclarer(context) : findParties(context);
  const region = findRegion({ context, parties: named });
  const placed = withRegionRoles(named, region, { context, kind });
  const parties = withEntrustment(placed, kind, context);
  const earliest = earliestDate(basis);
  const history = givesWholeText(act) ? findHistory(context) : undefined;
  const { statements: dates, concludedOn } = findInstrumentDates(asFirstMade(context, history), {
    earliest,
    act,
    kind,
  });
  const made = { statements: dates, ...present({ concludedOn }) };
  const state = stateOf({ context, parties, act, history }, made);
  if (history !== undefined && state.status !== 'draft') reportHistory(context, history);
  return {
    ...state,
    ...present({ region, concludedOn, instrumentKind, history }),
    parties,
    dates,
    basis,
  };
}

/** What a bill or a notice says above the agreement that it carries: 議会の議決を求める · 協議する · …の規定により告示する。 */
const ANNOUNCES = /議決|協議|締結|(?:告示|公告|公示|公表)(?:する|します)。/;

/** What the preamble cites, and the bill or notice that the agreement stands in. */
function basisOf(context: Context): readonly Citation[] {
  const preamble = context.firstText('preamble');
  const spans = context.leavesOf('front-matter').flatMap(leaf => leaf.spans);
  const announcement = flow(context.document.source.text, spans);
  return [
    ...(ANNOUNCES.test(announcement.text) ? findCitations(announcement, context) : []),
    ...(preamble === undefined ? [] : findCitations(preamble, context)),
  ];
}

/** No instrument is older than a notice that it is based on. */
function earliestDate(basis: readonly Citation[]): string | undefined {
  const dates = basis.flatMap(citation =>
    citation.kind === 'notice' ? (citation.date.iso ?? []) : [],
  );
  return dates
    .filter(iso => iso.length === 10)
    .sort()
    .at(-1);
}

function quoted(context: Context, kind: 'title' | 'bill-number'): Quotation | undefined {
  const [leaf] = context.leavesOf(kind);
  return leaf === undefined ? undefined : context.quote(leaf.spans);
}

type State = Pick<Agreement, 'kind' | 'status'>;

/**
 * A blank among the parties makes a template; a blank or a draft mark makes a draft. Concluded is
 * what names its parties and has its day; a declaration has one party.
 */
function stateOf({ context, parties, act, history }: StateSetting, dates: InstrumentDates): State {
  const isForm = parties.some(party => party.placeholder !== undefined && party.spans.length > 0);
  const kind = isForm ? 'template' : act;
  const hasBlank = dates.statements.some(date => date.blank !== undefined);
  if (isForm || hasBlank || context.leavesOf('draft-mark').length > 0)
    return { kind, status: 'draft' };
  const isConcluded = namesParties(parties, act) && dates.concludedOn !== undefined;
  const isAmended = (history?.changes.length ?? 0) > 0;
  return isAmended
    ? amendedState(isConcluded, act)
    : { kind, status: isConcluded ? 'concluded' : 'undetermined' };
}

/** A text as amended; what restates an agreement and was changed since is of one whose day is not told. */
function amendedState(isConcluded: boolean, act: InstrumentAct): State {
  const isOfOne = isConcluded && act === 'base';
  return { kind: 'amended-text', status: isOfOne ? 'concluded' : 'undetermined' };
}

/** Whether the parties of an instrument are known: those of an agreement are two at least. */
function namesParties(parties: readonly Party[], act: InstrumentAct): boolean {
  return (
    parties.length >= (act === 'declaration' ? 1 : 2) &&
    parties.every(party => party.placeholder === undefined)
  );
}

interface StateSetting extends PartyContext {
  readonly act: InstrumentAct;
  readonly history: Agreement['history'];
}

function inOrder(diagnostics: Agreement['diagnostics']): Agreement['diagnostics'] {
  const placeOf = (spans: Agreement['diagnostics'][number]['spans']): number =>
    hull(spans)?.start ?? -1;
  return [...diagnostics].sort((a, b) => placeOf(a.spans) - placeOf(b.spans));
}
