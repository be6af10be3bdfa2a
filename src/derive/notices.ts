/** Public notices by their numbers. */
import { foldWidth } from '../japanese/normalize.js';
import { RK } from '../rdf/namespaces.js';
import type { QuadIndex } from '../rdf/quad-index.js';
import type { NamedNode } from '../rdf/terms.js';
import { iriObjects, literalValue } from './lookup.js';

/** A public notice: 平成15年岡崎市告示第120号; the series is 告示 alone where its own city prints it. */
export interface Notice {
  readonly year?: string;
  /** 岡崎市告示. */
  readonly series: string;
  readonly number: string;
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

/** The notices that the days of an instrument stand with. */
export function noticesOf(store: QuadIndex, instrument: NamedNode): readonly Notice[] {
  return iriObjects(store, instrument, RK.dateStatement).flatMap(date => {
    const number = literalValue(store, date, RK.eventNumber);
    if (number === undefined) return [];
    const written = literalValue(store, date, RK.wareki) ?? '';
    const [era] = YEAR.exec(foldWidth(written)) ?? [];
    return readNotice(number, era) ?? [];
  });
}

/** Whether a text cites a notice by its number; the city may stand before the series. */
export function isSame(cited: Notice | undefined, notice: Notice): boolean {
  return cited?.series.endsWith(notice.series) === true && isAlike(cited, notice);
}

/** Another number or year in the same series: 岡崎市告示第120号 is not contradicted by 幸田町告示第15号. */
export function contradicts(cited: Notice | undefined, notice: Notice): boolean {
  return cited?.series === notice.series && !isAlike(cited, notice);
}

function isAlike(a: Notice, b: Notice): boolean {
  const areYearsKnown = a.year !== undefined && b.year !== undefined;
  return a.number === b.number && (!areYearsKnown || a.year === b.year);
}
