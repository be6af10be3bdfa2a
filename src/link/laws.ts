/** Citations → law ids of e-Gov, and the notices of the register. */
import type { Agreement, Citation } from '../model/agreement.js';
import type { Law, RegisteredNotice } from '../model/links.js';
import { inDigits, lawIdOf } from './codes.js';

function isSameNumber(a: string, b: string): boolean {
  return inDigits(a) === inDigits(b);
}

/** All citations of a document, those of the preamble first. */
function citationsOf(agreement: Agreement): readonly Citation[] {
  return [...agreement.basis, ...agreement.clauses.flatMap(clause => clause.citations)];
}

/**
 * The laws a document cites, by name: from the register, else by the naming rule of e-Gov from the
 * number the document gives. A law without either stays unresolved.
 */
export function linkLaws(agreement: Agreement, register: readonly Law[]): ReadonlyMap<string, Law> {
  const laws = new Map<string, Law>();
  for (const citation of citationsOf(agreement)) {
    if (citation.kind !== 'law' || laws.has(citation.name)) continue;
    const { name, number } = citation;
    const registered = register.find(
      law => law.name === name && (number === undefined || isSameNumber(law.number, number)),
    );
    const lawId = number === undefined ? undefined : lawIdOf(number);
    if (registered !== undefined) laws.set(name, registered);
    else if (number !== undefined && lawId !== undefined) laws.set(name, { lawId, name, number });
  }
  return laws;
}

/** The registered notices a document cites, by number. */
export function linkNotices(
  agreement: Agreement,
  register: readonly RegisteredNotice[],
): ReadonlyMap<string, RegisteredNotice> {
  const notices = citationsOf(agreement).flatMap((citation): [string, RegisteredNotice][] => {
    if (citation.kind !== 'notice') return [];
    const found = register.find(
      ({ number, issuedOn }) =>
        isSameNumber(number, citation.number) && issuedOn === citation.date.iso,
    );
    return found === undefined ? [] : [[citation.number, found]];
  });
  return new Map(notices);
}
