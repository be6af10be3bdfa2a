/** Statements beside the words that say so. */
import { DCTERMS, LOCN, RDFS, RK, TIME } from '../../../rdf/namespaces.js';
import type { NamedNode } from '../../../rdf/terms.js';
import { iri } from '../../../rdf/terms.js';
import { localPath } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { dateElement } from '../dates.js';
import { durationText } from './durations.js';
import { lawPage } from './laws.js';
import type { Sheet } from './sheet.js';
import { placeId } from './spans.js';
import type { Statement, StatementKind } from './statements.js';
import type { AgreementWord } from './words.js';

/** The statements of a passage; nothing where it states none. */
export function statementCards(statements: readonly Statement[], sheet: Sheet): Content {
  if (statements.length === 0) return undefined;
  const cards = statements.map(statement => card(statement, sheet));
  return html`<ul class="statements" lang="${sheet.loaded.language}" aria-label="${sheet.say('saidHere')}">${cards}</ul>`;
}

function card(statement: Statement, sheet: Sheet): Html {
  const { ink, say } = sheet;
  const number = ink.numberOf(statement);
  const [first] = statement.places;
  const back =
    first === undefined
      ? undefined
      : html` <a class="more" href="${wordsHref(statement, sheet)}" aria-label="${say('words')} ${number}">${say('words')}</a>`;
  return html`<li class="statement" id="${statement.key}"><span class="number">${number}</span> ${content(statement, back, sheet)}</li>`;
}

/** The words on this page, else in the source. */
function wordsHref({ places }: Statement, { ink }: Sheet): string {
  const [first] = places;
  if (first === undefined) return '#main';
  const id = placeId(first);
  return ink.hasAnchor(first) ? `#${id}` : `${localPath(first.source) ?? ''}#${id}`;
}

function content(statement: Statement, back: Content, sheet: Sheet): Content {
  if (statement.kind === 'words') return wordsContent(statement, back, sheet);
  const { node } = statement;
  const href = localPath(node) ?? node;
  const facts = FACTS[statement.kind].flatMap(fact => factView(fact, node, sheet));
  return html`<a class="said-kind" href="${href}">${sheet.say(KIND_WORDS[statement.kind])}</a> ${headline(statement, sheet)}${back}${facts.length === 0 ? undefined : html`<dl>${facts}</dl>`}`;
}

const KIND_WORDS: Readonly<Record<Exclude<StatementKind, 'words'>, AgreementWord>> = {
  party: 'party', date: 'date', role: 'role', measure: 'measure', duty: 'duty', effect: 'effect', permission: 'permission',
  modification: 'modification', signature: 'signature', witness: 'witness', placeholder: 'placeholder',
}; // prettier-ignore

/** What is said in one line. */
function headline({ kind, node }: Statement, sheet: Sheet): Content {
  const { facts } = sheet.loaded;
  if (kind === 'date') return dateLine(node, sheet);
  if (kind === 'signature') return signatory(node, sheet);
  const activity = facts.one(node, RK.activity);
  return html`<span lang="ja">${activity ?? facts.one(node, RDFS.label) ?? facts.one(node, DCTERMS.title)}</span>`;
}

/** A name as it is printed; where that is known to be wrong, the right one too. */
function signatory(node: string, { loaded, say }: Sheet): Content {
  const corrected = loaded.corrections.get(node);
  const better =
    corrected === undefined ? undefined : html` (${say('correctedName')} ${corrected})`;
  return html`<span lang="ja">${loaded.facts.one(node, RK.signatoryName)}${better}</span>`;
}

function dateLine(node: string, { loaded }: Sheet): Content {
  const { facts, language } = loaded;
  const iso = [TIME.inXSDDate, TIME.inXSDgYearMonth, TIME.inXSDgYear]
    .map(property => facts.one(node, property))
    .find(value => value !== undefined);
  if (iso !== undefined) return dateElement(iso, language);
  const [from, to] = [facts.one(node, RK.notBefore), facts.one(node, RK.notAfter)];
  const written = facts.one(node, RK.wareki);
  if (from === undefined || to === undefined) return written;
  return html`${written} ${dateElement(from, language)}–${dateElement(to, language)}`;
}

interface Fact {
  readonly property: NamedNode;
  readonly name: AgreementWord;
  readonly as?: 'text' | 'flag' | 'duration';
}

const NORM: readonly Fact[] = [
  { property: RK.bearer, name: 'who' },
  { property: RK.actsThrough, name: 'office' },
  { property: RK.counterpart, name: 'with' },
  { property: RK.scopeText, name: 'when', as: 'text' },
  { property: RK.modality, name: 'mode' },
  { property: RK.deonticForm, name: 'form' },
  { property: RK.frequency, name: 'howOften' },
  { property: RK.priorCouncilResolution, name: 'council', as: 'flag' },
  { property: RK.delay, name: 'delay', as: 'duration' },
];

const FACTS: Readonly<Record<Exclude<StatementKind, 'words'>, readonly Fact[]>> = {
  party: [
    { property: RK.regionRole, name: 'roleInRegion' },
    { property: RK.roleBasis, name: 'basis' },
  ],
  date: [{ property: RK.dateEvent, name: 'event' }],
  role: NORM.filter(({ name }) => name !== 'form'),
  duty: NORM,
  effect: NORM,
  permission: NORM,
  measure: [{ property: RK.theme, name: 'themes' }],
  modification: [
    { property: RK.modificationType, name: 'kind' },
    { property: RK.modifies, name: 'changedPart' },
  ],
  signature: [
    { property: RK.officeAsWritten, name: 'office', as: 'text' },
    { property: LOCN.address, name: 'address' },
  ],
  witness: [],
  placeholder: [],
};

function factView({ property, name, as }: Fact, node: string, sheet: Sheet): readonly Html[] {
  const { loaded, say } = sheet;
  const values = loaded.facts.all(node, property);
  if (values.length === 0) return [];
  if (as === 'flag' && !values.includes('true')) return [];
  if (as === 'flag') return [html`<div><dt>${say('councils')}</dt><dd>${say(name)}</dd></div>`];
  const shown = values.map((value, at) => {
    const separator = at === 0 ? '' : loaded.language === 'ja' ? '、' : ', ';
    return html`${separator}${valueView(value, as, sheet)}`;
  });
  return [html`<div><dt>${say(name)}</dt><dd>${shown}</dd></div>`];
}

function valueView(value: string, as: Fact['as'], { loaded }: Sheet): Content {
  if (as === 'text') return html`<span lang="ja">${value}</span>`;
  if (as === 'duration') return durationText(value, loaded.language);
  const name = loaded.nameOf(value) ?? loaded.facts.one(value, RDFS.label) ?? value;
  const path = localPath(value) ?? value;
  // what a concept means is one step away, from the statement itself
  return path.startsWith('/vocab/') ? name : html`<a href="${path}">${name}</a>`;
}

const PROPERTY_WORDS = new Map<string, AgreementWord>([
  [RK.executionFormality.value, 'statesFormality'],
  [RK.originals.value, 'statesOriginals'],
  [RK.originalsPerParty.value, 'statesOriginalsPerParty'],
  [RK.billNumber.value, 'billNumber'],
  [RK.instrumentStatus.value, 'statesStatus'],
]);

/** Words that say something of the document itself. */
function wordsContent({ annotations, node }: Statement, back: Content, sheet: Sheet): Content {
  const { loaded, say } = sheet;
  const lines = annotations.map(({ body, property }) => {
    if (body !== undefined)
      return html`<span class="said-kind">${say(bodyWord(body))}</span> ${valueView(body, undefined, sheet)}${lawPage(body, say)}`;
    const word = PROPERTY_WORDS.get(property ?? '') ?? 'statesOther';
    const values = property === undefined ? [] : loaded.facts.all(node, iri(property));
    const shown = values.map(value => `${loaded.nameOf(value) ?? value} `);
    return html`<span class="said-kind">${say(word)}</span> ${shown}`;
  });
  return lines.map((line, at) => html`${at === 0 ? '' : html`<br>`}${line}${at === 0 ? back : ''}`);
}

function bodyWord(body: string): AgreementWord {
  const path = localPath(body) ?? '';
  if (path.startsWith('/id/region/')) return 'statesRegion';
  if (path.startsWith('/vocab/instrument-kind/')) return 'statesKind';
  if (path.startsWith('/vocab/status/')) return 'statesStatus';
  if (path.startsWith('/vocab/formality/')) return 'statesFormality';
  if (/^\/id\/(?:law|notice|agreement)\//.test(path)) return 'statesCitation';
  return 'statesOther';
}
