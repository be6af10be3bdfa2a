/**
 * What a conversion tells people: lines on standard error as a compiler writes them, and the report of
 * `--report`, which says what was understood, what was not, where, and what to do.
 */
import type { Conversion, Knowledge, UnreadableFile } from '../../index.js';
import { DIAGNOSTICS } from '../../model/diagnostic.js';
import { BASE, SKOS } from '../../rdf/namespaces.js';
import { reportJson } from './json.js';
import { reportText } from './text.js';
import type { KindName } from './text.js';
import type { Language } from './words.js';

export { reportLines } from './lines.js';

/** The report for a file of this name: JSON where it ends in .json, else text. */
export function reportFor(
  name: string,
  { conversions, unreadable }: Outcome,
  { language, knowledge }: { readonly language: Language; readonly knowledge: Knowledge },
): string {
  if (name.toLowerCase().endsWith('.json')) return reportJson(conversions, unreadable);
  return reportText(conversions, unreadable, {
    language,
    kindName: kindNames(knowledge, language),
  });
}

/** What came of some files. */
export interface Outcome {
  readonly conversions: readonly Conversion[];
  readonly unreadable: readonly UnreadableFile[];
}

/** Gives the labels of `vocab/instrument-kind` in a language. */
export function kindNames({ ontology }: Knowledge, language: Language): KindName {
  const scheme = `${BASE}vocab/instrument-kind/`;
  return slug =>
    ontology.vocabulary.find(
      ({ subject, predicate, object }) =>
        subject.value === scheme + slug &&
        predicate.equals(SKOS.prefLabel) &&
        object.termType === 'Literal' &&
        object.language === language,
    )?.object.value ?? slug;
}

/** Whether a conversion left something that a person has to decide. */
export function hasProblem({ diagnostics }: Conversion): boolean {
  return diagnostics.some(({ code }) => DIAGNOSTICS[code].severity === 'problem');
}
