/** What a conversion asks of people: diagnostics of one code together, the gravest first. */
import type { Conversion } from '../../index.js';
import { DIAGNOSTICS } from '../../model/diagnostic.js';
import type { Diagnostic, DiagnosticCode, Severity } from '../../model/diagnostic.js';
import type { Bilingual } from '../../model/input-error.js';
import { remedyOf } from '../../model/remedies.js';
import type { FindingPlace } from './place.js';
import { placesIn } from './place.js';

/** What a finding asks of the reader. */
export type Asks = 'decision' | 'look' | 'nothing';

/** All diagnostics of one code in one instrument. */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly asks: Asks;
  readonly message: Bilingual;
  /** What to do, where there is something to do. */
  readonly remedy?: Bilingual;
  readonly occurrences: readonly Occurrence[];
}

/** One diagnostic: where, and the particular word or number. */
export interface Occurrence {
  /** Absent where the whole file is meant. */
  readonly place?: FindingPlace;
  readonly detail?: string;
}

/** The findings of an instrument: what asks for a decision, a look, nothing, each in the order of the text. */
export function findingsOf(conversion: Conversion): readonly Finding[] {
  const placeOf = placesIn(conversion);
  const found = new Map<DiagnosticCode, Map<string, Occurrence>>();
  for (const diagnostic of conversion.diagnostics) {
    const occurrence = occurrenceOf(diagnostic, placeOf(diagnostic));
    const { place, detail } = occurrence;
    // two steps of the conversion may say the same of one place
    const key = [place?.start, place?.end, detail].join(' ');
    const same = found.get(diagnostic.code) ?? new Map<string, Occurrence>();
    found.set(diagnostic.code, same.set(key, occurrence));
  }
  const findings = [...found].map(([code, same]) => findingOf(code, [...same.values()]));
  return (['decision', 'look', 'nothing'] as const).flatMap(asks =>
    findings.filter(finding => finding.asks === asks),
  );
}

function occurrenceOf({ detail }: Diagnostic, place: FindingPlace | undefined): Occurrence {
  return {
    ...(place === undefined ? {} : { place }),
    ...(detail === undefined ? {} : { detail }),
  };
}

function findingOf(code: DiagnosticCode, occurrences: readonly Occurrence[]): Finding {
  const { severity, ja, en } = DIAGNOSTICS[code];
  const remedy = remedyOf(code);
  return {
    code,
    severity,
    asks: remedy === undefined ? 'nothing' : severity === 'problem' ? 'decision' : 'look',
    message: { ja, en },
    ...(remedy === undefined ? {} : { remedy }),
    occurrences,
  };
}

/** In how many places something is asked. */
export function countOf(findings: readonly Finding[], asks: Asks): number {
  return findings
    .filter(finding => finding.asks === asks)
    .reduce((sum, { occurrences }) => sum + occurrences.length, 0);
}
