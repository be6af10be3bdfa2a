/** SHACL: quads + shapes → report. The door of shacl-engine. */
import Validator from 'shacl-engine/Validator.js';
import { QuadIndex } from './rdf/quad-index.js';
import { dataFactory } from './rdf/terms.js';
import type { Quad } from './rdf/terms.js';

/** How grave a finding is: a violation is an error of the data, a warning wants a look. */
export type FindingSeverity = 'Violation' | 'Warning' | 'Info';

/** One thing that a shape does not allow. */
export interface Finding {
  readonly severity: FindingSeverity;
  readonly focusNode: string;
  readonly path: string;
  readonly value: string;
  readonly message: string;
  /** The constraint that failed: MinCountConstraintComponent. */
  readonly constraint: string;
}

/** Whether the data have no violation, and everything that was found. */
export interface ValidationReport {
  readonly conforms: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Validates the union of some graphs. Targets and `sh:class` name superclasses, so the derived graph
 * has to be among the data.
 */
export async function validate(
  data: readonly Quad[],
  shapes: readonly Quad[],
): Promise<ValidationReport> {
  const validator = new Validator(new QuadIndex(shapes), { factory: dataFactory });
  const { results } = await validator.validate({ dataset: new QuadIndex(data) });
  const findings = results.map(result => ({
    severity: localName(result.severity.value) as FindingSeverity,
    focusNode: result.focusNode.term.value,
    path: (result.path ?? [])
      .flatMap(step => step.predicates.map(({ value }) => value))
      .join(' / '),
    value: result.value?.term.value ?? '',
    message: result.message.map(({ value }) => value).join(' / '),
    constraint: localName(result.constraintComponent.value),
  }));
  const sorted = findings.sort((a, b) => (a.focusNode + a.path < b.focusNode + b.path ? -1 : 1));
  return { conforms: !sorted.some(({ severity }) => severity === 'Violation'), findings: sorted };
}

function localName(iri: string): string {
  return iri.slice(iri.lastIndexOf('#') + 1);
}
