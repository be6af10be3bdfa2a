/** The agreements whose first instrument is held, with what another text can call them by. */
import { foldWidth } from '../japanese/normalize.js';
import { DCTERMS, ELI, RDF, RK } from '../rdf/namespaces.js';
import type { QuadIndex } from '../rdf/quad-index.js';
import { iri } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import { iriObjects, literalValue } from './lookup.js';

/** An agreement by what tells it from others. */
export interface HeldAgreement {
  readonly agreement: NamedNode;
  /** The codes of its parties, as its IRI has them. */
  readonly parties: string;
  readonly title: string;
  readonly concludedOn: string;
  /** The numbers of its public notices. */
  readonly notices: readonly Notice[];
}

/** A public notice: 平成15年岡崎市告示第120号; the series is 告示 alone where its own city prints it. */
export interface Notice {
  readonly year?: string;
  /** 岡崎市告示. */
  readonly series: string;
  readonly number: string;
}

/** The agreements that are held, by their parties. */
export function heldAgreements(store: QuadIndex): ReadonlyMap<string, readonly HeldAgreement[]> {
  const held = new Map<string, HeldAgreement[]>();
  for (const { value } of store.subjects(RDF.type, RK.BaseInstrument)) {
    const instrument = iri(value);
    const title = literalValue(store, instrument, DCTERMS.title);
    const concludedOn = literalValue(store, instrument, ELI.date_document);
    for (const agreement of iriObjects(store, instrument, RK.concludes)) {
      const parties = partiesOf(agreement);
      if (parties === undefined || title === undefined || concludedOn === undefined) continue;
      const notices = noticesOf(store, instrument);
      const found = { agreement, parties, title: plainTitle(title), concludedOn, notices };
      held.set(parties, [...(held.get(parties) ?? []), found]);
    }
  }
  return held;
}

/** The parties that an IRI names, where all have a code: id/agreement/16202-16205/2016-10-03. */
export function partiesOf({ value }: NamedNode): string | undefined {
  return /\/id\/agreement\/(\d+(?:-\d+)+)\//.exec(value)?.[1];
}

/** A title as it is compared: without spaces, widths, a 書 at its end, which citations leave out. */
export function plainTitle(title: string): string {
  return foldWidth(title).replace(/(?<=協約|協定|規約)書$/, '');
}

/** 平成15年岡崎市告示第120号 · 岡崎市告示第120号. */
const NOTICE = /^(?<era>\p{L}{2}(?:\d+|元)年)?(?<series>.*?)第(?<number>\d+)号$/u;

/** The year that a day begins with: 平成15年3月20日. */
const YEAR = /^\p{L}{2}(?:\d+|元)年/u;

/** A number as it is cited; the year stands before it or is that of the day it stands with. */
export function readNotice(written: string, year?: string): Notice | undefined {
  const match = NOTICE.exec(foldWidth(written));
  const { era, series = '', number } = match?.groups ?? {};
  if (number === undefined) return undefined;
  const known = era ?? year;
  return known === undefined ? { series, number } : { year: known, series, number };
}

function noticesOf(store: QuadIndex, instrument: NamedNode): readonly Notice[] {
  return iriObjects(store, instrument, RK.dateStatement).flatMap(date => {
    const number = literalValue(store, date, RK.eventNumber);
    if (number === undefined) return [];
    const written = literalValue(store, date, RK.wareki) ?? '';
    const [era] = YEAR.exec(foldWidth(written)) ?? [];
    return readNotice(number, era) ?? [];
  });
}
