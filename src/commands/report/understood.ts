/** What was understood of an instrument, as far as a person checks it at a glance. */
import type { Conversion } from '../../index.js';
import type {
  Agreement,
  CitedAgreement,
  DateStatement,
  InstrumentAct,
  Party,
  Quotation,
  Signature,
} from '../../model/agreement.js';
import type { Links } from '../../model/links.js';
import { municipalityKey } from '../../model/links.js';
import type { DocumentNode } from '../../model/document.js';
import { descendants } from '../../model/document.js';
import { present } from '../../model/present.js';
import { slice } from '../../model/text.js';

/** What was understood. A field that is absent was not found. */
export interface Understood {
  /** Slug of `vocab/instrument-kind`. */
  readonly kind?: string;
  readonly act: InstrumentAct;
  readonly status: Agreement['status'];
  readonly title?: string;
  readonly billNumber?: string;
  readonly parties: readonly UnderstoodParty[];
  /** The day of conclusion. */
  readonly date?: string;
  /** That day as the text writes it; the blank where a day will be written. */
  readonly dateWords?: string;
  /** The changes that the text has in it, by day or year and number: 2010-03-31 告示第41号. */
  readonly history: readonly string[];
  /** The day from which a text with changes in it is as it stands. */
  readonly versionDate?: string;
  /** The day and number of the notice that ended the agreement. */
  readonly abolished?: string;
  /** What it calls the agreement that it changes or ends: its title, its number behind it. */
  readonly changed?: string;
  /** The older agreements that it ends besides. */
  readonly endsOthers: readonly string[];
  /** The first day on which what it abolishes has no effect. */
  readonly endsOn?: string;
  readonly term?: Omit<NonNullable<Agreement['term']>, 'spans'>;
  /** Its own articles: not those of 附則, nor those that it brings into another. */
  readonly articles: number;
  /** The articles that a change brings into what it changes. */
  readonly newArticles?: number;
  /** Numbered parts of a text without articles. */
  readonly parts: number;
  readonly measures: number;
  readonly roles: number;
  readonly modifications: number;
  readonly signatures: readonly UnderstoodSignature[];
  readonly witnesses: readonly UnderstoodSignature[];
}

/** Who signs, as far as it is there. */
export interface UnderstoodSignature {
  readonly party?: string;
  readonly office?: string;
  readonly name?: string;
}

/** A party as the text names it. */
export interface UnderstoodParty {
  readonly name: string;
  readonly label?: string;
  readonly code?: string;
  /** Whether it is a blank that stands for one. */
  readonly blank?: true;
}

/** What was understood of a conversion. */
export function understoodOf({ agreement, links }: Conversion): Understood {
  const { instrumentKind, kind: act, status, title, billNumber, concludedOn, term } = agreement;
  const changed = agreement.changedAgreement;
  return {
    ...(instrumentKind === undefined ? {} : { kind: instrumentKind.kind }),
    act,
    status,
    ...(title === undefined ? {} : { title: title.text }),
    ...(billNumber === undefined ? {} : { billNumber: billNumber.text }),
    parties: agreement.parties.map(party => understoodParty(party, links)),
    ...(concludedOn === undefined ? {} : { date: concludedOn }),
    ...dateWordsOf(agreement),
    ...(term === undefined ? {} : { term: withoutSpans(term) }),
    articles: ownArticles(agreement.document.children),
    ...newArticlesOf(agreement),
    parts: agreement.document.children.filter(({ kind }) => kind === 'item').length,
    measures: agreement.measures.length,
    roles: agreement.measures.reduce((sum, { roles }) => sum + roles.length, 0),
    modifications: agreement.modifications.length,
    signatures: agreement.signatures.map(understoodSignature),
    ...historyOf(agreement),
    ...present({ endsOn: agreement.endsOn, changed: changed && citedName(changed) }),
    endsOthers: agreement.endedAgreements.map(citedName),
    witnesses: agreement.witnesses.map(understoodSignature),
  };
}

function historyOf({
  history,
}: Agreement): Pick<Understood, 'history' | 'versionDate' | 'abolished'> {
  const { changes = [], versionDate, abolished } = history ?? {};
  const named = (iso: string | undefined, date: DateStatement | undefined): string =>
    [iso, date?.eventNumber].filter(Boolean).join(' ');
  return {
    history: changes.map(({ iso, date }) => named(iso, date)),
    ...present({ versionDate, abolished: abolished && named(abolished.iso, abolished) }),
  };
}

function citedName({ title, number }: CitedAgreement): string {
  return number === undefined ? title.text : `${title.text}（${number.text}）`;
}

/** Articles in the order of the text, and in its divisions. */
function ownArticles(nodes: readonly DocumentNode[]): number {
  return nodes.reduce((sum, node) => {
    if (node.kind === 'article') return sum + 1;
    return node.kind === 'division' ? sum + ownArticles(node.children) : sum;
  }, 0);
}

function newArticlesOf({ modifications }: Agreement): Pick<Understood, 'newArticles'> {
  const brought = modifications.flatMap(({ results }) => descendants(results, 'article'));
  return brought.length === 0 ? {} : { newArticles: brought.length };
}

function dateWordsOf({ dates, concludedOn, document }: Agreement): Pick<Understood, 'dateWords'> {
  const stated =
    concludedOn === undefined
      ? dates.find(({ blank }) => blank !== undefined)
      : dates.find(({ iso }) => iso === concludedOn);
  if (stated === undefined) return {};
  return { dateWords: withBlanks(atFirstPlace(stated.quotation, document.source.text)) };
}

/** The words of a quotation where they stand first: the same day may stand on the cover and among the signatures. */
function atFirstPlace({ text, spans }: Quotation, source: string): string {
  let words = '';
  for (const span of spans) {
    words += slice(source, span);
    if (words.replace(/\s/g, '').length >= text.replace(/\s/g, '').length) break;
  }
  return words;
}

/** A day as it is written, what is to be filled in one space wide: 令和2年 月 日. The letters of a whole day may be spaced. */
function withBlanks(words: string): string {
  const isToBeFilledIn = /[年月]\s+[月日]|(?:^|[^\s\d０-９元])\s+年/.test(words);
  return words.replace(/\s+/g, isToBeFilledIn ? ' ' : '');
}

function understoodParty(party: Party, links: Links): UnderstoodParty {
  const { label, placeholder } = party;
  const code = codeOf(party, links);
  return {
    name: partyName(party),
    ...(label === undefined ? {} : { label }),
    ...(code === undefined ? {} : { code }),
    ...(placeholder === undefined ? {} : { blank: true }),
  };
}

function partyName({ municipality, prefecture, organization, placeholder }: Party): string {
  return [municipality?.name, prefecture, organization, placeholder].join('');
}

function codeOf({ municipality, prefecture }: Party, links: Links): string | undefined {
  if (municipality !== undefined)
    return links.municipalities.get(municipalityKey(municipality))?.municipality.code;
  return prefecture === undefined ? undefined : links.prefectures.get(prefecture)?.code;
}

function understoodSignature({ party, office, name }: Signature): UnderstoodSignature {
  return {
    ...(party === undefined ? {} : { party: partyName(party) }),
    ...(office === undefined ? {} : { office: office.text }),
    ...(name === undefined ? {} : { name: name.text.replace(/\s+/g, ' ') }),
  };
}

function withoutSpans(term: NonNullable<Agreement['term']>): NonNullable<Understood['term']> {
  const { from, until, length, renewsAutomatically, noticePeriod } = term;
  return present({ from, until, length, renewsAutomatically, noticePeriod });
}
