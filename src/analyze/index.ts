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
import type { Agreement, Citation, Lexicon, Party } from '../model/agreement.js';
import type { Document } from '../model/document.js';
import { hull } from '../model/text.js';
import { findModifications } from './amendments.js';
import { findCitations, withLawNumbers } from './citations.js';
import { findClauses } from './clauses.js';
import { Context } from './context.js';
import { findCitedInstruments, findInstrumentDates } from './dates.js';
import type { InstrumentDates } from './dates.js';
import { findMeasures } from './measures.js';
import { findParties, withRegionRoles } from './parties.js';
import { findRegion } from './regions.js';
import { findExecution, findSignatures } from './signatures.js';

/** 一部を変更する連携協約, 変更協約: the title of an instrument that changes another. */
const AMENDING_TITLE = /(?:一部)?を?(?:変更|改正)する|変更協(?:約|定)/;

/** Reads what a document says. Never throws. */
export function analyze(document: Document, lexicon: Lexicon): Agreement {
  const context = new Context(document, lexicon);
  const named = findParties(context);
  const region = findRegion({ context, parties: named });
  const parties = withRegionRoles(named, region, context);
  const shared = { context, parties };
  const basis = basisOf(context);
  const clauses = findClauses(shared);
  const allCitations = [...basis, ...clauses.flatMap(clause => clause.citations)];
  const dates = findInstrumentDates(context, earliestDate(basis));
  const measures = findMeasures(shared);
  const state = stateOf(context, parties, dates);
  reportGaps(context, parties, { dates, state, isEmpty: clauses.length + measures.length === 0 });
  return {
    document,
    ...state,
    ...quoted(context),
    parties,
    ...(region === undefined ? {} : { region }),
    dates: dates.statements,
    ...(dates.concludedOn === undefined ? {} : { concludedOn: dates.concludedOn }),
    basis: withLawNumbers(basis, allCitations),
    citedInstruments: state.kind === 'amending' ? findCitedInstruments(context) : [],
    clauses: clauses.map(clause => ({ ...clause, citations: withLawNumbers(clause.citations, allCitations) })),
    measures,
    modifications: findModifications(context),
    execution: findExecution(shared),
    signatures: findSignatures(shared),
    diagnostics: inOrder([...document.diagnostics, ...context.diagnostics]),
  };
}

function basisOf(context: Context): readonly Citation[] {
  const preamble = context.firstText('preamble');
  return preamble === undefined ? [] : findCitations(preamble, context);
}

/** No instrument is older than a notice that it is based on. */
function earliestDate(basis: readonly Citation[]): string | undefined {
  const dates = basis.flatMap(citation => (citation.kind === 'notice' ? (citation.date.iso ?? []) : []));
  return dates.filter(iso => iso.length === 10).sort().at(-1);
}

function quoted(context: Context): Pick<Agreement, 'title' | 'billNumber'> {
  const [title] = context.leavesOf('title');
  const [bill] = context.leavesOf('bill-number');
  return {
    ...(title === undefined ? {} : { title: context.quote(title.spans) }),
    ...(bill === undefined ? {} : { billNumber: context.quote(bill.spans) }),
  };
}

type State = Pick<Agreement, 'kind' | 'status'>;

/**
 * A blank among the parties makes a template; a blank or a draft mark makes a draft. Concluded is
 * what names its parties and has its day.
 */
function stateOf(context: Context, parties: readonly Party[], dates: InstrumentDates): State {
  const isForm = parties.some(party => party.placeholder !== undefined && party.spans.length > 0);
  const isDraft = isForm || context.leavesOf('draft-mark').length > 0 || dates.statements.some(date => date.blank);
  const title = context.firstText('title')?.text ?? '';
  const isAmending = AMENDING_TITLE.test(title) || context.leavesOf('amending-provision').length > 0;
  const kind = isForm ? 'template' : isAmending ? 'amending' : 'base';
  if (isDraft) return { kind, status: 'draft' };
  const isKnown = parties.length > 1 && parties.every(party => party.municipality !== undefined);
  return { kind, status: isKnown && dates.concludedOn !== undefined ? 'concluded' : 'undetermined' };
}

interface Findings {
  readonly dates: InstrumentDates;
  readonly state: State;
  readonly isEmpty: boolean;
}

function reportGaps(context: Context, parties: readonly Party[], { dates, state, isEmpty }: Findings): void {
  if (context.document.children.length === 0) return;
  if (parties.length < 2 && isEmpty) context.report('no-agreement-found', []);
  else if (parties.length < 2) context.report('parties-not-found', []);
  if (state.status === 'undetermined' && dates.concludedOn === undefined && !isEmpty) {
    context.report('date-not-found', []);
  }
}

function inOrder(diagnostics: Agreement['diagnostics']): Agreement['diagnostics'] {
  const placeOf = (spans: Agreement['diagnostics'][number]['spans']): number => hull(spans)?.start ?? -1;
  return [...diagnostics].sort((a, b) => placeOf(a.spans) - placeOf(b.spans));
}
